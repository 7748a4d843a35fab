#include "untrained/lab/cell.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "untrained/lab/probe_run.hpp"
#include "untrained/lab/score.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/lab/shuffled_draw.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/decimal.hpp"
#include "untrained/numeric/mean_pass.hpp"

namespace untrained {

namespace {

std::int64_t inUnits(double score) { return std::llround(score / kScoreUnit); }

}  // namespace

std::optional<Error> cellError(const Task& task, const CellSettings& settings, int first, int count) {
    if (auto error = mechanismError(settings.mechanism)) return error;
    if (settings.seed > static_cast<std::uint64_t>(limits::kMaximumSeed)) {
        return outOfRange("seed", static_cast<double>(settings.seed), 0, limits::kMaximumSeed);
    }
    if (first < 0 || count < 1 || count > limits::kMaximumDraws - first) {
        const double last = static_cast<double>(first) + count;
        return outOfRange("draws", first < 0 ? first : count < 1 ? count : last, 1, limits::kMaximumDraws);
    }
    const TokenVectorSettings vectors{settings.embedding, settings.dimension, settings.seed};
    if (auto error = tokenVectorsError(vectors, task.vocabulary())) return error;
    const std::int64_t rounds = settings.mechanism.rounds();
    const auto columns = static_cast<std::int64_t>(
        paddedLength(static_cast<std::size_t>(std::min(task.vocabulary(), settings.dimension))));
    const std::int64_t kept = (std::int64_t{task.tokens()} + task.vocabulary()) * columns + rounds * task.tokens();
    if (auto error = limits::promptError(static_cast<std::size_t>(task.tokens()), kept, "passes")) return error;
    if (count * rounds <= limits::kMaximumMargins) return std::nullopt;
    Error error{ErrorCode::tooLarge, "", "draws", formatWhole(count * rounds)};
    error.maximum = static_cast<double>(limits::kMaximumMargins);
    error.message = "one part of a cell would keep " + error.found + " margins, more than the " +
                    formatWhole(limits::kMaximumMargins) + " allowed: use fewer draws or passes in one part";
    return error;
}

Result<CellPart> runCell(const Task& task, const CellSettings& settings, int first, int count) {
    if (auto error = cellError(task, settings, first, count)) return *error;
    const int rounds = settings.mechanism.rounds();
    const auto size = static_cast<std::size_t>(rounds);
    CellPart part;
    part.first = first;
    part.count = count;
    part.rounds = rounds;
    part.successes.resize(size);
    part.hits.resize(size);
    part.prefixMatching.resize(size);
    if (settings.shuffled) part.shuffledSuccesses.resize(size);
    part.margins.resize(static_cast<std::size_t>(count) * size);

    ProbeRun run(settings.mechanism, settings.embedding, settings.dimension);
    Scorer scorer(settings.mechanism.kind);
    DrawShuffler shuffler;
    const std::size_t atOnce = run.drawsAtOnce(task.tokens(), task.vocabulary());
    std::vector<std::uint64_t> seeds;
    std::vector<Draw> draws, controls;
    for (std::size_t taken = 0; taken < static_cast<std::size_t>(count); taken += draws.size()) {
        const std::size_t rest = static_cast<std::size_t>(count) - taken;
        seeds.resize(rest >= atOnce ? atOnce : rest > 1 ? rest / kDrawBlock * kDrawBlock : 1);
        draws.resize(seeds.size());
        int vocabulary = 0;
        for (std::size_t g = 0; g < draws.size(); ++g) {
            seeds[g] = drawSeed(settings.seed, static_cast<std::uint64_t>(first) + taken + g);
            task.drawOf(seeds[g], draws[g]);
            vocabulary = std::max(vocabulary, draws[g].vocabulary);
        }
        run.setVectors(vocabulary, seeds);
        if (auto error = run.run(draws)) return *error;
        scorer.setDraws(draws);
        for (std::size_t round = 0; round < size; ++round) {
            const std::span<const Score> scores = scorer.scores(run.similarity(static_cast<int>(round)));
            for (std::size_t g = 0; g < draws.size(); ++g) {
                part.successes[round] += scores[g].success;
                part.hits[round] += scores[g].hit;
                part.prefixMatching[round] += inUnits(scores[g].prefixMatching);
                part.margins[(taken + g) * size + round] = static_cast<float>(scores[g].margin);
            }
        }
        for (const Draw& draw : draws) {
            part.chance += inUnits(uniformScore(draw));
            part.choiceChance += inUnits(1.0 / draw.choices);
            part.longestMatchHits += draw.longestMatch >= 0 && draw.longestMatch == draw.answer;
            part.mostFrequentHits += draw.mostFrequent >= 0 && draw.mostFrequent == draw.answer;
        }
        if (!settings.shuffled) continue;
        controls.resize(draws.size());
        for (std::size_t g = 0; g < draws.size(); ++g) controls[g] = shuffler.shuffled(draws[g], seeds[g]);
        if (auto error = run.run(controls)) return *error;
        scorer.setDraws(controls);
        for (std::size_t round = 0; round < size; ++round) {
            for (const Score& score : scorer.scores(run.similarity(static_cast<int>(round)))) {
                part.shuffledSuccesses[round] += score.success;
            }
        }
    }
    return part;
}

namespace {

/// Scores, weights and a sum over the rows of each read; the block keeps a trace, and takes memory for each read.
double blockWork(const Task& task, const BlockSettings& block, double columns) {
    constexpr double kRead = 250, kWeight = 15;
    const double tokens = task.tokens();
    double reads = 0;
    for (const Read& read : block.reads) {
        const double rows = read.memory == Memory::context ? tokens / 2 : task.edges();
        reads += tokens * (rows * (2 * columns + kWeight) + kRead);
    }
    const double lenses = static_cast<double>(3 * block.reads.size() + 1) * task.vocabulary() * columns;
    return block.layers * (reads + tokens * kRead + lenses);
}

}  // namespace

double cellWork(const Task& task, const CellSettings& settings, int count) {
    const double tokens = task.tokens();
    const double vocabulary = task.vocabulary();
    const double columns = std::min(vocabulary, static_cast<double>(settings.dimension));
    // About as long as this many multiplications: a normal number takes a logarithm and a root, a chi number several of
    // both, a row of a pass the waiting for its norm and its share of the scores.
    constexpr double kNormal = 20, kChi = 100, kRow = 30;
    double run;
    if (settings.mechanism.kind == MechanismKind::memoryBlock) {
        run = blockWork(task, settings.mechanism.block, columns);
    } else if (settings.mechanism.kind == MechanismKind::randomAttention) {
        run = columns * columns * (columns + tokens) + tokens * tokens * columns + kNormal * 1.5 * columns * columns;
    } else {
        // Each number of a row is updated, squared, scaled, added to the sum, and multiplied with the probe's; half of
        // them are zeros that are left out.
        run = settings.mechanism.passes * tokens * (5 * columns / 2 + kRow);
    }
    const bool drawn = settings.embedding == Embedding::gaussian;
    const double vectors = drawn ? vocabulary * (kNormal * columns / 2 + kChi) : 0;
    return count * (vectors + run * (settings.shuffled ? 2 : 1));
}

}  // namespace untrained
