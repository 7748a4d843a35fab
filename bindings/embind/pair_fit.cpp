#include <emscripten/bind.h>

#include <utility>

#include "pronoun_lab.hpp"
#include "untrained/lab/pair_margin_fit.hpp"
#include "untrained/limits.hpp"

// The search for a block that resolves pronouns, one whole swarm a call, so that nothing is kept here.
// bindings/ts/lab/pair_fit.ts has the types.

namespace {

using namespace untrained;
using namespace untrained::marshal;

Result<PairFitTask> taskOf(const val& options) {
    const auto embedding = embeddingOf(options);
    if (!embedding) return embedding.error();
    const auto seed = seedOf(options, "seed", "seed");
    if (!seed) return seed.error();
    return PairFitTask{pronounPromptsOf(options, "prompts"),
                       pronounPromptsOf(options, "unseen"),
                       {*embedding, wholeOf(options, "dimension"), *seed},
                       wholeOf(options, "layers")};
}

val marginsObject(const PairMargins& margins) {
    val object = val::object();
    put(object, "margins", margins.margins);
    put(object, "smallest", margins.smallest);
    put(object, "mean", margins.mean);
    put(object, "resolvedPrompts", margins.resolvedPrompts);
    put(object, "resolvedPairs", margins.resolvedPairs);
    return object;
}

val pairSwarm(val options) {
    auto task = taskOf(options);
    if (!task) return failed(task.error());
    const auto seed = seedOf(options, "searchSeed", "search-seed");
    if (!seed) return failed(seed.error());
    const int iterations = wholeOf(options, "iterations");
    if (iterations < 0 || iterations > limits::kMaximumIterations) {
        return failed(outOfRange("iterations", iterations, 0, limits::kMaximumIterations));
    }
    SwarmSettings settings;
    settings.particles = wholeOf(options, "particles");
    settings.topology = Topology::ring;
    settings.walls = Walls::reflecting;
    settings.seed = *seed;
    auto fit = PairMarginFit::start(std::move(*task), settings);
    if (!fit) return failed(fit.error());
    PairMarginFit& search = *fit;
    for (int step = 0; step <= iterations; ++step) search.advance();

    val result = succeeded();
    put(result, "block", search.bestSettings());
    put(result, "loss", search.swarm().bestValue());
    put(result, "curve", search.swarm().curve());
    put(result, "evaluations", static_cast<double>(search.swarm().evaluations()));
    put(result, "fitted", marginsObject(search.fitted()));
    put(result, "unseen", marginsObject(search.unseen()));
    return result;
}

val pairMarginsOf(val options) {
    const auto task = taskOf(options);
    if (!task) return failed(task.error());
    const auto block = blockSettingsOf(options, "block");
    if (!block) return failed(block.error());
    if (auto error = pronounPromptsError(task->prompts)) return failed(*error);
    const auto margins = pairMargins(task->prompts, task->vectors, *block);
    if (!margins) return failed(margins.error());
    val result = succeeded();
    put(result, "margins", marginsObject(*margins));
    return result;
}

}  // namespace

EMSCRIPTEN_BINDINGS(untrained_pair_fit) {
    emscripten::function("pairSwarm", &pairSwarm);
    emscripten::function("pairMargins", &pairMarginsOf);
}
