#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "support/prompt.hpp"
#include "support/winograd.hpp"
#include "untrained/attention/block.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/tolerances.hpp"

// What a run of the block leaves behind, edge cases and errors; its numbers are in block_test.cpp.

namespace untrained {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

BlockSettings seedSettings(int layers = 3) {
    BlockSettings settings;
    settings.reads = {{Memory::relation, 1, 1, 0.2}, {Memory::context, -1, 0.5, 0.2}, {Memory::swapped, 1, 0.5, 0.2}};
    settings.layers = layers;
    return settings;
}

Result<BlockTrace> run(const BlockSettings& settings, const char* graph = kMashaGraph, int probe = 7) {
    const Prompt prompt = words(kHungry, graph);
    return runBlock(require(tokenVectors({Embedding::orthogonal, 100, 1}, prompt.size())), prompt.tokens,
                    prompt.relations, settings, probe);
}

TEST(BlockTrace, KeepsEveryReadInOrder) {
    const BlockTrace trace = require(run(seedSettings(2)));
    ASSERT_EQ(trace.reads.size(), 2U * 8 * 3);
    std::size_t k = 0;
    for (int layer = 1; layer <= 2; ++layer) {
        for (int token = 0; token < 8; ++token) {
            for (int read = 0; read < 3; ++read, ++k) {
                const ReadTrace& found = trace.reads[k];
                EXPECT_EQ(found.layer, layer);
                EXPECT_EQ(found.token, token);
                EXPECT_EQ(found.read, read);
                // One weight for each of the 7 edges, or for each earlier token.
                const Eigen::Index rows = read == 1 ? token : 7;
                EXPECT_EQ(found.weights.size(), rows);
                EXPECT_EQ(found.scores.size(), rows);
            }
        }
    }
}

TEST(BlockTrace, WeightsSumToOne) {
    for (const double temperature : {0.0, 0.001, 0.5, 1e6}) {
        BlockSettings settings = seedSettings();
        for (Read& read : settings.reads) read.temperature = temperature;
        for (const ReadTrace& read : require(run(settings)).reads) {
            if (read.weights.size() == 0) continue;
            EXPECT_NEAR(read.weights.sum(), 1, tolerances::kKernel);
            EXPECT_GE(read.weights.minCoeff(), 0);
        }
    }
}

TEST(BlockTrace, LayersContinueEachOther) {
    for (const Update update : {Update::inPlace, Update::layerByLayer}) {
        BlockSettings settings = seedSettings(2);
        settings.update = update;
        const BlockTrace two = require(run(settings));
        settings.layers = 5;
        const BlockTrace five = require(run(settings));
        ASSERT_EQ(two.states.size(), 3U);
        ASSERT_EQ(five.states.size(), 6U);
        for (int layer = 0; layer <= 2; ++layer) EXPECT_EQ(five.states[layer], two.states[layer]);
        EXPECT_NE(five.states[3], five.states[2]);
    }
}

TEST(BlockTrace, StartsWithTheTokenVectorsAndKeepsItsSettings) {
    const BlockTrace trace = require(run(seedSettings()));
    const Prompt prompt = words(kHungry);
    for (int i = 0; i < 8; ++i) EXPECT_EQ(trace.states[0](i, prompt.tokens[i]), 10);
    EXPECT_EQ(trace.settings.layers, 3);
    EXPECT_EQ(trace.settings.reads.size(), 3U);
    EXPECT_EQ(trace.memory.rows.size(), 7U);
}

TEST(BlockTrace, WithANormEveryVectorHasTheNormOfATokenVector) {
    BlockSettings settings = seedSettings();
    settings.norm = Norm::rms;
    const BlockTrace trace = require(run(settings));
    for (const Matrix& state : trace.states) {
        for (int i = 0; i < 8; ++i) EXPECT_NEAR(state.row(i).squaredNorm() / 100, 1, 2 * tolerances::kRmsNormEpsilon);
    }
}

TEST(BlockTrace, LaterTokensDoNotChangeEarlierOnes) {
    const BlockTrace atSix = require(run(seedSettings(), kMashaGraph, 6));
    const BlockTrace atSeven = require(run(seedSettings(), kMashaGraph, 7));
    EXPECT_EQ(atSix.states.back(), atSeven.states.back()) << "the probe only chooses what is read out";
    EXPECT_NE(atSix.logits, atSeven.logits);
}

TEST(BlockTrace, TheProbeCanBeAnyToken) {
    for (int probe = 0; probe < 8; ++probe) {
        BlockSettings settings = seedSettings();
        const BlockTrace output = require(run(settings, kMashaGraph, probe));
        // Orthogonal vectors of norm √d: a logit is the coordinate over √d.
        EXPECT_TRUE(output.logits.isApprox(output.states.back().row(probe) / 10, tolerances::kKernel));
        settings.readout = Readout::context;
        const BlockTrace context = require(run(settings, kMashaGraph, probe));
        EXPECT_EQ(context.logits.isZero(0), probe == 0) << "token 0 has no context to read from";
    }
}

TEST(BlockTrace, TheReadoutGainScalesTheLogits) {
    BlockSettings settings = seedSettings();
    const BlockTrace one = require(run(settings));
    settings.readoutGain = 2;
    EXPECT_EQ(require(run(settings)).logits, 2 * one.logits);
    settings.readoutGain = 0;
    EXPECT_TRUE(require(run(settings)).logits.isZero(0));
}

TEST(BlockTrace, AReadWithoutGainChangesNoVector) {
    BlockSettings settings = seedSettings();
    for (Read& read : settings.reads) read.gain = 0;
    const BlockTrace trace = require(run(settings));
    EXPECT_EQ(trace.states.back(), trace.states[0]);
    EXPECT_EQ(trace.reads.size(), 3U * 8 * 3) << "its weights are kept all the same";
}

TEST(BlockTrace, WithoutReadsTheBlockReturnsItsInput) {
    BlockSettings settings = seedSettings();
    settings.reads.clear();
    const BlockTrace trace = require(run(settings));
    EXPECT_TRUE(trace.reads.empty());
    RowVector expected = RowVector::Zero(8);
    expected[5] = 1;
    EXPECT_TRUE(trace.logits.isApprox(expected, tolerances::kKernel)) << "ОНА alone";
    settings.readout = Readout::context;
    EXPECT_TRUE(require(run(settings)).logits.isZero(0));
}

TEST(BlockTrace, AnEmptyGraphReadsZero) {
    const BlockTrace trace = require(run(seedSettings(), ""));
    for (const ReadTrace& read : trace.reads) EXPECT_EQ(read.weights.size(), read.read == 1 ? read.token : 0);
    BlockSettings contextAlone = seedSettings();
    contextAlone.reads = {contextAlone.reads[1]};
    EXPECT_EQ(require(run(contextAlone, "")).logits, trace.logits);
}

TEST(BlockTrace, AtTemperatureZeroTheBestRowsShare) {
    BlockSettings settings = seedSettings(1);
    settings.reads = {{Memory::relation, 1, 1, 0}};
    const BlockTrace trace = require(run(settings));
    // ОНА = МАША + КАШУ are the first two of the seven edges.
    RowVector expected(7);
    expected << 0.5, 0.5, 0, 0, 0, 0, 0;
    EXPECT_EQ(trace.reads[5].weights, expected);
    EXPECT_NEAR(trace.logits[0], 0.5, tolerances::kKernel);
    EXPECT_NEAR(trace.logits[2], 0.5, tolerances::kKernel);
    EXPECT_NEAR(trace.logits[5], 1, tolerances::kKernel);
}

TEST(BlockTrace, GraphTokensNeedNotBeInThePrompt) {
    const BlockTrace trace = require(run(seedSettings(), "ОНА = ГРЕЧКА\nГРЕЧКА = КАША\n"));
    EXPECT_EQ(trace.logits.size(), 9);
    EXPECT_GT(trace.logits[8], 0);
}

TEST(BlockTrace, SettingsOutsideTheBoundsAreErrors) {
    const auto with = [](auto change) {
        BlockSettings settings = seedSettings();
        change(settings);
        return run(settings);
    };
    const double hottest = limits::kMaximumTemperature, strongest = limits::kMaximumGain;
    const char* const names[] = {"relation", "context", "swapped"};
    const std::pair<double, const char*> wrong[] = {{-0.001, "-0.001"}, {kNaN, "NaN"}, {kInfinity, "Infinity"}};
    for (int k = 0; k < 3; ++k) {
        for (const auto& [value, found] : wrong) {
            const double bad = value;
            expectOutOfRange(with([&](BlockSettings& s) { s.reads[k].temperature = bad; }),
                             (std::string("temperature-") + names[k]).c_str(), found, 0, hottest);
            expectOutOfRange(with([&](BlockSettings& s) { s.reads[k].gain = bad; }),
                             (std::string("gain-") + names[k]).c_str(), found, 0, strongest);
        }
        EXPECT_TRUE(with([&](BlockSettings& s) { s.reads[k].temperature = hottest; }));
    }
    for (const auto& [value, found] : wrong) {
        const double bad = value;
        expectOutOfRange(with([&](BlockSettings& s) { s.readoutGain = bad; }), "readout-gain", found, 0, strongest);
    }
    for (const int sign : {0, 2, -3}) {
        const Error error = requireError(with([&](BlockSettings& s) { s.reads[1].sign = sign; }));
        EXPECT_EQ(error.code, ErrorCode::unknownChoice);
        EXPECT_EQ(error.parameter, "sign-context");
        EXPECT_EQ(error.found, std::to_string(sign));
    }
    expectOutOfRange(with([](BlockSettings& s) { s.layers = 0; }), "layers", "0", 1, limits::kMaximumLayers);
    expectOutOfRange(with([](BlockSettings& s) { s.layers = 65; }), "layers", "65", 1, limits::kMaximumLayers);
    EXPECT_TRUE(with([](BlockSettings& s) { s.layers = 64; }));
    expectOutOfRange(with([](BlockSettings& s) { s.reads.resize(17); }), "reads", "17", 0, limits::kMaximumReads);
    EXPECT_TRUE(with([](BlockSettings& s) { s.reads.resize(16); }));
}

TEST(BlockTrace, ProbesAndPromptsOutsideTheBoundsAreErrors) {
    expectOutOfRange(run(seedSettings(), kMashaGraph, 8), "probe", "8", 0, 7);
    expectOutOfRange(run(seedSettings(), kMashaGraph, -1), "probe", "-1", 0, 7);

    const TokenVectors vectors = require(tokenVectors({Embedding::orthogonal, 10, 1}, 1));
    EXPECT_EQ(requireError(runBlock(vectors, {}, {}, seedSettings(), 0)).code, ErrorCode::emptyPrompt);
    const std::vector<int> many(limits::kMaximumTokens + 1, 0);
    EXPECT_EQ(requireError(runBlock(vectors, many, {}, seedSettings(), 0)).code, ErrorCode::tooManyTokens);
    // 3 layers of context weights and scores: 3 · 4000² numbers.
    const Error tooLarge = requireError(runBlock(vectors, std::span(many).first(4000), {}, seedSettings(), 0));
    EXPECT_EQ(tooLarge.code, ErrorCode::tooLarge);
    EXPECT_EQ(tooLarge.parameter, "layers");
}

// A memory of many rows in a large vocabulary is refused before its keys and values are made.
TEST(BlockTrace, ALargeGraphIsBoundedBeforeItTakesMemory) {
    constexpr int kVocabulary = 4000;
    const TokenVectors vectors = require(tokenVectors({Embedding::orthogonal, kVocabulary, 1}, kVocabulary));
    std::vector<TokenRelation> relations;
    for (int i = 0; i < limits::kMaximumEdges; ++i) relations.push_back({i % kVocabulary, {{1, 1.0}}});
    const std::vector<int> tokens{0, 1};
    const Error error = requireError(runBlock(vectors, tokens, relations, seedSettings(), 1));
    EXPECT_EQ(error.code, ErrorCode::tooLarge);
}

TEST(BlockTrace, VectorsThatOutgrowDoublePrecisionAreAnError) {
    // In place a token can be 1000 times the one before it: 1e3^120 is beyond 1e308.
    BlockSettings settings = seedSettings(1);
    settings.reads = {{Memory::context, 1, limits::kMaximumGain, 0.2}};
    const TokenVectors vectors = require(tokenVectors({Embedding::orthogonal, 100, 1}, 1));
    const std::vector<int> tokens(120, 0);
    const Error error = requireError(runBlock(vectors, tokens, {}, settings, 0));
    EXPECT_EQ(error.code, ErrorCode::notFinite);
    EXPECT_EQ(error.parameter, "layers");
    EXPECT_TRUE(runBlock(vectors, std::span(tokens).first(50), {}, settings, 0));
    // A norm keeps the same gains in bounds.
    settings.norm = Norm::rms;
    EXPECT_TRUE(runBlock(vectors, tokens, {}, settings, 0));
}

// Beyond 1e154 a sum of squares is infinite; a vector brought to norm √d has the same direction as ever.
TEST(BlockTrace, HugeVectorsAreNormalisedToo) {
    BlockSettings settings = seedSettings(1);
    settings.reads = {{Memory::context, 1, limits::kMaximumGain, 0.2, Normalize::both}};
    const TokenVectors vectors = require(tokenVectors({Embedding::orthogonal, 100, 1}, 1));
    const BlockTrace trace = require(runBlock(vectors, std::vector<int>(130, 0), {}, settings, 129));
    EXPECT_GT(trace.states.back().maxCoeff(), 1e154);
    for (const ReadTrace& read : trace.reads) {
        for (const double score : read.scores) EXPECT_NEAR(score, 1, tolerances::kKernel);
    }
}

// With base x the relation read only makes the query, so its overflow would show nowhere but in the weights.
TEST(BlockTrace, NoWeightIsEverNaN) {
    BlockSettings settings = seedSettings(1);
    settings.base = Base::x;
    settings.reads = {settings.reads[0], settings.reads[0]};
    const Prompt prompt = words("a b", "a = b\n");
    std::vector<TokenRelation> relations = prompt.relations;
    relations[0].terms[0].second = 1e308;
    const TokenVectors vectors = require(tokenVectors({Embedding::orthogonal, 1'000'000, 1}, 2));
    const Result<BlockTrace> result = runBlock(vectors, prompt.tokens, relations, settings, 1);
    EXPECT_EQ(requireError(result).code, ErrorCode::notFinite);
}

TEST(BlockTrace, Names) {
    EXPECT_STREQ(memoryName(Memory::relation), "relation");
    EXPECT_STREQ(memoryName(Memory::context), "context");
    EXPECT_STREQ(memoryName(Memory::swapped), "swapped");
    EXPECT_STREQ(normalizeName(Normalize::none), "none");
    EXPECT_STREQ(normalizeName(Normalize::query), "query");
    EXPECT_STREQ(normalizeName(Normalize::key), "key");
    EXPECT_STREQ(normalizeName(Normalize::both), "both");
    EXPECT_STREQ(baseName(Base::x), "x");
    EXPECT_STREQ(baseName(Base::q), "q");
    EXPECT_STREQ(normName(Norm::none), "none");
    EXPECT_STREQ(normName(Norm::rms), "rms");
    EXPECT_STREQ(updateName(Update::inPlace), "in-place");
    EXPECT_STREQ(updateName(Update::layerByLayer), "layer-by-layer");
    EXPECT_STREQ(readoutName(Readout::context), "context");
    EXPECT_STREQ(readoutName(Readout::output), "output");
}

}  // namespace
}  // namespace untrained
