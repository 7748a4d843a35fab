#pragma once

#include <cstdint>
#include <span>

#include "untrained/attention/token_vectors.hpp"
#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

struct RandomAttentionSettings {
    double scale = 1;        ///< in [0, limits::kMaximumScale]
    std::uint64_t seed = 1;  ///< of W_Q and W_K
};

/// One head of softmax attention whose W_Q and W_K were never trained: both d×d, with normal entries of variance
/// scale²/d. With token vectors of norm √d the scores q·k/√d then have a standard deviation of about scale².
struct RandomAttention {
    Matrix scores;   ///< n×n: q_i·k_j/√d for j ≤ i, 0 above the diagonal
    Matrix weights;  ///< n×n: row i is the softmax over tokens 0 … i; 0 above the diagonal
};

/// The matrices are not drawn in full. In the span of the vocabulary (X = L·Q) the scores are L (QW_Q)(QW_K)ᵀ Lᵀ; QW_Q
/// is r×d normal, so it is T·U with a triangular T (Bartlett) and orthonormal rows U, and U(QW_K)ᵀ is r×r normal and
/// independent of T. That is exact in distribution, and takes r² random numbers in place of 2d².
///
/// @param tokens n ≥ 1 indices in [0, V)
/// @return the weights, or emptyPrompt, tooManyTokens, tooLarge, outOfRange (scale).
Result<RandomAttention> randomAttention(const TokenVectors& vectors, std::span<const int> tokens,
                                        const RandomAttentionSettings& settings);

/// How many tokens each row attends to in effect: e^H with the row's entropy H, from 1 to i + 1. n numbers.
RowVector effectiveTokens(MatrixView weights);

}  // namespace untrained
