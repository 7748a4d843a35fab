#include "untrained/attention/random_attention.hpp"

#include <algorithm>
#include <cmath>

#include "untrained/attention/mem.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/products.hpp"
#include "untrained/numeric/random.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

/// QW_Q(QW_K)ᵀ for standard normal W: r×r. Row i has a stream of its own, so the first tokens of a prompt keep their
/// scores when others follow.
Matrix product(int dimension, Eigen::Index size, std::uint64_t seed) {
    Matrix triangular = Matrix::Zero(size, size);
    Matrix normals(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        RandomStream forTriangular(seed, 2 * static_cast<std::uint64_t>(i));
        for (Eigen::Index j = 0; j < i; ++j) triangular(i, j) = forTriangular.normal();
        triangular(i, i) = forTriangular.chi(dimension - static_cast<int>(i));
    }
    // Column by column and row by row outwards, for the same reason.
    for (Eigen::Index k = 0; k < size; ++k) {
        RandomStream forNormals(seed, 2 * static_cast<std::uint64_t>(k) + 1);
        for (Eigen::Index j = 0; j <= k; ++j) normals(j, k) = forNormals.normal();
        for (Eigen::Index j = 0; j < k; ++j) normals(k, j) = forNormals.normal();
    }
    return multiply(triangular, normals);
}

}  // namespace

Result<RandomAttention> randomAttention(const TokenVectors& vectors, std::span<const int> tokens,
                                        const RandomAttentionSettings& settings) {
    if (!(settings.scale >= 0 && settings.scale <= limits::kMaximumScale)) {
        return outOfRange("scale", settings.scale, 0, limits::kMaximumScale);
    }
    const auto count = static_cast<Eigen::Index>(tokens.size());
    const Eigen::Index columns = vectors.rows.cols();
    const std::int64_t kept = 2 * count * count + 2 * count * columns + 3 * columns * columns;
    if (auto error = limits::promptError(tokens.size(), kept, "tokens")) return *error;
    if (auto error = limits::workError(columns * columns * (columns + count) + count * count * columns, "tokens")) {
        return *error;
    }

    const Matrix keys = vectorsOf(vectors, tokens);
    const double dimension = vectors.dimension;
    // Each of the two matrices has entries scale/√d, and attention divides by √d.
    const double factor = settings.scale * settings.scale / dimension / std::sqrt(dimension);
    const Matrix queries = factor * multiply(keys, product(vectors.dimension, columns, settings.seed));

    RandomAttention attention{Matrix::Zero(count, count), Matrix::Zero(count, count)};
    RowVector value(columns);
    for (Eigen::Index i = 0; i < count; ++i) {
        const auto seen = static_cast<std::size_t>(i + 1);
        mem(queries.row(i), keys.topRows(i + 1), keys.topRows(i + 1), 1, row(attention.scores, i).first(seen),
            row(attention.weights, i).first(seen), numbers(value));
    }
    return attention;
}

RowVector effectiveTokens(MatrixView weights) {
    RowVector result(weights.rows());
    for (Eigen::Index i = 0; i < weights.rows(); ++i) {
        double entropy = 0;
        for (const double weight : row(weights, i)) {
            if (weight > 0) entropy -= weight * logarithm(weight);
        }
        result[i] = entropy;
    }
    exponentials(numbers(result), 0);
    return result;
}

}  // namespace untrained
