#include "untrained/attention/similarity.hpp"

#include <algorithm>

#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

/// Rows of length 1; rows without a direction become zero.
Matrix directions(MatrixView vectors) {
    Matrix unit = vectors;
    for (Eigen::Index i = 0; i < unit.rows(); ++i) normalize(row(unit, i), 1);
    return unit;
}

/// Rounding can carry a cosine past 1 in the last digit.
double cosine(const Matrix& unit, Eigen::Index a, Eigen::Index b) {
    return std::clamp(dot(row(unit, a), row(unit, b)), -1.0, 1.0);
}

}  // namespace

RowVector cosines(MatrixView vectors, int probe) {
    const Matrix unit = directions(vectors);
    RowVector result(unit.rows());
    for (Eigen::Index i = 0; i < unit.rows(); ++i) result[i] = cosine(unit, i, probe);
    return result;
}

Matrix cosineMap(MatrixView vectors) {
    const Matrix unit = directions(vectors);
    Matrix map(unit.rows(), unit.rows());
    for (Eigen::Index i = 0; i < unit.rows(); ++i) {
        for (Eigen::Index j = 0; j <= i; ++j) map(i, j) = map(j, i) = cosine(unit, i, j);
    }
    return map;
}

}  // namespace untrained
