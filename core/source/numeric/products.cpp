#include "untrained/numeric/products.hpp"

#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

Matrix multiply(MatrixView a, MatrixView b) {
    Matrix product = Matrix::Zero(a.rows(), b.cols());
    for (Eigen::Index i = 0; i < a.rows(); ++i) {
        for (Eigen::Index k = 0; k < a.cols(); ++k) addScaled(row(product, i), a(i, k), row(b, k));
    }
    return product;
}

RowVector dots(RowVectorView vector, MatrixView rows) {
    RowVector result(rows.rows());
    for (Eigen::Index i = 0; i < rows.rows(); ++i) result[i] = dot(numbers(vector), row(rows, i));
    return result;
}

}  // namespace untrained
