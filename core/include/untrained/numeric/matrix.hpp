#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>

namespace untrained {

/// Double precision throughout: the `subtract` rule without a norm loses all its digits in single precision
/// (error .08 in the cosines at 168 tokens and 300 passes; 1e-9 in double), and block temperatures near .005
/// turn a rounding error of 1e-7 into a visible one in the logits.
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using RowVector = Eigen::Matrix<double, 1, Eigen::Dynamic, Eigen::RowMajor>;

/// Read-only views that take matrices, blocks of rows and vectors without a copy.
using MatrixView = Eigen::Ref<const Matrix>;
using RowVectorView = Eigen::Ref<const RowVector>;

/// The numbers of one row, as the kernels take them.
inline std::span<double> row(Matrix& matrix, Eigen::Index index) {
    return {matrix.data() + index * matrix.cols(), static_cast<std::size_t>(matrix.cols())};
}
inline std::span<const double> row(const MatrixView& matrix, Eigen::Index index) {
    return {matrix.data() + index * matrix.outerStride(), static_cast<std::size_t>(matrix.cols())};
}

/// All numbers of a matrix or a vector, row after row.
inline std::span<const double> numbers(const Matrix& matrix) {
    return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}
inline std::span<double> numbers(RowVector& vector) { return {vector.data(), static_cast<std::size_t>(vector.size())}; }
inline std::span<const double> numbers(const RowVector& vector) {
    return {vector.data(), static_cast<std::size_t>(vector.size())};
}
inline std::span<const double> numbers(const RowVectorView& vector) {
    return {vector.data(), static_cast<std::size_t>(vector.size())};
}

}  // namespace untrained
