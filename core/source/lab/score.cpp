#include "untrained/lab/score.hpp"

#include <algorithm>
#include <limits>

#include "untrained/numeric/tolerances.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

Score scoreOf(std::span<const double> similarity, const Draw& draw, MechanismKind mechanism) {
    constexpr double kNone = -std::numeric_limits<double>::infinity();
    double right = kNone, wrong = kNone, answer = kNone, others = kNone;
    auto target = draw.targets.begin();
    for (std::size_t j = 0; j < similarity.size(); ++j) {
        const bool isTarget = target != draw.targets.end() && *target == static_cast<int>(j);
        if (isTarget) ++target;
        double& side = isTarget ? right : wrong;
        side = std::max(side, similarity[j]);
        double& said = draw.tokens[j] == draw.answer ? answer : others;
        said = std::max(said, similarity[j]);
    }

    Score score{right - wrong > tolerances::kLead, answer - others > tolerances::kLead, 1, right - wrong, 0};
    const bool weights = mechanism == MechanismKind::randomAttention;
    const double highest = std::max(right, wrong);
    double sum = 0, rightSum = 0;
    target = draw.targets.begin();
    for (std::size_t j = 0; j < similarity.size(); ++j) {
        double weight = similarity[j];
        if (weights) {
            // The softmax over all tokens up to the probe, but for a factor that the quotient does not see.
            exponentials({&weight, 1}, highest);
        } else {
            weight = std::max(weight, 0.0);
        }
        sum += weight;
        if (target != draw.targets.end() && *target == static_cast<int>(j)) {
            ++target;
            rightSum += weight;
        } else if (similarity[j] > right - tolerances::kLead) {
            ++score.rank;
        }
    }
    if (sum > 0) score.prefixMatching = rightSum / sum;
    return score;
}

}  // namespace untrained
