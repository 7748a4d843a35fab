#include "untrained/lab/shuffled_draw.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "lab/shuffle.hpp"
#include "untrained/lab/seeds.hpp"

namespace untrained {

const Draw& DrawShuffler::shuffled(const Draw& draw, std::uint64_t seed) {
    RandomStream random(seed, kShuffleStream);
    shuffled_ = draw;
    if (draw.relations.empty()) {
        shuffleTokens(draw, random);
    } else {
        shuffleEdges(random);
    }
    return shuffled_;
}

void DrawShuffler::shuffleEdges(RandomStream& random) {
    std::vector<std::pair<int, double>> terms;
    for (const TokenRelation& relation : shuffled_.relations) {
        terms.insert(terms.end(), relation.terms.begin(), relation.terms.end());
    }
    order_.resize(terms.size());
    std::iota(order_.begin(), order_.end(), 0);
    shuffleFirst(order_, static_cast<int>(order_.size()), random);
    auto next = order_.begin();
    for (TokenRelation& relation : shuffled_.relations) {
        for (auto& term : relation.terms) term = terms[static_cast<std::size_t>(*next++)];
    }
}

void DrawShuffler::shuffleTokens(const Draw& draw, RandomStream& random) {
    const int earlier = static_cast<int>(draw.tokens.size()) - 1;
    order_.resize(draw.tokens.size());
    std::iota(order_.begin(), order_.end(), 0);
    shuffleFirst(order_, earlier, random);
    shuffled_.targets.clear();
    shuffled_.rivals.clear();
    for (int i = 0; i < earlier; ++i) {
        const int from = order_[static_cast<std::size_t>(i)];
        shuffled_.tokens[static_cast<std::size_t>(i)] = draw.tokens[static_cast<std::size_t>(from)];
        if (std::binary_search(draw.targets.begin(), draw.targets.end(), from)) shuffled_.targets.push_back(i);
        if (std::binary_search(draw.rivals.begin(), draw.rivals.end(), from)) shuffled_.rivals.push_back(i);
    }
}

}  // namespace untrained
