#pragma once

#include <array>

#include "untrained/error.hpp"
#include "untrained/lab/swarm_functions.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

namespace limits {

/// Rows and columns of a landscape: more are not seen apart on a screen.
inline constexpr int kMaximumLandscapeSide = 1000;
/// Closer to a minimum than this all functions look like bowls.
inline constexpr double kMaximumZoom = 1e6;

}  // namespace limits

/// A function's values over a part of its first two coordinates, all others being those of its minimum: what lies under
/// a picture of a swarm.
struct SwarmLandscape {
    std::array<double, 2> lower;  ///< of the two coordinates
    std::array<double, 2> upper;
    /// The part in equal cells, each with the value at its middle; rows go up the second coordinate from its lower end.
    Matrix values;
};

/// @param zoom how many times the side of the box is longer than that of the part, which lies around the minimum and
///        within the box; in [1, limits::kMaximumZoom]
/// @param rows along the second coordinate, in [1, limits::kMaximumLandscapeSide]
/// @param columns along the first coordinate, in the same range
/// @return the landscape, or outOfRange (zoom, rows, columns, and dimensions where D is less than 2)
Result<SwarmLandscape> swarmLandscape(const SwarmProblem& problem, double zoom, int rows, int columns);

}  // namespace untrained
