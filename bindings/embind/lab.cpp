#include <emscripten/bind.h>

#include <utility>

#include "marshal.hpp"
#include "pronoun_lab.hpp"
#include "untrained/lab/cell.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/lab/tasks/associative_recall.hpp"
#include "untrained/lab/tasks/fixed_prompt.hpp"
#include "untrained/lab/tasks/planted_key.hpp"
#include "untrained/lab/tasks/repeated_sequence.hpp"
#include "untrained/lab/tasks/text_windows.hpp"
#include "untrained/limits.hpp"

// Sweeps, as a module of their own: a page that has none does not load it. As in bindings.cpp, every function takes one
// plain object, returns {ok: true, …} or {ok: false, error}, and keeps nothing. bindings/ts/lab/module.ts has the
// types.

namespace {

using namespace untrained;
using namespace untrained::marshal;

constexpr const char* kTasks[] = {"abcd", "mqar", "repeated", "planted", "text", "pronoun"};

TaskResult taskOf(const val& options) {
    const Result<int> kind = indexOf(options, "task", kTasks, "task");
    if (!kind) return kind.error();
    const auto whole = [&options](const char* name) { return wholeOf(options, name); };
    switch (*kind) {
        case 0: return fixedPrompt(wholesOf(options, "tokens"), wholesOf(options, "targets"));
        case 1: return associativeRecall({whole("pairs"), whole("key"), whole("filler"), whole("queries")});
        case 2: return repeatedSequence({whole("length"), whole("repeats"), whole("filler")});
        case 3: return plantedKey({whole("filler"), whole("key")});
        case 5: return pronounPairs(pronounPromptsOf(options, "prompts"));
        default: return textWindows(wholesOf(options, "words"), whole("window"));
    }
}

Result<CellSettings> settingsOf(const val& options) {
    const auto kind = choiceOf(options, "mechanism",
                               {MechanismKind::causalMean, MechanismKind::randomAttention, MechanismKind::memoryBlock},
                               mechanismName);
    if (!kind) return kind.error();
    const auto rule = ruleOf(options);
    if (!rule) return rule.error();
    const auto update = updateOf(options);
    if (!update) return update.error();
    const auto embedding = embeddingOf(options);
    if (!embedding) return embedding.error();
    const auto seed = seedOf(options, "seed", "seed");
    if (!seed) return seed.error();
    Mechanism mechanism{*kind, *rule, *update, wholeOf(options, "passes"), numberOf(options, "scale"), {}};
    if (*kind == MechanismKind::memoryBlock) {
        const auto block = blockSettingsOf(options, "block");
        if (!block) return block.error();
        mechanism.block = *block;
    }
    return CellSettings{mechanism, *embedding, wholeOf(options, "dimension"), *seed, options["shuffled"].as<bool>()};
}

/// Sums of draws stay below 2^53.
template <class Number>
std::vector<double> numbersIn(const std::vector<Number>& values) {
    return {values.begin(), values.end()};
}

val cellPart(val options) {
    const auto task = taskOf(options);
    if (!task) return failed(task.error());
    const auto settings = settingsOf(options);
    if (!settings) return failed(settings.error());
    const auto part = runCell(**task, *settings, wholeOf(options, "first"), wholeOf(options, "count"));
    if (!part) return failed(part.error());
    val result = succeeded();
    put(result, "first", part->first);
    put(result, "count", part->count);
    put(result, "rounds", part->rounds);
    put(result, "successes", part->successes);
    put(result, "hits", part->hits);
    put(result, "shuffledSuccesses", part->shuffledSuccesses);
    put(result, "prefixMatching", numbersIn(part->prefixMatching));
    put(result, "chance", static_cast<double>(part->chance));
    put(result, "choiceChance", static_cast<double>(part->choiceChance));
    put(result, "longestMatchHits", part->longestMatchHits);
    put(result, "mostFrequentHits", part->mostFrequentHits);
    put(result, "margins", numbersIn(part->margins));
    return result;
}

CellPart partOf(const val& object) {
    CellPart part;
    part.first = wholeOf(object, "first");
    part.count = wholeOf(object, "count");
    part.rounds = wholeOf(object, "rounds");
    part.successes = wholesOf(object, "successes");
    part.hits = wholesOf(object, "hits");
    part.shuffledSuccesses = wholesOf(object, "shuffledSuccesses");
    for (const double sum : numbersOf(object, "prefixMatching")) {
        part.prefixMatching.push_back(static_cast<std::int64_t>(sum));
    }
    part.chance = static_cast<std::int64_t>(numberOf(object, "chance"));
    part.choiceChance = static_cast<std::int64_t>(numberOf(object, "choiceChance"));
    part.longestMatchHits = wholeOf(object, "longestMatchHits");
    part.mostFrequentHits = wholeOf(object, "mostFrequentHits");
    for (const double margin : numbersOf(object, "margins")) part.margins.push_back(static_cast<float>(margin));
    return part;
}

val roundObject(const RoundResult& round, int draws, bool shuffled, std::uint64_t seed) {
    val object = val::object();
    put(object, "successes", round.successes);
    put(object, "rate", round.rate);
    put(object, "low", round.interval.low);
    put(object, "high", round.interval.high);
    put(object, "hits", round.hits);
    if (shuffled) {
        const Interval interval = wilsonInterval(round.shuffledSuccesses, draws);
        put(object, "shuffledSuccesses", round.shuffledSuccesses);
        put(object, "shuffledLow", interval.low);
        put(object, "shuffledHigh", interval.high);
    }
    put(object, "prefixMatching", round.prefixMatching);
    put(object, "medianMargin", round.medianMargin);
    put(object, "worstSeed", static_cast<double>(drawSeed(seed, static_cast<std::uint64_t>(round.worstDraw))));
    put(object, "worstMargin", round.worstMargin);
    return object;
}

val cellSummary(val options) {
    std::vector<CellPart> parts;
    const val given = options["parts"];
    const int count = wholeOf(given, "length");
    for (int k = 0; k < count; ++k) parts.push_back(partOf(given[k]));
    const auto whole = joinParts(std::move(parts));
    if (!whole) return failed(whole.error());
    const CellResult cell = summarize(*whole);
    const auto seed = static_cast<std::uint64_t>(numberOf(options, "seed"));
    val rounds = val::array();
    for (const RoundResult& round : cell.rounds) {
        rounds.call<void>("push", roundObject(round, cell.draws, !whole->shuffledSuccesses.empty(), seed));
    }
    val result = succeeded();
    put(result, "draws", cell.draws);
    put(result, "chance", cell.chance);
    put(result, "choiceChance", cell.choiceChance);
    put(result, "longestMatchHits", cell.longestMatchHits);
    put(result, "mostFrequentHits", cell.mostFrequentHits);
    put(result, "rounds", rounds);
    return result;
}

val cellCost(val options) {
    const auto task = taskOf(options);
    if (!task) return failed(task.error());
    const auto settings = settingsOf(options);
    if (!settings) return failed(settings.error());
    if (const auto error = cellError(**task, *settings, 0, 1)) return failed(*error);
    val result = succeeded();
    put(result, "work", cellWork(**task, *settings, wholeOf(options, "count")));
    return result;
}

val taskDraw(val options) {
    const auto task = taskOf(options);
    if (!task) return failed(task.error());
    Draw draw;
    const auto seed = static_cast<std::uint64_t>(numberOf(options, "seed"));
    (*task)->drawOf(seed, draw);
    val result = succeeded();
    put(result, "tokens", draw.tokens);
    put(result, "targets", draw.targets);
    put(result, "start", draw.start);
    put(result, "matrixSeed", static_cast<double>(matrixSeed(seed)));
    put(result, "prompt", draw.prompt);
    return result;
}

val knownLimits() {
    val all = val::object();
    put(all, "draws", limits::kMaximumDraws);
    put(all, "margins", static_cast<double>(limits::kMaximumMargins));
    put(all, "words", limits::kMaximumWords);
    put(all, "tokens", limits::kMaximumTokens);
    put(all, "dimension", limits::kMaximumDimension);
    put(all, "passes", limits::kMaximumPasses);
    put(all, "layers", limits::kMaximumLayers);
    put(all, "temperature", limits::kMaximumTemperature);
    put(all, "gain", limits::kMaximumGain);
    put(all, "edges", limits::kMaximumEdges);
    put(all, "scale", limits::kMaximumScale);
    put(all, "seed", limits::kMaximumSeed);
    return all;
}

}  // namespace

EMSCRIPTEN_BINDINGS(untrained_lab) {
    emscripten::function("cellPart", &cellPart);
    emscripten::function("cellSummary", &cellSummary);
    emscripten::function("cellWork", &cellCost);
    emscripten::function("taskDraw", &taskDraw);
    emscripten::function("limits", &knownLimits);
}
