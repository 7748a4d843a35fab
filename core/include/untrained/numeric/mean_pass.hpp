#pragma once

#include <cstddef>
#include <span>

namespace untrained {

/// The rows of one draw are laid out for these kernels in blocks of this many numbers; the rest of a row's last block
/// is zeros.
inline constexpr std::size_t kRowBlock = 4;

/// The next multiple of kRowBlock.
constexpr std::size_t paddedLength(std::size_t length) { return (length + kRowBlock - 1) / kRowBlock * kRowBlock; }

/// Draws side by side come in pairs, one in each half of a register.
inline constexpr std::size_t kDrawBlock = 2;

/// n rows of one prompt, or of several that have as many tokens. Of one draw, number k of row i is at i·columns + k,
/// and a register holds two columns. Of several, it is at (i·draws + g)·columns + 2k for an even draw g, and one
/// further for the next draw: a register holds the same column of both. A draw has the same bits either way.
///
/// Beyond supports[i], which never falls, row i has only zeros; a token's vector stays in the span of the tokens up to
/// it, so half of the numbers of a prompt of distinct tokens are such.
struct PromptRows {
    std::span<double> numbers;              ///< n·columns·draws
    std::size_t columns;                    ///< of one draw a multiple of kRowBlock
    std::size_t draws;                      ///< 1 or a multiple of kDrawBlock
    std::span<const std::size_t> supports;  ///< n, at most `columns`; of one draw multiples of kRowBlock
    std::span<double> squares;              ///< n·draws squared norms
};

/// What one pass does: x_i ← x_i + sign · mean of the rows before i, then RMSNorm over `dimension` where `rms` says so.
struct MeanStep {
    double sign;
    bool rms;
    double dimension;
    bool inPlace;  ///< the mean is of this pass's rows; else of those before the pass
};

/// One pass over all rows, and the squared norms after it. Row 0 stays as it is.
///
/// @param sum room for columns·draws numbers
void meanPass(const PromptRows& rows, const MeanStep& step, std::span<double> sum);

/// Cosine of each of the first `count` rows with a probe, in [−1, 1], 0 where either is a zero vector: count·draws.
/// Needs squares.
///
/// @param probe columns·draws numbers, as in a row
/// @param square `draws` squared norms of the probe
void probeCosines(const PromptRows& rows, std::size_t count, std::span<const double> probe,
                  std::span<const double> square, std::span<double> cosines);

/// The same with the last row as the probe, for the n − 1 before it.
void lastRowCosines(const PromptRows& rows, std::span<double> cosines);

}  // namespace untrained
