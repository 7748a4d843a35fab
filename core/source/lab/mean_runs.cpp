#include "untrained/lab/mean_runs.hpp"

#include <algorithm>
#include <cmath>

#include "untrained/numeric/mean_pass.hpp"

namespace untrained {

std::size_t MeanRuns::drawsAtOnce(int tokens, int columns, int passes) {
    // So many numbers stay in the second cache of a processor; for rows that do not, one pair is still better than one
    // draw, until they do not even stay in the third.
    constexpr std::size_t kNumbers = std::size_t{1} << 15, kPairNumbers = std::size_t{1} << 20, kMost = 16;
    // What the cosines of all passes may take.
    constexpr std::size_t kCosines = std::size_t{1} << 20;
    const auto n = static_cast<std::size_t>(tokens);
    const std::size_t rows = n * static_cast<std::size_t>(columns), cosines = n * static_cast<std::size_t>(passes);
    if (rows > kPairNumbers || kDrawBlock * cosines > kCosines) return 1;
    const std::size_t pairs = std::min(kNumbers / rows, kCosines / cosines) / kDrawBlock;
    return std::clamp(pairs * kDrawBlock, kDrawBlock, kMost);
}

void MeanRuns::setVectors(int vocabulary, std::span<const std::uint64_t> seeds) {
    const auto columns = static_cast<std::size_t>(std::min(vocabulary, dimension_));
    draws_ = seeds.size();
    columns_ = draws_ == 1 ? paddedLength(columns) : columns;
    vocabulary_.assign(static_cast<std::size_t>(vocabulary) * columns_ * draws_, 0.0);
    double* next = vocabulary_.data();
    for (int token = 0; token < vocabulary; ++token) {
        for (std::size_t g = 0; g < draws_; g += width()) {
            const std::span<double> row(next, columns_ * width());
            next += row.size();
            if (embedding_ != Embedding::gaussian) {
                std::fill_n(row.data() + static_cast<std::size_t>(token) * width(), width(), std::sqrt(dimension_));
            } else if (draws_ == 1) {
                drawGaussianRow(row, token, dimension_, seeds.front());
            } else {
                gaussian_.draw(row, token, dimension_, {seeds[g], seeds[g + 1]});
            }
        }
    }
}

void MeanRuns::setRows(std::span<const std::span<const int>> prompts) {
    const std::size_t count = earlier_ + 1;
    rows_.resize(count * columns_ * draws_);
    supports_.resize(count);
    std::size_t support = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (const std::span<const int> prompt : prompts) {
            if (i < prompt.size()) support = std::max(support, static_cast<std::size_t>(prompt[i]) + 1);
        }
        support = std::min(draws_ == 1 ? paddedLength(support) : support, columns_);
        supports_[i] = support;
        for (std::size_t g = 0; g < draws_; ++g) {
            // After its end a shorter prompt has zeros.
            const bool ended = i >= prompts[g].size();
            const double* const from =
                vocabulary_.data() + placeOf(ended ? 0 : static_cast<std::size_t>(prompts[g][i]), g);
            double* const to = rows_.data() + placeOf(i, g);
            for (std::size_t k = 0; k < support; ++k) to[k * width()] = ended ? 0 : from[k * width()];
        }
    }
}

void MeanRuns::run(std::span<const std::span<const int>> prompts) {
    const auto [shortest, longest] = std::minmax_element(
        prompts.begin(), prompts.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    const bool sameLength = shortest->size() == longest->size();
    earlier_ = longest->size() - 1;
    setRows(prompts);
    squares_.resize((earlier_ + 1) * draws_);
    sum_.resize(columns_ * draws_);
    similarity_.resize(static_cast<std::size_t>(mechanism_.passes) * earlier_ * draws_);
    const PromptRows rows{rows_, columns_, draws_, supports_, squares_};
    const MeanStep step{mechanism_.rule == Rule::add ? 1.0 : -1.0, mechanism_.rule == Rule::subtractRms,
                        static_cast<double>(dimension_), mechanism_.update == Update::inPlace};
    for (int pass = 0; pass < mechanism_.passes; ++pass) {
        const std::span<double> cosines(similarity_.data() + static_cast<std::size_t>(pass) * earlier_ * draws_,
                                        earlier_ * draws_);
        meanPass(rows, step, sum_);
        if (sameLength) {
            lastRowCosines(rows, cosines);
            continue;
        }
        probe_.assign(columns_ * draws_, 0.0);
        probeSquares_.resize(draws_);
        for (std::size_t g = 0; g < draws_; ++g) {
            const std::size_t last = prompts[g].size() - 1;
            const double* const from = rows_.data() + placeOf(last, g);
            double* const to = probe_.data() + placeOf(0, g);
            for (std::size_t k = 0; k < supports_[last]; ++k) to[k * width()] = from[k * width()];
            probeSquares_[g] = squares_[last * draws_ + g];
        }
        probeCosines(rows, earlier_, probe_, probeSquares_, cosines);
    }
}

}  // namespace untrained
