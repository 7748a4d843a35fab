#pragma once

#include <cstdint>
#include <vector>

#include "untrained/lab/task.hpp"

namespace untrained {

/// Draws with the tokens before the probe in random order, as a control: the same vectors, the same tokens, no pattern.
/// Of a draw with relations the order of the tokens stays, and what the edges lead to is dealt anew among them: the
/// same sentence, the same keys, the same values, but nothing that the deciding word is bound to. Where the two
/// deciding words of a pair have as many edges, are no values, and their sentences are drawn as often, a control is
/// right in half of the draws, whatever a mechanism prefers otherwise: exchanging the two words turns one sentence's
/// controls into the other's, and what is right in the one is wrong in the other. The memory is used again from draw to
/// draw.
class DrawShuffler {
public:
    /// @param seed of the draw; the order has a stream of its own
    /// @return the draw, its right positions gone along with their tokens; tokens are no longer numbered in order of
    ///         first appearance. Valid until the next call.
    const Draw& shuffled(const Draw& draw, std::uint64_t seed);

private:
    void shuffleTokens(const Draw& draw, RandomStream& random);
    void shuffleEdges(RandomStream& random);

    std::vector<int> order_;
    Draw shuffled_;
};

}  // namespace untrained
