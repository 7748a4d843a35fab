#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "untrained/attention/token_vectors.hpp"
#include "untrained/error.hpp"
#include "untrained/lab/interval.hpp"
#include "untrained/lab/mechanism.hpp"
#include "untrained/lab/task.hpp"

namespace untrained {

/// One cell of a sweep, but for its task and how many draws it takes. Draw k has the seed drawSeed(seed, k).
struct CellSettings {
    Mechanism mechanism{};
    Embedding embedding = Embedding::gaussian;
    int dimension = 1000;    ///< d in [1, limits::kMaximumDimension]
    std::uint64_t seed = 1;  ///< in [0, limits::kMaximumSeed]
    /// Each draw once more, with the tokens before the probe in random order and the probe kept: the control.
    bool shuffled = true;
};

/// What some of a cell's draws came to. All sums are whole numbers, so that parts give the same in any order.
struct CellPart {
    int first = 0;   ///< the first draw, from 0
    int count = 0;   ///< how many draws
    int rounds = 0;  ///< R (Mechanism::rounds); all of a draw's come from one run, so they depend on each other
    std::vector<int> successes;                ///< R numbers of draws (Score::success)
    std::vector<int> hits;                     ///< R (Score::hit)
    std::vector<int> shuffledSuccesses;        ///< R; none without the control
    std::vector<std::int64_t> prefixMatching;  ///< R sums of Score::prefixMatching, each rounded to kScoreUnit
    std::int64_t chance = 0;                   ///< sum of uniformScore, in the same unit
    std::int64_t choiceChance = 0;             ///< sum of one over Draw::choices, in the same unit
    int longestMatchHits = 0;                  ///< draws where Draw::longestMatch is the answer
    int mostFrequentHits = 0;                  ///< draws where Draw::mostFrequent is the answer
    std::vector<float> margins;                ///< count×R (Score::margin)
};

/// Scores are added in units of 2^-32, which leaves limits::kMaximumDraws of them below 2^53.
inline constexpr double kScoreUnit = 0x1p-32;

/// Everything about a part of a cell that can be wrong, asked before anything is drawn or any memory taken: what
/// runCell returns then, if any.
std::optional<Error> cellError(const Task& task, const CellSettings& settings, int first, int count);

/// Draws first … first + count − 1 of a cell. They run side by side as far as they can (ProbeRun); that changes no
/// number, however a cell is cut into parts.
///
/// @return the part, or outOfRange (passes, scale, dimension, seed, draws), tooFewDimensions, tooLarge
Result<CellPart> runCell(const Task& task, const CellSettings& settings, int first, int count);

/// The first draws of a cell from its parts, whatever their order.
///
/// @return the whole, or shapeMismatch where parts overlap, leave a gap or miss the first draw, or are of different
/// sweeps
Result<CellPart> joinParts(std::vector<CellPart> parts);

/// What a cell came to after one round.
struct RoundResult {
    int successes;
    double rate;  ///< of success
    Interval interval;
    int hits;
    int shuffledSuccesses;
    double prefixMatching;  ///< mean
    double medianMargin;    ///< of an even number of draws the mean of the two in the middle
    int worstDraw;          ///< with the smallest margin; the first of several
    double worstMargin;
};

struct CellResult {
    int draws;
    double chance;        ///< that an earlier position drawn uniformly is right, mean
    double choiceChance;  ///< that one of the answers that the task's form allows, drawn uniformly, is right, mean
    int longestMatchHits;
    int mostFrequentHits;
    std::vector<RoundResult> rounds;
};

/// @param part with at least one draw
CellResult summarize(const CellPart& part);

/// How many multiplications and additions `count` draws take, nearly: what a measured speed turns into a time.
double cellWork(const Task& task, const CellSettings& settings, int count);

}  // namespace untrained
