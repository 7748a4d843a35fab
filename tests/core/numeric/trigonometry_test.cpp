#include "untrained/numeric/trigonometry.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace untrained {
namespace {

/// Largest difference from the platform's own: two units in the last place of numbers near 1.
constexpr double kTrigonometry = 4.5e-16;

TEST(Trigonometry, IsThePlatformsToTheLastDigits) {
    for (int k = -20'000; k <= 20'000; ++k) {
        const double x = 0.0571 * k;
        EXPECT_NEAR(sine(x), std::sin(x), kTrigonometry) << x;
        EXPECT_NEAR(cosine(x), std::cos(x), kTrigonometry) << x;
    }
    EXPECT_EQ(sine(0), 0);
    EXPECT_EQ(cosine(0), 1);
}

TEST(Trigonometry, OfManyIsThatOfEach) {
    for (const std::size_t count : {0U, 1U, 2U, 5U}) {
        std::vector<double> x;
        for (std::size_t i = 0; i < count; ++i) x.push_back(1.7 * static_cast<double>(i) - 2);
        std::vector<double> found = x;
        cosines(found);
        for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(found[i], cosine(x[i]));
    }
}

}  // namespace
}  // namespace untrained
