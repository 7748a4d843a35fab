#include "untrained/attention/mem.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "support/plain.hpp"
#include "support/require.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Matrix randomMatrix(int rows, int columns, std::uint64_t seed) {
    return plain::matrix(plain::gaussian(rows, columns, seed));
}

/// Two keys along the axes, with the values 10 and 20.
const Matrix kKeys = (Matrix(2, 2) << 1, 0, 0, 1).finished();
const Matrix kValues = (Matrix(2, 1) << 10, 20).finished();

TEST(Mem, EqualsThePlainFormula) {
    for (const int columns : {1, 2, 7, 40}) {
        for (const int rows : {1, 2, 9, 33}) {
            for (const double temperature : {0.0, 0.1, 1.0, 25.0}) {
                const Matrix queries = randomMatrix(5, columns, 1);
                const Matrix keys = randomMatrix(rows, columns, 2);
                const Matrix values = randomMatrix(rows, 3, 3);
                const MemoryRead read = require(mem(queries, keys, values, temperature));
                for (int i = 0; i < 5; ++i) {
                    const plain::MemRead expected = plain::mem(plain::vectors(queries)[i], plain::vectors(keys),
                                                               plain::vectors(values), temperature, 3);
                    for (int k = 0; k < rows; ++k) {
                        ASSERT_NEAR(read.scores(i, k), expected.scores[k], tolerances::kKernel);
                        ASSERT_NEAR(read.weights(i, k), expected.weights[k], tolerances::kKernel);
                    }
                    for (int c = 0; c < 3; ++c) {
                        ASSERT_NEAR(read.values(i, c), expected.value[c], tolerances::kKernel);
                    }
                }
            }
        }
    }
}

TEST(Mem, OneQueryAndManyGiveTheSameBits) {
    const Matrix queries = randomMatrix(11, 13, 4);
    const Matrix keys = randomMatrix(17, 13, 5);
    const Matrix values = randomMatrix(17, 6, 6);
    const MemoryRead many = require(mem(queries, keys, values, 0.8));
    for (int i = 0; i < queries.rows(); ++i) {
        const MemoryRead one = require(mem(queries.row(i), keys, values, 0.8));
        EXPECT_EQ(one.scores.row(0), many.scores.row(i));
        EXPECT_EQ(one.weights.row(0), many.weights.row(i));
        EXPECT_EQ(one.values.row(0), many.values.row(i));

        RowVector scores(17), weights(17), value(6);
        mem(queries.row(i), keys, values, 0.8, {scores.data(), 17}, {weights.data(), 17}, {value.data(), 6});
        EXPECT_EQ(scores, many.scores.row(i));
        EXPECT_EQ(weights, many.weights.row(i));
        EXPECT_EQ(value, many.values.row(i));
    }
}

// Rows of a larger matrix have a stride; they are read in place.
TEST(Mem, ReadsBlocksOfLargerMatrices) {
    const Matrix all = randomMatrix(12, 10, 7);
    const Matrix keys = all.block(2, 3, 5, 4);
    const Matrix values = all.block(2, 7, 5, 3);
    const Matrix query = all.block(0, 3, 1, 4);
    const MemoryRead copied = require(mem(query, keys, values, 1));
    const MemoryRead inPlace = require(mem(all.block(0, 3, 1, 4), all.block(2, 3, 5, 4), all.block(2, 7, 5, 3), 1));
    EXPECT_EQ(inPlace.values, copied.values);
    EXPECT_EQ(inPlace.weights, copied.weights);
}

TEST(Mem, AtZeroItReadsTheBestMatch) {
    const Matrix queries = (Matrix(3, 2) << 2, 1, -1, 5, 3, 3).finished();
    const MemoryRead read = require(mem(queries, kKeys, kValues, 0));
    EXPECT_EQ(read.values(0, 0), 10);
    EXPECT_EQ(read.values(1, 0), 20);
    EXPECT_EQ(read.values(2, 0), 15) << "equal matches share";
    const MemoryRead cold = require(mem(queries, kKeys, kValues, 1e-300));
    EXPECT_EQ(cold.values, read.values);
}

TEST(Mem, AtInfinityItReadsTheMean) {
    const Matrix query = (Matrix(1, 2) << 100, -100).finished();
    EXPECT_EQ(require(mem(query, kKeys, kValues, kInfinity)).values(0, 0), 15);
    EXPECT_NEAR(require(mem(query, kKeys, kValues, 1e18)).values(0, 0), 15, tolerances::kKernel);
}

TEST(Mem, RowsOfWeightsSumToOne) {
    for (const double temperature : {0.0, 1e-6, 0.3, 1e6, kInfinity}) {
        const MemoryRead read =
            require(mem(randomMatrix(8, 5, 8), randomMatrix(21, 5, 9), randomMatrix(21, 2, 10), temperature));
        for (int i = 0; i < 8; ++i) EXPECT_NEAR(read.weights.row(i).sum(), 1, tolerances::kKernel);
        EXPECT_GE(read.weights.minCoeff(), 0);
    }
}

TEST(Mem, TheOrderOfTheMemoryDoesNotMatter) {
    const Matrix queries = randomMatrix(4, 6, 11);
    const Matrix keys = randomMatrix(9, 6, 12);
    const Matrix values = randomMatrix(9, 2, 13);
    const MemoryRead read = require(mem(queries, keys, values, 0.5));
    const MemoryRead reversed = require(mem(queries, keys.colwise().reverse(), values.colwise().reverse(), 0.5));
    EXPECT_TRUE(reversed.weights.rowwise().reverse().isApprox(read.weights, tolerances::kKernel));
    EXPECT_TRUE(reversed.values.isApprox(read.values, tolerances::kKernel));
}

TEST(Mem, AnEmptyMemoryReadsZero) {
    const MemoryRead read = require(mem(randomMatrix(3, 4, 14), Matrix(0, 4), Matrix(0, 2), 1));
    EXPECT_EQ(read.values, Matrix::Zero(3, 2));
    EXPECT_EQ(read.weights.rows(), 3);
    EXPECT_EQ(read.weights.cols(), 0);
    // Where there are no keys there is no length to fit.
    EXPECT_EQ(require(mem(randomMatrix(3, 4, 14), Matrix(0, 0), Matrix(0, 2), 1)).values, Matrix::Zero(3, 2));
}

TEST(Mem, NoQueriesReadNothing) {
    const MemoryRead read = require(mem(Matrix(0, 2), kKeys, kValues, 1));
    EXPECT_EQ(read.values.rows(), 0);
    EXPECT_EQ(read.weights.rows(), 0);
}

TEST(Mem, ShapesThatDoNotFitAreErrors) {
    const Error rows = requireError(mem(Matrix::Zero(1, 2), Matrix::Zero(3, 2), Matrix::Zero(2, 2), 1));
    EXPECT_EQ(rows.code, ErrorCode::shapeMismatch);
    EXPECT_EQ(rows.message, "keys have 3 rows and values 2; they must have the same number");
    const Error columns = requireError(mem(Matrix::Zero(1, 3), Matrix::Zero(2, 2), Matrix::Zero(2, 2), 1));
    EXPECT_EQ(columns.code, ErrorCode::shapeMismatch);
    EXPECT_EQ(columns.message, "queries have 3 columns and keys 2; they must have the same number");
}

TEST(Mem, TemperaturesBelowZeroAndNaNAreErrors) {
    const Matrix query = Matrix::Ones(1, 2);
    expectOutOfRange(mem(query, kKeys, kValues, -0.5), "temperature", "-0.5", 0, kInfinity);
    expectOutOfRange(mem(query, kKeys, kValues, -kInfinity), "temperature", "-Infinity", 0, kInfinity);
    expectOutOfRange(mem(query, kKeys, kValues, kNaN), "temperature", "NaN", 0, kInfinity);
}

TEST(Mem, NumbersThatAreNotFiniteAreErrors) {
    const Matrix query = Matrix::Ones(1, 2);
    for (const double bad : {kNaN, kInfinity, -kInfinity}) {
        Matrix badQuery = query, badKeys = kKeys, badValues = kValues;
        badQuery(0, 1) = badKeys(1, 1) = badValues(1, 0) = bad;
        const std::pair<Result<MemoryRead>, const char*> reads[] = {
            {mem(badQuery, kKeys, kValues, 1), "queries"},
            {mem(query, badKeys, kValues, 1), "keys"},
            {mem(query, kKeys, badValues, 1), "values"},
        };
        for (const auto& [read, parameter] : reads) {
            const Error error = requireError(read);
            EXPECT_EQ(error.code, ErrorCode::notFinite);
            EXPECT_EQ(error.parameter, parameter);
            EXPECT_EQ(error.message, std::string(parameter) + " must be finite numbers");
        }
    }
}

TEST(Mem, DotProductsBeyondDoublePrecisionAreAnError) {
    const Matrix huge = Matrix::Constant(1, 2, 1e200);
    const Error error = requireError(mem(huge, huge, Matrix::Ones(1, 1), 1));
    EXPECT_EQ(error.code, ErrorCode::notFinite);
    EXPECT_EQ(error.parameter, "queries");
    // A score of minus infinity would leave good weights behind.
    const Matrix opposite = (Matrix(2, 2) << -1e200, -1e200, 1, 1).finished();
    EXPECT_EQ(requireError(mem(huge, opposite, Matrix::Ones(2, 1), 1)).code, ErrorCode::notFinite);
}

}  // namespace
}  // namespace untrained
