#include <gtest/gtest.h>

#include <cmath>

#include "support/plain.hpp"
#include "support/prompt.hpp"
#include "untrained/attention/causal_mean.hpp"
#include "untrained/attention/similarity.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/tolerances.hpp"

// What a run of the causal mean leaves behind, edge cases and errors; its numbers are in causal_mean_test.cpp.

namespace untrained {
namespace {

constexpr Rule kRules[] = {Rule::add, Rule::subtract, Rule::subtractRms};

TokenVectors gaussian(int count, int dimension = 1000) {
    return require(tokenVectors({Embedding::gaussian, dimension, 5}, count));
}

Result<CausalMeanTrace> runText(std::string_view text, const CausalMeanSettings& settings, int dimension = 1000) {
    const Prompt prompt = characters(text);
    return causalMean(gaussian(prompt.size(), dimension), prompt.tokens, settings);
}

TEST(CausalMeanTrace, StartsWithTheTokenVectorsAndKeepsEveryPass) {
    const Prompt prompt = characters("abcab");
    const TokenVectors vectors = gaussian(prompt.size());
    for (const Rule rule : kRules) {
        const CausalMeanTrace trace = require(causalMean(vectors, prompt.tokens, {rule, 4}));
        ASSERT_EQ(trace.states.size(), 5U);
        EXPECT_EQ(trace.tokens, prompt.tokens);
        EXPECT_EQ(trace.settings.rule, rule);
        EXPECT_EQ(trace.settings.passes, 4);
        for (std::size_t i = 0; i < prompt.tokens.size(); ++i) {
            EXPECT_EQ(trace.states[0].row(i), vectors.rows.row(prompt.tokens[i]));
        }
        // More passes continue a run, they do not change it.
        const CausalMeanTrace longer = require(causalMean(vectors, prompt.tokens, {rule, 6}));
        for (int p = 0; p <= 4; ++p) EXPECT_EQ(longer.states[p], trace.states[p]);
    }
}

TEST(CausalMeanTrace, TheFirstTokenNeverChanges) {
    for (const Rule rule : kRules) {
        const CausalMeanTrace trace = require(runText("abcd", {rule, 20}));
        for (const Matrix& state : trace.states) EXPECT_EQ(state.row(0), trace.states[0].row(0));
    }
}

TEST(CausalMeanTrace, LaterTokensDoNotChangeEarlierOnes) {
    for (const Rule rule : kRules) {
        const CausalMeanTrace few = require(runText("abca", {rule, 10}));
        const CausalMeanTrace many = require(runText("abcaxyz", {rule, 10}));
        for (int p = 0; p <= 10; ++p) {
            // Different tokens at the end add columns, all of them zero for the tokens before.
            EXPECT_EQ(many.states[p].topLeftCorner(4, 3), few.states[p]);
        }
    }
}

TEST(CausalMeanTrace, NormsAreWhatTheRowsWereDividedBy) {
    const CausalMeanTrace trace = require(runText("abcabdabc", {Rule::subtractRms, 7}));
    for (int p = 0; p < 7; ++p) {
        EXPECT_EQ(trace.norms(p, 0), 1);
        RowVector sum = trace.states[p].row(0);
        for (int i = 1; i < 9; ++i) {
            const RowVector difference = trace.states[p].row(i) - sum / i;
            const double norm = std::sqrt(difference.squaredNorm() / 1000 + tolerances::kRmsNormEpsilon);
            EXPECT_NEAR(trace.norms(p, i), norm, tolerances::kKernel);
            EXPECT_NEAR(trace.states[p + 1].row(i).squaredNorm() / 1000, 1,
                        tolerances::kRmsNormEpsilon / (norm * norm) * 2);
            sum += trace.states[p + 1].row(i);
        }
    }
    for (const Rule rule : {Rule::add, Rule::subtract}) {
        EXPECT_EQ(require(runText("abcab", {rule, 3})).norms, Matrix::Ones(3, 5));
    }
}

TEST(CausalMeanTrace, ProbeSimilarityIsTheCosineAfterEachPass) {
    const CausalMeanTrace trace = require(runText("abcabd", {Rule::subtractRms, 5}));
    for (int probe = 0; probe < 6; ++probe) {
        const Matrix similarity = probeSimilarity(trace, probe);
        for (int p = 0; p < 5; ++p) {
            EXPECT_EQ(similarity.row(p), cosineMap(trace.states[p + 1]).row(probe));
            EXPECT_NEAR(similarity(p, probe), 1, tolerances::kKernel);
        }
    }
}

// Also where there are more tokens than dimensions, and the token vectors depend on each other.
TEST(CausalMeanTrace, CoordinatesGiveTheVectorBack) {
    for (const int dimension : {1000, 6, 3, 1}) {
        for (const Rule rule : kRules) {
            const CausalMeanTrace trace = require(runText(" ABCD ABCDABCE", {rule, 15}, dimension));
            ASSERT_EQ(trace.vectors.rows.rows(), 6);
            for (const int probe : {0, 1, 7, 13}) {
                const Matrix coordinates = probeCoordinates(trace, probe);
                ASSERT_EQ(coordinates.rows(), 15);
                ASSERT_EQ(coordinates.cols(), 6);
                for (int p = 0; p < 15; ++p) {
                    const RowVector state = trace.states[p + 1].row(probe);
                    const RowVector sum = coordinates.row(p) * trace.vectors.rows;
                    const double scale = trace.states[p + 1].cwiseAbs().maxCoeff();
                    EXPECT_LT((sum - state).cwiseAbs().maxCoeff(), scale * tolerances::kSpan)
                        << ruleName(rule) << ", d = " << dimension << ", pass " << p + 1;
                }
            }
        }
    }
}

TEST(CausalMeanTrace, ARepeatedFirstTokenCancelsAndHasNoDirection) {
    for (const Rule rule : {Rule::subtract, Rule::subtractRms}) {
        const CausalMeanTrace trace = require(runText("AABAAB", {rule, 15}));
        EXPECT_EQ(trace.states[1].row(1), RowVector::Zero(2));
        EXPECT_EQ(cosines(trace.states[1], 1), RowVector::Zero(6));
        EXPECT_EQ(cosineMap(trace.states[1])(1, 1), 0);
        EXPECT_EQ(probeSimilarity(trace, 5)(0, 1), 0);
        for (const Matrix& state : trace.states) EXPECT_TRUE(state.allFinite());
        for (int probe = 0; probe < 6; ++probe) {
            EXPECT_TRUE(probeSimilarity(trace, probe).allFinite());
            EXPECT_TRUE(probeCoordinates(trace, probe).allFinite());
        }
    }
}

TEST(CausalMeanTrace, OneTokenStaysWhatItIs) {
    for (const Rule rule : kRules) {
        const CausalMeanTrace trace = require(runText("x", {rule, 3}));
        for (const Matrix& state : trace.states) EXPECT_EQ(state, trace.states[0]);
        EXPECT_TRUE(probeSimilarity(trace, 0).isOnes(tolerances::kKernel));
        EXPECT_EQ(probeCoordinates(trace, 0), Matrix::Ones(3, 1));
    }
}

TEST(CausalMeanTrace, PassesOutsideTheBoundsAreErrors) {
    expectOutOfRange(runText("abc", {Rule::subtract, 0}), "passes", "0", 1, limits::kMaximumPasses);
    expectOutOfRange(runText("abc", {Rule::subtract, -3}), "passes", "-3", 1, limits::kMaximumPasses);
    expectOutOfRange(runText("abc", {Rule::subtract, 1001}), "passes", "1001", 1, limits::kMaximumPasses);
    expectOutOfRange(runText("abc", {Rule::subtract, 1'000'000}), "passes", "1000000", 1, limits::kMaximumPasses);
    EXPECT_TRUE(runText("abc", {Rule::subtractRms, limits::kMaximumPasses}));
}

TEST(CausalMeanTrace, PromptsOutsideTheBoundsAreErrors) {
    EXPECT_EQ(requireError(causalMean(gaussian(1), {}, {})).code, ErrorCode::emptyPrompt);

    const std::vector<int> many(limits::kMaximumTokens + 1, 0);
    EXPECT_EQ(requireError(causalMean(gaussian(1), many, {Rule::add, 1})).code, ErrorCode::tooManyTokens);
    EXPECT_TRUE(causalMean(gaussian(1), std::span(many).first(limits::kMaximumTokens), {Rule::add, 1}));

    // 2000 tokens of 20 columns, kept 1001 times, are 40 million numbers.
    const std::vector<int> tokens(2000, 0);
    const Error error = requireError(causalMean(gaussian(20), tokens, {Rule::subtractRms, 1000}));
    EXPECT_EQ(error.code, ErrorCode::tooLarge);
    EXPECT_EQ(error.parameter, "passes");
    EXPECT_EQ(error.found, "40040000");
    EXPECT_TRUE(causalMean(gaussian(20), tokens, {Rule::subtractRms, 100}));
}

TEST(CausalMeanTrace, VectorsThatOutgrowDoublePrecisionAreAnError) {
    const std::vector<int> tokens(100, 0);
    const TokenVectors long_{Matrix::Constant(1, 1, 1e300), 1};
    const Error later = requireError(causalMean(long_, tokens, {Rule::add, 1000}));
    EXPECT_EQ(later.code, ErrorCode::notFinite);
    EXPECT_EQ(later.parameter, "passes");
    EXPECT_EQ(later.found, "1000");
    // The bound that it names is the true one.
    const int most = static_cast<int>(later.maximum);
    EXPECT_GT(most, 1);
    EXPECT_TRUE(causalMean(long_, tokens, {Rule::add, most}));
    EXPECT_FALSE(causalMean(long_, tokens, {Rule::add, most + 1}));
    EXPECT_EQ(later.message, "the vectors outgrow double precision in pass " + std::to_string(most + 1) +
                                 "; passes must be at most " + std::to_string(most) + " here");
}

TEST(CausalMeanTrace, VectorsTooLargeForTheFirstPassAreAnError) {
    const std::vector<int> tokens{0, 1, 0};
    for (const Rule rule : {Rule::add, Rule::subtractRms}) {
        const TokenVectors huge{(Matrix(2, 2) << 1e308, 0, 1e308, 1e308).finished(), 2};
        const Error error = requireError(causalMean(huge, tokens, {rule, 5}));
        EXPECT_EQ(error.code, ErrorCode::notFinite);
        EXPECT_EQ(error.parameter, "vectors");
        EXPECT_EQ(error.message, "the token vectors are too large for double precision");
    }
}

// The bounds on tokens, passes and trace keep every generated vector finite: the fastest growth they allow.
TEST(CausalMeanTrace, GeneratedVectorsStayFiniteWithinTheBounds) {
    const std::vector<int> tokens(limits::kMaximumTokens, 0);
    const TokenVectors vectors = gaussian(1, limits::kMaximumDimension);
    const CausalMeanTrace trace = require(causalMean(vectors, tokens, {Rule::add, limits::kMaximumPasses}));
    const double largest = trace.states.back().maxCoeff();
    EXPECT_GT(largest, 1e68);
    EXPECT_LT(largest, 1e75);
}

TEST(CausalMeanTrace, Names) {
    EXPECT_STREQ(ruleName(Rule::add), "add");
    EXPECT_STREQ(ruleName(Rule::subtract), "subtract");
    EXPECT_STREQ(ruleName(Rule::subtractRms), "subtract-rms");
}

}  // namespace
}  // namespace untrained
