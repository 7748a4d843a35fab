#include "untrained/attention/token_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "untrained/limits.hpp"
#include "untrained/numeric/decimal.hpp"
#include "untrained/numeric/random.hpp"
#include "untrained/numeric/tolerances.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

const char* embeddingName(Embedding embedding) {
    switch (embedding) {
        case Embedding::gaussian: return "gaussian";
        case Embedding::orthogonal: return "orthogonal";
        case Embedding::oneHot: return "one-hot";
    }
    return "unknown";
}

void drawGaussianRow(std::span<double> row, int index, int dimension, std::uint64_t seed) {
    RandomStream random(seed, static_cast<std::uint64_t>(index));
    const int normals = std::min(index, dimension);
    for (int j = 0; j < normals; ++j) row[j] = random.normal();
    if (index < dimension) row[index] = random.chi(dimension - index);
}

std::optional<Error> tokenVectorsError(const TokenVectorSettings& settings, int vocabularySize) {
    const int dimension = settings.dimension;
    if (dimension < 1 || dimension > limits::kMaximumDimension) {
        return outOfRange("dimension", dimension, 1, limits::kMaximumDimension);
    }
    const int columns = std::min(vocabularySize, dimension);
    const std::int64_t numbers = std::int64_t{vocabularySize} * columns;
    if (numbers > limits::kMaximumTraceNumbers) {
        Error error{ErrorCode::tooLarge, "", "dimension", formatWhole(numbers)};
        error.maximum = static_cast<double>(limits::kMaximumTraceNumbers);
        error.message = "the vectors of " + formatWhole(vocabularySize) + " different tokens take " + error.found +
                        " numbers, more than the " + formatWhole(limits::kMaximumTraceNumbers) +
                        " allowed: use fewer different tokens or a smaller dimension";
        return error;
    }
    if (settings.embedding != Embedding::gaussian && vocabularySize > dimension) {
        Error error{ErrorCode::tooFewDimensions, "", "dimension", formatWhole(dimension)};
        error.minimum = vocabularySize;
        error.maximum = limits::kMaximumDimension;
        error.message = "dimension must be at least " + formatWhole(vocabularySize) +
                        ", the number of different tokens, for " + embeddingName(settings.embedding) +
                        " vectors, not " + error.found;
        return error;
    }
    return std::nullopt;
}

Result<TokenVectors> tokenVectors(const TokenVectorSettings& settings, int vocabularySize) {
    if (auto error = tokenVectorsError(settings, vocabularySize)) return *error;
    const int dimension = settings.dimension;
    const int columns = std::min(vocabularySize, dimension);
    if (settings.embedding != Embedding::gaussian) {
        return TokenVectors{std::sqrt(dimension) * Matrix::Identity(vocabularySize, columns), dimension};
    }
    Matrix rows = Matrix::Zero(vocabularySize, columns);
    for (int i = 0; i < vocabularySize; ++i) {
        drawGaussianRow(row(rows, i), i, dimension, settings.seed);
    }
    return TokenVectors{std::move(rows), dimension};
}

Result<TokenVectors> givenTokenVectors(MatrixView vectors) {
    if (vectors.rows() == 0 || vectors.cols() == 0) {
        return Error{ErrorCode::shapeMismatch, "the token vectors must have at least one row and one column", "vectors",
                     ""};
    }
    for (Eigen::Index i = 0; i < vectors.rows(); ++i) {
        const std::span<const double> each = row(vectors, i);
        if (!allFinite(each)) {
            return Error{ErrorCode::notFinite, "the token vectors must be finite numbers", "vectors", ""};
        }
        if (!std::isfinite(dot(each, each))) {
            return Error{ErrorCode::notFinite, "the token vectors are too large for double precision", "vectors", ""};
        }
    }
    const Eigen::Index columns = std::min(vectors.rows(), vectors.cols());
    Matrix basis = Matrix::Zero(columns, vectors.cols());
    Matrix rows = Matrix::Zero(vectors.rows(), columns);
    Eigen::Index rank = 0;
    Matrix rest = vectors;
    for (Eigen::Index i = 0; i < rest.rows(); ++i) {
        const std::span<double> remaining = row(rest, i);
        const double whole = norm(remaining);
        // The second sweep removes what rounding left of the first.
        for (int sweep = 0; sweep < 2; ++sweep) {
            for (Eigen::Index k = 0; k < rank; ++k) {
                const double along = dot(remaining, row(basis, k));
                rows(i, k) += along;
                addScaled(remaining, -along, row(basis, k));
            }
        }
        const double length = norm(remaining);
        if (rank < columns && length > tolerances::kKernel * whole) {
            addScaled(row(basis, rank), 1 / length, remaining);
            rows(i, rank) = length;
            ++rank;
        }
    }
    return TokenVectors{std::move(rows), static_cast<int>(vectors.cols())};
}

Matrix vectorsOf(const TokenVectors& vectors, std::span<const int> tokens) {
    Matrix result(tokens.size(), vectors.rows.cols());
    for (Eigen::Index i = 0; i < result.rows(); ++i) {
        const std::span<const double> from = row(vectors.rows, tokens[static_cast<std::size_t>(i)]);
        std::copy(from.begin(), from.end(), row(result, i).begin());
    }
    return result;
}

}  // namespace untrained
