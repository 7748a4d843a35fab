#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "untrained/numeric/matrix.hpp"
#include "untrained/numeric/random.hpp"

/// What the tests hold the core against: plain loops over d-wide vectors, with nothing of the core in them but the
/// random numbers.
namespace untrained::plain {

using Vector = std::vector<double>;
using Vectors = std::vector<Vector>;

inline double dot(const Vector& a, const Vector& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

inline Vector plus(Vector a, double factor, const Vector& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] += factor * b[i];
    return a;
}

inline Vector times(double factor, Vector a) {
    for (double& x : a) x *= factor;
    return a;
}

inline double cosine(const Vector& a, const Vector& b) { return dot(a, b) / std::sqrt(dot(a, a) * dot(b, b)); }

inline Vector softmax(Vector scores, double temperature) {
    if (scores.empty()) return scores;
    double largest = scores[0];
    for (const double score : scores) largest = std::max(largest, score);
    double sum = 0;
    for (double& score : scores) {
        score = temperature == 0 ? (score == largest ? 1 : 0) : std::exp((score - largest) / temperature);
        sum += score;
    }
    return times(1 / sum, scores);
}

struct MemRead {
    Vector scores;
    Vector weights;
    Vector value;
};

/// softmax(q Kᵀ / T) V for one query.
inline MemRead mem(const Vector& query, const Vectors& keys, const Vectors& values, double temperature,
                   std::size_t valueSize) {
    MemRead read{{}, {}, Vector(valueSize, 0)};
    for (const Vector& key : keys) read.scores.push_back(dot(query, key));
    read.weights = softmax(read.scores, temperature);
    for (std::size_t k = 0; k < values.size(); ++k) read.value = plus(read.value, read.weights[k], values[k]);
    return read;
}

/// The token vectors of the seed: d standard normals each.
inline Vectors gaussian(int count, int dimension, std::uint64_t seed) {
    RandomStream random(seed);
    Vectors rows(count, Vector(dimension));
    for (Vector& row : rows) {
        for (double& x : row) x = random.normal();
    }
    return rows;
}

inline Matrix matrix(const Vectors& rows) {
    Matrix result(rows.size(), rows.empty() ? 0 : rows[0].size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < rows[i].size(); ++j) result(i, j) = rows[i][j];
    }
    return result;
}

inline Vectors vectors(const Matrix& matrix) {
    Vectors result;
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        result.emplace_back(matrix.row(i).begin(), matrix.row(i).end());
    }
    return result;
}

}  // namespace untrained::plain
