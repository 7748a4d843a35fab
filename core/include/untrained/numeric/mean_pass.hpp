#pragma once

#include <cstddef>
#include <span>

namespace untrained {

/// Rows are laid out for these kernels in blocks of this many numbers; the rest of a row's last block is zeros.
inline constexpr std::size_t kRowBlock = 4;

/// The next multiple of kRowBlock.
constexpr std::size_t paddedLength(std::size_t length) { return (length + kRowBlock - 1) / kRowBlock * kRowBlock; }

/// n rows with room for `stride` numbers each. Beyond supports[i], which never falls, row i has only zeros; a token's
/// vector stays in the span of the tokens up to it, so half of the numbers of a prompt of distinct tokens are such.
struct PaddedRows {
    std::span<double> numbers;              ///< n·stride
    std::size_t stride;                     ///< a multiple of kRowBlock
    std::span<const std::size_t> supports;  ///< n multiples of kRowBlock, at most stride
    std::span<double> squares;              ///< n squared norms
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
/// @param sum room for `stride` numbers
void meanPass(const PaddedRows& rows, const MeanStep& step, std::span<double> sum);

/// Cosine of the last row with each of the n − 1 before it, in [−1, 1], 0 where either is a zero vector. Needs squares.
void lastRowCosines(const PaddedRows& rows, std::span<double> cosines);

}  // namespace untrained
