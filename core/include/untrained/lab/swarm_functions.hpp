#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "untrained/error.hpp"
#include "untrained/lab/particle_swarm.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

namespace limits {

inline constexpr int kMaximumSwarmDimensions = 1000;

}  // namespace limits

/// Functions that optimisers are compared on. The six with a goal have the smallest value 0.
enum class SwarmFunction {
    sphere,      ///< Σ x²; ±100
    rosenbrock,  ///< Σ 100 (x_{j+1} − x_j²)² + (x_j − 1)²; ±30, minimum at 1
    rastrigin,   ///< Σ x² − 10 cos 2πx + 10; ±5.12
    griewank,    ///< Σ x²/4000 − Π cos(x_j/√j) + 1 with j from 1; ±600
    ackley,      ///< 20 + e − 20 exp(−.2 √(mean x²)) − exp(mean cos 2πx); ±32
    schafferF6,  ///< ½ + (sin² √(Σ x²) − ½) / (1 + .001 Σ x²)²; ±100, D = 2
    tutorial,    ///< (x − 3.14)² + (y − 2.72)² + sin(3x + 1.41) + sin(4y − 1.73); [0, 5]², D = 2
};

/// What the function is compared with, and where.
struct SwarmFunctionFacts {
    SwarmFunction function;
    std::string_view name;  ///< "sphere", …, "schaffer-f6", "tutorial"
    int dimensions;         ///< D in the comparison
    bool anyDimensions;     ///< whether it is defined for other D too
    double lower;           ///< of every coordinate
    double upper;
    double goal;      ///< a value at or below this counts as success
    double smallest;  ///< the function's smallest value
    int iterations;   ///< of the comparison
};

/// All seven, in the order of SwarmFunction.
std::span<const SwarmFunctionFacts> swarmFunctions();

/// A function of D coordinates, its minimum where it was defined or moved elsewhere: an optimum in the middle of the
/// box flatters searches that are drawn there.
struct SwarmProblem {
    SwarmFunction function = SwarmFunction::sphere;
    RowVector shift;    ///< D numbers, subtracted from the coordinates first
    RowVector minimum;  ///< D coordinates: where the smallest value is
    SearchBox box;

    /// The value at D coordinates.
    double operator()(std::span<const double> x) const;
};

/// The function as it is defined.
///
/// @param dimensions D in [1, 1000]; 2 for schafferF6 and tutorial, 2 or more for rosenbrock
/// @return the problem, or outOfRange (dimensions).
Result<SwarmProblem> swarmProblem(SwarmFunction function, int dimensions);

/// The same with its minimum at a random point of the middle half of the box.
Result<SwarmProblem> shiftedSwarmProblem(SwarmFunction function, int dimensions, std::uint64_t seed);

}  // namespace untrained
