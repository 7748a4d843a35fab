#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "untrained/numeric/random.hpp"

namespace untrained {

/// A whole number in [0, count), count ≤ 2^31.
inline int below(RandomStream& random, int count) { return static_cast<int>(random.uniform() * count); }

/// Fisher and Yates' shuffle of the first `count` numbers.
inline void shuffleFirst(std::vector<int>& numbers, int count, RandomStream& random) {
    for (int i = count - 1; i > 0; --i) {
        const auto j = static_cast<std::size_t>(below(random, i + 1));
        std::swap(numbers[static_cast<std::size_t>(i)], numbers[j]);
    }
}

}  // namespace untrained
