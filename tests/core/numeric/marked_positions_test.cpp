#include "untrained/numeric/marked_positions.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "untrained/numeric/random.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

using Mark = MarkedPositions::Mark;
using Weight = MarkedPositions::Weight;
constexpr double kNone = -std::numeric_limits<double>::infinity();

struct Position {
    double similarity;
    Mark mark;
    bool isAnswer;
};

std::vector<Position> positions(std::uint64_t seed, std::size_t count) {
    RandomStream random(seed);
    std::vector<Position> all;
    for (std::size_t j = 0; j < count; ++j) {
        const double kind = random.uniform();
        all.push_back({2 * random.uniform() - 1,
                       kind < .3   ? Mark::right
                       : kind < .8 ? Mark::wrong
                                   : Mark::neither,
                       random.uniform() < .3});
    }
    return all;
}

/// Marks of several draws side by side, and their similarities.
struct Marked {
    explicit Marked(const std::vector<std::vector<Position>>& draws) {
        std::size_t longest = 0;
        for (const auto& draw : draws) longest = std::max(longest, draw.size());
        marks.reset(longest, draws.size());
        // What stands beyond a draw's end must not count.
        similarity.assign(longest * draws.size(), 5);
        for (std::size_t g = 0; g < draws.size(); ++g) {
            for (std::size_t j = 0; j < draws[g].size(); ++j) {
                marks.mark(j, g, draws[g][j].mark, draws[g][j].isAnswer);
                similarity[j * draws.size() + g] = draws[g][j].similarity;
            }
        }
        highest.resize(draws.size());
        marks.highest(similarity, highest);
    }

    std::vector<double> shares(Weight weight) const {
        std::vector<double> result(highest.size());
        marks.rightShares(similarity, weight, highest, result);
        return result;
    }

    MarkedPositions marks;
    std::vector<double> similarity;
    std::vector<MarkedPositions::Highest> highest;
};

TEST(MarkedPositions, HighestAndSharesAreThePlainOnes) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto draw = positions(seed, 9);
        const Marked marked({draw});
        double right = kNone, wrong = kNone, answer = kNone, others = kNone;
        double sums[2] = {0, 0}, rightSums[2] = {0, 0};
        for (const auto& [similarity, mark, isAnswer] : draw) {
            if (mark == Mark::right) right = std::max(right, similarity);
            if (mark == Mark::wrong) wrong = std::max(wrong, similarity);
            (isAnswer ? answer : others) = std::max(isAnswer ? answer : others, similarity);
            if (mark == Mark::neither) continue;
            const double weights[2] = {std::max(similarity, 0.0), std::exp(similarity)};
            for (int w = 0; w < 2; ++w) {
                sums[w] += weights[w];
                if (mark == Mark::right) rightSums[w] += weights[w];
            }
        }
        EXPECT_EQ(marked.highest[0].right, right);
        EXPECT_EQ(marked.highest[0].wrong, wrong);
        EXPECT_EQ(marked.highest[0].answer, answer);
        EXPECT_EQ(marked.highest[0].others, others);
        const double positive = sums[0] > 0 ? rightSums[0] / sums[0] : 0;
        EXPECT_NEAR(marked.shares(Weight::positivePart)[0], positive, tolerances::kKernel);
        EXPECT_NEAR(marked.shares(Weight::exponential)[0], rightSums[1] / sums[1], tolerances::kKernel);
    }
}

TEST(MarkedPositions, ADrawComesToTheSameBesideOthersAsAlone) {
    for (const std::size_t draws : {2, 4, 6}) {
        std::vector<std::vector<Position>> all;
        for (std::size_t g = 0; g < draws; ++g) all.push_back(positions(g, 4 + g));
        const Marked together(all);
        for (std::size_t g = 0; g < draws; ++g) {
            const Marked alone({all[g]});
            EXPECT_EQ(together.highest[g].right, alone.highest[0].right);
            EXPECT_EQ(together.highest[g].wrong, alone.highest[0].wrong);
            EXPECT_EQ(together.highest[g].answer, alone.highest[0].answer);
            EXPECT_EQ(together.highest[g].others, alone.highest[0].others);
            for (const Weight weight : {Weight::positivePart, Weight::exponential}) {
                EXPECT_EQ(together.shares(weight)[g], alone.shares(weight)[0]);
            }
        }
    }
}

TEST(MarkedPositions, NothingPositiveHasNoShare) {
    const Marked marked({{{-.5, Mark::right, true}, {-.1, Mark::wrong, false}}});
    EXPECT_EQ(marked.shares(Weight::positivePart)[0], 0);
}

}  // namespace
}  // namespace untrained
