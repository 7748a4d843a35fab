#pragma once

#include "untrained/numeric/matrix.hpp"

namespace untrained {

/// Cosine of one row of `vectors` (n×r) with every row: n numbers in [−1, 1], 0 where either is a zero vector.
RowVector cosines(MatrixView vectors, int probe);

/// All cosines: n×n, symmetric; the diagonal is 1, and 0 for a zero vector.
Matrix cosineMap(MatrixView vectors);

}  // namespace untrained
