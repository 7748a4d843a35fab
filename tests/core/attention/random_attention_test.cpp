#include "untrained/attention/random_attention.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/plain.hpp"
#include "support/prompt.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

constexpr int kDimension = 24;
constexpr int kDraws = 4000;

TokenVectors orthogonal(int count, int dimension = kDimension) {
    return require(tokenVectors({Embedding::orthogonal, dimension, 1}, count));
}

RandomAttention attend(double scale, std::uint64_t seed, std::string_view text = "abcab", int dimension = kDimension) {
    const Prompt prompt = characters(text);
    return require(randomAttention(orthogonal(prompt.size(), dimension), prompt.tokens, {scale, seed}));
}

TEST(RandomAttention, RowsAreSoftmaxesOverTheTokensSoFar) {
    const RandomAttention attention = attend(1.5, 7);
    for (int i = 0; i < 5; ++i) {
        plain::Vector scores(attention.scores.row(i).begin(), attention.scores.row(i).begin() + i + 1);
        const plain::Vector weights = plain::softmax(scores, 1);
        for (int j = 0; j < 5; ++j) {
            EXPECT_NEAR(attention.weights(i, j), j <= i ? weights[j] : 0, tolerances::kKernel);
            EXPECT_EQ(attention.scores(i, j) == 0, j > i);
        }
    }
}

TEST(RandomAttention, SameTokensHaveSameScores) {
    const RandomAttention attention = attend(1, 3);
    EXPECT_EQ(attention.scores(3, 0), attention.scores(3, 3));
    EXPECT_EQ(attention.scores(4, 0), attention.scores(4, 3));
}

TEST(RandomAttention, WithoutScaleEveryTokenIsAttendedToEvenly) {
    const RandomAttention attention = attend(0, 1);
    for (int i = 0; i < 5; ++i) {
        for (int j = 0; j <= i; ++j) EXPECT_NEAR(attention.weights(i, j), 1.0 / (i + 1), tolerances::kKernel);
    }
}

TEST(RandomAttention, EarlierTokensKeepTheirScoresWhenOthersFollow) {
    const RandomAttention few = attend(1, 5, "abc", 100);
    const RandomAttention many = attend(1, 5, "abcde", 100);
    EXPECT_LE((many.scores.topLeftCorner(3, 3) - few.scores).norm(), tolerances::kKernel);
}

/// q·k/√d with W_Q and W_K drawn in full.
double plainScore(std::uint64_t seed, int query, int key) {
    const plain::Vectors w = plain::gaussian(2 * kDimension, kDimension, seed);
    // Orthogonal tokens are √d times an axis, so a row of W, whose entries have variance 1/d, is what they become.
    double dot = 0;
    for (int c = 0; c < kDimension; ++c) dot += w[query][c] * w[kDimension + key][c];
    return dot / std::sqrt(kDimension);
}

// The triangular shortcut has the moments of the matrices drawn in full: each score has mean 0 and variance scale⁴,
// a fourth moment of 3 + 6/d, and scores that share a query or a key are not correlated.
TEST(RandomAttention, ScoresAreThoseOfFullMatrices) {
    double own[4] = {}, full[4] = {};
    const auto add = [](double(&sums)[4], double a, double b) {
        sums[0] += a;
        sums[1] += a * a;
        sums[2] += a * a * a * a;
        sums[3] += a * b;
    };
    for (int draw = 0; draw < kDraws; ++draw) {
        const RandomAttention attention = attend(1, draw, "abc");
        add(own, attention.scores(2, 0), attention.scores(2, 1));
        if (draw < kDraws / 8) add(full, plainScore(draw, 2, 0), plainScore(draw, 2, 1));
    }
    const double fourth = 3 + 6.0 / kDimension;
    const double expected[4] = {0, 1, fourth, 0};
    // Generous bounds on the variances of the four.
    const double variance[4] = {1, 3, 200, 1.5};
    for (int k = 0; k < 4; ++k) {
        EXPECT_NEAR(own[k] / kDraws, expected[k], tolerances::kSamplingErrors * std::sqrt(variance[k] / kDraws)) << k;
        EXPECT_NEAR(full[k] / (kDraws / 8), expected[k],
                    tolerances::kSamplingErrors * std::sqrt(variance[k] * 8 / kDraws))
            << k;
    }
}

TEST(RandomAttention, ScoresGrowWithTheSquareOfTheScale) {
    const RandomAttention one = attend(1, 9);
    const RandomAttention three = attend(3, 9);
    EXPECT_LE((three.scores - 9 * one.scores).norm(), tolerances::kSpan);
}

TEST(RandomAttention, EffectiveTokensGoFromOneToAll) {
    Matrix weights(3, 3);
    weights << 1, 0, 0, 0.5, 0.5, 0, 1.0 / 3, 1.0 / 3, 1.0 / 3;
    const RowVector effective = effectiveTokens(weights);
    for (int i = 0; i < 3; ++i) EXPECT_NEAR(effective[i], i + 1, tolerances::kKernel);
    EXPECT_GT(effectiveTokens(attend(0.3, 1).weights)[4], 4.9);
    EXPECT_LT(effectiveTokens(attend(20, 1, "abcde").weights)[4], 1.1);
}

TEST(RandomAttention, RefusesWhatItCannotDo) {
    const TokenVectors vectors = orthogonal(3);
    const std::vector<int> tokens{0, 1, 2};
    expectOutOfRange(randomAttention(vectors, tokens, {-1, 1}), "scale", "-1", 0, limits::kMaximumScale);
    expectOutOfRange(randomAttention(vectors, tokens, {std::nan(""), 1}), "scale", "NaN", 0, limits::kMaximumScale);
    EXPECT_EQ(requireError(randomAttention(vectors, {}, {1, 1})).code, ErrorCode::emptyPrompt);
    const TokenVectors large = orthogonal(3000, 3000);
    std::vector<int> many(3000);
    for (int i = 0; i < 3000; ++i) many[i] = i;
    EXPECT_EQ(requireError(randomAttention(large, many, {1, 1})).code, ErrorCode::tooLarge);
}

}  // namespace
}  // namespace untrained
