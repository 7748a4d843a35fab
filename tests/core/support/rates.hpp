#pragma once

#include <cmath>

#include "untrained/numeric/tolerances.hpp"

namespace untrained {

/// How far apart two success rates may be, one of them known to two digits: the sampling errors of both samples, with
/// the variance from both together, and two successes and two failures more (Agresti and Coull, 1998), since no sample
/// shows that a rate is exactly 0 or 1.
inline double allowedDifference(double rateA, double drawsA, double rateB, double drawsB) {
    const double pooled = (rateA * drawsA + rateB * drawsB + 2) / (drawsA + drawsB + 4);
    const double variance = pooled * (1 - pooled) * (1 / drawsA + 1 / drawsB);
    return tolerances::kTwoDigits + tolerances::kSamplingErrors * std::sqrt(variance);
}

/// How far the mean of `draws` chances may stray from `chance`.
inline double allowedError(double chance, double draws) {
    return tolerances::kSamplingErrors * std::sqrt(chance * (1 - chance) / draws);
}

}  // namespace untrained
