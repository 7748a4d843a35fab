#include "untrained/lab/interval.hpp"

#include <cmath>

namespace untrained {

namespace {

/// A standard normal lies within ± this in 95 of 100 cases.
constexpr double kStandardErrors = 1.959963984540054;

}  // namespace

Interval wilsonInterval(std::int64_t successes, std::int64_t draws) {
    if (draws <= 0) return {0, 1};
    const double n = static_cast<double>(draws);
    const double rate = static_cast<double>(successes) / n;
    const double square = kStandardErrors * kStandardErrors;
    const double center = rate + square / (2 * n);
    const double reach = kStandardErrors * std::sqrt(rate * (1 - rate) / n + square / (4 * n * n));
    const double scale = 1 / (1 + square / n);
    return {successes == 0 ? 0 : (center - reach) * scale, successes == draws ? 1 : (center + reach) * scale};
}

}  // namespace untrained
