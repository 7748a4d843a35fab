#include "untrained/lab/probe_run.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "support/plain.hpp"
#include "support/prompt.hpp"
#include "support/rates.hpp"
#include "untrained/attention/random_attention.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

constexpr const char* kAbcd = " ABCD ABCDABCE";
constexpr Rule kRules[] = {Rule::add, Rule::subtract, Rule::subtractRms};

/// One run for all, so that what an earlier prompt left behind would show.
void expectTheInstrumentsDigits(ProbeRun& run, const Prompt& prompt, const TokenVectorSettings& settings, Rule rule,
                                int passes) {
    const Matrix expected = probeSimilarity(
        require(causalMean(require(tokenVectors(settings, prompt.size())), prompt.tokens, {rule, passes})),
        prompt.probe());
    run.setVectors(prompt.size(), settings.seed);
    ASSERT_FALSE(run.run(prompt.tokens));
    for (int p = 0; p < passes; ++p) {
        const auto row = run.similarity(p);
        ASSERT_EQ(static_cast<int>(row.size()), prompt.probe());
        for (std::size_t j = 0; j < row.size(); ++j) {
            ASSERT_NEAR(row[j], expected(p, static_cast<Eigen::Index>(j)), tolerances::kKernel)
                << ruleName(rule) << ", pass " << p + 1 << ", token " << j;
        }
    }
}

TEST(ProbeRun, GivesTheInstrumentsDigits) {
    for (const Rule rule : kRules) {
        for (const auto& [embedding, dimension] : {std::pair{Embedding::gaussian, 1000},
                                                   {Embedding::gaussian, 3},
                                                   {Embedding::orthogonal, 64},
                                                   {Embedding::oneHot, 64}}) {
            ProbeRun run({.rule = rule, .passes = 15}, embedding, dimension);
            for (const char* text : {"the quick brown fox jumps over", kAbcd, "AB", "AAB", "ABABABABABABABABABC"}) {
                for (const std::uint64_t seed : {std::uint64_t{1}, drawSeed(1, 7)}) {
                    expectTheInstrumentsDigits(run, characters(text), {embedding, dimension, seed}, rule, 15);
                }
            }
        }
    }
}

TEST(ProbeRun, StaysFiniteAtTheLargestSettings) {
    const Prompt prompt = characters("the quick brown fox jumps over the lazy dog and the quick brown cat");
    for (const Rule rule : kRules) {
        ProbeRun run({.rule = rule, .passes = limits::kMaximumPasses}, Embedding::gaussian, limits::kMaximumDimension);
        run.setVectors(prompt.size(), 1);
        ASSERT_FALSE(run.run(prompt.tokens));
        for (int p = 0; p < limits::kMaximumPasses; ++p) {
            for (const double cosine : run.similarity(p)) ASSERT_LE(std::abs(cosine), 1) << ruleName(rule) << " " << p;
        }
    }
}

/// The seed's own loop over d-wide vectors; layer by layer, all means are of the vectors before the pass.
void plainPass(plain::Vectors& x, Rule rule, Update update) {
    const plain::Vectors before = x;
    for (std::size_t i = 1; i < x.size(); ++i) {
        const plain::Vectors& seen = update == Update::inPlace ? x : before;
        plain::Vector sum(x[0].size(), 0);
        for (std::size_t j = 0; j < i; ++j) sum = plain::plus(sum, 1, seen[j]);
        x[i] = plain::plus(x[i], (rule == Rule::add ? 1.0 : -1.0) / static_cast<double>(i), sum);
        if (rule == Rule::subtractRms) {
            const double meanSquare = plain::dot(x[i], x[i]) / static_cast<double>(x[i].size());
            x[i] = plain::times(1 / std::sqrt(meanSquare + tolerances::kRmsNormEpsilon), x[i]);
        }
    }
}

/// E with E·Eᵀ = L·Lᵀ, wide: the rows of L turned by a reflection, so that no number is in its place.
plain::Vectors wide(const Matrix& rows, int dimension) {
    plain::Vector normal(static_cast<std::size_t>(dimension));
    RandomStream random(77);
    for (double& x : normal) x = random.normal();
    const double square = plain::dot(normal, normal);
    plain::Vectors result;
    for (const plain::Vector& row : plain::vectors(rows)) {
        plain::Vector each = row;
        each.resize(normal.size(), 0);
        result.push_back(plain::plus(each, -2 * plain::dot(each, normal) / square, normal));
    }
    return result;
}

// The first shortcut, number by number, for both updates.
TEST(ProbeRun, TheSpanGivesTheSameAsThePlainLoopOnWideVectors) {
    constexpr double kAllowed = 1e-5;
    const Prompt prompt = characters(kAbcd);
    const plain::Vectors vocabulary = wide(require(tokenVectors({Embedding::gaussian, 1000, 3}, 6)).rows, 1000);
    for (const Rule rule : kRules) {
        for (const Update update : {Update::inPlace, Update::layerByLayer}) {
            ProbeRun run({.rule = rule, .update = update, .passes = 15}, Embedding::gaussian, 1000);
            run.setVectors(6, 3);
            ASSERT_FALSE(run.run(prompt.tokens));
            plain::Vectors x;
            for (const int token : prompt.tokens) x.push_back(vocabulary[static_cast<std::size_t>(token)]);
            for (int p = 0; p < 15; ++p) {
                plainPass(x, rule, update);
                for (std::size_t j = 0; j + 1 < x.size(); ++j) {
                    ASSERT_NEAR(run.similarity(p)[j], plain::cosine(x[j], x.back()), kAllowed)
                        << ruleName(rule) << " " << updateName(update) << ", pass " << p + 1 << ", token " << j;
                }
            }
        }
    }
}

// The second shortcut, in distribution: how often the first letter's successor wins over plain Gaussian vectors.
TEST(ProbeRun, TheTriangularDrawWinsAsOftenAsTheWideDraw) {
    constexpr int kDraws = 400, kDimension = 64, kPasses = 3;
    const Prompt prompt = characters("abcdefghcx");
    const auto wins = [](const auto& similarity) {
        for (std::size_t j = 0; j < 9; ++j) {
            if (j != 3 && similarity[j] >= similarity[3]) return 0;
        }
        return 1;
    };
    ProbeRun run({.passes = kPasses}, Embedding::gaussian, kDimension);
    double triangular = 0, plainly = 0;
    for (std::uint64_t seed = 0; seed < kDraws; ++seed) {
        run.setVectors(prompt.size(), seed);
        ASSERT_FALSE(run.run(prompt.tokens));
        triangular += wins(run.similarity(kPasses - 1));
        const plain::Vectors vocabulary = plain::gaussian(prompt.size(), kDimension, seed);
        plain::Vectors x;
        for (const int token : prompt.tokens) x.push_back(vocabulary[static_cast<std::size_t>(token)]);
        for (int p = 0; p < kPasses; ++p) plainPass(x, Rule::subtractRms, Update::inPlace);
        plain::Vector similarity;
        for (std::size_t j = 0; j < 9; ++j) similarity.push_back(plain::cosine(x[j], x.back()));
        plainly += wins(similarity);
    }
    triangular /= kDraws;
    plainly /= kDraws;
    EXPECT_GT(plainly, 0.2) << "a rate near 0 or 1 would show nothing";
    EXPECT_LT(plainly, 0.8);
    EXPECT_NEAR(triangular, plainly, allowedDifference(triangular, kDraws, plainly, kDraws));
}

TEST(ProbeRun, RandomAttentionIsThatOfTheInstrument) {
    const Prompt prompt = characters(kAbcd);
    const TokenVectors vectors = require(tokenVectors({Embedding::gaussian, 100, 5}, prompt.size()));
    const RandomAttention attention = require(randomAttention(vectors, prompt.tokens, {2, matrixSeed(5)}));
    ProbeRun run({.kind = MechanismKind::randomAttention, .scale = 2}, Embedding::gaussian, 100);
    run.setVectors(prompt.size(), 5);
    ASSERT_FALSE(run.run(prompt.tokens));
    for (int j = 0; j < prompt.probe(); ++j) {
        EXPECT_EQ(run.similarity(0)[static_cast<std::size_t>(j)], attention.scores(prompt.probe(), j));
    }
}

}  // namespace
}  // namespace untrained
