#pragma once

#include <span>

#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

/// What one or many queries read from a memory.
struct MemoryRead {
    Matrix values;   ///< m×c: what was read, a row a query
    Matrix scores;   ///< m×n: q·k, before the temperature
    Matrix weights;  ///< m×n: softmax weights over the memory's rows, a row a query; each sums to 1
};

/// Read from an associative memory: softmax(q Kᵀ / T) V. Every attention and every memory of the project is this.
///
/// An empty memory (n = 0) returns the zero vector and no weights.
///
/// @param queries m×d
/// @param keys n×d
/// @param values n×c
/// @param temperature in [0, ∞]; 0 reads the best match (equal shares among equals), ∞ the mean.
/// @return the read, or shapeMismatch / outOfRange / notFinite.
/// Source: the seed's `mem(q, K, V, temp)`; content addressing of neural Turing machines (Graves et al., 2014).
Result<MemoryRead> mem(MatrixView queries, MatrixView keys, MatrixView values, double temperature);

/// The same for one query of d numbers whose shapes are known to fit and whose results have been allocated.
///
/// @param scores n numbers, written: q·k
/// @param weights n numbers, written
/// @param value c numbers, written
void mem(RowVectorView query, MatrixView keys, MatrixView values, double temperature, std::span<double> scores,
         std::span<double> weights, std::span<double> value);

}  // namespace untrained
