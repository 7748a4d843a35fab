#include "untrained/lab/tasks/repeated_sequence.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/draws.hpp"
#include "support/require.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

/// j with t_{j−1} = t_{probe−1}, straight from the definition.
std::vector<int> successors(const std::vector<int>& tokens) {
    std::vector<int> found;
    const std::size_t last = tokens.size() - 2;
    for (std::size_t j = 1; j <= last; ++j) {
        if (tokens[j - 1] == tokens[last]) found.push_back(static_cast<int>(j));
    }
    return found;
}

TEST(RepeatedSequence, IsCutInTheLastRepeat) {
    const auto task = require(repeatedSequence({3, 3, 0}));
    const std::vector<int> whole{0, 1, 2, 0, 1, 2, 0, 1, 2};
    std::set<std::size_t> lengths;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Draw draw = checkedDraw(*task, seed);
        const std::size_t count = draw.tokens.size() - 1;
        lengths.insert(count);
        EXPECT_TRUE(std::equal(draw.tokens.begin(), draw.tokens.end() - 1, whole.begin()));
        EXPECT_EQ(draw.tokens.back(), 3);
        EXPECT_EQ(draw.targets, successors(draw.tokens));
        EXPECT_EQ(draw.answer, static_cast<int>(count % 3));
        EXPECT_EQ(draw.choices, 3);
    }
    EXPECT_EQ(lengths, (std::set<std::size_t>{7, 8, 9}));
    EXPECT_EQ(task->tokens(), 10);
}

TEST(RepeatedSequence, FillersBetweenRepeatsOccurOnce) {
    const auto task = require(repeatedSequence({3, 2, 2}));
    std::set<std::size_t> lengths;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Draw draw = checkedDraw(*task, seed);
        lengths.insert(draw.tokens.size());
        std::vector<int> expected{0, 1, 2, 3, 4, 0};
        if (draw.tokens.size() == 8) expected.push_back(1);
        expected.push_back(5);
        EXPECT_EQ(draw.tokens, expected);
        EXPECT_EQ(draw.targets, successors(draw.tokens));
        EXPECT_EQ(draw.answer, draw.tokens[static_cast<std::size_t>(draw.targets[0])]);
    }
    EXPECT_EQ(lengths, (std::set<std::size_t>{7, 8}));
}

TEST(RepeatedSequence, RefusesWhatItCannotDo) {
    expectOutOfRange(repeatedSequence({1, 2, 0}), "length", "1", 2, limits::kMaximumTokens);
    expectOutOfRange(repeatedSequence({2, 1, 0}), "repeats", "1", 2, limits::kMaximumTokens);
    expectOutOfRange(repeatedSequence({2, 2, -1}), "filler", "-1", 0, limits::kMaximumTokens);
    EXPECT_EQ(requireError(repeatedSequence({4096, 4096, 4096})).code, ErrorCode::tooManyTokens);
}

}  // namespace
}  // namespace untrained
