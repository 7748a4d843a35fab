#include "untrained/lab/mean_runs.hpp"

#include <gtest/gtest.h>

#include <span>
#include <vector>

#include "support/prompt.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

struct Case {
    const char* name;
    std::vector<const char*> texts;
};

const Case kCases[] = {
    {"one prompt", {" ABCD ABCDABCE", " ABCD ABCDABCE", " ABCD ABCDABCE", " ABCD ABCDABCE"}},
    {"prompts of one length", {"ABCDAE", "ABCBDE", "AAABBC", "ABABAC", "ABCDEF", "AAAAAB"}},
    {"prompts of several lengths", {"ABCDABCDABCDE", "AB", "ABCDEFGHAI", "AAB"}},
};

/// All draws side by side, against each alone.
void expectSame(const Case& each, const Mechanism& mechanism, Embedding embedding, int dimension) {
    std::vector<Prompt> prompts;
    std::vector<std::uint64_t> seeds;
    std::vector<std::span<const int>> tokens;
    int vocabulary = 0;
    for (const char* text : each.texts) {
        prompts.push_back(characters(text));
        seeds.push_back(100 + seeds.size());
        vocabulary = std::max(vocabulary, prompts.back().size());
    }
    for (const Prompt& prompt : prompts) tokens.emplace_back(prompt.tokens);
    MeanRuns together(mechanism, embedding, dimension);
    MeanRuns alone(mechanism, embedding, dimension);
    // Once more, with what the first time left in memory.
    for (int time = 0; time < 2; ++time) {
        together.setVectors(vocabulary, seeds);
        together.run(tokens);
        for (std::size_t g = 0; g < seeds.size(); ++g) {
            alone.setVectors(prompts[g].size(), {&seeds[g], 1});
            alone.run({&tokens[g], 1});
            for (int pass = 0; pass < mechanism.passes; ++pass) {
                const std::span<const double> expected = alone.similarity(pass);
                ASSERT_EQ(expected.size(), tokens[g].size() - 1);
                for (std::size_t j = 0; j < expected.size(); ++j) {
                    ASSERT_EQ(together.similarity(pass)[j * seeds.size() + g], expected[j])
                        << each.name << ", draw " << g << ", pass " << pass + 1 << ", token " << j;
                }
            }
        }
    }
}

TEST(MeanRuns, ADrawHasTheSameBitsBesideOthersAsAlone) {
    for (const Case& each : kCases) {
        for (const Rule rule : {Rule::add, Rule::subtract, Rule::subtractRms}) {
            for (const Update update : {Update::inPlace, Update::layerByLayer}) {
                const Mechanism mechanism{.rule = rule, .update = update, .passes = 7};
                for (const int dimension : {1, 3, 1000}) expectSame(each, mechanism, Embedding::gaussian, dimension);
                expectSame(each, mechanism, Embedding::orthogonal, 50);
            }
        }
    }
}

TEST(MeanRuns, NeverTakesMoreMemoryThanOneLongPrompt) {
    for (const int tokens : {2, 14, 100, 1000, limits::kMaximumTokens}) {
        for (const int columns : {1, 6, 100, tokens}) {
            for (const int passes : {1, 15, limits::kMaximumPasses}) {
                const auto draws = static_cast<std::int64_t>(MeanRuns::drawsAtOnce(tokens, columns, passes));
                EXPECT_TRUE(draws == 1 || draws % 2 == 0) << draws;
                EXPECT_GE(draws, 1);
                if (draws == 1) continue;
                const std::int64_t numbers = std::int64_t{tokens} * (2 * columns + passes) * draws;
                EXPECT_LE(numbers, limits::kMaximumTraceNumbers / 4) << tokens << "×" << columns << ", " << passes;
            }
        }
    }
    EXPECT_GE(MeanRuns::drawsAtOnce(14, 6, 15), 8U);
    EXPECT_EQ(MeanRuns::drawsAtOnce(limits::kMaximumTokens, limits::kMaximumTokens, 1), 1U);
}

}  // namespace
}  // namespace untrained
