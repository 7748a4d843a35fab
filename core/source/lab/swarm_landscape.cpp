#include "untrained/lab/swarm_landscape.hpp"

#include <algorithm>
#include <cstddef>

namespace untrained {

namespace {

double middle(double lower, double upper, int index, int count) {
    return lower + (upper - lower) * (index + 0.5) / count;
}

}  // namespace

Result<SwarmLandscape> swarmLandscape(const SwarmProblem& problem, double zoom, int rows, int columns) {
    constexpr int kMaximum = limits::kMaximumLandscapeSide;
    if (!(zoom >= 1 && zoom <= limits::kMaximumZoom)) return outOfRange("zoom", zoom, 1, limits::kMaximumZoom);
    if (rows < 1 || rows > kMaximum) return outOfRange("rows", rows, 1, kMaximum);
    if (columns < 1 || columns > kMaximum) return outOfRange("columns", columns, 1, kMaximum);
    const Eigen::Index dimensions = problem.minimum.size();
    if (dimensions < 2)
        return outOfRange("dimensions", static_cast<double>(dimensions), 2, limits::kMaximumSwarmDimensions);

    SwarmLandscape landscape{{}, {}, Matrix(rows, columns)};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const auto j = static_cast<Eigen::Index>(axis);
        const double side = (problem.box.upper[j] - problem.box.lower[j]) / zoom;
        landscape.lower[axis] =
            std::clamp(problem.minimum[j] - side / 2, problem.box.lower[j], problem.box.upper[j] - side);
        landscape.upper[axis] = landscape.lower[axis] + side;
    }
    const auto& lower = landscape.lower;
    const auto& upper = landscape.upper;
    RowVector point = problem.minimum;
    for (int i = 0; i < rows; ++i) {
        point[1] = middle(lower[1], upper[1], i, rows);
        for (int j = 0; j < columns; ++j) {
            point[0] = middle(lower[0], upper[0], j, columns);
            landscape.values(i, j) = problem({point.data(), static_cast<std::size_t>(dimensions)});
        }
    }
    return landscape;
}

}  // namespace untrained
