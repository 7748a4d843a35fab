#include "untrained/lab/swarm_landscape.hpp"

#include <span>

namespace untrained {

namespace {

/// The middle of cell `index` of `count` between the ends of one coordinate.
double middle(const SearchBox& box, Eigen::Index coordinate, int index, int count) {
    const double lower = box.lower[coordinate];
    return lower + (box.upper[coordinate] - lower) * (index + 0.5) / count;
}

}  // namespace

Result<Matrix> swarmLandscape(const SwarmProblem& problem, int rows, int columns) {
    constexpr int kMaximum = limits::kMaximumLandscapeSide;
    if (rows < 1 || rows > kMaximum) return outOfRange("rows", rows, 1, kMaximum);
    if (columns < 1 || columns > kMaximum) return outOfRange("columns", columns, 1, kMaximum);
    const Eigen::Index dimensions = problem.minimum.size();
    if (dimensions < 2)
        return outOfRange("dimensions", static_cast<int>(dimensions), 2, limits::kMaximumSwarmDimensions);

    Matrix values(rows, columns);
    RowVector point = problem.minimum;
    for (int i = 0; i < rows; ++i) {
        point[1] = middle(problem.box, 1, i, rows);
        for (int j = 0; j < columns; ++j) {
            point[0] = middle(problem.box, 0, j, columns);
            values(i, j) = problem({point.data(), static_cast<std::size_t>(dimensions)});
        }
    }
    return values;
}

}  // namespace untrained
