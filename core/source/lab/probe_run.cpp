#include "untrained/lab/probe_run.hpp"

#include <algorithm>
#include <cmath>

#include "untrained/attention/random_attention.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/numeric/mean_pass.hpp"

namespace untrained {

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

std::optional<Error> ProbeRun::run(std::span<const int> tokens) {
    earlier_ = tokens.size() - 1;
    similarity_.resize(static_cast<std::size_t>(mechanism_.rounds()) * earlier_);
    if (mechanism_.kind == MechanismKind::randomAttention) return runAttention(tokens);
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

std::optional<Error> ProbeRun::runAttention(std::span<const int> tokens) {
    const Eigen::Map<const Matrix> padded(vocabulary_.data(), static_cast<Eigen::Index>(vocabulary_.size() / stride_),
                                          static_cast<Eigen::Index>(stride_));
    const TokenVectors vectors{padded.leftCols(static_cast<Eigen::Index>(columns_)), dimension_};
    const auto attention = randomAttention(vectors, tokens, {mechanism_.scale, matrixSeed(seed_)});
    if (!attention) return attention.error();
    const std::span<const double> scores = row(attention->scores, static_cast<Eigen::Index>(earlier_));
    std::copy_n(scores.begin(), earlier_, similarity_.begin());
    return std::nullopt;
}

}  // namespace untrained
