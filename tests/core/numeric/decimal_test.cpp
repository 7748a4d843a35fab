#include "untrained/numeric/decimal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>

#include "untrained/numeric/random.hpp"

namespace untrained {
namespace {

TEST(Decimal, ReadsWhatTheCLibraryReads) {
    for (const char* text : {"0",        "-0",
                             "1",        "-12",
                             "007",      ".5",
                             "5.",       "-.25",
                             "0.1",      "3.14159265358979",
                             "1e5",      "1E-5",
                             "-2.5e3",   "1e22",
                             "1e-22",    "123456789012345",
                             "0.000123", "999999",
                             "4.9",      "1e0",
                             "1e+2"}) {
        const auto value = parseDecimal(text);
        ASSERT_TRUE(value) << text;
        EXPECT_EQ(*value, std::strtod(text, nullptr)) << text;
        EXPECT_EQ(std::signbit(*value), text[0] == '-') << text;
    }
}

TEST(Decimal, IsNearTheCLibraryWhateverTheDigits) {
    RandomStream random(12);
    for (int i = 0; i < 20'000; ++i) {
        char text[64];
        const int power = static_cast<int>(random.bits() % 600) - 300;
        std::snprintf(text, sizeof text, "%.*fe%d", static_cast<int>(random.bits() % 20), random.normal() * 1e3, power);
        const double expected = std::strtod(text, nullptr);
        const auto value = parseDecimal(text);
        ASSERT_TRUE(value) << text;
        ASSERT_NEAR(*value, expected, 4 * std::numeric_limits<double>::epsilon() * std::abs(expected)) << text;
    }
}

TEST(Decimal, GoesToZeroAndNotToInfinity) {
    EXPECT_EQ(parseDecimal("1e-400"), 0.0);
    EXPECT_EQ(parseDecimal("0e999999999999"), 0.0);
    EXPECT_EQ(parseDecimal("0." + std::string(500, '0') + "1e500"), 0.1);
    EXPECT_EQ(parseDecimal("1" + std::string(500, '0') + "e-500"), 1.0);
    EXPECT_FALSE(parseDecimal("1e400"));
    EXPECT_FALSE(parseDecimal("-1e99999999999999999999"));
    EXPECT_FALSE(parseDecimal(std::string(400, '9')));
}

TEST(Decimal, IsNothingElse) {
    for (const char* text : {"",    "-",  ".",  "-.", "e5", "1e",  "1e-", "1e+",  "1e+-2", "1e-+2", "+1", "1.2.3",
                             "--1", "1 ", " 1", "1x", "x1", "inf", "nan", "0x10", "1e5e5", "1-2",   "٣"}) {
        EXPECT_FALSE(parseDecimal(text)) << text;
    }
}

TEST(Decimal, WritesNumbersAsPeopleDo) {
    EXPECT_EQ(formatDecimal(0), "0");
    EXPECT_EQ(formatDecimal(-0.0), "0");
    EXPECT_EQ(formatDecimal(1'000'000), "1000000");
    EXPECT_EQ(formatDecimal(-1), "-1");
    EXPECT_EQ(formatDecimal(9'007'199'254'740'992), "9007199254740992");
    EXPECT_EQ(formatDecimal(0.5), "0.5");
    EXPECT_EQ(formatDecimal(-2.25), "-2.25");
    EXPECT_EQ(formatDecimal(1.0 / 3), "0.333333");
    EXPECT_EQ(formatDecimal(100.04), "100.04");
    EXPECT_EQ(formatDecimal(99999.96), "100000");
    EXPECT_EQ(formatDecimal(0.00012), "0.00012");
    EXPECT_EQ(formatDecimal(1e-9), "1e-9");
    EXPECT_EQ(formatDecimal(1234567.5), "1.23457e+6");
    EXPECT_EQ(formatDecimal(1e300), "1e+300");
    EXPECT_EQ(formatDecimal(std::numeric_limits<double>::quiet_NaN()), "NaN");
    EXPECT_EQ(formatDecimal(-std::numeric_limits<double>::infinity()), "-Infinity");
}

TEST(Decimal, WritesWhatItReadsToSixDigits) {
    RandomStream random(13);
    for (int i = 0; i < 20'000; ++i) {
        const double number = random.normal() * std::pow(10.0, static_cast<int>(random.bits() % 400) - 200);
        const auto value = parseDecimal(formatDecimal(number));
        ASSERT_TRUE(value) << number;
        ASSERT_NEAR(*value, number, 6e-6 * std::abs(number)) << formatDecimal(number);
    }
}

TEST(Decimal, WritesWholeNumbersAsTheStandardLibraryDoes) {
    RandomStream random(3);
    for (int shift = 0; shift < 64; ++shift) {
        const auto number = static_cast<std::int64_t>(random.bits() >> shift);
        EXPECT_EQ(formatWhole(number), std::to_string(number));
        EXPECT_EQ(formatWhole(-number), std::to_string(-number));
    }
    for (const std::int64_t number :
         {std::int64_t{0}, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        EXPECT_EQ(formatWhole(number), std::to_string(number));
    }
}

}  // namespace
}  // namespace untrained
