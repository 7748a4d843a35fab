#include "untrained/error.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <set>
#include <string>

namespace untrained {
namespace {

// What JavaScript sees; translations are keyed by these.
TEST(Error, CodesHaveTheirPublicNames) {
    const std::pair<ErrorCode, const char*> names[] = {
        {ErrorCode::outOfRange, "out-of-range"},
        {ErrorCode::unknownChoice, "unknown-choice"},
        {ErrorCode::emptyPrompt, "empty-prompt"},
        {ErrorCode::tooManyTokens, "too-many-tokens"},
        {ErrorCode::tooLarge, "too-large"},
        {ErrorCode::tooFewDimensions, "too-few-dimensions"},
        {ErrorCode::shapeMismatch, "shape-mismatch"},
        {ErrorCode::notFinite, "not-finite"},
        {ErrorCode::graphExpectedName, "graph-expected-name"},
        {ErrorCode::graphExpectedEquals, "graph-expected-equals"},
        {ErrorCode::graphExpectedTimes, "graph-expected-times"},
        {ErrorCode::graphExpectedPlus, "graph-expected-plus"},
        {ErrorCode::graphBadWeight, "graph-bad-weight"},
        {ErrorCode::graphNotOneToken, "graph-not-one-token"},
        {ErrorCode::graphTooLarge, "graph-too-large"},
    };
    std::set<std::string> distinct;
    for (const auto& [code, name] : names) {
        EXPECT_STREQ(errorCodeName(code), name);
        distinct.insert(errorCodeName(code));
    }
    EXPECT_EQ(distinct.size(), std::size(names));
}

TEST(Error, OutOfRangeSaysWhatWasFoundAndWhatIsAllowed) {
    const Error error = outOfRange("passes", 1'000'000, 1, 1000);
    EXPECT_EQ(error.code, ErrorCode::outOfRange);
    EXPECT_EQ(error.parameter, "passes");
    EXPECT_EQ(error.found, "1000000");
    EXPECT_EQ(error.minimum, 1);
    EXPECT_EQ(error.maximum, 1000);
    EXPECT_EQ(error.line, 0);
    EXPECT_EQ(error.column, 0);
    EXPECT_EQ(error.message, "passes must be between 1 and 1000, not 1000000");
}

TEST(Error, NumbersAreWrittenAsPeopleWriteThem) {
    EXPECT_EQ(outOfRange("t", -0.25, 0, 1e6).message, "t must be between 0 and 1000000, not -0.25");
    EXPECT_EQ(outOfRange("t", -1, 0, std::numeric_limits<double>::infinity()).message,
              "t must be between 0 and Infinity, not -1");
    EXPECT_EQ(outOfRange("t", std::numeric_limits<double>::quiet_NaN(), 0, 1).found, "NaN");
    EXPECT_EQ(outOfRange("t", -std::numeric_limits<double>::quiet_NaN(), 0, 1).found, "NaN");
    EXPECT_EQ(outOfRange("t", 1e300, 0, 1).found, "1e+300");
    EXPECT_EQ(outOfRange("seed", 9007199254740992.0, 0, 9007199254740991.0).message,
              "seed must be between 0 and 9007199254740991, not 9007199254740992");
}

TEST(Result, HoldsAValueOrAnError) {
    const Result<int> value = 7;
    ASSERT_TRUE(value);
    EXPECT_EQ(*value, 7);

    const Result<int> error = outOfRange("passes", 0, 1, 1000);
    ASSERT_FALSE(error);
    EXPECT_EQ(error.error().parameter, "passes");
}

TEST(Result, MovesAValueThatCannotBeCopied) {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    ASSERT_TRUE(result);
    const std::unique_ptr<int> taken = std::move(*result);
    EXPECT_EQ(*taken, 3);
}

}  // namespace
}  // namespace untrained
