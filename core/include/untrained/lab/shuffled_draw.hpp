#pragma once

#include <cstdint>
#include <vector>

#include "untrained/lab/task.hpp"

namespace untrained {

/// Draws with the tokens before the probe in random order, as a control: the same vectors, the same tokens, no pattern.
/// The memory is used again from draw to draw.
class DrawShuffler {
public:
    /// @param seed of the draw; the order has a stream of its own
    /// @return the draw, its right positions gone along with their tokens; tokens are no longer numbered in order of
    ///         first appearance. Valid until the next call.
    const Draw& shuffled(const Draw& draw, std::uint64_t seed);

private:
    std::vector<int> order_;
    Draw shuffled_;
};

}  // namespace untrained
