// Success rates that other programs with random numbers of their own have measured. Each cell here has its own sampling
// error, and so has each figure.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "support/rates.hpp"
#include "support/require.hpp"
#include "untrained/lab/cell.hpp"
#include "untrained/lab/probe_run.hpp"
#include "untrained/lab/score.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/lab/tasks/associative_recall.hpp"
#include "untrained/lab/tasks/fixed_prompt.hpp"
#include "untrained/lab/tasks/planted_key.hpp"
#include "untrained/lab/tasks/repeated_sequence.hpp"

namespace untrained {
namespace {

constexpr int kDraws = 600;
/// Draws behind figures that do not say it: fewer could not give such digits.
constexpr int kUnstated = 100;

CellResult measure(const Task& task, const Mechanism& mechanism, int dimension, int draws = kDraws) {
    return summarize(
        require(runCell(task, {.mechanism = mechanism, .dimension = dimension, .shuffled = false}, 0, draws)));
}

// Measured over 150 draws each.
TEST(KnownRates, AssociativeRecall) {
    constexpr int kMeasured = 150;
    constexpr std::array kPasses{1, 3, 5, 8, 10, 15, 20, 30, 40};
    struct Golden {
        int pairs, keyLength;
        std::array<double, 9> rates;
    };
    constexpr Golden kGolden[] = {
        {4, 1, {.25, .69, .95, 1, 1, 1, 1, .99, .74}},         {8, 1, {.09, .30, .53, .84, .95, 1, 1, 1, .97}},
        {4, 2, {.12, .44, .73, .86, .91, 1, 1, .97, .81}},     {4, 3, {.18, .35, .63, .80, .83, .95, 1, .96, .74}},
        {8, 3, {.02, .09, .17, .45, .61, .81, .81, .83, .84}},
    };
    for (const auto& [pairs, keyLength, rates] : kGolden) {
        const auto task = require(associativeRecall({pairs, keyLength, 0, 1}));
        const CellResult found = measure(*task, {.passes = 40}, 256);
        EXPECT_DOUBLE_EQ(found.choiceChance, 1.0 / pairs);
        for (std::size_t k = 0; k < kPasses.size(); ++k) {
            const double rate = found.rounds[static_cast<std::size_t>(kPasses[k] - 1)].rate;
            EXPECT_NEAR(rate, rates[k], allowedDifference(rate, kDraws, rates[k], kMeasured))
                << pairs << " pairs, keys of " << keyLength << ", " << kPasses[k] << " passes";
        }
    }
}

// It matters which key is asked: 8 pairs at 5 passes.
TEST(KnownRates, TheFirstKeyIsRecalledBeforeTheLast) {
    for (const auto& [key, rate] : {std::pair{0, 1.0}, {14, .12}}) {
        std::vector<int> tokens;
        for (int token = 0; token < 16; ++token) tokens.push_back(token);
        tokens.push_back(key);
        tokens.push_back(16);
        const auto task = require(fixedPrompt(tokens, std::vector{key + 1}));
        const double found = measure(*task, {.passes = 5}, 256).rounds[4].rate;
        EXPECT_NEAR(found, rate, allowedDifference(found, kDraws, rate, kUnstated)) << "key " << key;
    }
}

// n is taken as the number of tokens before the key comes again.
TEST(KnownRates, OnePlantedKeyAmongFillers) {
    constexpr int kFewer = 300;
    constexpr std::array kPasses{15, 30, 60};
    struct Golden {
        int count, keyLength;
        std::array<double, 3> rates;
    };
    for (const auto& [count, keyLength, rates] :
         {Golden{40, 1, {.79, 1, .95}}, Golden{40, 3, {.93, .91, .86}}, Golden{100, 1, {.14, .50, .95}}}) {
        const auto task = require(plantedKey({count - keyLength - 1, keyLength}));
        const CellResult found = measure(*task, {.passes = 60}, 512, kFewer);
        for (std::size_t k = 0; k < kPasses.size(); ++k) {
            const double rate = found.rounds[static_cast<std::size_t>(kPasses[k] - 1)].rate;
            EXPECT_NEAR(rate, rates[k], allowedDifference(rate, kFewer, rates[k], kUnstated))
                << count << " tokens, key of " << keyLength << ", " << kPasses[k] << " passes";
        }
    }
}

TEST(KnownRates, RepeatedSequence) {
    constexpr int kFewer = 300;
    const auto task = require(repeatedSequence({25, 4, 0}));
    const CellResult found = measure(*task, {.passes = 50}, 512, kFewer);
    for (const auto& [passes, rate] : {std::pair{15, .48}, {50, 1.0}}) {
        const double here = found.rounds[static_cast<std::size_t>(passes - 1)].rate;
        EXPECT_NEAR(here, rate, allowedDifference(here, kFewer, rate, kUnstated)) << passes << " passes";
    }
    // The spread of the score among draws, for the sampling error of its mean.
    ProbeRun run({.passes = 50}, Embedding::gaussian, 512);
    Draw draw;
    double sum = 0, squares = 0;
    for (std::uint64_t k = 0; k < kFewer; ++k) {
        const std::uint64_t seed = drawSeed(1, k);
        task->drawOf(seed, draw);
        run.setVectors(draw.vocabulary, seed);
        ASSERT_FALSE(run.run(draw.tokens));
        const double score = scoreOf(run.similarity(49), draw, MechanismKind::causalMean).prefixMatching;
        sum += score;
        squares += score * score;
    }
    const double mean = sum / kFewer;
    EXPECT_NEAR(found.rounds[49].prefixMatching, mean, kScoreUnit);
    const double variance = (squares / kFewer - mean * mean) * (1.0 / kFewer + 1.0 / kUnstated);
    EXPECT_NEAR(mean, .302, tolerances::kTwoDigits / 10 + tolerances::kSamplingErrors * std::sqrt(variance));
    EXPECT_GT(found.rounds[49].prefixMatching, 5 * found.chance);
    EXPECT_NEAR(found.chance, .034, tolerances::kTwoDigits / 10);
    EXPECT_NEAR(found.choiceChance, 1.0 / 25, kScoreUnit);
}

// " ABCD ABCDABCE" with d = 1000, over 50 seeds: the means of the cosines with the two D.
TEST(KnownRates, TheSeedsPrompt) {
    constexpr int kMeasured = 50, kProbe = 13;
    const std::vector<int> tokens{0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 1, 2, 3, 5};
    struct Golden {
        Rule rule;
        int passes;
        double firstD, secondD;
    };
    for (const Golden& golden : {Golden{Rule::subtract, 15, -.06, .58}, Golden{Rule::subtract, 30, .78, .49},
                                 Golden{Rule::subtractRms, 15, .63, .63}, Golden{Rule::subtractRms, 30, .87, .66}}) {
        ProbeRun run({.rule = golden.rule, .passes = 30}, Embedding::gaussian, 1000);
        Eigen::Array2d sum = Eigen::Array2d::Zero(), squares = sum;
        for (int draw = 0; draw < kDraws; ++draw) {
            run.setVectors(6, drawSeed(1, static_cast<std::uint64_t>(draw)));
            ASSERT_FALSE(run.run(tokens));
            const auto row = run.similarity(golden.passes - 1);
            ASSERT_EQ(row.size(), static_cast<std::size_t>(kProbe));
            const Eigen::Array2d both(row[4], row[9]);
            sum += both;
            squares += both * both;
        }
        const Eigen::Array2d mean = sum / kDraws;
        const Eigen::Array2d error =
            ((squares / kDraws - mean * mean) * (1.0 / kDraws + 1.0 / kMeasured)).sqrt() * tolerances::kSamplingErrors;
        EXPECT_LT(error.maxCoeff(), 0.1) << "too wide to show anything";
        EXPECT_NEAR(mean[0], golden.firstD, tolerances::kTwoDigits + error[0]) << golden.passes;
        EXPECT_NEAR(mean[1], golden.secondD, tolerances::kTwoDigits + error[1]) << golden.passes;
    }

    const auto task = require(fixedPrompt(tokens, std::vector{4, 9}));
    const CellResult normed = measure(*task, {.passes = 30}, 1000);
    EXPECT_EQ(normed.rounds[14].successes, kDraws);
    EXPECT_EQ(normed.rounds[29].successes, kDraws);
    const CellResult bare = measure(*task, {.rule = Rule::subtract, .passes = 30}, 1000);
    EXPECT_EQ(bare.rounds[14].successes, kDraws);
    EXPECT_LT(bare.rounds[29].rate, 0.1) << "another token comes first";
}

// "Add" stays at 0 to 3 of 100, and attention with random weights and the shuffled prompt at chance.
TEST(KnownRates, WhatMustFailFails) {
    const auto sequence = require(repeatedSequence({10, 3, 2}));
    const CellResult added = measure(*sequence, {.rule = Rule::add, .passes = 20}, 256);
    EXPECT_LE(added.rounds[14].rate, .03 + allowedError(.03, kDraws));
    EXPECT_LE(added.rounds[19].rate, .03 + allowedError(.03, kDraws));

    constexpr int kMany = 2000;
    const auto recall = require(associativeRecall({6, 1, 0, 1}));
    // The asked key stands there twice, alike both times: 12 different tokens at 13 positions.
    const double chance = 1.0 / 12;
    for (const double scale : {0.5, 1.0, 3.0}) {
        const CellResult random =
            measure(*recall, {.kind = MechanismKind::randomAttention, .scale = scale}, 256, kMany);
        ASSERT_EQ(random.rounds.size(), 1U);
        EXPECT_NEAR(random.chance, 1.0 / 13, kScoreUnit);
        EXPECT_NEAR(random.rounds[0].rate, chance, allowedError(chance, kMany)) << scale;
    }

    // In a shuffled prompt all tokens that occur once are alike: 11 of 13 positions.
    const CellResult shuffled = summarize(require(runCell(*recall, {.mechanism = {.passes = 15}}, 0, kMany)));
    EXPECT_EQ(shuffled.rounds[14].successes, kMany);
    for (const RoundResult& round : shuffled.rounds) {
        const double rate = round.shuffledSuccesses / double{kMany};
        EXPECT_LE(rate, 1.0 / 11 + allowedError(1.0 / 11, kMany));
        // The asked key, which stands there twice, may come first as well, but not most of the time.
        EXPECT_GT(rate, 0.5 / 11);
    }
}

// All means of a pass from the vectors before it: less is settled in as many passes, but more than chance.
TEST(KnownRates, TheSimultaneousUpdateRecallsToo) {
    const auto task = require(associativeRecall({4, 1, 0, 1}));
    const CellResult found = measure(*task, {.update = Update::layerByLayer, .passes = 40}, 256);
    double best = 0;
    for (const RoundResult& round : found.rounds) best = std::max(best, round.rate);
    EXPECT_GT(best, found.choiceChance + allowedError(found.choiceChance, kDraws));
}

}  // namespace
}  // namespace untrained
