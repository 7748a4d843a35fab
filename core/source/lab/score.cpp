#include "untrained/lab/score.hpp"

#include <algorithm>

#include "untrained/numeric/tolerances.hpp"

namespace untrained {

namespace {

using Mark = MarkedPositions::Mark;

/// How each position is marked, asked in ascending order.
class Marks {
public:
    explicit Marks(const Draw& draw) : draw_(draw), target_(draw.targets.begin()), rival_(draw.rivals.begin()) {}

    Mark next(int position) {
        if (target_ != draw_.targets.end() && *target_ == position) {
            ++target_;
            return Mark::right;
        }
        if (draw_.rivals.empty()) return Mark::wrong;
        if (rival_ == draw_.rivals.end() || *rival_ != position) return Mark::neither;
        ++rival_;
        return Mark::wrong;
    }

private:
    const Draw& draw_;
    std::vector<int>::const_iterator target_;
    std::vector<int>::const_iterator rival_;
};

}  // namespace

void Scorer::setDraws(std::span<const Draw* const> draws) {
    std::size_t positions = 0;
    for (const Draw* draw : draws) positions = std::max(positions, draw->tokens.size() - 1);
    marks_.reset(positions, draws.size());
    for (std::size_t g = 0; g < draws.size(); ++g) {
        const Draw& draw = *draws[g];
        Marks marks(draw);
        for (std::size_t j = 0; j + 1 < draw.tokens.size(); ++j) {
            marks_.mark(j, g, marks.next(static_cast<int>(j)), draw.tokens[j] == draw.answer);
        }
    }
    highest_.resize(draws.size());
    shares_.resize(draws.size());
    scores_.resize(draws.size());
}

std::span<const Score> Scorer::scores(std::span<const double> similarity) {
    const auto weight = mechanism_ == MechanismKind::randomAttention ? MarkedPositions::Weight::exponential
                                                                     : MarkedPositions::Weight::positivePart;
    marks_.highest(similarity, highest_);
    marks_.rightShares(similarity, weight, highest_, shares_);
    for (std::size_t g = 0; g < scores_.size(); ++g) {
        const auto& [right, wrong, answer, others] = highest_[g];
        scores_[g] = {right - wrong > tolerances::kLead, answer - others > tolerances::kLead, right - wrong,
                      shares_[g]};
    }
    return scores_;
}

Score scoreOf(std::span<const double> similarity, const Draw& draw, MechanismKind mechanism) {
    Scorer scorer(mechanism);
    const Draw* const one = &draw;
    scorer.setDraws({&one, 1});
    return scorer.scores(similarity).front();
}

}  // namespace untrained
