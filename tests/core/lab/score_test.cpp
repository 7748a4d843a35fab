#include "untrained/lab/score.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

constexpr MechanismKind kMean = MechanismKind::causalMean;

Draw draw(std::vector<int> targets, int answer) { return {{0, 1, 2, 1, 3}, std::move(targets), 4, answer, 3, -1, -1}; }

TEST(Score, TheRightOneAhead) {
    const Score score = scoreOf(std::vector{.1, .2, -.5, .6}, draw({3}, 1), kMean);
    EXPECT_TRUE(score.success);
    EXPECT_TRUE(score.hit);
    EXPECT_DOUBLE_EQ(score.margin, .4);
    EXPECT_DOUBLE_EQ(score.prefixMatching, .6 / .9);
}

TEST(Score, TheRightOneBehindTwo) {
    const Score score = scoreOf(std::vector{.4, .2, .3, .9}, draw({0, 2}, 2), kMean);
    EXPECT_FALSE(score.success);
    EXPECT_FALSE(score.hit);
    EXPECT_DOUBLE_EQ(score.margin, -.5);
    EXPECT_DOUBLE_EQ(score.prefixMatching, .7 / 1.8);
}

// The position is not the right one, but it holds the token that comes next.
TEST(Score, AHitWithoutASuccess) {
    const Score score = scoreOf(std::vector{.1, .8, .0, .6}, draw({3}, 1), kMean);
    EXPECT_FALSE(score.success);
    EXPECT_TRUE(score.hit);
}

TEST(Score, NoLeadIsNoSuccess) {
    for (const double lead : {0.0, tolerances::kLead / 2}) {
        const Score score = scoreOf(std::vector{.5, .1, .1, .5 + lead}, draw({3}, 1), kMean);
        EXPECT_FALSE(score.success);
        EXPECT_FALSE(score.hit);
    }
    EXPECT_FALSE(scoreOf(std::vector<double>(4, 0), draw({3}, -1), kMean).hit) << "there is no answer";
}

TEST(Score, NothingPositiveMatchesNothing) {
    EXPECT_EQ(scoreOf(std::vector{-.1, -.2, -.3, 0.0}, draw({3}, 1), kMean).prefixMatching, 0);
}

// exp(score) over its sum; scores near a thousand must not overflow.
TEST(Score, AttentionIsWeighedBySoftmax) {
    for (const double shift : {0.0, 1000.0}) {
        const std::vector<double> scores{shift, shift + std::log(2), shift, shift + std::log(4)};
        const Score score = scoreOf(scores, draw({3}, 1), MechanismKind::randomAttention);
        EXPECT_NEAR(score.prefixMatching, 4.0 / 8, tolerances::kKernel);
        EXPECT_NEAR(score.margin, std::log(2), tolerances::kKernel);
    }
}

// Side by side, of different lengths, and with positions that are not asked about.
TEST(Score, DrawsSideBySideHaveTheScoresOfEachAlone) {
    std::vector<Draw> draws{draw({3}, 1), draw({0, 2}, 2), draw({3}, -1), draw({1}, 1)};
    draws[1].rivals = {3};
    draws[2].tokens = {0, 1, 2, 1, 3, 4, 2, 5};
    const std::vector<std::vector<double>> similarity{
        {.1, .8, -.5, .6}, {.4, .2, .3, .9}, {.1, .2, .3, .4, -.2, .9, .1}, {-.1, -.2, -.3, -.4}};
    for (const MechanismKind kind : {kMean, MechanismKind::randomAttention}) {
        std::vector<double> all(7 * draws.size(), .5);
        std::vector<const Draw*> each;
        for (std::size_t g = 0; g < draws.size(); ++g) {
            each.push_back(&draws[g]);
            for (std::size_t j = 0; j < similarity[g].size(); ++j) all[j * draws.size() + g] = similarity[g][j];
        }
        Scorer scorer(kind);
        scorer.setDraws(each);
        const auto scores = scorer.scores(all);
        ASSERT_EQ(scores.size(), draws.size());
        for (std::size_t g = 0; g < draws.size(); ++g) {
            const Score alone = scoreOf(similarity[g], draws[g], kind);
            EXPECT_EQ(scores[g].success, alone.success) << g;
            EXPECT_EQ(scores[g].hit, alone.hit) << g;
            EXPECT_EQ(scores[g].margin, alone.margin) << g;
            EXPECT_EQ(scores[g].prefixMatching, alone.prefixMatching) << g;
        }
    }
}

TEST(Score, UniformIsTheShareOfRightPositions) { EXPECT_EQ(uniformScore(draw({0, 3}, 1)), 0.5); }

}  // namespace
}  // namespace untrained
