#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "untrained/attention/token_vectors.hpp"
#include "untrained/lab/mean_runs.hpp"
#include "untrained/lab/mechanism.hpp"
#include "untrained/lab/task.hpp"

namespace untrained {

/// How alike the probe of a prompt is to each earlier token, for one draw after another or for several side by side,
/// with no trace kept. The memory is taken at the first draw and used again.
///
/// The vectors are those of tokenVectors for the same settings, and the cosines those of causalMean and
/// probeSimilarity but for the order in which sums are taken (1e-12).
class ProbeRun {
public:
    ProbeRun(const Mechanism& mechanism, Embedding embedding, int dimension)
        : mechanism_(mechanism),
          embedding_(embedding),
          dimension_(dimension),
          means_(mechanism, embedding, dimension) {}

    /// How many draws of prompts of at most so many tokens, V of them different, are best run side by side: 1 or a
    /// multiple of kDrawBlock.
    std::size_t drawsAtOnce(int tokens, int vocabulary) const;

    /// Draws the vectors of V tokens for each of the seeds, no more than one where drawsAtOnce is 1.
    void setVectors(int vocabulary, std::span<const std::uint64_t> seeds);
    void setVectors(int vocabulary, std::uint64_t seed) { setVectors(vocabulary, {&seed, 1}); }

    /// Runs the mechanism over n ≥ 2 tokens of each draw with these vectors.
    ///
    /// @param draws as many as there are seeds; their numbers of tokens may differ
    /// @return what randomAttention or runBlock refuses, if anything
    [[nodiscard]] std::optional<Error> run(std::span<const Draw* const> draws);

    /// @param relations read by the memory block only
    [[nodiscard]] std::optional<Error> run(std::span<const int> tokens,
                                           const std::vector<TokenRelation>& relations = {});

    /// n − 1 numbers after round `round` (from 0): cosines, for random attention the scores q·k/√d, for the memory
    /// block the logits of the earlier tokens, those that runBlock gives with round + 1 layers. Of several draws as
    /// MeanRuns has them.
    std::span<const double> similarity(int round) const {
        if (mechanism_.kind == MechanismKind::causalMean) return means_.similarity(round);
        return {similarity_.data() + static_cast<std::size_t>(round) * earlier_, earlier_};
    }

private:
    std::optional<Error> runAttention(std::span<const int> tokens);
    std::optional<Error> runReads(std::span<const int> tokens, const std::vector<TokenRelation>& relations);

    Mechanism mechanism_;
    Embedding embedding_;
    int dimension_;
    MeanRuns means_;
    std::vector<std::span<const int>> prompts_;
    // Of the other mechanisms:
    std::uint64_t seed_ = 0;
    TokenVectors vectors_{};
    std::size_t earlier_ = 0;
    std::vector<double> similarity_;
};

}  // namespace untrained
