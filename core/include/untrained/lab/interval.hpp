#pragma once

#include <cstdint>

namespace untrained {

struct Interval {
    double low;
    double high;
};

/// Wilson's 95 % interval of a success rate: in [0, 1], with low exactly 0 at no success and high exactly 1 at
/// successes only. For no draws it is [0, 1].
///
/// @param successes in [0, draws]
/// Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference"; recommended by Brown,
/// Cai and DasGupta (2001), "Interval estimation for a binomial proportion".
Interval wilsonInterval(std::int64_t successes, std::int64_t draws);

}  // namespace untrained
