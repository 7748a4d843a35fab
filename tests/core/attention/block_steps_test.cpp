#include <gtest/gtest.h>

#include "support/prompt.hpp"
#include "support/winograd.hpp"
#include "untrained/attention/block.hpp"
#include "untrained/attention/presets.hpp"
#include "untrained/numeric/tolerances.hpp"

// The probe's way through the block, read by read.

namespace untrained {
namespace {

constexpr int kDimension = 50;

struct Experiment {
    Prompt prompt = words(kHungry, kMashaGraph);
    TokenVectors vectors = require(tokenVectors({Embedding::gaussian, kDimension, 2}, prompt.size()));

    BlockTrace operator()(const BlockSettings& settings, int probe = 7) const {
        return require(runBlock(vectors, prompt.tokens, prompt.relations, settings, probe));
    }
    RowVector lens(const RowVector& vector) const { return vector * vectors.rows.transpose() / kDimension; }
};

TEST(BlockSteps, AreOneForEachReadOfEachLayer) {
    for (const Preset& preset : presets()) {
        const BlockTrace trace = Experiment()(preset.settings);
        const std::size_t reads = preset.settings.reads.size();
        ASSERT_EQ(trace.steps.size(), reads * preset.settings.layers);
        for (std::size_t k = 0; k < trace.steps.size(); ++k) {
            EXPECT_EQ(trace.steps[k].layer, static_cast<int>(k / reads) + 1);
            EXPECT_EQ(trace.steps[k].read, static_cast<int>(k % reads));
            EXPECT_EQ(trace.steps[k].query.size(), 8);
        }
    }
}

TEST(BlockSteps, TheProbeIsSeenThroughTheTokenVectorsAfterEveryLayer) {
    const Experiment run;
    for (const Preset& preset : presets()) {
        const BlockTrace trace = run(preset.settings);
        ASSERT_EQ(trace.probe.rows(), preset.settings.layers + 1);
        for (int layer = 0; layer <= preset.settings.layers; ++layer) {
            EXPECT_LE((trace.probe.row(layer) - run.lens(trace.states[layer].row(7))).norm(), tolerances::kKernel);
        }
    }
}

TEST(BlockSteps, EachAddsItsValueToTheOneBefore) {
    const Experiment run;
    for (const Base base : {Base::x, Base::q}) {
        BlockSettings settings = presets()[1].settings;
        settings.base = base;
        settings.norm = Norm::none;
        const BlockTrace trace = run(settings);
        for (int layer = 1; layer <= settings.layers; ++layer) {
            RowVector q = trace.probe.row(layer - 1);
            RowVector y = q;
            for (int k = 0; k < 3; ++k) {
                const Read& read = settings.reads[k];
                const ProbeStep& step = trace.steps[3 * (layer - 1) + k];
                const bool asksWithOutput = base == Base::q || read.memory == Memory::swapped;
                EXPECT_LE((step.query - (asksWithOutput ? y : q)).norm(), tolerances::kSpan);
                const RowVector change = read.sign * read.gain * step.value;
                if (read.memory == Memory::relation) q += change;
                if (read.memory != Memory::relation || base == Base::q) y += change;
                EXPECT_LE((step.output - y).norm(), tolerances::kSpan);
            }
            EXPECT_LE((trace.probe.row(layer) - y).norm(), tolerances::kSpan);
        }
    }
}

TEST(BlockSteps, TellHowLongTheVectorIsThatTheyAddTo) {
    Experiment run;
    // Orthogonal token vectors: what is seen through them are coordinates.
    run.vectors = require(tokenVectors({Embedding::orthogonal, kDimension, 2}, run.prompt.size()));
    for (const Base base : {Base::x, Base::q}) {
        BlockSettings settings = presets()[1].settings;
        settings.base = base;
        const BlockTrace trace = run(settings);
        for (int layer = 1; layer <= settings.layers; ++layer) {
            RowVector q = trace.probe.row(layer - 1);
            RowVector y = q;
            for (int k = 0; k < 3; ++k) {
                const Read& read = settings.reads[k];
                const ProbeStep& step = trace.steps[3 * (layer - 1) + k];
                RowVector& target = base == Base::x && read.memory == Memory::relation ? q : y;
                EXPECT_NEAR(step.beforeLength, target.norm(), tolerances::kSpan);
                EXPECT_NEAR(step.valueLength, step.value.norm(), tolerances::kSpan);
                target += read.sign * read.gain * step.value;
                EXPECT_NEAR(step.afterLength, target.norm(), tolerances::kSpan);
            }
        }
    }
}

TEST(BlockSteps, AValueIsTheWeightedSumOfTheMemorysRows) {
    const Experiment run;
    const BlockTrace trace = run(presets()[2].settings, 4);
    for (const ProbeStep& step : trace.steps) {
        if (trace.settings.reads[step.read].memory != Memory::relation) continue;
        for (const ReadTrace& read : trace.reads) {
            if (read.layer != step.layer || read.token != 4 || read.read != step.read) continue;
            EXPECT_LE((step.value - run.lens(read.weights * trace.memory.values)).norm(), tolerances::kKernel);
        }
    }
}

}  // namespace
}  // namespace untrained
