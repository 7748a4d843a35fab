#include "untrained/limits.hpp"

#include <gtest/gtest.h>

namespace untrained {
namespace {

TEST(Limits, APromptWithinTheBoundsIsRun) {
    EXPECT_FALSE(limits::promptError(1, 1, "passes"));
    EXPECT_FALSE(limits::promptError(limits::kMaximumTokens, limits::kMaximumTraceNumbers, "passes"));
}

TEST(Limits, NoTokensAreAnEmptyPrompt) {
    const auto error = limits::promptError(0, 0, "passes");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::emptyPrompt);
    EXPECT_EQ(error->parameter, "prompt");
    EXPECT_EQ(error->message, "prompt is empty; it must have at least one token");
}

TEST(Limits, TooManyTokensAreCounted) {
    const auto error = limits::promptError(limits::kMaximumTokens + 1, 1, "passes");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::tooManyTokens);
    EXPECT_EQ(error->parameter, "prompt");
    EXPECT_EQ(error->found, "4097");
    EXPECT_EQ(error->minimum, 1);
    EXPECT_EQ(error->maximum, 4096);
    EXPECT_EQ(error->message, "prompt has 4097 tokens; it must have at most 4096");
}

TEST(Limits, ATraceTooLargeNamesWhatToLower) {
    const auto error = limits::promptError(10, limits::kMaximumTraceNumbers + 1, "layers");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::tooLarge);
    EXPECT_EQ(error->parameter, "layers");
    EXPECT_EQ(error->found, "33554433");
    EXPECT_EQ(error->maximum, 33554432);
    EXPECT_EQ(error->message,
              "the run would keep 33554433 numbers, more than the 33554432 allowed: use a shorter prompt or fewer "
              "layers");
}

TEST(Limits, ARunTooLongNamesWhatToLower) {
    EXPECT_FALSE(limits::workError(limits::kMaximumMultiplications, "layers"));
    const auto error = limits::workError(limits::kMaximumMultiplications + 1, "layers");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::tooLarge);
    EXPECT_EQ(error->parameter, "layers");
    EXPECT_EQ(
        error->message,
        "the run would take 4294967297 multiplications, more than the 4294967296 allowed: use a shorter prompt or "
        "fewer layers");
}

// A size of 2^32 must not wrap to 0 where std::size_t has 32 bits.
TEST(Limits, NumbersBeyond32BitsAreStillTooLarge) {
    EXPECT_TRUE(limits::promptError(10, std::int64_t{1} << 32, "passes"));
    EXPECT_TRUE(limits::promptError(10, std::int64_t{1} << 62, "passes"));
}

}  // namespace
}  // namespace untrained
