#include "untrained/lab/tasks/text_windows.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/draws.hpp"
#include "support/require.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

TaskResult windows(std::vector<int> words, int window) { return textWindows(words, window); }

// a b c x a b d a b | c: the longest match of "a b" is its latest one, followed by d.
TEST(TextWindows, RightIsWhatFollowedTheLongestEarlierMatch) {
    const auto task = require(windows({5, 3, 0, 7, 5, 3, 2, 5, 3, 0}, 9));
    const Draw draw = checkedDraw(*task, 1);
    EXPECT_EQ(draw.tokens, (std::vector{0, 1, 2, 3, 0, 1, 4, 0, 1, 5}));
    EXPECT_EQ(draw.targets, std::vector{6});
    EXPECT_EQ(draw.longestMatch, 4);
    EXPECT_EQ(draw.answer, 2);
    EXPECT_EQ(draw.mostFrequent, 0) << "the first of two that come three times";
    EXPECT_EQ(draw.choices, 5);
    EXPECT_EQ(draw.start, 0);
}

// q a b c … z a b … q a b: a longer match wins over a later one.
TEST(TextWindows, LongerMatchesWinOverLaterOnes) {
    const auto task = require(windows({4, 0, 1, 2, 3, 0, 1, 5, 4, 0, 1, 6}, 11));
    const Draw draw = checkedDraw(*task, 1);
    EXPECT_EQ(draw.tokens, (std::vector{0, 1, 2, 3, 4, 1, 2, 5, 0, 1, 2, 6}));
    EXPECT_EQ(draw.longestMatch, 3);
    EXPECT_EQ(draw.answer, -1) << "the next word is none of the window";
}

TEST(TextWindows, OnlyThoseWhoseLastWordOccurredBefore) {
    const std::vector<int> words{0, 1, 2, 0, 3, 4, 1, 5, 5, 5, 5};
    const auto task = require(windows(words, 4));
    std::set<std::vector<int>> seen;
    for (std::uint64_t seed = 0; seed < 60; ++seed) seen.insert(checkedDraw(*task, seed).tokens);
    // 0 1 2 0, then 4 1 5 5 and 1 5 5 5; 5 5 5 5 has no next word.
    EXPECT_EQ(seen, (std::set<std::vector<int>>{{0, 1, 2, 0, 3}, {0, 1, 2, 2, 3}, {0, 1, 1, 1, 2}}));
}

TEST(TextWindows, ADrawTellsWhereItsWindowBegins) {
    const std::vector<int> words{0, 1, 2, 0, 3, 4, 1, 5, 5, 6, 5};
    const auto task = require(windows(words, 4));
    std::set<int> starts;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Draw draw = checkedDraw(*task, seed);
        starts.insert(draw.start);
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                const auto start = static_cast<std::size_t>(draw.start);
                EXPECT_EQ(draw.tokens[i] == draw.tokens[j], words[start + i] == words[start + j]);
            }
        }
    }
    EXPECT_EQ(starts, (std::set{0, 5}));
}

TEST(TextWindows, RefusesWhatItCannotDo) {
    const std::vector<int> words{0, 1, 0, 2, 0};
    expectOutOfRange(windows(words, 2), "window", "2", 3, limits::kMaximumTokens - 1);
    expectOutOfRange(windows(words, 4096), "window", "4096", 3, limits::kMaximumTokens - 1);
    expectOutOfRange(windows(words, 5), "words", "5", 6, limits::kMaximumWords);
    expectOutOfRange(windows({0, 1, 0, 5, 0}, 3), "words", "5", 0, 4);
    expectOutOfRange(windows({0, 1, 0, -1, 0}, 3), "words", "-1", 0, 4);
    EXPECT_EQ(requireError(windows({0, 1, 2, 3, 4}, 3)).code, ErrorCode::shapeMismatch);
    EXPECT_EQ(requireError(windows({0, 0, 0, 0, 0}, 3)).code, ErrorCode::shapeMismatch) << "one word again and again";
}

}  // namespace
}  // namespace untrained
