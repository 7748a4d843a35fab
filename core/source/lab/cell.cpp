#include "untrained/lab/cell.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "untrained/lab/probe_run.hpp"
#include "untrained/lab/score.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/lab/shuffled_draw.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/decimal.hpp"
#include "untrained/numeric/mean_pass.hpp"

namespace untrained {

namespace {

/// @param score ≥ 0
std::int64_t inUnits(double score) {
    const double units = score / kScoreUnit;
    const auto whole = static_cast<std::int64_t>(units);
    return whole + (units - static_cast<double>(whole) >= 0.5);
}

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

namespace {

/// Takes draws of a cell and adds what they come to. The memory is used again.
class PartRun {
public:
    PartRun(const Task& task, const CellSettings& settings, int first, int count)
        : task_(task),
          settings_(settings),
          run_(settings.mechanism, settings.embedding, settings.dimension),
          scorer_(settings.mechanism.kind),
          atOnce_(run_.drawsAtOnce(task.tokens(), task.vocabulary())),
          rounds_(static_cast<std::size_t>(settings.mechanism.rounds())) {
        part_.first = first;
        part_.count = count;
        part_.rounds = settings.mechanism.rounds();
        part_.successes.resize(rounds_);
        part_.hits.resize(rounds_);
        part_.prefixMatching.resize(rounds_);
        if (settings.shuffled) part_.shuffledSuccesses.resize(rounds_);
        part_.margins.resize(static_cast<std::size_t>(count) * rounds_);
    }

    Result<CellPart> take() {
        // So many are drawn before they run that those of one length find each other, if lengths differ.
        constexpr std::size_t kGroups = 8;
        const auto count = static_cast<std::size_t>(part_.count);
        for (std::size_t begin = 0; begin < count; begin += order_.size()) {
            draw(begin, std::min(count - begin, kGroups * atOnce_));
            for (std::size_t k = 0; k < order_.size(); k += group_.size()) {
                const std::size_t rest = order_.size() - k;
                const std::size_t size = rest >= atOnce_ ? atOnce_ : rest > 1 ? rest / kDrawBlock * kDrawBlock : 1;
                if (auto error = takeGroup({order_.data() + k, size}, begin)) return *error;
            }
        }
        return std::move(part_);
    }

private:
    /// Makes the next draws, and orders them by length.
    void draw(std::size_t begin, std::size_t count) {
        draws_.resize(count);
        seeds_.resize(count);
        order_.clear();
        std::size_t shortest = SIZE_MAX, longest = 0;
        for (std::size_t k = 0; k < count; ++k) {
            seeds_[k] = drawSeed(settings_.seed, static_cast<std::uint64_t>(part_.first) + begin + k);
            task_.drawOf(seeds_[k], draws_[k]);
            shortest = std::min(shortest, draws_[k].tokens.size());
            longest = std::max(longest, draws_[k].tokens.size());
        }
        // Most tasks have one length. std::sort takes more of the module than all of this.
        for (std::size_t length = shortest; length <= longest; ++length) {
            for (std::size_t k = 0; k < count; ++k) {
                if (draws_[k].tokens.size() == length) order_.push_back(k);
            }
        }
    }

    /// Runs some of the draws side by side.
    std::optional<Error> takeGroup(std::span<const std::size_t> indices, std::size_t begin) {
        group_.clear();
        groupSeeds_.clear();
        int vocabulary = 0;
        for (const std::size_t k : indices) {
            group_.push_back(&draws_[k]);
            groupSeeds_.push_back(seeds_[k]);
            vocabulary = std::max(vocabulary, draws_[k].vocabulary);
            addDraw(draws_[k]);
        }
        run_.setVectors(vocabulary, groupSeeds_);
        if (auto error = run_.run(group_)) return error;
        scorer_.setDraws(group_);
        for (std::size_t round = 0; round < rounds_; ++round) {
            const std::span<const Score> scores = scorer_.scores(run_.similarity(static_cast<int>(round)));
            for (std::size_t g = 0; g < scores.size(); ++g) {
                part_.successes[round] += scores[g].success;
                part_.hits[round] += scores[g].hit;
                part_.prefixMatching[round] += inUnits(scores[g].prefixMatching);
                part_.margins[(begin + indices[g]) * rounds_ + round] = static_cast<float>(scores[g].margin);
            }
        }
        return settings_.shuffled ? takeControls() : std::nullopt;
    }

    /// The same draws in random order, with the same vectors.
    std::optional<Error> takeControls() {
        controls_.resize(group_.size());
        for (std::size_t g = 0; g < group_.size(); ++g) {
            controls_[g] = shuffler_.shuffled(*group_[g], groupSeeds_[g]);
            group_[g] = &controls_[g];
        }
        if (auto error = run_.run(group_)) return error;
        scorer_.setDraws(group_);
        for (std::size_t round = 0; round < rounds_; ++round) {
            for (const Score& score : scorer_.scores(run_.similarity(static_cast<int>(round)))) {
                part_.shuffledSuccesses[round] += score.success;
            }
        }
        return std::nullopt;
    }

    /// What a draw says without any run.
    void addDraw(const Draw& draw) {
        part_.chance += inUnits(uniformScore(draw));
        part_.choiceChance += inUnits(1.0 / draw.choices);
        part_.longestMatchHits += draw.longestMatch >= 0 && draw.longestMatch == draw.answer;
        part_.mostFrequentHits += draw.mostFrequent >= 0 && draw.mostFrequent == draw.answer;
    }

    const Task& task_;
    const CellSettings& settings_;
    ProbeRun run_;
    Scorer scorer_;
    DrawShuffler shuffler_;
    std::size_t atOnce_;
    std::size_t rounds_;
    CellPart part_;
    std::vector<Draw> draws_, controls_;
    std::vector<std::uint64_t> seeds_, groupSeeds_;
    std::vector<std::size_t> order_;
    std::vector<const Draw*> group_;
};

}  // namespace

Result<CellPart> runCell(const Task& task, const CellSettings& settings, int first, int count) {
    if (auto error = cellError(task, settings, first, count)) return *error;
    return PartRun(task, settings, first, count).take();
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
    constexpr double kNormal = 40, kChi = 200, kRow = 30;
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
