#include "untrained/numeric/softmax.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

#include "support/plain.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

using plain::Vector;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Vector softmaxOf(Vector scores, double temperature) {
    softmax(scores, temperature);
    return scores;
}

double sum(const Vector& numbers) { return std::accumulate(numbers.begin(), numbers.end(), 0.0); }

TEST(Softmax, EqualsThePlainLoopAtEveryLength) {
    for (int length = 0; length <= 67; ++length) {
        for (const double temperature : {0.0, 0.01, 0.5, 1.0, 30.0, 1e6}) {
            RandomStream random(length);
            Vector scores(length);
            for (double& score : scores) score = 5 * random.normal();
            const Vector expected = plain::softmax(scores, temperature);
            const Vector found = softmaxOf(scores, temperature);
            ASSERT_EQ(found.size(), expected.size());
            for (int i = 0; i < length; ++i) ASSERT_NEAR(found[i], expected[i], tolerances::kKernel);
            ASSERT_NEAR(sum(found), length > 0 ? 1 : 0, tolerances::kKernel);
        }
    }
}

TEST(Softmax, AtZeroTheLargestShareEqually) {
    EXPECT_EQ(softmaxOf({1, 3, 2}, 0), (Vector{0, 1, 0}));
    EXPECT_EQ(softmaxOf({3, 1, 3, 2}, 0), (Vector{0.5, 0, 0.5, 0}));
    EXPECT_EQ(softmaxOf({-7, -7, -7, -7}, 0), (Vector{0.25, 0.25, 0.25, 0.25}));
    EXPECT_EQ(softmaxOf({-1e300}, 0), (Vector{1}));
    // Zeros of both signs are equal.
    EXPECT_EQ(softmaxOf({0.0, -0.0}, 0), (Vector{0.5, 0.5}));
}

TEST(Softmax, TowardsZeroItBecomesTheZeroCase) {
    for (const double temperature : {1e-3, 1e-30, 1e-300, std::numeric_limits<double>::denorm_min()}) {
        EXPECT_EQ(softmaxOf({1, 3, 2, 3}, temperature), (Vector{0, 0.5, 0, 0.5})) << temperature;
    }
}

TEST(Softmax, AtInfinityAllShareEqually) {
    EXPECT_EQ(softmaxOf({1, 300, -2, 3}, kInfinity), (Vector{0.25, 0.25, 0.25, 0.25}));
    EXPECT_EQ(softmaxOf({1e300, -1e300}, kInfinity), (Vector{0.5, 0.5}));
    const Vector nearly = softmaxOf({1, 2, 3, 4}, 1e15);
    for (const double weight : nearly) EXPECT_NEAR(weight, 0.25, tolerances::kKernel);
}

TEST(Softmax, HugeScoresNeitherOverflowNorLoseTheirOrder) {
    EXPECT_EQ(softmaxOf({1e300, -1e300, 0}, 1), (Vector{1, 0, 0}));
    EXPECT_EQ(softmaxOf({-1e300, -1e300}, 1e-300), (Vector{0.5, 0.5}));
    const Vector graded = softmaxOf({1e300, 0}, 1e300);
    EXPECT_NEAR(graded[0], 1 / (1 + std::exp(-1)), tolerances::kKernel);
}

TEST(Softmax, ASharedShiftChangesNothing) {
    const Vector scores{0.5, -1.25, 2, 0.75, 3.5};
    Vector shifted = scores;
    // A power of two, so that the shifted scores are exact and the bits must agree.
    for (double& score : shifted) score += 1024;
    EXPECT_EQ(softmaxOf(shifted, 0.7), softmaxOf(scores, 0.7));
}

TEST(Softmax, KeepsTheOrderOfTheScores) {
    const Vector weights = softmaxOf({0, 1, 2, 3, 4, 5, 6}, 2);
    for (std::size_t i = 1; i < weights.size(); ++i) EXPECT_GT(weights[i], weights[i - 1]);
}

TEST(Softmax, LeavesNoScoresAlone) { EXPECT_TRUE(softmaxOf({}, 1).empty()); }

}  // namespace
}  // namespace untrained
