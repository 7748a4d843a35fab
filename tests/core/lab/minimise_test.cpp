#include "untrained/lab/particle_swarm.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <utility>

#include "support/require.hpp"
#include "support/swarm.hpp"

namespace untrained {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Minimise, NotANumberIsNeverTheBest) {
    MinimiseSettings settings;
    settings.iterations = 100;
    const auto half = [](std::span<const double> x) { return x[0] < 0 ? std::nan("") : x[0]; };
    const Minimum found = require(minimise(half, box(-1, 1), settings));
    EXPECT_GE(found.value, 0);
    EXPECT_LT(found.value, 1e-3);
    const Minimum none = require(minimise([](std::span<const double>) { return std::nan(""); }, box(-1, 1), settings));
    EXPECT_EQ(none.value, kInfinity);
}

TEST(Minimise, EndsAtTheGoalOrAfterTheIterations) {
    MinimiseSettings settings;
    settings.goal = 1e-3;
    const Minimum found = require(minimise(sphere, box(-1, 1), settings));
    EXPECT_TRUE(found.reached);
    EXPECT_LE(found.value, 1e-3);
    EXPECT_EQ(found.value, sphere(numbers(std::as_const(found.position))));
    EXPECT_EQ(found.curve.size(), static_cast<std::size_t>(found.iterations) + 1);
    EXPECT_GT(found.curve[found.curve.size() - 2], 1e-3);

    settings.goal = std::nan("");
    settings.iterations = 5;
    const Minimum cut = require(minimise(sphere, box(-1, 1), settings));
    EXPECT_FALSE(cut.reached);
    EXPECT_EQ(cut.iterations, 5);
    settings.iterations = 0;
    EXPECT_EQ(require(minimise(sphere, box(-1, 1), settings)).evaluations, 30);
}

TEST(Minimise, RefusesIterationsThatItCannotMake) {
    MinimiseSettings endless;
    endless.iterations = -1;
    expectOutOfRange(minimise(sphere, box(0, 1), endless), "iterations", "-1", 0, limits::kMaximumIterations);
}

}  // namespace
}  // namespace untrained
