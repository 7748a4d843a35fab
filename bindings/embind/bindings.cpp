#include <emscripten/bind.h>

#include <optional>
#include <utility>

#include "marshal.hpp"
#include "untrained/attention/causal_mean.hpp"
#include "untrained/attention/mem.hpp"
#include "untrained/attention/presets.hpp"
#include "untrained/attention/similarity.hpp"
#include "untrained/limits.hpp"

// Every function takes one plain object and returns {ok: true, …} or {ok: false, error}; none keeps anything.
// bindings/ts/module.ts has their types.

namespace {

using namespace untrained;
using namespace untrained::marshal;

Result<TokenVectors> vectorsOf(const val& options) {
    if (!options["vectors"].isNull()) return givenTokenVectors(toMatrix(options["vectors"]));
    const auto embedding = toChoice("embedding", options["embedding"],
                                    {Embedding::gaussian, Embedding::orthogonal, Embedding::oneHot}, embeddingName);
    if (!embedding) return embedding.error();
    const double seed = options["seed"].as<double>();
    if (!(seed >= 0 && seed <= limits::kMaximumSeed)) return outOfRange("seed", seed, 0, limits::kMaximumSeed);
    return tokenVectors({*embedding, options["dimension"].as<int>(), static_cast<std::uint64_t>(seed)},
                        options["vocabularySize"].as<int>());
}

/// The facade has already turned -1 into the last position, so -1 is what users may ask for.
std::optional<Error> probeError(int probe, std::size_t tokens) {
    const int last = static_cast<int>(tokens) - 1;
    if (probe >= 0 && probe <= last) return std::nullopt;
    return outOfRange("probe", probe, -1, last);
}

val abcd(val options) {
    const auto tokens = toVector<int>(options["tokens"]);
    if (auto error = limits::promptError(tokens.size(), 0, "passes")) return failed(*error);
    const auto rule = toChoice("rule", options["rule"], {Rule::add, Rule::subtract, Rule::subtractRms}, ruleName);
    if (!rule) return failed(rule.error());
    const int passes = options["passes"].as<int>();
    const int probe = options["probe"].as<int>();
    if (auto error = probeError(probe, tokens.size())) return failed(*error);
    auto vectors = vectorsOf(options);
    if (!vectors) return failed(vectors.error());
    const auto trace = causalMean(std::move(*vectors), tokens, {*rule, passes});
    if (!trace) return failed(trace.error());
    const bool withMap = !options["map"].isNull();
    const int mapPass = withMap ? options["map"].as<int>() : 0;
    if (mapPass < 0 || mapPass > passes) return failed(outOfRange("map", mapPass, 0, passes));

    val result = succeeded();
    result.set("similarity", toArray(probeSimilarity(*trace, probe)));
    result.set("norms", toArray(trace->norms));
    if (withMap) result.set("map", toArray(cosineMap(trace->states[mapPass])));
    if (options["coordinates"].as<bool>()) result.set("coordinates", toArray(probeCoordinates(*trace, probe)));
    return result;
}

val pronoun(val options) {
    const auto tokens = toVector<int>(options["tokens"]);
    if (auto error = limits::promptError(tokens.size(), 0, "layers")) return failed(*error);
    const auto settings = toBlockSettings(options["block"]);
    if (!settings) return failed(settings.error());
    const auto vectors = vectorsOf(options);
    if (!vectors) return failed(vectors.error());
    const int probe = options["probe"].as<int>();
    if (auto error = probeError(probe, tokens.size())) return failed(*error);
    const auto trace = runBlock(*vectors, tokens, toRelations(options["relations"]), *settings, probe);
    if (!trace) return failed(trace.error());

    val result = succeeded();
    result.set("logits", toArray(trace->logits));
    result.set("rows", fromRelations(trace->memory.rows));
    result.set("attention", fromReads(trace->reads));
    return result;
}

val readMemory(val options) {
    const auto read = mem(toMatrix(options["queries"]), toMatrix(options["keys"]), toMatrix(options["values"]),
                          options["temperature"].as<double>());
    if (!read) return failed(read.error());
    val result = succeeded();
    result.set("values", toArray(read->values));
    result.set("weights", toArray(read->weights));
    result.set("scores", toArray(read->scores));
    return result;
}

val parseGraph(std::string text) {
    const auto graph = parseRelationGraph(text);
    if (!graph) return failed(graph.error());
    val result = succeeded();
    result.set("relations", fromGraph(*graph));
    return result;
}

val presetSettings() {
    val all = val::object();
    for (const Preset& preset : presets()) all.set(std::string(preset.name), fromBlockSettings(preset.settings));
    return all;
}

val knownLimits() {
    val all = val::object();
    all.set("tokens", limits::kMaximumTokens);
    all.set("traceNumbers", static_cast<double>(limits::kMaximumTraceNumbers));
    all.set("dimension", limits::kMaximumDimension);
    all.set("passes", limits::kMaximumPasses);
    all.set("layers", limits::kMaximumLayers);
    all.set("reads", limits::kMaximumReads);
    all.set("edges", limits::kMaximumEdges);
    all.set("temperature", limits::kMaximumTemperature);
    all.set("gain", limits::kMaximumGain);
    all.set("seed", limits::kMaximumSeed);
    return all;
}

}  // namespace

EMSCRIPTEN_BINDINGS(untrained) {
    emscripten::function("abcd", &abcd);
    emscripten::function("pronoun", &pronoun);
    emscripten::function("mem", &readMemory);
    emscripten::function("parseGraph", &parseGraph);
    emscripten::function("presets", &presetSettings);
    emscripten::function("limits", &knownLimits);
}
