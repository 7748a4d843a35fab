#include "untrained/attention/token_vectors.hpp"

#include <gtest/gtest.h>
#include <Eigen/LU>

#include <cmath>
#include <functional>
#include <limits>

#include "support/plain.hpp"
#include "support/require.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

Matrix gram(const Matrix& rows) { return rows * rows.transpose(); }

TEST(TokenVectors, TheFirstRowsDoNotDependOnHowManyFollow) {
    for (const int dimension : {1, 2, 5, 64, 1000}) {
        const TokenVectors many = require(tokenVectors({Embedding::gaussian, dimension, 9}, 40));
        for (const int count : {1, 2, 5, 7, 39}) {
            const TokenVectors few = require(tokenVectors({Embedding::gaussian, dimension, 9}, count));
            const Eigen::Index columns = std::min(count, dimension);
            ASSERT_EQ(few.rows.cols(), columns);
            EXPECT_EQ(few.rows, many.rows.topLeftCorner(count, columns));
            // What the shorter rows leave out is zero.
            EXPECT_TRUE(many.rows.topRows(count).rightCols(many.rows.cols() - columns).isZero(0));
        }
    }
}

TEST(TokenVectors, AreTriangularWithAPositiveDiagonal) {
    const TokenVectors vectors = require(tokenVectors({Embedding::gaussian, 1000, 1}, 30));
    EXPECT_EQ(vectors.dimension, 1000);
    for (int i = 0; i < 30; ++i) {
        EXPECT_GT(vectors.rows(i, i), 0);
        for (int j = i + 1; j < 30; ++j) EXPECT_EQ(vectors.rows(i, j), 0);
    }
}

TEST(TokenVectors, OtherSeedsGiveOtherVectors) {
    const TokenVectors one = require(tokenVectors({Embedding::gaussian, 10, 1}, 3));
    const TokenVectors two = require(tokenVectors({Embedding::gaussian, 10, 2}, 3));
    EXPECT_NE(one.rows(0, 0), two.rows(0, 0));
    EXPECT_NE(one.rows(2, 1), two.rows(2, 1));
}

TEST(TokenVectors, GaussianNormsAreTheRootOfTheDimensionInExpectation) {
    constexpr int kSeeds = 2000, kCount = 8;
    for (const int dimension : {1, 4, 8, 300}) {
        Eigen::VectorXd sums = Eigen::VectorXd::Zero(kCount);
        for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
            sums += require(tokenVectors({Embedding::gaussian, dimension, seed}, kCount)).rows.rowwise().squaredNorm();
        }
        // A squared norm is chi-squared: mean d, variance 2d.
        const double allowed = tolerances::kSamplingErrors * std::sqrt(2.0 * dimension / kSeeds);
        for (int token = 0; token < kCount; ++token) {
            EXPECT_NEAR(sums[token] / kSeeds, dimension, allowed) << "token " << token;
        }
    }
}

/// A number that a Gram matrix gives, with its expectation for d-wide Gaussian vectors.
struct GramStatistic {
    const char* name;
    std::function<double(const Matrix&)> of;
    double expected;
};

constexpr int kWide = 64;
constexpr int kVocabulary = 6;

std::vector<GramStatistic> gramStatistics() {
    const double d = kWide;
    return {
        {"|a|²", [](const Matrix& g) { return g(0, 0); }, d},
        {"|f|²", [](const Matrix& g) { return g(5, 5); }, d},
        {"|a|⁴", [](const Matrix& g) { return g(0, 0) * g(0, 0); }, d * d + 2 * d},
        {"|f|⁴", [](const Matrix& g) { return g(5, 5) * g(5, 5); }, d * d + 2 * d},
        {"|a|²|f|²", [](const Matrix& g) { return g(0, 0) * g(5, 5); }, d * d},
        {"a·b", [](const Matrix& g) { return g(0, 1); }, 0},
        {"e·f", [](const Matrix& g) { return g(4, 5); }, 0},
        {"(a·b)²", [](const Matrix& g) { return g(0, 1) * g(0, 1); }, d},
        {"(e·f)²", [](const Matrix& g) { return g(4, 5) * g(4, 5); }, d},
        {"(a·b)(b·f)(f·a)", [](const Matrix& g) { return g(0, 1) * g(1, 5) * g(5, 0); }, d},
        {"(d·e)(e·f)(f·d)", [](const Matrix& g) { return g(3, 4) * g(4, 5) * g(5, 3); }, d},
        {"|e|²(e·f)²", [](const Matrix& g) { return g(4, 4) * g(4, 5) * g(4, 5); }, d * d + 2 * d},
        // The volume that the vectors span, squared: d(d − 1)…(d − 5), over its order of magnitude.
        {"det", [](const Matrix& g) { return (g / kWide).determinant(); },
         (1 - 1 / d) * (1 - 2 / d) * (1 - 3 / d) * (1 - 4 / d) * (1 - 5 / d)},
    };
}

/// Both draws must meet the expectation within the sampling error of their own sample.
void expectGramMoments(const std::function<Matrix(std::uint64_t seed)>& draw) {
    constexpr int kDraws = 4000;
    const std::vector<GramStatistic> statistics = gramStatistics();
    std::vector<double> sums(statistics.size()), squares(statistics.size());
    for (int seed = 0; seed < kDraws; ++seed) {
        const Matrix products = gram(draw(seed));
        for (std::size_t k = 0; k < statistics.size(); ++k) {
            const double value = statistics[k].of(products);
            sums[k] += value;
            squares[k] += value * value;
        }
    }
    for (std::size_t k = 0; k < statistics.size(); ++k) {
        const double mean = sums[k] / kDraws;
        const double variance = squares[k] / kDraws - mean * mean;
        EXPECT_NEAR(mean, statistics[k].expected, tolerances::kSamplingErrors * std::sqrt(variance / kDraws))
            << statistics[k].name;
    }
}

TEST(TokenVectors, TheTriangularDrawHasTheDistributionOfTheWideDraw) {
    expectGramMoments([](std::uint64_t seed) {
        return require(tokenVectors({Embedding::gaussian, kWide, seed}, kVocabulary)).rows;
    });
    expectGramMoments([](std::uint64_t seed) { return plain::matrix(plain::gaussian(kVocabulary, kWide, seed)); });
}

TEST(TokenVectors, GivenVectorsKeepAllTheirDotProducts) {
    for (const auto& [count, dimension] : {std::pair{6, 1000}, {20, 64}, {5, 5}, {9, 4}, {1, 7}, {3, 1}}) {
        const Matrix wide = plain::matrix(plain::gaussian(count, dimension, 1));
        const TokenVectors vectors = require(givenTokenVectors(wide));
        EXPECT_EQ(vectors.dimension, dimension);
        EXPECT_EQ(vectors.rows.rows(), count);
        EXPECT_EQ(vectors.rows.cols(), std::min(count, dimension));
        EXPECT_LT((gram(vectors.rows) - gram(wide)).cwiseAbs().maxCoeff(), tolerances::kSpan);
    }
}

TEST(TokenVectors, GivenVectorsMayDependOnEachOther) {
    Matrix wide = plain::matrix(plain::gaussian(5, 30, 2));
    wide.row(2) = wide.row(0) - 2 * wide.row(1);
    wide.row(3).setZero();
    const TokenVectors vectors = require(givenTokenVectors(wide));
    EXPECT_LT((gram(vectors.rows) - gram(wide)).cwiseAbs().maxCoeff(), tolerances::kSpan);
    EXPECT_TRUE(vectors.rows.row(3).isZero(0));
}

// Gram-Schmidt loses the orthogonality of its basis here, which is not kept; the triangle is.
TEST(TokenVectors, GivenVectorsMayBeNearlyParallel) {
    for (const double apart : {1e-8, 1e-11, 1e-13}) {
        Matrix wide = plain::matrix(plain::gaussian(8, 40, 3));
        wide.row(1) = wide.row(0) + apart * wide.row(1);
        wide.row(3) = wide.row(2) + apart * wide.row(3);
        const TokenVectors vectors = require(givenTokenVectors(wide));
        EXPECT_LT((gram(vectors.rows) - gram(wide)).cwiseAbs().maxCoeff(), tolerances::kSpan) << apart;
    }
}

TEST(TokenVectors, GivenVectorsMustBeFiniteAndExist) {
    EXPECT_EQ(requireError(givenTokenVectors(Matrix(0, 3))).code, ErrorCode::shapeMismatch);
    EXPECT_EQ(requireError(givenTokenVectors(Matrix(3, 0))).code, ErrorCode::shapeMismatch);
    Matrix bad = Matrix::Ones(2, 2);
    bad(1, 0) = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(requireError(givenTokenVectors(bad)).code, ErrorCode::notFinite);
    bad(1, 0) = std::numeric_limits<double>::infinity();
    EXPECT_EQ(requireError(givenTokenVectors(bad)).code, ErrorCode::notFinite);
    // Finite itself, with a squared norm that is not.
    bad(1, 0) = 1e200;
    EXPECT_EQ(requireError(givenTokenVectors(bad)).code, ErrorCode::notFinite);
}

TEST(TokenVectors, MoreTokensThanDimensions) {
    const TokenVectors vectors = require(tokenVectors({Embedding::gaussian, 3, 1}, 10));
    EXPECT_EQ(vectors.rows.rows(), 10);
    EXPECT_EQ(vectors.rows.cols(), 3);
    for (int i = 3; i < 10; ++i) {
        for (int j = 0; j < 3; ++j) EXPECT_NE(vectors.rows(i, j), 0);
    }
}

TEST(TokenVectors, OneDimension) {
    const TokenVectors vectors = require(tokenVectors({Embedding::gaussian, 1, 1}, 4));
    EXPECT_EQ(vectors.rows.cols(), 1);
    EXPECT_GT(vectors.rows(0, 0), 0);
    EXPECT_EQ(require(tokenVectors({Embedding::orthogonal, 1, 1}, 1)).rows, Matrix::Ones(1, 1));
}

TEST(TokenVectors, OrthogonalAndOneHotHaveExactlyTheRootOfTheDimensionAsNorm) {
    for (const Embedding embedding : {Embedding::orthogonal, Embedding::oneHot}) {
        for (const int dimension : {6, 64, 1000}) {
            const TokenVectors vectors = require(tokenVectors({embedding, dimension, 1}, 6));
            EXPECT_EQ(vectors.rows, std::sqrt(dimension) * Matrix::Identity(6, 6));
            EXPECT_EQ(vectors.dimension, dimension);
        }
        EXPECT_EQ(require(tokenVectors({embedding, 6, 1}, 6)).rows, require(tokenVectors({embedding, 6, 2}, 6)).rows);
    }
}

TEST(TokenVectors, DimensionsOutsideTheBoundsAreErrors) {
    for (const Embedding embedding : {Embedding::gaussian, Embedding::orthogonal, Embedding::oneHot}) {
        expectOutOfRange(tokenVectors({embedding, 0, 1}, 1), "dimension", "0", 1, limits::kMaximumDimension);
        expectOutOfRange(tokenVectors({embedding, -5, 1}, 1), "dimension", "-5", 1, limits::kMaximumDimension);
        expectOutOfRange(tokenVectors({embedding, 1'000'000'000, 1}, 1), "dimension", "1000000000", 1,
                         limits::kMaximumDimension);
        EXPECT_TRUE(tokenVectors({embedding, limits::kMaximumDimension, 1}, 2));
    }
}

TEST(TokenVectors, OrthogonalVectorsNeedADimensionForEachToken) {
    for (const Embedding embedding : {Embedding::orthogonal, Embedding::oneHot}) {
        const Error error = requireError(tokenVectors({embedding, 5, 1}, 6));
        EXPECT_EQ(error.code, ErrorCode::tooFewDimensions);
        EXPECT_EQ(error.parameter, "dimension");
        EXPECT_EQ(error.found, "5");
        EXPECT_EQ(error.minimum, 6);
        EXPECT_EQ(error.maximum, limits::kMaximumDimension);
        EXPECT_EQ(error.message, "dimension must be at least 6, the number of different tokens, for " +
                                     std::string(embeddingName(embedding)) + " vectors, not 5");
    }
}

// A graph of 4096 edges can name 8192 tokens: their triangle is refused before the memory for it is taken.
TEST(TokenVectors, TooManyDifferentTokensAreRefused) {
    for (const Embedding embedding : {Embedding::gaussian, Embedding::orthogonal, Embedding::oneHot}) {
        const Error error = requireError(tokenVectors({embedding, limits::kMaximumDimension, 1}, 8192));
        EXPECT_EQ(error.code, ErrorCode::tooLarge);
        EXPECT_EQ(error.parameter, "dimension");
        EXPECT_EQ(error.found, "67108864");
    }
    EXPECT_TRUE(tokenVectors({Embedding::gaussian, 2, 1}, 8192));
}

TEST(TokenVectors, Names) {
    EXPECT_STREQ(embeddingName(Embedding::gaussian), "gaussian");
    EXPECT_STREQ(embeddingName(Embedding::orthogonal), "orthogonal");
    EXPECT_STREQ(embeddingName(Embedding::oneHot), "one-hot");
}

}  // namespace
}  // namespace untrained
