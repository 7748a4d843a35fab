#include "untrained/lab/tasks/pronoun_pairs.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/pronoun_prompts.hpp"
#include "support/rates.hpp"
#include "untrained/attention/presets.hpp"
#include "untrained/lab/cell.hpp"
#include "untrained/lab/score.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/lab/shuffled_draw.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

CellSettings blockSettings(std::string_view preset, Embedding embedding = Embedding::gaussian, int dimension = 1000) {
    CellSettings settings{.embedding = embedding, .dimension = dimension, .seed = 5};
    settings.mechanism.kind = MechanismKind::memoryBlock;
    for (const Preset& each : presets()) {
        if (each.name == preset) settings.mechanism.block = each.settings;
    }
    return settings;
}

TEST(PronounPairs, ADrawIsOneOfTheSentences) {
    const std::vector<PronounPrompt> prompts = pronounPrompts(kWinograd);
    const auto task = require(pronounPairs(prompts));
    std::set<int> seen;
    Draw draw;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        task->drawOf(seed, draw);
        seen.insert(draw.prompt);
        const PronounPrompt& prompt = prompts[static_cast<std::size_t>(draw.prompt)];
        EXPECT_EQ(draw.tokens, prompt.tokens);
        EXPECT_EQ(draw.answer, prompt.right);
        EXPECT_EQ(draw.choices, 2);
        ASSERT_EQ(draw.targets.size(), 1U);
        ASSERT_EQ(draw.rivals.size(), 1U);
        EXPECT_EQ(draw.tokens[static_cast<std::size_t>(draw.targets[0])], prompt.right);
        EXPECT_EQ(draw.tokens[static_cast<std::size_t>(draw.rivals[0])], prompt.wrong);
        EXPECT_LE(static_cast<int>(draw.tokens.size()), task->tokens());
        EXPECT_LE(draw.vocabulary, task->vocabulary());
        EXPECT_GE(draw.vocabulary, pronounVocabulary(prompt));
        EXPECT_EQ(uniformScore(draw), 0.5);
    }
    EXPECT_EQ(seen.size(), prompts.size());
}

// The candidates are compared with each other; all other words are beside the question.
TEST(PronounPairs, OnlyTheTwoCandidatesAreCompared) {
    Draw draw;
    require(pronounPairs({{{0, 1, 2, 0, 3}, {}, 0, 2}}))->drawOf(1, draw);
    EXPECT_EQ(draw.targets, (std::vector{0, 3}));
    EXPECT_EQ(draw.rivals, (std::vector{2}));
    const Score score = scoreOf(std::vector{.1, .9, .2, .5}, draw, MechanismKind::memoryBlock);
    EXPECT_TRUE(score.success);
    EXPECT_FALSE(score.hit) << "the word between them is ahead of both";
    EXPECT_DOUBLE_EQ(score.margin, .3);
    EXPECT_DOUBLE_EQ(score.prefixMatching, .6 / .8);
    EXPECT_DOUBLE_EQ(uniformScore(draw), 2.0 / 3);
}

// What stands on the page and what the command prints are the margins of runBlock, number by number.
TEST(PronounPairs, AMarginIsThatOfTheInstrumentsLogits) {
    const std::vector<PronounPrompt> prompts = pronounPrompts(kWinograd);
    const auto task = require(pronounPairs(prompts));
    for (const char* preset : {"published", "prediction-error", "seed-block"}) {
        CellSettings settings = blockSettings(preset, Embedding::gaussian, 64);
        settings.mechanism.block.layers = 4;
        const CellPart part = require(runCell(*task, settings, 0, 20));
        Draw draw;
        for (int k = 0; k < 20; ++k) {
            const std::uint64_t seed = drawSeed(settings.seed, static_cast<std::uint64_t>(k));
            task->drawOf(seed, draw);
            const PronounPrompt& prompt = prompts[static_cast<std::size_t>(draw.prompt)];
            const TokenVectors vectors =
                require(tokenVectors({Embedding::gaussian, 64, seed}, pronounVocabulary(prompt)));
            for (int layer = 1; layer <= 4; ++layer) {
                BlockSettings block = settings.mechanism.block;
                block.layers = layer;
                const int probe = static_cast<int>(prompt.tokens.size()) - 1;
                const RowVector logits =
                    require(runBlock(vectors, prompt.tokens, prompt.relations, block, probe)).logits;
                EXPECT_EQ(part.margins[static_cast<std::size_t>(4 * k + layer - 1)],
                          static_cast<float>(logits[prompt.right] - logits[prompt.wrong]))
                    << preset << ", draw " << k << ", layer " << layer;
            }
        }
    }
}

TEST(PronounPairs, SubtractingWhatTheContextPredictsResolvesThem) {
    const auto task = require(pronounPairs(pronounPrompts(kWinograd)));
    const CellPart part = require(runCell(*task, blockSettings("prediction-error", Embedding::orthogonal), 0, 200));
    EXPECT_EQ(part.successes[1], 200);
    EXPECT_EQ(part.choiceChance, std::int64_t{200} << 31);
    // Edges that lead elsewhere leave a coin.
    EXPECT_NEAR(part.shuffledSuccesses[1] / 200.0, 0.5, allowedError(0.5, 200));
    // Added, the context read tells the sentences of a pair apart no better.
    const CellPart seed = require(runCell(*task, blockSettings("seed-block", Embedding::orthogonal), 0, 200));
    EXPECT_LT(seed.successes[2], 140);
}

// For whatever mechanism: one that looks at the candidates' places only is right in one sentence of each pair.
TEST(PronounPairs, WithoutTheRelationsAPairIsACoin) {
    const auto task = require(pronounPairs(pronounPrompts(kWinograd)));
    CellSettings settings{.mechanism = {.passes = 3}, .dimension = 64};
    const CellPart part = require(runCell(*task, settings, 0, 400));
    for (const int successes : part.successes) EXPECT_NEAR(successes / 400.0, 0.5, allowedError(0.5, 400));
    EXPECT_EQ(part.successes, part.shuffledSuccesses) << "it does not see the edges";
}

TEST(PronounPairs, TheControlDealsWhatTheEdgesLeadTo) {
    const PronounPrompt prompt = pronounPrompts(kWinograd)[2];
    const auto task = require(pronounPairs({prompt}));
    Draw draw;
    task->drawOf(1, draw);
    DrawShuffler shuffler;
    const auto edges = [](const std::vector<TokenRelation>& relations) {
        std::multiset<std::pair<int, double>> terms;
        for (const TokenRelation& relation : relations) terms.insert(relation.terms.begin(), relation.terms.end());
        return terms;
    };
    std::set<int> decided;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Draw& control = shuffler.shuffled(draw, seed);
        EXPECT_EQ(control.tokens, draw.tokens);
        EXPECT_EQ(control.targets, draw.targets);
        EXPECT_EQ(control.rivals, draw.rivals);
        EXPECT_EQ(edges(control.relations), edges(draw.relations));
        ASSERT_EQ(control.relations.size(), draw.relations.size());
        for (std::size_t r = 0; r < draw.relations.size(); ++r) {
            EXPECT_EQ(control.relations[r].key, draw.relations[r].key);
            EXPECT_EQ(control.relations[r].terms.size(), draw.relations[r].terms.size());
        }
        decided.insert(control.relations[1].terms[0].first);
    }
    EXPECT_EQ(decided.size(), 4U) << "TROPHY, SUITCASE, FIT and IT";
}

TEST(PronounPairs, RefusesWhatItCannotDo) {
    const auto refused = [](PronounPrompt prompt) { return requireError(pronounPairs({std::move(prompt)})); };
    expectOutOfRange(pronounPairs({}), "prompts", "0", 1, limits::kMaximumPronounPrompts);
    EXPECT_EQ(refused({{}, {}, 0, 1}).code, ErrorCode::emptyPrompt);
    EXPECT_EQ(refused({{0, 2, 1}, {}, 0, 1}).parameter, "tokens");
    for (const auto& [right, wrong] : {std::pair{0, 0}, {0, 2}, {2, 0}, {0, 3}, {-1, 0}}) {
        EXPECT_EQ(refused({{0, 1, 2}, {}, right, wrong}).parameter, "candidates");
    }
    EXPECT_EQ(refused({{0, 1, 2}, {{-1, {}}}, 0, 1}).parameter, "relations");
    EXPECT_EQ(refused({{0, 1, 2}, {{0, {{9000, 1}}}}, 0, 1}).parameter, "relations");
    EXPECT_EQ(refused({{0, 1, 2}, {{0, {{1, 1e7}}}}, 0, 1}).parameter, "weight");
    EXPECT_EQ(refused({{0, 1, 2}, {{0, {5000, {1, 1.0}}}}, 0, 1}).parameter, "edges");
    const auto task = require(pronounPairs(pronounPrompts(kWinograd)));
    CellSettings settings = blockSettings("seed-block");
    settings.mechanism.block.layers = 65;
    expectOutOfRange(runCell(*task, settings, 0, 1), "layers", "65", 1, limits::kMaximumLayers);
    settings = blockSettings("seed-block");
    settings.mechanism.block.reads[0].temperature = -1;
    EXPECT_EQ(requireError(runCell(*task, settings, 0, 1)).parameter, "temperature-relation");
}

}  // namespace
}  // namespace untrained
