#include <emscripten/bind.h>

#include <optional>
#include <utility>

#include "marshal.hpp"
#include "untrained/attention/causal_mean.hpp"
#include "untrained/attention/mem.hpp"
#include "untrained/attention/presets.hpp"
#include "untrained/attention/random_attention.hpp"
#include "untrained/attention/similarity.hpp"
#include "untrained/lab/shuffled_control.hpp"
#include "untrained/limits.hpp"

// Every function takes one plain object and returns {ok: true, …} or {ok: false, error}; none keeps anything.
// bindings/ts/module.ts has their types.

namespace {

using namespace untrained;
using namespace untrained::marshal;

/// A field that may be null.
std::optional<int> optionalOf(const val& options, const char* name) {
    if (options[name].isNull()) return std::nullopt;
    return wholeOf(options, name);
}

Result<TokenVectors> vectorsOf(const val& options) {
    if (!options["vectors"].isNull()) return givenTokenVectors(matrixOf(options, "vectors"));
    const auto embedding = embeddingOf(options);
    if (!embedding) return embedding.error();
    const auto seed = seedOf(options, "seed", "seed");
    if (!seed) return seed.error();
    return tokenVectors({*embedding, wholeOf(options, "dimension"), *seed}, wholeOf(options, "vocabularySize"));
}

/// The facade has already turned -1 into the last position, so -1 is what users may ask for.
std::optional<Error> probeError(int probe, std::size_t tokens) {
    const int last = static_cast<int>(tokens) - 1;
    if (probe >= 0 && probe <= last) return std::nullopt;
    return outOfRange("probe", probe, -1, last);
}

/// What every question about the causal mean begins with.
struct AbcdInput {
    std::vector<int> tokens;
    CausalMeanSettings settings;
    int probe;
    TokenVectors vectors;
};

Result<AbcdInput> abcdInput(const val& options) {
    AbcdInput input{wholesOf(options, "tokens"), {}, wholeOf(options, "probe"), {}};
    if (auto error = limits::promptError(input.tokens.size(), 0, "passes")) return *error;
    const auto rule = ruleOf(options);
    if (!rule) return rule.error();
    input.settings = {*rule, wholeOf(options, "passes")};
    if (auto error = probeError(input.probe, input.tokens.size())) return *error;
    auto vectors = vectorsOf(options);
    if (!vectors) return vectors.error();
    input.vectors = std::move(*vectors);
    return input;
}

Result<CausalMeanTrace> abcdTrace(AbcdInput& input) {
    return causalMean(std::move(input.vectors), input.tokens, input.settings);
}

val abcd(val options) {
    auto input = abcdInput(options);
    if (!input) return failed(input.error());
    const auto trace = abcdTrace(*input);
    if (!trace) return failed(trace.error());
    const std::optional<int> map = optionalOf(options, "map");
    if (map && (*map < 0 || *map > input->settings.passes)) {
        return failed(outOfRange("map", *map, 0, input->settings.passes));
    }
    const std::optional<int> mapToken = optionalOf(options, "mapToken");
    const int last = static_cast<int>(input->tokens.size()) - 1;
    if (mapToken && (*mapToken < 0 || *mapToken > last)) return failed(outOfRange("map-token", *mapToken, 0, last));

    val result = succeeded();
    put(result, "similarity", probeSimilarity(*trace, input->probe));
    put(result, "norms", trace->norms);
    if (map) {
        const bool within = mapToken && *map > 0;
        put(result, "map", cosineMap(within ? stateWithin(*trace, *map, *mapToken) : trace->states[*map]));
    }
    if (options["coordinates"].as<bool>()) put(result, "coordinates", probeCoordinates(*trace, input->probe));
    return result;
}

val abcdUpdate(val options) {
    auto input = abcdInput(options);
    if (!input) return failed(input.error());
    const int pass = wholeOf(options, "pass");
    if (pass < 1 || pass > input->settings.passes) return failed(outOfRange("pass", pass, 1, input->settings.passes));
    const auto trace = abcdTrace(*input);
    if (!trace) return failed(trace.error());

    const TokenUpdate update = tokenUpdate(*trace, pass, input->probe);
    val result = succeeded();
    put(result, "before", update.before);
    put(result, "mean", update.mean);
    put(result, "after", update.after);
    put(result, "beforeLength", update.beforeLength);
    put(result, "meanLength", update.meanLength);
    put(result, "afterLength", update.afterLength);
    put(result, "cosine", update.cosine);
    put(result, "divisor", update.divisor);
    return result;
}

val abcdControl(val options) {
    const auto input = abcdInput(options);
    if (!input) return failed(input.error());
    const auto seed = seedOf(options, "shuffleSeed", "shuffle-seed");
    if (!seed) return failed(seed.error());
    const auto control = shuffledControl(input->vectors, input->tokens, input->settings, input->probe,
                                         {wholeOf(options, "shuffles"), *seed});
    if (!control) return failed(control.error());
    val result = succeeded();
    put(result, "deviation", control->deviation);
    put(result, "medianHighest", control->medianHighest);
    put(result, "highest95", control->highest95);
    return result;
}

val untrainedAttention(val options) {
    const auto tokens = wholesOf(options, "tokens");
    if (auto error = limits::promptError(tokens.size(), 0, "tokens")) return failed(*error);
    const auto vectors = vectorsOf(options);
    if (!vectors) return failed(vectors.error());
    const auto seed = seedOf(options, "matrixSeed", "matrix-seed");
    if (!seed) return failed(seed.error());
    const auto attention = randomAttention(*vectors, tokens, {numberOf(options, "scale"), *seed});
    if (!attention) return failed(attention.error());
    val result = succeeded();
    put(result, "scores", attention->scores);
    put(result, "weights", attention->weights);
    put(result, "effective", effectiveTokens(attention->weights));
    return result;
}

val pronoun(val options) {
    const auto tokens = wholesOf(options, "tokens");
    if (auto error = limits::promptError(tokens.size(), 0, "layers")) return failed(*error);
    const auto settings = blockSettingsOf(options, "block");
    if (!settings) return failed(settings.error());
    const auto vectors = vectorsOf(options);
    if (!vectors) return failed(vectors.error());
    const int probe = wholeOf(options, "probe");
    if (auto error = probeError(probe, tokens.size())) return failed(*error);
    const auto trace = runBlock(*vectors, tokens, relationsOf(options, "relations"), *settings, probe);
    if (!trace) return failed(trace.error());

    val result = succeeded();
    put(result, "logits", trace->logits);
    put(result, "rows", trace->memory.rows);
    put(result, "attention", trace->reads);
    put(result, "steps", trace->steps);
    put(result, "probeLayers", trace->probe);
    return result;
}

val readMemory(val options) {
    const auto read = mem(matrixOf(options, "queries"), matrixOf(options, "keys"), matrixOf(options, "values"),
                          numberOf(options, "temperature"));
    if (!read) return failed(read.error());
    val result = succeeded();
    put(result, "values", read->values);
    put(result, "weights", read->weights);
    put(result, "scores", read->scores);
    return result;
}

val drawVectors(val options) {
    const auto vectors = vectorsOf(options);
    if (!vectors) return failed(vectors.error());
    val result = succeeded();
    put(result, "rows", vectors->rows);
    return result;
}

val parseGraph(val text) {
    const auto graph = parseRelationGraph(text.as<std::string>());
    if (!graph) return failed(graph.error());
    val result = succeeded();
    put(result, "relations", *graph);
    return result;
}

val presetSettings() {
    val all = val::object();
    for (const Preset& preset : presets()) put(all, std::string(preset.name).c_str(), preset.settings);
    return all;
}

val knownLimits() {
    val all = val::object();
    put(all, "tokens", limits::kMaximumTokens);
    put(all, "traceNumbers", static_cast<double>(limits::kMaximumTraceNumbers));
    put(all, "dimension", limits::kMaximumDimension);
    put(all, "passes", limits::kMaximumPasses);
    put(all, "layers", limits::kMaximumLayers);
    put(all, "reads", limits::kMaximumReads);
    put(all, "edges", limits::kMaximumEdges);
    put(all, "weight", limits::kMaximumWeight);
    put(all, "temperature", limits::kMaximumTemperature);
    put(all, "gain", limits::kMaximumGain);
    put(all, "scale", limits::kMaximumScale);
    put(all, "shuffles", limits::kMaximumShuffles);
    put(all, "seed", limits::kMaximumSeed);
    return all;
}

}  // namespace

EMSCRIPTEN_BINDINGS(untrained) {
    emscripten::function("abcd", &abcd);
    emscripten::function("abcdUpdate", &abcdUpdate);
    emscripten::function("abcdControl", &abcdControl);
    emscripten::function("randomAttention", &untrainedAttention);
    emscripten::function("pronoun", &pronoun);
    emscripten::function("mem", &readMemory);
    emscripten::function("tokenVectors", &drawVectors);
    emscripten::function("parseGraph", &parseGraph);
    emscripten::function("presets", &presetSettings);
    emscripten::function("limits", &knownLimits);
}
