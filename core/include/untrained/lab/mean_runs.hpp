#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "untrained/attention/token_vectors.hpp"
#include "untrained/lab/mechanism.hpp"
#include "untrained/numeric/gaussian_rows.hpp"
#include "untrained/numeric/mean_pass.hpp"

namespace untrained {

/// The recurrence of one draw, or of several side by side: a pass waits for one row's norm after the other, and with
/// another draw in each half of a register, and further pairs of draws behind it, there is something to do meanwhile.
/// A draw has the same bits alone and beside any others.
class MeanRuns {
public:
    MeanRuns(const Mechanism& mechanism, Embedding embedding, int dimension)
        : mechanism_(mechanism), embedding_(embedding), dimension_(dimension) {}

    /// How many draws are best run side by side: a multiple of kDrawBlock; 1 where the rows of a prompt fill the caches
    /// by themselves, or the cosines of many passes much memory.
    static std::size_t drawsAtOnce(int tokens, int columns, int passes);

    /// Draws the vectors of V tokens for each of the seeds: 1 or a multiple of kDrawBlock.
    void setVectors(int vocabulary, std::span<const std::uint64_t> seeds);

    /// @param prompts of each draw its n ≥ 2 tokens in [0, V), the last of them its probe; n may differ
    void run(std::span<const std::span<const int>> prompts);

    /// Cosines of the probe with each earlier token after pass `pass` (from 0): that with token j of draw g is at
    /// j·draws + g. Beyond a shorter prompt's own n − 1 the numbers mean nothing.
    std::span<const double> similarity(int pass) const {
        const std::size_t size = earlier_ * draws_;
        return {similarity_.data() + static_cast<std::size_t>(pass) * size, size};
    }

private:
    void setRows(std::span<const std::span<const int>> prompts);

    /// Draws in one register, in which number k of a draw is so many places from the next (PromptRows).
    std::size_t width() const { return draws_ == 1 ? 1 : kDrawBlock; }

    /// Where row i of draw g begins.
    std::size_t placeOf(std::size_t i, std::size_t g) const {
        return (i * draws_ + g / width() * width()) * columns_ + g % width();
    }

    Mechanism mechanism_;
    Embedding embedding_;
    int dimension_;
    GaussianRows gaussian_;
    std::size_t draws_ = 0;
    std::size_t columns_ = 0;         ///< r = min(V, d); of one draw padded
    std::size_t earlier_ = 0;         ///< tokens before the probe, in the longest prompt
    std::vector<double> vocabulary_;  ///< V rows of columns·draws
    std::vector<double> rows_;        ///< n rows of the same
    std::vector<std::size_t> supports_;
    std::vector<double> squares_;
    std::vector<double> sum_;
    std::vector<double> probe_;
    std::vector<double> probeSquares_;
    std::vector<double> similarity_;
};

}  // namespace untrained
