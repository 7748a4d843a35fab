#pragma once

#include "untrained/error.hpp"
#include "untrained/lab/swarm_functions.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

namespace limits {

/// Rows and columns of a landscape: more are not seen apart on a screen.
inline constexpr int kMaximumLandscapeSide = 1000;

}  // namespace limits

/// A function's values over its first two coordinates, all others being those of its minimum: what lies under a picture
/// of a swarm. The box is cut into equal cells, each with the value at its middle.
///
/// @param rows along the second coordinate, from its lower end; in [1, limits::kMaximumLandscapeSide]
/// @param columns along the first coordinate, from its lower end; in the same range
/// @return rows×columns, or outOfRange (rows, columns, and dimensions where D is less than 2)
Result<Matrix> swarmLandscape(const SwarmProblem& problem, int rows, int columns);

}  // namespace untrained
