#include "untrained/attention/causal_mean.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "support/fingerprint.hpp"
#include "support/plain.hpp"
#include "support/prompt.hpp"
#include "untrained/attention/similarity.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

constexpr Rule kRules[] = {Rule::add, Rule::subtract, Rule::subtractRms};
constexpr const char* kAbcd = " ABCD ABCDABCE";
constexpr int kFirstD = 4, kSecondD = 9, kProbe = 13;

CausalMeanTrace run(const Prompt& prompt, const TokenVectorSettings& vectors, const CausalMeanSettings& settings) {
    return require(causalMean(require(tokenVectors(vectors, prompt.size())), prompt.tokens, settings));
}

CausalMeanTrace runOrthogonal(std::string_view text, Rule rule, int passes = 15) {
    return run(characters(text), {Embedding::orthogonal, 1000, 1}, {rule, passes});
}

// The probe's cosine with each earlier token of " ABCD ABCDABCE", measured with separate NumPy and C++ programs.
TEST(CausalMean, TheSeedsExample) {
    const std::pair<Rule, std::array<double, kProbe>> kGolden[] = {
        {Rule::add,
         {.970698, .983383, .990463, .994286, .996452, .997721, .998565, .999109, .999466, .999699, .999852, .999941,
          .999987}},
        {Rule::subtract,
         {-.183252, .193036, -.205312, .213729, -.062973, -.436150, -.191382, -.202547, -.120588, .580366, .142975,
          -.216096, -.421204}},
        {Rule::subtractRms,
         {-.015431, .015435, -.176106, .156565, .629591, -.529397, -.217868, -.146401, -.144399, .632701, .094619,
          -.216921, -.432309}},
    };
    for (const auto& [rule, expected] : kGolden) {
        const CausalMeanTrace trace = runOrthogonal(kAbcd, rule);
        const Matrix similarity = probeSimilarity(trace, kProbe);
        ASSERT_EQ(similarity.rows(), 15);
        ASSERT_EQ(similarity.cols(), kProbe + 1);
        for (int i = 0; i < kProbe; ++i) {
            EXPECT_NEAR(similarity(14, i), expected[i], tolerances::kPublishedCosine)
                << ruleName(rule) << ", token " << i;
        }
    }
}

/// What the seed prints: X[i] = rule(X[i], sum(X[0:i]) / i), with the sum taken anew each time, on d-wide vectors.
void quadraticPass(plain::Vectors& x, Rule rule) {
    const double dimension = static_cast<double>(x[0].size());
    for (std::size_t i = 1; i < x.size(); ++i) {
        plain::Vector sum(x[0].size(), 0);
        for (std::size_t j = 0; j < i; ++j) sum = plain::plus(sum, 1, x[j]);
        const double count = static_cast<double>(i);
        x[i] = plain::plus(x[i], rule == Rule::add ? 1 / count : -1 / count, sum);
        if (rule == Rule::subtractRms) {
            const double meanSquare = plain::dot(x[i], x[i]) / dimension;
            x[i] = plain::times(1 / std::sqrt(meanSquare + tolerances::kRmsNormEpsilon), x[i]);
        }
    }
}

// The proof that the span of the vocabulary is enough: the seed's own loop on plain 1000-wide Gaussian vectors gives
// the same cosines and coordinates after every pass.
TEST(CausalMean, TheSpanGivesTheSameAsTheSeedsLoopOnWideVectors) {
    const Prompt prompt = characters(kAbcd);
    const plain::Vectors vocabulary = plain::gaussian(prompt.size(), 1000, 1);
    const TokenVectors vectors = require(givenTokenVectors(plain::matrix(vocabulary)));
    for (const Rule rule : kRules) {
        const CausalMeanTrace trace = require(causalMean(vectors, prompt.tokens, {rule, 15}));
        plain::Vectors x;
        for (const int token : prompt.tokens) x.push_back(vocabulary[token]);
        for (int p = 0; p <= 15; ++p) {
            const Matrix map = cosineMap(trace.states[p]);
            for (std::size_t i = 0; i < x.size(); ++i) {
                for (std::size_t j = 0; j < x.size(); ++j) {
                    ASSERT_NEAR(map(i, j), plain::cosine(x[i], x[j]), tolerances::kSpan) << ruleName(rule) << " " << p;
                }
                const double norm = std::sqrt(plain::dot(x[i], x[i]));
                ASSERT_NEAR(trace.states[p].row(i).norm() / norm, 1, tolerances::kSpan) << ruleName(rule) << " " << p;
            }
            quadraticPass(x, rule);
        }
    }
}

// Without a norm a pass is linear: (I + M) X' = X with M_ij = 1/i for j < i (subtract), I − M (add).
TEST(CausalMean, APassSolvesALinearSystem) {
    for (const Rule rule : {Rule::add, Rule::subtract}) {
        const CausalMeanTrace trace =
            run(characters("the cat sat on the mat"), {Embedding::gaussian, 50, 7}, {rule, 9});
        const Eigen::Index count = trace.states[0].rows();
        Matrix system = Matrix::Identity(count, count);
        for (Eigen::Index i = 1; i < count; ++i) {
            for (Eigen::Index j = 0; j < i; ++j) system(i, j) = (rule == Rule::add ? -1.0 : 1.0) / i;
        }
        for (int p = 0; p < 9; ++p) {
            const double scale = trace.states[p + 1].cwiseAbs().maxCoeff();
            const Matrix residual = system * trace.states[p + 1] - trace.states[p];
            EXPECT_LT(residual.cwiseAbs().maxCoeff(), scale * tolerances::kKernel) << ruleName(rule) << " " << p;
        }
    }
}

// X'_1 = X_1 − X_0, and X'_i = X_i − Σ_{0<j<i} j X_j / (i (i − 1)) beyond.
TEST(CausalMean, OneSubtractPassHasAClosedForm) {
    const CausalMeanTrace trace = run(characters("abcdefghij"), {Embedding::gaussian, 64, 3}, {Rule::subtract, 1});
    const Matrix& x = trace.states[0];
    EXPECT_TRUE(trace.states[1].row(1).isApprox(x.row(1) - x.row(0), tolerances::kKernel));
    for (Eigen::Index i = 2; i < x.rows(); ++i) {
        RowVector expected = x.row(i);
        for (Eigen::Index j = 1; j < i; ++j) expected -= x.row(j) * (static_cast<double>(j) / (i * (i - 1)));
        EXPECT_TRUE(trace.states[1].row(i).isApprox(expected, tolerances::kKernel)) << i;
    }
}

/// Mean and standard error of the probe's cosine with a token over seeds, and how often the two D come first.
struct Draws {
    double firstD = 0, secondD = 0, errorFirst = 0, errorSecond = 0;
    int dFirst = 0;
};

Draws gaussianDraws(Rule rule, int passes) {
    constexpr int kSeeds = 50;
    Draws draws;
    double firstSquares = 0, secondSquares = 0;
    for (int seed = 1; seed <= kSeeds; ++seed) {
        const CausalMeanTrace trace =
            run(characters(kAbcd), {Embedding::gaussian, 1000, static_cast<std::uint64_t>(seed)}, {rule, passes});
        const RowVector found = cosines(trace.states.back(), kProbe).head(kProbe);
        draws.firstD += found[kFirstD] / kSeeds;
        draws.secondD += found[kSecondD] / kSeeds;
        firstSquares += found[kFirstD] * found[kFirstD] / kSeeds;
        secondSquares += found[kSecondD] * found[kSecondD] / kSeeds;
        Eigen::Index best = 0;
        found.maxCoeff(&best);
        draws.dFirst += best == kFirstD || best == kSecondD;
    }
    // Both sides, the figures and these draws, come from 50 seeds: hence the factor 2.
    draws.errorFirst = std::sqrt(2 * (firstSquares - draws.firstD * draws.firstD) / kSeeds);
    draws.errorSecond = std::sqrt(2 * (secondSquares - draws.secondD * draws.secondD) / kSeeds);
    return draws;
}

// Figures of another program with its own random numbers, known to two digits.
TEST(CausalMean, GaussianVectorsLightUpTheSameTokens) {
    struct Golden {
        Rule rule;
        int passes;
        double firstD, secondD;
    };
    for (const Golden& golden : {Golden{Rule::subtractRms, 15, .63, .63}, Golden{Rule::subtractRms, 30, .87, .66},
                                 Golden{Rule::subtract, 15, -.06, .58}, Golden{Rule::subtract, 30, .78, .49}}) {
        const Draws draws = gaussianDraws(golden.rule, golden.passes);
        const double allowedFirst = tolerances::kTwoDigits + tolerances::kSamplingErrors * draws.errorFirst;
        const double allowedSecond = tolerances::kTwoDigits + tolerances::kSamplingErrors * draws.errorSecond;
        // The allowance must stay small against the figures, or this shows nothing.
        EXPECT_LT(allowedFirst, 0.1);
        EXPECT_LT(allowedSecond, 0.1);
        EXPECT_NEAR(draws.firstD, golden.firstD, allowedFirst) << ruleName(golden.rule) << " " << golden.passes;
        EXPECT_NEAR(draws.secondD, golden.secondD, allowedSecond) << ruleName(golden.rule) << " " << golden.passes;
        // With the norm a D comes first in every draw; without it another token does once passes are many.
        if (golden.rule == Rule::subtractRms) {
            EXPECT_EQ(draws.dFirst, 50);
        }
    }
}

// The same bits natively and as WebAssembly: this constant is one for both builds.
TEST(CausalMean, TheTraceKeepsItsBits) {
    Fingerprint fingerprint;
    for (const Rule rule : kRules) {
        const CausalMeanTrace trace = run(characters(kAbcd), {Embedding::gaussian, 1000, 1}, {rule, 15});
        for (const Matrix& state : trace.states) fingerprint.add(state);
        fingerprint.add(trace.norms);
        fingerprint.add(probeSimilarity(trace, kProbe));
        fingerprint.add(probeCoordinates(trace, kProbe));
        fingerprint.add(cosineMap(trace.states.back()));
    }
    EXPECT_EQ(fingerprint.value(), 0x66fa4c9f01f40844U);
}

}  // namespace
}  // namespace untrained
