#include "untrained/lab/shuffled_control.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/prompt.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

constexpr const char* kSeedPrompt = " ABCD ABCDABCE";

Result<ShuffledControl> control(std::string_view text, const CausalMeanSettings& settings,
                                const ShuffleSettings& shuffle, int probe = -1) {
    const Prompt prompt = characters(text);
    const TokenVectors vectors = require(tokenVectors({Embedding::orthogonal, 1000, 1}, prompt.size()));
    return shuffledControl(vectors, prompt.tokens, settings, probe < 0 ? prompt.probe() : probe, shuffle);
}

// Known to two digits: deviation .34, median of the highest .59, one in twenty above .83.
TEST(ShuffledControl, IsTheKnownOneForTheSeedsPrompt) {
    constexpr int kShuffles = 10'000;
    const ShuffledControl found = require(control(kSeedPrompt, {Rule::subtractRms, 15}, {kShuffles, 1}));
    ASSERT_EQ(found.deviation.size(), 15);
    EXPECT_NEAR(found.deviation[14], 0.34, tolerances::kTwoDigits);
    EXPECT_NEAR(found.medianHighest[14], 0.59, 2 * tolerances::kTwoDigits);
    EXPECT_NEAR(found.highest95[14], 0.83, 2 * tolerances::kTwoDigits);
}

TEST(ShuffledControl, GrowsWithThePasses) {
    const ShuffledControl found = require(control(kSeedPrompt, {Rule::subtractRms, 15}, {200, 1}));
    EXPECT_LT(found.deviation[0], found.deviation[14] / 2);
    for (int p = 0; p < 15; ++p) {
        EXPECT_LE(found.medianHighest[p], found.highest95[p]);
        EXPECT_LE(found.highest95[p], 1);
    }
}

// One earlier token can only be shuffled into itself.
TEST(ShuffledControl, OfOneEarlierTokenIsTheRunItself) {
    const ShuffledControl found = require(control("AB", {Rule::subtract, 2}, {10, 4}));
    const Prompt prompt = characters("AB");
    const TokenVectors vectors = require(tokenVectors({Embedding::orthogonal, 1000, 1}, 2));
    const Matrix similarity = probeSimilarity(require(causalMean(vectors, prompt.tokens, {Rule::subtract, 2})), 1);
    for (int p = 0; p < 2; ++p) {
        EXPECT_NEAR(found.deviation[p], std::abs(similarity(p, 0)), tolerances::kKernel);
        EXPECT_EQ(found.medianHighest[p], similarity(p, 0));
    }
}

TEST(ShuffledControl, WhatComesAfterTheProbeDoesNotMatter) {
    const ShuffledControl whole = require(control("ABCAD", {Rule::subtractRms, 5}, {50, 2}, 3));
    const ShuffledControl cut = require(control("ABCA", {Rule::subtractRms, 5}, {50, 2}));
    EXPECT_LE((whole.deviation - cut.deviation).norm(), tolerances::kKernel);
}

TEST(ShuffledControl, SameSeedSameNumbers) {
    const ShuffledControl a = require(control(kSeedPrompt, {Rule::subtract, 4}, {30, 5}));
    const ShuffledControl b = require(control(kSeedPrompt, {Rule::subtract, 4}, {30, 5}));
    const ShuffledControl c = require(control(kSeedPrompt, {Rule::subtract, 4}, {30, 6}));
    EXPECT_EQ(a.deviation, b.deviation);
    EXPECT_NE(a.deviation, c.deviation);
}

TEST(ShuffledControl, RefusesWhatItCannotDo) {
    expectOutOfRange(control("AB", {Rule::add, 1}, {0, 1}), "shuffles", "0", 1, limits::kMaximumShuffles);
    expectOutOfRange(control("AB", {Rule::add, 1}, {1, 1}, 2), "probe", "2", 1, 1);
    expectOutOfRange(control("A", {Rule::add, 1}, {1, 1}, 0), "probe", "0", 1, 0);
    expectOutOfRange(control("AB", {Rule::add, 0}, {1, 1}), "passes", "0", 1, limits::kMaximumPasses);
    const std::string text(4096, 'A');
    EXPECT_EQ(requireError(control(text + "B", {Rule::add, 15}, {200, 1})).code, ErrorCode::tooManyTokens);
    EXPECT_EQ(requireError(control(text.substr(1) + "B", {Rule::add, 1000}, {10'000, 1})).code, ErrorCode::tooLarge);
}

}  // namespace
}  // namespace untrained
