#include "untrained/attention/mem.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "untrained/numeric/decimal.hpp"
#include "untrained/numeric/softmax.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

Error shapeMismatch(std::string message) { return {ErrorCode::shapeMismatch, std::move(message), "", ""}; }

bool finite(MatrixView matrix) {
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        if (!allFinite(row(matrix, i))) return false;
    }
    return true;
}

Error notFinite(const char* name) {
    return {ErrorCode::notFinite, std::string(name) + " must be finite numbers", name, ""};
}

}  // namespace

void mem(RowVectorView query, MatrixView keys, MatrixView values, double temperature, std::span<double> scores,
         std::span<double> weights, std::span<double> value) {
    for (Eigen::Index k = 0; k < keys.rows(); ++k) scores[k] = dot(numbers(query), row(keys, k));
    std::copy(scores.begin(), scores.end(), weights.begin());
    softmax(weights, temperature);
    std::fill(value.begin(), value.end(), 0.0);
    for (Eigen::Index k = 0; k < values.rows(); ++k) addScaled(value, weights[k], row(values, k));
}

Result<MemoryRead> mem(MatrixView queries, MatrixView keys, MatrixView values, double temperature) {
    if (keys.rows() != values.rows()) {
        return shapeMismatch("keys have " + formatWhole(keys.rows()) + " rows and values " +
                             formatWhole(values.rows()) + "; they must have the same number");
    }
    if (keys.rows() > 0 && queries.cols() != keys.cols()) {
        return shapeMismatch("queries have " + formatWhole(queries.cols()) + " columns and keys " +
                             formatWhole(keys.cols()) + "; they must have the same number");
    }
    if (!(temperature >= 0)) {
        return outOfRange("temperature", temperature, 0, std::numeric_limits<double>::infinity());
    }
    if (!finite(queries)) return notFinite("queries");
    if (!finite(keys)) return notFinite("keys");
    if (!finite(values)) return notFinite("values");

    MemoryRead read{Matrix(queries.rows(), values.cols()), Matrix(queries.rows(), keys.rows()),
                    Matrix(queries.rows(), keys.rows())};
    for (Eigen::Index i = 0; i < queries.rows(); ++i) {
        mem(queries.row(i), keys, values, temperature, row(read.scores, i), row(read.weights, i), row(read.values, i));
    }
    if (!finite(read.scores) || !finite(read.weights) || !finite(read.values)) {
        return Error{ErrorCode::notFinite, "the dot products of queries and keys are too large for double precision",
                     "queries", ""};
    }
    return read;
}

}  // namespace untrained
