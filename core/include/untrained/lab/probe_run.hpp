#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "untrained/attention/token_vectors.hpp"
#include "untrained/lab/mechanism.hpp"
#include "untrained/lab/task.hpp"

namespace untrained {

/// How alike the probe of a prompt is to each earlier token, for one draw after another, with no trace kept. The memory
/// is taken at the first draw and used again.
///
/// The vectors are those of tokenVectors for the same settings, and the cosines those of causalMean and
/// probeSimilarity but for the order in which sums are taken (1e-12).
class ProbeRun {
public:
    ProbeRun(const Mechanism& mechanism, Embedding embedding, int dimension)
        : mechanism_(mechanism), embedding_(embedding), dimension_(dimension) {}

    /// Draws the vectors of a prompt's V tokens.
    void setVectors(int vocabulary, std::uint64_t seed);

    /// Runs the mechanism over n ≥ 2 tokens with these vectors.
    ///
    /// @param relations read by the memory block only
    /// @return what randomAttention or runBlock refuses, if anything
    [[nodiscard]] std::optional<Error> run(std::span<const int> tokens,
                                           const std::vector<TokenRelation>& relations = {});

    /// n − 1 numbers after round `round` (from 0): cosines, for random attention the scores q·k/√d, for the memory
    /// block the logits of the earlier tokens, those that runBlock gives with round + 1 layers.
    std::span<const double> similarity(int round) const {
        return {similarity_.data() + static_cast<std::size_t>(round) * earlier_, earlier_};
    }

private:
    void runMeans(std::span<const int> tokens);
    std::optional<Error> runAttention(std::span<const int> tokens);
    std::optional<Error> runReads(std::span<const int> tokens, const std::vector<TokenRelation>& relations);
    TokenVectors vectors() const;

    Mechanism mechanism_;
    Embedding embedding_;
    int dimension_;
    std::uint64_t seed_ = 0;
    std::size_t columns_ = 0;  ///< r = min(V, d)
    std::size_t stride_ = 0;   ///< r, padded
    std::size_t earlier_ = 0;
    std::vector<double> vocabulary_;  ///< V·stride
    std::vector<double> rows_;        ///< n·stride
    std::vector<std::size_t> supports_;
    std::vector<double> squares_;
    std::vector<double> sum_;
    std::vector<double> similarity_;
};

}  // namespace untrained
