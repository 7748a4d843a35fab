#include "untrained/lab/tasks/associative_recall.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/draws.hpp"
#include "support/rates.hpp"
#include "support/require.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

TEST(AssociativeRecall, IsKeysAndValuesThenOneKeyAndTheProbe) {
    const auto task = require(associativeRecall({3, 2, 0, 1}));
    std::set<int> keys;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Draw draw = checkedDraw(*task, seed);
        const int key = draw.tokens[9];
        keys.insert(key);
        EXPECT_EQ(draw.tokens, (std::vector{0, 1, 2, 3, 4, 5, 6, 7, 8, key, key + 1, 9}));
        EXPECT_EQ(draw.targets, std::vector{key + 2});
        EXPECT_EQ(draw.answer, key + 2);
        EXPECT_EQ(draw.choices, 3);
    }
    EXPECT_EQ(keys, (std::set{0, 3, 6}));
}

TEST(AssociativeRecall, DrawsTheKeyUniformly) {
    constexpr int kDraws = 4000;
    const auto task = require(associativeRecall({4, 1, 0, 1}));
    const auto counts = countsBeforeProbe(*task, 8, kDraws);
    for (const int key : {0, 2, 4, 6}) {
        EXPECT_NEAR(counts[static_cast<std::size_t>(key)] / double{kDraws}, .25, allowedError(.25, kDraws)) << key;
    }
}

TEST(AssociativeRecall, FillersAndQueriesThatAreAnswered) {
    const auto task = require(associativeRecall({3, 1, 2, 3}));
    EXPECT_EQ(task->tokens(), 18);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Draw draw = checkedDraw(*task, seed);
        ASSERT_EQ(draw.tokens.size(), 18U);
        std::set<int> asked;
        for (const std::size_t at : {12U, 14U, 16U}) {
            EXPECT_EQ(draw.tokens[at] % 4, 0);
            asked.insert(draw.tokens[at]);
            if (at < 16) {
                EXPECT_EQ(draw.tokens[at + 1], draw.tokens[at] + 1);
            }
        }
        EXPECT_EQ(asked.size(), 3U) << "every key is asked once";
        EXPECT_EQ(draw.tokens[17], 12);
        EXPECT_EQ(draw.targets, std::vector{draw.tokens[16] + 1});
    }
}

TEST(AssociativeRecall, RefusesWhatItCannotDo) {
    expectOutOfRange(associativeRecall({0, 1, 0, 1}), "pairs", "0", 1, limits::kMaximumTokens);
    expectOutOfRange(associativeRecall({1, 0, 0, 1}), "key", "0", 1, limits::kMaximumTokens);
    expectOutOfRange(associativeRecall({1, 1, -1, 1}), "filler", "-1", 0, limits::kMaximumTokens);
    expectOutOfRange(associativeRecall({3, 1, 0, 4}), "queries", "4", 1, 3);
    EXPECT_EQ(requireError(associativeRecall({4096, 4096, 4096, 4096})).code, ErrorCode::tooManyTokens);
    EXPECT_TRUE(associativeRecall({2047, 1, 0, 1}));
    EXPECT_EQ(requireError(associativeRecall({2048, 1, 0, 1})).code, ErrorCode::tooManyTokens);
}

}  // namespace
}  // namespace untrained
