#include "untrained/lab/interval.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

// z² / (n + z²) at either end.
TEST(Interval, IsExactAtTheEnds) {
    constexpr double kSquare = 3.8414588206941236;
    for (const int n : {1, 10, 150, 1'000'000}) {
        EXPECT_EQ(wilsonInterval(0, n).low, 0);
        EXPECT_NEAR(wilsonInterval(0, n).high, kSquare / (n + kSquare), tolerances::kKernel);
        EXPECT_EQ(wilsonInterval(n, n).high, 1);
        EXPECT_NEAR(wilsonInterval(n, n).low, n / (n + kSquare), tolerances::kKernel);
    }
    EXPECT_EQ(wilsonInterval(0, 0).low, 0);
    EXPECT_EQ(wilsonInterval(0, 0).high, 1);
}

// Its ends are the rates that are z standard errors, their own, from what was found.
TEST(Interval, EndsAreWhereTheTestWouldJustReject) {
    for (const auto& [successes, n] : {std::pair{1, 10}, {5, 10}, {37, 150}, {149, 150}}) {
        const double rate = static_cast<double>(successes) / n;
        const auto [low, high] = wilsonInterval(successes, n);
        for (const double end : {low, high}) {
            EXPECT_NEAR(std::abs(rate - end) / std::sqrt(end * (1 - end) / n), 1.959963984540054, 1e-9);
        }
        EXPECT_LT(low, rate);
        EXPECT_GT(high, rate);
    }
}

}  // namespace
}  // namespace untrained
