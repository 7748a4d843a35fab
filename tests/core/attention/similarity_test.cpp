#include "untrained/attention/similarity.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/plain.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

TEST(Similarity, EqualsThePlainCosine) {
    const plain::Vectors rows = plain::gaussian(12, 9, 1);
    const Matrix map = cosineMap(plain::matrix(rows));
    for (int i = 0; i < 12; ++i) {
        for (int j = 0; j < 12; ++j) {
            EXPECT_NEAR(map(i, j), plain::cosine(rows[i], rows[j]), tolerances::kKernel);
        }
    }
}

TEST(Similarity, KnownAngles) {
    const Matrix vectors = (Matrix(4, 2) << 2, 0, 0, 5, 3, 3, -7, 0).finished();
    const RowVector found = cosines(vectors, 0);
    EXPECT_EQ(found[0], 1);
    EXPECT_EQ(found[1], 0);
    EXPECT_NEAR(found[2], std::sqrt(0.5), tolerances::kKernel);
    EXPECT_EQ(found[3], -1);
}

TEST(Similarity, TheMapIsSymmetricAndItsRowsAreTheProbes) {
    const Matrix vectors = plain::matrix(plain::gaussian(20, 7, 2));
    const Matrix map = cosineMap(vectors);
    EXPECT_EQ(map, map.transpose());
    for (int probe = 0; probe < 20; ++probe) EXPECT_EQ(cosines(vectors, probe), map.row(probe));
    for (int i = 0; i < 20; ++i) EXPECT_NEAR(map(i, i), 1, tolerances::kKernel);
}

TEST(Similarity, AZeroVectorHasNoDirection) {
    Matrix vectors = plain::matrix(plain::gaussian(4, 5, 3));
    vectors.row(2).setZero();
    const Matrix map = cosineMap(vectors);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(map(2, i), 0);
        EXPECT_EQ(map(i, 2), 0);
    }
    EXPECT_EQ(cosines(vectors, 2), RowVector::Zero(4));
    EXPECT_NE(map(0, 1), 0);
}

TEST(Similarity, RoundingDustIsAZeroVectorAndAShortVectorIsNot) {
    const double bound = std::sqrt(tolerances::kZeroSquaredNorm);
    const Matrix vectors = (Matrix(3, 2) << 1, 0, bound * 0.9, 0, bound * 1.1, 0).finished();
    const RowVector found = cosines(vectors, 0);
    EXPECT_EQ(found[1], 0);
    EXPECT_NEAR(found[2], 1, tolerances::kKernel);
}

// The sum of squares of such a vector is infinite, and its direction is not.
TEST(Similarity, HugeVectorsKeepTheirDirection) {
    const Matrix vectors = (Matrix(3, 2) << 1e200, 1e200, 3e250, -3e250, 0, 2).finished();
    const Matrix map = cosineMap(vectors);
    EXPECT_NEAR(map(0, 0), 1, tolerances::kKernel);
    EXPECT_NEAR(map(0, 1), 0, tolerances::kKernel);
    EXPECT_NEAR(map(0, 2), std::sqrt(0.5), tolerances::kKernel);
}

TEST(Similarity, NeverLeavesTheRangeOfACosine) {
    bool roundedPastOne = false;
    for (int seed = 0; seed < 300; ++seed) {
        plain::Vectors rows = plain::gaussian(1, 3, seed);
        for (const double factor : {-3.0, 0.1, 7.0}) rows.push_back(plain::times(factor, rows[0]));
        const Matrix map = cosineMap(plain::matrix(rows));
        EXPECT_LE(map.maxCoeff(), 1);
        EXPECT_GE(map.minCoeff(), -1);
        const plain::Vector unit = plain::times(1 / std::sqrt(plain::dot(rows[0], rows[0])), rows[0]);
        roundedPastOne = roundedPastOne || plain::dot(unit, unit) > 1;
    }
    EXPECT_TRUE(roundedPastOne) << "no draw needed the clamp, so this test shows nothing";
}

TEST(Similarity, OneVectorAlone) {
    EXPECT_EQ(cosineMap(Matrix::Constant(1, 1, -4)), Matrix::Ones(1, 1));
    EXPECT_EQ(cosineMap(Matrix::Zero(1, 3)), Matrix::Zero(1, 1));
}

}  // namespace
}  // namespace untrained
