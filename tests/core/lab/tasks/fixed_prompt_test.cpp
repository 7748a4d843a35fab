#include "untrained/lab/tasks/fixed_prompt.hpp"

#include <gtest/gtest.h>

#include "support/draws.hpp"
#include "support/require.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

Result<std::unique_ptr<const Task>> prompt(std::vector<int> tokens, std::vector<int> targets) {
    return fixedPrompt(tokens, targets);
}

TEST(FixedPrompt, IsTheSameInEveryDraw) {
    const std::vector<int> tokens{0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 1, 2, 3, 5};
    const auto task = require(prompt(tokens, {4, 9}));
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        const Draw draw = checkedDraw(*task, seed);
        EXPECT_EQ(draw.tokens, tokens);
        EXPECT_EQ(draw.targets, (std::vector{4, 9}));
        EXPECT_EQ(draw.vocabulary, 6);
        EXPECT_EQ(draw.answer, 4);
        EXPECT_EQ(draw.choices, 5) << "the probe is no answer";
    }
    EXPECT_EQ(checkedDraw(*require(prompt({0, 1, 0}, {1})), 1).choices, 2);
}

TEST(FixedPrompt, RefusesWhatItCannotDo) {
    EXPECT_EQ(requireError(prompt({}, {0})).code, ErrorCode::emptyPrompt);
    EXPECT_EQ(requireError(prompt(std::vector<int>(5000, 0), {0})).code, ErrorCode::tooManyTokens);
    expectOutOfRange(prompt({0, 1}, {0}), "probe", "1", 2, limits::kMaximumTokens - 1);
    expectOutOfRange(prompt({0, 1, 2}, {2}), "targets", "2", 0, 1);
    expectOutOfRange(prompt({0, 1, 2}, {-1}), "targets", "-1", 0, 1);
    using Lists = std::pair<std::vector<int>, std::vector<int>>;
    for (const auto& [tokens, targets] : {Lists{{1, 0, 2}, {0}},
                                          {{0, 1, -1}, {0}},
                                          {{0, 1, 2}, {}},
                                          {{0, 1, 2}, {0, 1}},
                                          {{0, 1, 2, 3}, {1, 0}},
                                          {{0, 1, 2, 3}, {1, 1}}}) {
        EXPECT_EQ(requireError(prompt(tokens, targets)).code, ErrorCode::shapeMismatch);
    }
}

}  // namespace
}  // namespace untrained
