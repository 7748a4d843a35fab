#pragma once

#include "untrained/numeric/matrix.hpp"

namespace untrained {

// Products by the vector kernels: the same bits in every build, and a tenth of the code of Eigen's own.

/// a (m×k) times b (k×n).
Matrix multiply(MatrixView a, MatrixView b);

/// Dot products of a vector (k numbers) with every row of `rows` (m×k): m numbers.
RowVector dots(RowVectorView vector, MatrixView rows);

}  // namespace untrained
