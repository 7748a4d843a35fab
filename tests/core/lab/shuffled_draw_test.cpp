#include "untrained/lab/shuffled_draw.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/rates.hpp"

namespace untrained {
namespace {

const Draw kAbcd{{0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 1, 2, 3, 5}, {4, 9}, 6, 4, 5, -1, -1};
constexpr int kProbe = 13;

TEST(ShuffledDraw, KeepsTheTokensTheProbeAndWhatIsRight) {
    DrawShuffler shuffler;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Draw draw = shuffler.shuffled(kAbcd, seed);
        EXPECT_EQ(draw.tokens.back(), 5);
        EXPECT_EQ(draw.answer, 4);
        ASSERT_EQ(draw.targets.size(), 2U);
        EXPECT_LT(draw.targets[0], draw.targets[1]);
        for (const int target : draw.targets) EXPECT_EQ(draw.tokens[static_cast<std::size_t>(target)], 4);
        auto sorted = kAbcd.tokens;
        std::sort(sorted.begin(), sorted.end());
        std::sort(draw.tokens.begin(), draw.tokens.end());
        EXPECT_EQ(draw.tokens, sorted);
    }
}

// A position that is right goes along itself, not every position with its token.
TEST(ShuffledDraw, OfTwoEqualTokensOneMayBeRight) {
    DrawShuffler shuffler;
    const Draw one{{0, 0, 1, 2}, {1}, 3, 0, 2, -1, -1};
    for (std::uint64_t seed = 0; seed < 20; ++seed) EXPECT_EQ(shuffler.shuffled(one, seed).targets.size(), 1U);
}

TEST(ShuffledDraw, EveryPlaceIsAlike) {
    constexpr int kDraws = 4000;
    std::vector<int> counts(kProbe);
    DrawShuffler shuffler;
    for (std::uint64_t seed = 0; seed < kDraws; ++seed) {
        for (const int target : shuffler.shuffled(kAbcd, seed).targets) ++counts[static_cast<std::size_t>(target)];
    }
    for (const int count : counts) {
        EXPECT_NEAR(count / double{kDraws}, 2.0 / kProbe, allowedError(2.0 / kProbe, kDraws));
    }
}

TEST(ShuffledDraw, OneSeedOneOrder) {
    DrawShuffler a, b;
    const auto first = a.shuffled(kAbcd, 3).tokens;
    EXPECT_NE(a.shuffled(kAbcd, 4).tokens, first);
    EXPECT_EQ(b.shuffled(kAbcd, 3).tokens, first);
}

}  // namespace
}  // namespace untrained
