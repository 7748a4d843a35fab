#include <emscripten/bind.h>

#include <vector>

#include "marshal.hpp"
#include "untrained/lab/swarm_functions.hpp"
#include "untrained/lab/swarm_landscape.hpp"
#include "untrained/limits.hpp"

// Swarms on functions that optimisers are compared on. Nothing is kept between calls. bindings/ts/lab/swarm_module.ts
// has the types.

namespace {

using namespace untrained;
using namespace untrained::marshal;

const char* functionName(SwarmFunction function) {
    return swarmFunctions()[static_cast<std::size_t>(function)].name.data();
}

Result<SwarmFunction> functionOf(const val& options) {
    return choiceOf(
        options, "function",
        {SwarmFunction::sphere, SwarmFunction::rosenbrock, SwarmFunction::rastrigin, SwarmFunction::griewank,
         SwarmFunction::ackley, SwarmFunction::schafferF6, SwarmFunction::tutorial},
        functionName);
}

Result<SwarmSettings> settingsOf(const val& options) {
    const auto topology = choiceOf(options, "topology", {Topology::globalBest, Topology::ring}, topologyName);
    if (!topology) return topology.error();
    const auto walls =
        choiceOf(options, "walls", {Walls::invisible, Walls::reflecting, Walls::absorbing, Walls::periodic}, wallsName);
    if (!walls) return walls.error();
    const auto velocity =
        choiceOf(options, "firstVelocity", {FirstVelocity::zero, FirstVelocity::halfDifference, FirstVelocity::uniform},
                 firstVelocityName, "first-velocity");
    if (!velocity) return velocity.error();
    const auto seed = seedOf(options, "seed", "seed");
    if (!seed) return seed.error();
    return SwarmSettings{wholeOf(options, "particles"),
                         *topology,
                         *walls,
                         *velocity,
                         numberOf(options, "inertia"),
                         numberOf(options, "cognitive"),
                         numberOf(options, "social"),
                         *seed};
}

/// How many numbers of a drawn run are kept: two coordinates of each particle after each move.
std::optional<Error> traceError(std::int64_t steps, std::int64_t particles) {
    const std::int64_t numbers = 2 * steps * particles;
    if (numbers <= limits::kMaximumTraceNumbers) return std::nullopt;
    Error error{ErrorCode::tooLarge, "", "iterations", std::to_string(numbers)};
    error.maximum = static_cast<double>(limits::kMaximumTraceNumbers);
    error.message = "a trace must keep at most " + std::to_string(limits::kMaximumTraceNumbers) +
                    " numbers, and this one would keep " + error.found;
    return error;
}

/// A field that may be null for the function's own.
int wholeOr(const val& options, const char* name, int otherwise) {
    return options[name].isNull() ? otherwise : wholeOf(options, name);
}

const SwarmFunctionFacts& factsOf(SwarmFunction function) {
    return swarmFunctions()[static_cast<std::size_t>(function)];
}

Result<SwarmProblem> problemOf(const val& options) {
    const auto function = functionOf(options);
    if (!function) return function.error();
    const auto seed = seedOf(options, "seed", "seed");
    if (!seed) return seed.error();
    const int dimensions = wholeOr(options, "dimensions", factsOf(*function).dimensions);
    return options["shifted"].as<bool>() ? shiftedSwarmProblem(*function, dimensions, *seed)
                                         : swarmProblem(*function, dimensions);
}

val swarmRun(val options) {
    const auto problem = problemOf(options);
    if (!problem) return failed(problem.error());
    const SwarmFunctionFacts& facts = factsOf(problem->function);
    const auto dimensions = static_cast<int>(problem->minimum.size());
    const auto settings = settingsOf(options);
    if (!settings) return failed(settings.error());
    const int iterations = wholeOr(options, "iterations", facts.iterations);
    if (const auto error = minimiseError({*settings, iterations})) return failed(*error);
    auto started = ParticleSwarm::start(problem->box, *settings);
    if (!started) return failed(started.error());
    const std::int64_t steps = std::int64_t{1} + iterations;
    if (const auto error = limits::workError(steps * settings->particles * dimensions, "iterations")) {
        return failed(*error);
    }
    const bool traced = options["traced"].as<bool>();
    if (traced) {
        if (const auto error = traceError(steps, settings->particles)) return failed(*error);
    }

    ParticleSwarm& swarm = *started;
    std::vector<double> positions;
    std::vector<double> best;
    const Eigen::Index shown = std::min(dimensions, 2);
    do {
        swarm.advance(*problem);
        if (!traced) continue;
        for (Eigen::Index i = 0; i < swarm.positions().rows(); ++i) {
            for (Eigen::Index j = 0; j < shown; ++j) positions.push_back(swarm.positions()(i, j));
        }
        for (Eigen::Index j = 0; j < shown; ++j) best.push_back(swarm.bestPosition()[j]);
    } while ((traced || !(swarm.bestValue() <= facts.goal)) && swarm.steps() <= iterations);

    const RowVector found = swarm.bestPosition();
    const RowVector& minimum = problem->minimum;
    val result = succeeded();
    put(result, "positions", positions);
    put(result, "best", best);
    put(result, "curve", swarm.curve());
    put(result, "position", std::vector<double>(found.data(), found.data() + found.size()));
    put(result, "minimum", std::vector<double>(minimum.data(), minimum.data() + minimum.size()));
    put(result, "evaluations", static_cast<double>(swarm.evaluations()));
    put(result, "lower", facts.lower);
    put(result, "upper", facts.upper);
    put(result, "goal", facts.goal);
    put(result, "smallest", facts.smallest);
    return result;
}

val landscape(val options, double zoom, int rows, int columns) {
    const auto problem = problemOf(options);
    if (!problem) return failed(problem.error());
    const auto found = swarmLandscape(*problem, zoom, rows, columns);
    if (!found) return failed(found.error());
    val result = succeeded();
    put(result, "lower", std::vector<double>(found->lower.begin(), found->lower.end()));
    put(result, "upper", std::vector<double>(found->upper.begin(), found->upper.end()));
    put(result, "values", found->values);
    return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(untrained_swarm) {
    emscripten::function("swarmRun", &swarmRun);
    emscripten::function("swarmLandscape", &landscape);
}
