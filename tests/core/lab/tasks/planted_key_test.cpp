#include "untrained/lab/tasks/planted_key.hpp"

#include <gtest/gtest.h>

#include "support/draws.hpp"
#include "support/rates.hpp"
#include "support/require.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

TEST(PlantedKey, ComesOnceMoreAtTheEnd) {
    const auto task = require(plantedKey({5, 2}));
    EXPECT_EQ(task->tokens(), 11);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Draw draw = checkedDraw(*task, seed);
        const int key = draw.tokens[8];
        EXPECT_EQ(draw.tokens, (std::vector{0, 1, 2, 3, 4, 5, 6, 7, key, key + 1, 8}));
        EXPECT_EQ(draw.targets, std::vector{key + 2});
        EXPECT_EQ(draw.answer, key + 2);
        EXPECT_EQ(draw.choices, 8);
    }
}

TEST(PlantedKey, StandsAnywhereAlike) {
    constexpr int kDraws = 4000;
    const auto counts = countsBeforeProbe(*require(plantedKey({4, 1})), 6, kDraws);
    for (int place = 0; place < 5; ++place) {
        EXPECT_NEAR(counts[static_cast<std::size_t>(place)] / double{kDraws}, .2, allowedError(.2, kDraws)) << place;
    }
    EXPECT_EQ(counts[5], 0) << "the last place has no room for a value";
}

TEST(PlantedKey, RefusesWhatItCannotDo) {
    expectOutOfRange(plantedKey({0, 1}), "filler", "0", 1, limits::kMaximumTokens);
    expectOutOfRange(plantedKey({1, 0}), "key", "0", 1, limits::kMaximumTokens);
    EXPECT_EQ(requireError(plantedKey({4096, 1})).code, ErrorCode::tooManyTokens);
}

}  // namespace
}  // namespace untrained
