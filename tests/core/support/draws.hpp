#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "untrained/lab/task.hpp"

namespace untrained {

/// A draw that keeps every promise of Draw.
inline Draw checkedDraw(const Task& task, std::uint64_t seed) {
    Draw draw;
    task.drawOf(seed, draw);
    const int probe = static_cast<int>(draw.tokens.size()) - 1;
    EXPECT_LE(probe + 1, task.tokens());
    EXPECT_LE(draw.vocabulary, task.vocabulary());
    int vocabulary = 0;
    for (const int token : draw.tokens) {
        EXPECT_GE(token, 0);
        EXPECT_LE(token, vocabulary) << "not in order of first appearance";
        vocabulary = std::max(vocabulary, token + 1);
    }
    EXPECT_EQ(vocabulary, draw.vocabulary);
    EXPECT_FALSE(draw.targets.empty());
    EXPECT_LT(static_cast<int>(draw.targets.size()), probe);
    EXPECT_TRUE(std::is_sorted(draw.targets.begin(), draw.targets.end()));
    for (const int target : draw.targets) {
        EXPECT_GE(target, 0);
        EXPECT_LT(target, probe);
    }
    return draw;
}

/// How often the token before the probe is each of the first `count`.
inline std::vector<int> countsBeforeProbe(const Task& task, int count, int draws) {
    std::vector<int> counts(static_cast<std::size_t>(count));
    Draw draw;
    for (int seed = 0; seed < draws; ++seed) {
        task.drawOf(static_cast<std::uint64_t>(seed), draw);
        const int token = draw.tokens[draw.tokens.size() - 2];
        if (token < count) ++counts[static_cast<std::size_t>(token)];
    }
    return counts;
}

}  // namespace untrained
