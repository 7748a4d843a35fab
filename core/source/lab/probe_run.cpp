#include "untrained/lab/probe_run.hpp"

#include <algorithm>

#include "untrained/attention/random_attention.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

/// The logits of a block that ends with this layer, from 1.
RowVector logitsOf(const BlockTrace& trace, int layer) {
    const BlockSettings& settings = trace.settings;
    RowVector logits = trace.probe.row(layer);
    if (settings.readout == Readout::context) {
        logits.setZero();
        for (const ProbeStep& step : trace.steps) {
            const Memory memory = settings.reads[static_cast<std::size_t>(step.read)].memory;
            if (step.layer == layer && memory == Memory::context) logits = step.value;
        }
    }
    scale(numbers(logits), settings.readoutGain);
    return logits;
}

}  // namespace

std::size_t ProbeRun::drawsAtOnce(int tokens, int vocabulary) const {
    if (mechanism_.kind != MechanismKind::causalMean) return 1;
    return MeanRuns::drawsAtOnce(tokens, std::min(vocabulary, dimension_), mechanism_.passes);
}

void ProbeRun::setVectors(int vocabulary, std::span<const std::uint64_t> seeds) {
    if (mechanism_.kind == MechanismKind::causalMean) {
        means_.setVectors(vocabulary, seeds);
        return;
    }
    seed_ = seeds.front();
    vectors_ = *tokenVectors({embedding_, dimension_, seed_}, vocabulary);
}

std::optional<Error> ProbeRun::run(std::span<const Draw* const> draws) {
    if (mechanism_.kind != MechanismKind::causalMean) return run(draws[0]->tokens, draws[0]->relations);
    prompts_.clear();
    for (const Draw* draw : draws) prompts_.emplace_back(draw->tokens);
    means_.run(prompts_);
    return std::nullopt;
}

std::optional<Error> ProbeRun::run(std::span<const int> tokens, const std::vector<TokenRelation>& relations) {
    if (mechanism_.kind == MechanismKind::causalMean) {
        means_.run({&tokens, 1});
        return std::nullopt;
    }
    earlier_ = tokens.size() - 1;
    similarity_.resize(static_cast<std::size_t>(mechanism_.rounds()) * earlier_);
    return mechanism_.kind == MechanismKind::randomAttention ? runAttention(tokens) : runReads(tokens, relations);
}

std::optional<Error> ProbeRun::runReads(std::span<const int> tokens, const std::vector<TokenRelation>& relations) {
    const auto trace = runBlock(vectors_, tokens, relations, mechanism_.block, static_cast<int>(earlier_));
    if (!trace) return trace.error();
    double* next = similarity_.data();
    for (int layer = 1; layer <= mechanism_.block.layers; ++layer) {
        const RowVector logits = logitsOf(*trace, layer);
        for (std::size_t j = 0; j < earlier_; ++j) *next++ = logits[tokens[j]];
    }
    return std::nullopt;
}

std::optional<Error> ProbeRun::runAttention(std::span<const int> tokens) {
    const auto attention = randomAttention(vectors_, tokens, {mechanism_.scale, matrixSeed(seed_)});
    if (!attention) return attention.error();
    const std::span<const double> scores = row(attention->scores, static_cast<Eigen::Index>(earlier_));
    std::copy_n(scores.begin(), earlier_, similarity_.begin());
    return std::nullopt;
}

}  // namespace untrained
