#include "untrained/lab/swarm_landscape.hpp"

#include <gtest/gtest.h>

#include <array>

#include "support/require.hpp"

namespace untrained {
namespace {

TEST(SwarmLandscape, HasTheValueAtTheMiddleOfEachCell) {
    const SwarmProblem sphere = require(swarmProblem(SwarmFunction::sphere, 2));
    const Matrix values = require(swarmLandscape(sphere, 2, 4));
    // The box is ±100: middles at ±75 and ±25 across, ±50 up.
    Matrix expected(2, 4);
    expected << 8125, 3125, 3125, 8125, 8125, 3125, 3125, 8125;
    EXPECT_EQ(values, expected);

    const SwarmProblem tutorial = require(swarmProblem(SwarmFunction::tutorial, 2));
    const Matrix grid = require(swarmLandscape(tutorial, 5, 10));
    // Rows go up from the second coordinate's lower end.
    EXPECT_EQ(grid(3, 0), tutorial(std::array{0.25, 3.5}));
    EXPECT_EQ(grid(0, 9), tutorial(std::array{4.75, 0.5}));
}

TEST(SwarmLandscape, KeepsTheOtherCoordinatesAtTheMinimum) {
    const SwarmProblem problem = require(shiftedSwarmProblem(SwarmFunction::rosenbrock, 3, 7));
    const Matrix values = require(swarmLandscape(problem, 1, 1));
    EXPECT_EQ(values(0, 0), problem(std::array{0.0, 0.0, problem.minimum[2]}));
    EXPECT_NE(values(0, 0), problem(std::array{0.0, 0.0, 0.0}));
}

TEST(SwarmLandscape, RefusesWhatIsNoPicture) {
    const SwarmProblem plane = require(swarmProblem(SwarmFunction::sphere, 2));
    EXPECT_EQ(requireError(swarmLandscape(plane, 0, 1)).parameter, "rows");
    EXPECT_EQ(requireError(swarmLandscape(plane, 1, 1001)).parameter, "columns");
    const SwarmProblem line = require(swarmProblem(SwarmFunction::sphere, 1));
    EXPECT_EQ(requireError(swarmLandscape(line, 1, 1)).parameter, "dimensions");
}

}  // namespace
}  // namespace untrained
