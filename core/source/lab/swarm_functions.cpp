#include "untrained/lab/swarm_functions.hpp"

#include <array>
#include <cmath>
#include <numbers>

#include "untrained/numeric/random.hpp"
#include "untrained/numeric/trigonometry.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

constexpr std::array<SwarmFunctionFacts, 7> kFunctions{{
    {SwarmFunction::sphere, "sphere", 30, true, -100, 100, 0.01, 0, 3000},
    {SwarmFunction::rosenbrock, "rosenbrock", 30, true, -30, 30, 100, 0, 3000},
    {SwarmFunction::rastrigin, "rastrigin", 30, true, -5.12, 5.12, 100, 0, 3000},
    {SwarmFunction::griewank, "griewank", 30, true, -600, 600, 0.1, 0, 3000},
    {SwarmFunction::ackley, "ackley", 30, true, -32, 32, 0.01, 0, 3000},
    {SwarmFunction::schafferF6, "schaffer-f6", 2, false, -100, 100, 1e-5, 0, 1000},
    {SwarmFunction::tutorial, "tutorial", 2, false, 0, 5, -1.8083, -1.8083520359225966, 1000},
}};

/// The tutorial function's minimum, from Newton's method on each of its two summands.
constexpr double kTutorialX = 3.1851553833453483;
constexpr double kTutorialY = 3.1298028263252773;

double exponential(double x) {
    exponentials({&x, 1}, 0);
    return x;
}

double rosenbrock(std::span<const double> x) {
    double sum = 0;
    for (std::size_t j = 0; j + 1 < x.size(); ++j) {
        const double valley = x[j + 1] - x[j] * x[j];
        sum += 100 * valley * valley + (x[j] - 1) * (x[j] - 1);
    }
    return sum;
}

/// Σ cos 2πx. The coordinates are used up.
double waves(std::span<double> x) {
    for (double& each : x) each *= 2 * std::numbers::pi;
    cosines(x);
    double sum = 0;
    for (const double each : x) sum += each;
    return sum;
}

double griewank(std::span<double> x) {
    const double bowl = dot(x, x) / 4000;
    for (std::size_t j = 0; j < x.size(); ++j) x[j] /= std::sqrt(static_cast<double>(j + 1));
    cosines(x);
    double product = 1;
    for (const double each : x) product *= each;
    return bowl - product + 1;
}

double ackley(std::span<double> x) {
    const auto count = static_cast<double>(x.size());
    const double bowl = exponential(-0.2 * std::sqrt(dot(x, x) / count));
    return 20 - 20 * bowl + (std::numbers::e - exponential(waves(x) / count));
}

double schafferF6(double square) {
    const double wave = sine(std::sqrt(square));
    const double hill = 1 + 0.001 * square;
    return 0.5 + (wave * wave - 0.5) / (hill * hill);
}

double tutorial(double x, double y) {
    return (x - 3.14) * (x - 3.14) + (y - 2.72) * (y - 2.72) + sine(3 * x + 1.41) + sine(4 * y - 1.73);
}

double value(SwarmFunction function, std::span<double> x) {
    switch (function) {
        case SwarmFunction::sphere: return dot(x, x);
        case SwarmFunction::rosenbrock: return rosenbrock(x);
        case SwarmFunction::rastrigin: {
            const double bowl = dot(x, x) + 10 * static_cast<double>(x.size());
            return bowl - 10 * waves(x);
        }
        case SwarmFunction::griewank: return griewank(x);
        case SwarmFunction::ackley: return ackley(x);
        case SwarmFunction::schafferF6: return schafferF6(dot(x, x));
        case SwarmFunction::tutorial: return tutorial(x[0], x[1]);
    }
    return 0;
}

}  // namespace

std::span<const SwarmFunctionFacts> swarmFunctions() { return kFunctions; }

double SwarmProblem::operator()(std::span<const double> x) const {
    std::array<double, limits::kMaximumSwarmDimensions> moved;
    for (std::size_t j = 0; j < x.size(); ++j) moved[j] = x[j] - shift[static_cast<Eigen::Index>(j)];
    return value(function, {moved.data(), x.size()});
}

Result<SwarmProblem> swarmProblem(SwarmFunction function, int dimensions) {
    const SwarmFunctionFacts& facts = kFunctions[static_cast<std::size_t>(function)];
    const bool rosenbrock = function == SwarmFunction::rosenbrock;
    const int fewest = facts.anyDimensions ? (rosenbrock ? 2 : 1) : facts.dimensions;
    const int most = facts.anyDimensions ? limits::kMaximumSwarmDimensions : facts.dimensions;
    if (dimensions < fewest || dimensions > most) return outOfRange("dimensions", dimensions, fewest, most);

    SwarmProblem problem{function,
                         RowVector::Zero(dimensions),
                         RowVector::Zero(dimensions),
                         {RowVector::Constant(dimensions, facts.lower), RowVector::Constant(dimensions, facts.upper)}};
    if (rosenbrock) problem.minimum.setOnes();
    if (function == SwarmFunction::tutorial) problem.minimum << kTutorialX, kTutorialY;
    return problem;
}

Result<SwarmProblem> shiftedSwarmProblem(SwarmFunction function, int dimensions, std::uint64_t seed) {
    auto made = swarmProblem(function, dimensions);
    if (!made) return made;
    SwarmProblem& problem = *made;
    RandomStream random(seed);
    for (Eigen::Index j = 0; j < dimensions; ++j) {
        const double lower = problem.box.lower[j];
        const double target = lower + (problem.box.upper[j] - lower) * (0.25 + 0.5 * random.uniform());
        problem.shift[j] = target - problem.minimum[j];
        problem.minimum[j] = target;
    }
    return made;
}

}  // namespace untrained
