#include <emscripten/bind.h>

#include <utility>

#include "marshal.hpp"
#include "untrained/lab/pronoun_fit.hpp"
#include "untrained/limits.hpp"

// The search for a setting of the block. The swarm goes out and comes in again with every call, so that nothing is kept
// here. bindings/ts/lab/fit_module.ts has the types.

namespace {

using namespace untrained;
using namespace untrained::marshal;

/// One row of numbers.
RowVector rowOf(const val& object, const char* name) {
    const std::vector<double> numbers = numbersOf(object, name);
    return Eigen::Map<const RowVector>(numbers.data(), static_cast<Eigen::Index>(numbers.size()));
}

std::vector<double> listOf(const RowVector& row) { return {row.data(), row.data() + row.size()}; }

FitPrompt promptOf(const val& object) {
    FitPrompt prompt{wholesOf(object, "tokens"),
                     relationsOf(object, "relations"),
                     wholeOf(object, "probe"),
                     rowOf(object, "logits"),
                     {}};
    const val rows = object["attention"];
    const int count = wholeOf(rows, "length");
    for (int k = 0; k < count; ++k) {
        prompt.attention.push_back({wholeOf(rows[k], "layer"), wholeOf(rows[k], "token"), rowOf(rows[k], "weights")});
    }
    return prompt;
}

Result<FitTask> taskOf(const val& options) {
    const auto embedding = embeddingOf(options);
    if (!embedding) return embedding.error();
    const auto seed = seedOf(options, "seed", "seed");
    if (!seed) return seed.error();
    auto vectors = tokenVectors({*embedding, wholeOf(options, "dimension"), *seed}, wholeOf(options, "vocabularySize"));
    if (!vectors) return vectors.error();
    FitTask task;
    task.vectors = std::move(*vectors);
    task.layers = wholeOf(options, "layers");
    task.attentionWeight = numberOf(options, "attentionWeight");
    const std::vector<int> reads = wholesOf(options, "reads");
    for (std::size_t k = 0; k < reads.size() && k < task.reads.size(); ++k) {
        if (reads[k] < 0 || reads[k] > 2) return outOfRange("reads", reads[k], 0, 2);
        task.reads[k] = static_cast<Memory>(reads[k]);
    }
    const std::vector<int> choices = wholesOf(options, "choices");
    for (std::size_t k = 0; k < choices.size() && k < task.choices.size(); ++k) task.choices[k] = choices[k];
    const val prompts = options["prompts"];
    const int count = wholeOf(prompts, "length");
    for (int k = 0; k < count; ++k) task.prompts.push_back(promptOf(prompts[k]));
    return task;
}

Result<SwarmSettings> swarmSettingsOf(const val& options) {
    const auto topology = choiceOf(options, "topology", {Topology::globalBest, Topology::ring}, topologyName);
    if (!topology) return topology.error();
    const auto seed = seedOf(options, "searchSeed", "search-seed");
    if (!seed) return seed.error();
    SwarmSettings settings;
    settings.particles = wholeOf(options, "particles");
    settings.topology = *topology;
    settings.walls = Walls::reflecting;
    settings.seed = *seed;
    return settings;
}

/// The random words as halves, which a number holds.
constexpr std::uint64_t kHalf = std::uint64_t{1} << 32;

SwarmState stateOf(const val& object) {
    SwarmState state;
    state.positions = matrixOf(object, "positions");
    state.velocities = matrixOf(object, "velocities");
    state.bestPositions = matrixOf(object, "bestPositions");
    state.values = rowOf(object, "values");
    state.bestValues = rowOf(object, "bestValues");
    state.curve = numbersOf(object, "curve");
    state.leader = wholeOf(object, "leader");
    state.evaluations = static_cast<std::int64_t>(numberOf(object, "evaluations"));
    const std::vector<double> halves = numbersOf(object, "random");
    for (std::size_t k = 0; k < state.random.size() && 2 * k + 1 < halves.size(); ++k) {
        state.random[k] =
            static_cast<std::uint64_t>(halves[2 * k]) * kHalf + static_cast<std::uint64_t>(halves[2 * k + 1]);
    }
    return state;
}

void putMatrix(val& object, const char* name, const Matrix& matrix) {
    val inner = val::object();
    put(inner, "numbers", matrix);
    put(inner, "rows", static_cast<double>(matrix.rows()));
    put(inner, "columns", static_cast<double>(matrix.cols()));
    put(object, name, inner);
}

val stateObject(const SwarmState& state) {
    std::vector<double> halves;
    for (const std::uint64_t word : state.random) {
        halves.push_back(static_cast<double>(word / kHalf));
        halves.push_back(static_cast<double>(word % kHalf));
    }
    val object = val::object();
    putMatrix(object, "positions", state.positions);
    putMatrix(object, "velocities", state.velocities);
    putMatrix(object, "bestPositions", state.bestPositions);
    put(object, "values", listOf(state.values));
    put(object, "bestValues", listOf(state.bestValues));
    put(object, "curve", state.curve);
    put(object, "leader", static_cast<double>(state.leader));
    put(object, "evaluations", static_cast<double>(state.evaluations));
    put(object, "random", halves);
    return object;
}

val fitSteps(val options) {
    auto task = taskOf(options);
    if (!task) return failed(task.error());
    const auto settings = swarmSettingsOf(options);
    if (!settings) return failed(settings.error());
    const int steps = wholeOf(options, "steps");
    if (steps < 1 || steps > limits::kMaximumIterations) {
        return failed(outOfRange("steps", steps, 1, limits::kMaximumIterations));
    }
    const bool begins = options["state"].isNull();
    auto fit = begins ? PronounFit::start(std::move(*task), *settings)
                      : PronounFit::resume(std::move(*task), *settings, stateOf(options["state"]));
    if (!fit) return failed(fit.error());
    PronounFit& search = *fit;
    for (int step = 0; step < steps; ++step) search.advance();

    const FitError error = search.bestError();
    val logits = val::array();
    for (const RowVector& differences : error.logits) {
        val row = val::object();
        put(row, "differences", listOf(differences));
        logits.call<void>("push", row);
    }
    val result = succeeded();
    put(result, "state", stateObject(search.swarm().state()));
    put(result, "block", search.bestSettings());
    put(result, "logits", logits);
    put(result, "attention", error.attention);
    put(result, "rms", error.logitsRms);
    put(result, "loss", error.loss);
    return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(untrained_fit) { emscripten::function("fitSteps", &fitSteps); }
