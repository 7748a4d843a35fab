#include "untrained/lab/swarm_landscape.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "support/require.hpp"

namespace untrained {
namespace {

TEST(SwarmLandscape, HasTheValueAtTheMiddleOfEachCell) {
    const SwarmProblem sphere = require(swarmProblem(SwarmFunction::sphere, 2));
    const Matrix values = require(swarmLandscape(sphere, 1, 2, 4)).values;
    // The box is ±100: middles at ±75 and ±25 across, ±50 up.
    Matrix expected(2, 4);
    expected << 8125, 3125, 3125, 8125, 8125, 3125, 3125, 8125;
    EXPECT_EQ(values, expected);

    const SwarmProblem tutorial = require(swarmProblem(SwarmFunction::tutorial, 2));
    const Matrix grid = require(swarmLandscape(tutorial, 1, 5, 10)).values;
    // Rows go up from the second coordinate's lower end.
    EXPECT_EQ(grid(3, 0), tutorial(std::array{0.25, 3.5}));
    EXPECT_EQ(grid(0, 9), tutorial(std::array{4.75, 0.5}));
}

TEST(SwarmLandscape, KeepsTheOtherCoordinatesAtTheMinimum) {
    const SwarmProblem problem = require(shiftedSwarmProblem(SwarmFunction::rosenbrock, 3, 7));
    const Matrix values = require(swarmLandscape(problem, 1, 1, 1)).values;
    EXPECT_EQ(values(0, 0), problem(std::array{0.0, 0.0, problem.minimum[2]}));
    EXPECT_NE(values(0, 0), problem(std::array{0.0, 0.0, 0.0}));
}

TEST(SwarmLandscape, IsAPartAroundTheMinimumWithinTheBox) {
    const SwarmProblem sphere = require(swarmProblem(SwarmFunction::sphere, 2));
    const SwarmLandscape part = require(swarmLandscape(sphere, 4, 1, 2));
    EXPECT_EQ(part.lower, (std::array{-25.0, -25.0}));
    EXPECT_EQ(part.upper, (std::array{25.0, 25.0}));
    EXPECT_EQ(part.values(0, 0), 12.5 * 12.5);

    // Its minimum is nearer to the edge than half of the part is wide.
    const SwarmProblem tutorial = require(swarmProblem(SwarmFunction::tutorial, 2));
    const SwarmLandscape wide = require(swarmLandscape(tutorial, 1.25, 1, 1));
    EXPECT_EQ(wide.lower, (std::array{1.0, 1.0}));
    EXPECT_EQ(wide.upper, (std::array{5.0, 5.0}));
}

TEST(SwarmLandscape, RefusesWhatIsNoPicture) {
    const SwarmProblem plane = require(swarmProblem(SwarmFunction::sphere, 2));
    for (const double zoom : {0.5, 2e6, std::nan("")}) {
        EXPECT_EQ(requireError(swarmLandscape(plane, zoom, 1, 1)).parameter, "zoom");
    }
    EXPECT_EQ(requireError(swarmLandscape(plane, 1, 0, 1)).parameter, "rows");
    EXPECT_EQ(requireError(swarmLandscape(plane, 1, 1, 1001)).parameter, "columns");
    const SwarmProblem line = require(swarmProblem(SwarmFunction::sphere, 1));
    EXPECT_EQ(requireError(swarmLandscape(line, 1, 1, 1)).parameter, "dimensions");
}

}  // namespace
}  // namespace untrained
