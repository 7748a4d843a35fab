#include "untrained/lab/score.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "untrained/numeric/tolerances.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

enum class Side { right, wrong, neither };

/// On which side each position is, asked in ascending order.
class Sides {
public:
    explicit Sides(const Draw& draw) : draw_(draw), target_(draw.targets.begin()), rival_(draw.rivals.begin()) {}

    Side next(int position) {
        if (target_ != draw_.targets.end() && *target_ == position) {
            ++target_;
            return Side::right;
        }
        if (draw_.rivals.empty()) return Side::wrong;
        if (rival_ == draw_.rivals.end() || *rival_ != position) return Side::neither;
        ++rival_;
        return Side::wrong;
    }

private:
    const Draw& draw_;
    std::vector<int>::const_iterator target_;
    std::vector<int>::const_iterator rival_;
};

}  // namespace

Score scoreOf(std::span<const double> similarity, const Draw& draw, MechanismKind mechanism) {
    constexpr double kNone = -std::numeric_limits<double>::infinity();
    double right = kNone, wrong = kNone, answer = kNone, others = kNone;
    Sides sides(draw);
    for (std::size_t j = 0; j < similarity.size(); ++j) {
        const Side side = sides.next(static_cast<int>(j));
        if (side == Side::right) right = std::max(right, similarity[j]);
        if (side == Side::wrong) wrong = std::max(wrong, similarity[j]);
        double& said = draw.tokens[j] == draw.answer ? answer : others;
        said = std::max(said, similarity[j]);
    }

    Score score{right - wrong > tolerances::kLead, answer - others > tolerances::kLead, 1, right - wrong, 0};
    const bool weights = mechanism == MechanismKind::randomAttention;
    const double highest = std::max(right, wrong);
    double sum = 0, rightSum = 0;
    Sides again(draw);
    for (std::size_t j = 0; j < similarity.size(); ++j) {
        const Side side = again.next(static_cast<int>(j));
        if (side == Side::neither) continue;
        double weight = similarity[j];
        if (weights) {
            // The softmax over these tokens, but for a factor that the quotient does not see.
            exponentials({&weight, 1}, highest);
        } else {
            weight = std::max(weight, 0.0);
        }
        sum += weight;
        if (side == Side::right) {
            rightSum += weight;
        } else if (similarity[j] > right - tolerances::kLead) {
            ++score.rank;
        }
    }
    if (sum > 0) score.prefixMatching = rightSum / sum;
    return score;
}

}  // namespace untrained
