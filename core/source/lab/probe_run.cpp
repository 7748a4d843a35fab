#include "untrained/lab/probe_run.hpp"

#include <algorithm>
#include <cmath>

#include "untrained/attention/random_attention.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/numeric/mean_pass.hpp"
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

void ProbeRun::setVectors(int vocabulary, std::uint64_t seed) {
    seed_ = seed;
    columns_ = static_cast<std::size_t>(std::min(vocabulary, dimension_));
    stride_ = paddedLength(columns_);
    vocabulary_.assign(static_cast<std::size_t>(vocabulary) * stride_, 0.0);
    for (int token = 0; token < vocabulary; ++token) {
        const std::span<double> row(vocabulary_.data() + static_cast<std::size_t>(token) * stride_, stride_);
        if (embedding_ == Embedding::gaussian) {
            drawGaussianRow(row, token, dimension_, seed);
        } else {
            row[static_cast<std::size_t>(token)] = std::sqrt(dimension_);
        }
    }
}

std::optional<Error> ProbeRun::run(std::span<const int> tokens, const std::vector<TokenRelation>& relations) {
    earlier_ = tokens.size() - 1;
    similarity_.resize(static_cast<std::size_t>(mechanism_.rounds()) * earlier_);
    if (mechanism_.kind == MechanismKind::randomAttention) return runAttention(tokens);
    if (mechanism_.kind == MechanismKind::memoryBlock) return runReads(tokens, relations);
    runMeans(tokens);
    return std::nullopt;
}

void ProbeRun::runMeans(std::span<const int> tokens) {
    rows_.resize(tokens.size() * stride_);
    supports_.resize(tokens.size());
    squares_.resize(tokens.size());
    sum_.resize(stride_);
    std::size_t support = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto token = static_cast<std::size_t>(tokens[i]);
        std::copy_n(vocabulary_.data() + token * stride_, stride_, rows_.data() + i * stride_);
        support = std::max(support, paddedLength(std::min(token + 1, columns_)));
        supports_[i] = support;
    }
    const PaddedRows rows{rows_, stride_, supports_, squares_};
    const MeanStep step{mechanism_.rule == Rule::add ? 1.0 : -1.0, mechanism_.rule == Rule::subtractRms,
                        static_cast<double>(dimension_), mechanism_.update == Update::inPlace};
    for (int pass = 0; pass < mechanism_.passes; ++pass) {
        meanPass(rows, step, sum_);
        lastRowCosines(rows, {similarity_.data() + static_cast<std::size_t>(pass) * earlier_, earlier_});
    }
}

TokenVectors ProbeRun::vectors() const {
    const Eigen::Map<const Matrix> padded(vocabulary_.data(), static_cast<Eigen::Index>(vocabulary_.size() / stride_),
                                          static_cast<Eigen::Index>(stride_));
    return {padded.leftCols(static_cast<Eigen::Index>(columns_)), dimension_};
}

std::optional<Error> ProbeRun::runReads(std::span<const int> tokens, const std::vector<TokenRelation>& relations) {
    const auto trace = runBlock(vectors(), tokens, relations, mechanism_.block, static_cast<int>(earlier_));
    if (!trace) return trace.error();
    double* next = similarity_.data();
    for (int layer = 1; layer <= mechanism_.block.layers; ++layer) {
        const RowVector logits = logitsOf(*trace, layer);
        for (std::size_t j = 0; j < earlier_; ++j) *next++ = logits[tokens[j]];
    }
    return std::nullopt;
}

std::optional<Error> ProbeRun::runAttention(std::span<const int> tokens) {
    const auto attention = randomAttention(vectors(), tokens, {mechanism_.scale, matrixSeed(seed_)});
    if (!attention) return attention.error();
    const std::span<const double> scores = row(attention->scores, static_cast<Eigen::Index>(earlier_));
    std::copy_n(scores.begin(), earlier_, similarity_.begin());
    return std::nullopt;
}

}  // namespace untrained
