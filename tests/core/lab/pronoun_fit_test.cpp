#include "untrained/lab/pronoun_fit.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "support/prompt.hpp"
#include "support/winograd.hpp"
#include "untrained/attention/presets.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

/// Targets that a setting of the box itself gives, so that a perfect fit exists.
FitTask taskOf(const BlockSettings& settings) {
    const Prompt prompt = words(kHungry, kMashaGraph);
    FitTask task;
    task.vectors = require(tokenVectors({Embedding::orthogonal, 1000, 1}, prompt.size()));
    const BlockTrace trace = require(runBlock(task.vectors, prompt.tokens, prompt.relations, settings, prompt.probe()));
    FitPrompt wanted{prompt.tokens, prompt.relations, prompt.probe(), trace.logits, {}};
    for (const ReadTrace& read : trace.reads) {
        if (read.layer == 3 && read.token == 7 && read.read == 1) wanted.attention.push_back({3, 7, read.weights});
    }
    task.prompts.push_back(wanted);
    return task;
}

TEST(PronounFit, ThePublishedPresetIsAPointOfTheBox) {
    const BlockSettings& preset = presets()[0].settings;
    std::vector<double> point;
    for (const Read& read : preset.reads) {
        point.push_back(read.sign * read.gain);
        point.push_back(std::log10(read.temperature));
    }
    point.push_back(preset.readoutGain);
    for (const double choice : {1.5, 2.5, 0.5, 0.5, 1.5, 0.5, 1.5, 0.5}) point.push_back(choice);
    const FitReads reads{Memory::relation, Memory::context, Memory::relation};
    const BlockSettings found = fitSettings(point, 3, reads);
    for (std::size_t k = 0; k < 3; ++k) {
        EXPECT_EQ(found.reads[k].memory, preset.reads[k].memory);
        EXPECT_EQ(found.reads[k].sign, preset.reads[k].sign);
        EXPECT_EQ(found.reads[k].gain, preset.reads[k].gain);
        EXPECT_NEAR(found.reads[k].temperature, preset.reads[k].temperature, tolerances::kKernel);
        EXPECT_EQ(found.reads[k].normalize, preset.reads[k].normalize);
    }
    EXPECT_EQ(found.rows, preset.rows);
    EXPECT_EQ(found.base, preset.base);
    EXPECT_EQ(found.norm, preset.norm);
    EXPECT_EQ(found.update, preset.update);
    EXPECT_EQ(found.readout, preset.readout);
    const SearchBox box = fitBox();
    ASSERT_EQ(box.lower.size(), static_cast<Eigen::Index>(point.size()));
    for (std::size_t j = 0; j < point.size(); ++j) {
        EXPECT_GE(point[j], box.lower[static_cast<Eigen::Index>(j)]);
        EXPECT_LE(point[j], box.upper[static_cast<Eigen::Index>(j)]);
    }
}

TEST(PronounFit, ErrorsAreDifferencesFromWhatIsGiven) {
    const BlockSettings& preset = presets()[0].settings;
    FitTask task = taskOf(preset);
    EXPECT_NEAR(fitError(task, preset).loss, 0, tolerances::kKernel);
    task.prompts[0].logits[0] += 0.4;
    task.prompts[0].attention[0].weights[2] += 0.25;
    FitError found = fitError(task, preset);
    EXPECT_NEAR(found.logits[0][0], -0.4, tolerances::kKernel);
    EXPECT_NEAR(found.logitsRms, std::sqrt(0.16 / 8), tolerances::kKernel);
    EXPECT_NEAR(found.attention[0], 0.25, tolerances::kKernel);
    EXPECT_GE(found.loss, found.logitsRms + 0.1 * 0.25);
    // A blank asks for nothing.
    task.prompts[0].logits[1] = std::nan("");
    task.prompts[0].attention[0].weights[2] = std::nan("");
    found = fitError(task, preset);
    EXPECT_NEAR(found.logitsRms, std::sqrt(0.16 / 7), tolerances::kKernel);
    EXPECT_EQ(found.attention[0], 0);
    task.prompts[0].logits.setConstant(std::nan(""));
    EXPECT_NEAR(fitError(task, preset).loss, 0, tolerances::kKernel);
}

// 0.1 · (row's error + 0.3 · log(1 + Σ wanted · log(wanted / found)))
TEST(PronounFit, TheLossFallsWhereTheWeightsNoLongerTell) {
    BlockSettings settings = presets()[2].settings;
    settings.readoutGain = 0;
    FitTask task = taskOf(settings);
    AttentionTarget& target = task.prompts[0].attention[0];
    target.weights = RowVector::Zero(7);
    target.weights[0] = 1;
    const auto lossAt = [&](double temperature) {
        settings.reads[1].temperature = temperature;
        return fitError(task, settings);
    };
    const FitError warm = lossAt(50);
    const BlockTrace trace =
        require(runBlock(task.vectors, task.prompts[0].tokens, task.prompts[0].relations, settings, 7));
    for (const ReadTrace& read : trace.reads) {
        if (read.layer != 3 || read.token != 7 || read.read != 1) continue;
        const double entropy = -std::log(read.weights[0]);
        EXPECT_NEAR(warm.loss, 0.1 * (warm.attention[0] + 0.3 * std::log(1 + entropy)), tolerances::kKernel);
    }
    // All weight on another token, to the last digit, at both.
    const FitError cold = lossAt(0.002), colder = lossAt(0.001);
    EXPECT_EQ(cold.attention[0], colder.attention[0]);
    EXPECT_LT(cold.loss, colder.loss);
    EXPECT_TRUE(std::isfinite(lossAt(0).loss));
}

TEST(PronounFit, ComesNearerStepByStep) {
    PronounFit fit = require(PronounFit::start(taskOf(presets()[2].settings), {}));
    fit.advance();
    const double first = fit.bestError().loss;
    for (int step = 0; step < 40; ++step) fit.advance();
    EXPECT_LT(fit.bestError().loss, first / 2);
    EXPECT_EQ(fit.bestError().loss, fit.swarm().bestValue());
}

TEST(PronounFit, KeepsTheChoicesThatAreTaken) {
    FitTask task = taskOf(presets()[2].settings);
    task.choices = {-1, 2, -1, 1, 0, 1, 1, -1};
    task.reads = {Memory::relation, Memory::context, Memory::relation};
    PronounFit fit = require(PronounFit::start(task, {}));
    EXPECT_EQ(fit.swarm().box().lower.size(), kFitNumbers + 3);
    for (int step = 0; step < 3; ++step) fit.advance();
    const BlockSettings found = fit.bestSettings();
    EXPECT_EQ(found.reads[1].normalize, Normalize::key);
    EXPECT_EQ(found.reads[2].memory, Memory::relation);
    EXPECT_EQ(found.rows, Rows::relation);
    EXPECT_EQ(found.base, Base::x);
    EXPECT_EQ(found.norm, Norm::rms);
    EXPECT_EQ(found.update, Update::layerByLayer);
    EXPECT_EQ(fit.bestError().loss, fit.swarm().bestValue());
}

TEST(PronounFit, GoesOnFromAState) {
    const FitTask task = taskOf(presets()[2].settings);
    PronounFit whole = require(PronounFit::start(task, {}));
    for (int step = 0; step < 4; ++step) whole.advance();
    PronounFit begun = require(PronounFit::start(task, {}));
    for (int step = 0; step < 2; ++step) begun.advance();
    PronounFit resumed = require(PronounFit::resume(task, {}, begun.swarm().state()));
    for (int step = 0; step < 2; ++step) resumed.advance();
    EXPECT_EQ(resumed.swarm().positions(), whole.swarm().positions());
    EXPECT_EQ(resumed.bestError().loss, whole.bestError().loss);
}

TEST(PronounFit, RefusesTargetsThatFitNothing) {
    const FitTask good = taskOf(presets()[0].settings);
    EXPECT_FALSE(fitTaskError(good));
    const auto refused = [&](auto change) {
        FitTask task = good;
        change(task);
        return requireError(PronounFit::start(task, {}));
    };
    EXPECT_EQ(refused([](FitTask& task) { task.prompts[0].logits = RowVector::Zero(3); }).parameter, "logits");
    EXPECT_EQ(refused([](FitTask& task) { task.prompts[0].attention[0].layer = 4; }).parameter, "layer");
    EXPECT_EQ(refused([](FitTask& task) { task.prompts[0].attention[0].token = 8; }).parameter, "token");
    EXPECT_EQ(refused([](FitTask& task) { task.prompts[0].attention[0].token = 6; }).parameter, "attention");
    EXPECT_EQ(refused([](FitTask& task) { task.prompts[0].probe = 8; }).parameter, "probe");
    EXPECT_EQ(refused([](FitTask& task) { task.choices[3] = 2; }).parameter, "choices");
    EXPECT_EQ(refused([](FitTask& task) { task.choices[0] = -2; }).parameter, "choices");
    EXPECT_EQ(refused([](FitTask& task) { task.layers = 0; }).parameter, "layers");
    EXPECT_EQ(refused([](FitTask& task) { task.attentionWeight = -1; }).parameter, "attention-weight");
    EXPECT_EQ(refused([](FitTask& task) { task.prompts.clear(); }).parameter, "prompts");
}

}  // namespace
}  // namespace untrained
