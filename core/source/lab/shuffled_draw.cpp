#include "untrained/lab/shuffled_draw.hpp"

#include <algorithm>
#include <numeric>

#include "lab/shuffle.hpp"
#include "untrained/lab/seeds.hpp"

namespace untrained {

const Draw& DrawShuffler::shuffled(const Draw& draw, std::uint64_t seed) {
    const int earlier = static_cast<int>(draw.tokens.size()) - 1;
    order_.resize(draw.tokens.size());
    std::iota(order_.begin(), order_.end(), 0);
    RandomStream random(seed, kShuffleStream);
    shuffleFirst(order_, earlier, random);
    shuffled_ = draw;
    shuffled_.targets.clear();
    for (int i = 0; i < earlier; ++i) {
        const int from = order_[static_cast<std::size_t>(i)];
        shuffled_.tokens[static_cast<std::size_t>(i)] = draw.tokens[static_cast<std::size_t>(from)];
        if (std::binary_search(draw.targets.begin(), draw.targets.end(), from)) shuffled_.targets.push_back(i);
    }
    return shuffled_;
}

}  // namespace untrained
