#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

enum class Embedding { gaussian, orthogonal, oneHot };

const char* embeddingName(Embedding embedding);

struct TokenVectorSettings {
    Embedding embedding = Embedding::gaussian;
    int dimension = 1000;    ///< d in [1, limits::kMaximumDimension]
    std::uint64_t seed = 1;  ///< used by `gaussian` only
};

/// One vector a distinct token, written in the span of all of them.
///
/// With E = L·Q (E the V×d token vectors, Q with orthonormal rows) every dot product, norm and softmax is the
/// same on the rows of the triangular factor L, which has r = min(V, d) columns instead of d.
struct TokenVectors {
    Matrix rows;    ///< V×r
    int dimension;  ///< d, the divisor of RMSNorm and of read-outs
};

/// The vectors of V distinct tokens, in order of first appearance; each has norm √d (gaussian: in expectation).
///
/// `gaussian` draws L itself (Bartlett, 1933): L_ii is chi-distributed with d − i degrees of freedom (i from 0),
/// L_ij standard normal for j < i. Row i uses the random stream (seed, i), so the first rows do not depend on
/// how many follow. From row d on a row is d normals. `orthogonal` and `one-hot` both have L = √d · identity:
/// one is a rotation of the other, and only dot products count.
///
/// @param vocabularySize V in [1, limits::kMaximumTokens + limits::kMaximumEdges·2]
/// @return the vectors, or outOfRange (dimension), tooLarge (V·r), tooFewDimensions (orthogonal and one-hot need
///         V ≤ d).
Result<TokenVectors> tokenVectors(const TokenVectorSettings& settings, int vocabularySize);

/// What tokenVectors would refuse, if anything, without drawing.
std::optional<Error> tokenVectorsError(const TokenVectorSettings& settings, int vocabularySize);

/// Row `index` (from 0) of what tokenVectors draws for `gaussian`: sets the first min(index + 1, d) numbers of `row`.
void drawGaussianRow(std::span<double> row, int index, int dimension, std::uint64_t seed);

/// The vectors of a prompt's tokens: n×r.
///
/// @param tokens n indices in [0, V)
Matrix vectorsOf(const TokenVectors& vectors, std::span<const int> tokens);

/// Given vectors in their own span: the triangular factor of E (V×d), by modified Gram-Schmidt, twice.
///
/// @return the vectors with the dimension d, or shapeMismatch (no rows, no columns), notFinite.
Result<TokenVectors> givenTokenVectors(MatrixView vectors);

}  // namespace untrained
