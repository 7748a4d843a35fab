#include "untrained/lab/swarm_functions.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "support/fingerprint.hpp"
#include "support/require.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

double at(SwarmFunction function, std::vector<double> x) {
    return require(swarmProblem(function, static_cast<int>(x.size())))(x);
}

// Each written down from its formula, with the platform's own sine.
TEST(SwarmFunctions, AreTheirFormulas) {
    constexpr double kPi = std::numbers::pi;
    EXPECT_EQ(at(SwarmFunction::sphere, {1, -2, 3}), 14);
    EXPECT_EQ(at(SwarmFunction::rosenbrock, {2, 3, 5}), 100 * 1 + 1 + 100 * 16 + 4);
    EXPECT_NEAR(at(SwarmFunction::rastrigin, {0.5, 1, 0.3}), (0.25 + 20) + 1 + (0.09 + 10 - 10 * std::cos(0.6 * kPi)),
                10 * tolerances::kKernel);
    EXPECT_NEAR(at(SwarmFunction::griewank, {500, -200}),
                (250000 + 40000) / 4000.0 - std::cos(500.0) * std::cos(200 / std::sqrt(2.0)) + 1,
                10 * tolerances::kKernel);
    EXPECT_NEAR(at(SwarmFunction::ackley, {3, -4.5}),
                20 + std::numbers::e - 20 * std::exp(-0.2 * std::sqrt((9 + 20.25) / 2)) - std::exp(0),
                10 * tolerances::kKernel);
    EXPECT_NEAR(at(SwarmFunction::schafferF6, {30, -40}),
                0.5 + (std::pow(std::sin(50.0), 2) - 0.5) / std::pow(1 + 2.5, 2), tolerances::kKernel);
    EXPECT_NEAR(at(SwarmFunction::tutorial, {1, 2}),
                std::pow(2.14, 2) + std::pow(0.72, 2) + std::sin(4.41) + std::sin(6.27), tolerances::kKernel);
}

TEST(SwarmFunctions, AreSmallestAtTheirMinimum) {
    for (const SwarmFunctionFacts& facts : swarmFunctions()) {
        const auto index = static_cast<std::size_t>(facts.function);
        EXPECT_EQ(swarmFunctions()[index].name, facts.name);
        for (const bool shifted : {false, true}) {
            const SwarmProblem problem = require(shifted ? shiftedSwarmProblem(facts.function, facts.dimensions, 5)
                                                         : swarmProblem(facts.function, facts.dimensions));
            EXPECT_NEAR(problem(numbers(problem.minimum)), facts.smallest, 1e-12) << facts.name;
            for (Eigen::Index j = 0; j < facts.dimensions; ++j) {
                for (const double step : {-0.01, 0.01}) {
                    RowVector near = problem.minimum;
                    near[j] += step;
                    EXPECT_GT(problem(numbers(std::as_const(near))), facts.smallest + 1e-8) << facts.name;
                }
            }
            EXPECT_EQ(problem.shift.isZero(0), !shifted) << facts.name;
        }
    }
}

TEST(SwarmFunctions, ShiftsLieInTheMiddleHalfAndFollowTheSeed) {
    for (const SwarmFunctionFacts& facts : swarmFunctions()) {
        const SwarmProblem a = require(shiftedSwarmProblem(facts.function, facts.dimensions, 1));
        const SwarmProblem b = require(shiftedSwarmProblem(facts.function, facts.dimensions, 2));
        EXPECT_NE(a.minimum, b.minimum);
        EXPECT_EQ(a.minimum, require(shiftedSwarmProblem(facts.function, facts.dimensions, 1)).minimum);
        const double quarter = (facts.upper - facts.lower) / 4;
        EXPECT_GE(a.minimum.minCoeff(), facts.lower + quarter);
        EXPECT_LE(a.minimum.maxCoeff(), facts.upper - quarter);
    }
}

// −1.80835 near (3.186, 3.130): the smallest of all points of a fine grid.
TEST(SwarmFunctions, TutorialMinimumByBruteForce) {
    constexpr int kPoints = 1001;
    const SwarmProblem problem = require(swarmProblem(SwarmFunction::tutorial, 2));
    double smallest = 1e9;
    double best[2] = {};
    for (int i = 0; i < kPoints; ++i) {
        for (int j = 0; j < kPoints; ++j) {
            const double x[2] = {5.0 * i / (kPoints - 1), 5.0 * j / (kPoints - 1)};
            const double value = problem(x);
            if (value >= smallest) continue;
            smallest = value;
            best[0] = x[0];
            best[1] = x[1];
        }
    }
    // Half a step of the grid beside the minimum the curvatures of 11 and 18 raise it by less than 1e-4.
    EXPECT_NEAR(smallest, -1.80835, 1e-4);
    EXPECT_NEAR(best[0], 3.186, 0.005);
    EXPECT_NEAR(best[1], 3.130, 0.005);
    EXPECT_NEAR(problem.minimum[0], best[0], 0.0025);
    EXPECT_NEAR(problem.minimum[1], best[1], 0.0025);
}

// Native and WebAssembly builds run this test: random numbers, sines and exponentials have the same bits in both.
TEST(SwarmFunctions, ASearchHasTheSameBitsInEveryBuild) {
    Fingerprint fingerprint;
    for (const SwarmFunctionFacts& facts : swarmFunctions()) {
        const SwarmProblem problem = require(shiftedSwarmProblem(facts.function, facts.dimensions, 1));
        ParticleSwarm swarm = require(ParticleSwarm::start(problem.box, {}));
        for (int step = 0; step < 30; ++step) swarm.advance(problem);
        fingerprint.add(swarm.positions());
        fingerprint.add(swarm.bestValues());
    }
    EXPECT_EQ(fingerprint.value(), 0x1e0cff88a8203d1dULL);
}

TEST(SwarmFunctions, RefuseDimensionsThatTheyDoNotHave) {
    expectOutOfRange(swarmProblem(SwarmFunction::sphere, 0), "dimensions", "0", 1, 1000);
    expectOutOfRange(swarmProblem(SwarmFunction::rosenbrock, 1), "dimensions", "1", 2, 1000);
    expectOutOfRange(swarmProblem(SwarmFunction::schafferF6, 3), "dimensions", "3", 2, 2);
    expectOutOfRange(shiftedSwarmProblem(SwarmFunction::ackley, 1001, 1), "dimensions", "1001", 1, 1000);
}

}  // namespace
}  // namespace untrained
