#pragma once

#include <span>
#include <vector>

#include "untrained/lab/mechanism.hpp"
#include "untrained/lab/task.hpp"
#include "untrained/numeric/marked_positions.hpp"

namespace untrained {

/// How well one row of similarities answers a draw.
struct Score {
    bool success;   ///< a right position is clearly ahead of all wrong ones (hit@1 where these are all others)
    bool hit;       ///< the positions that hold the token which comes next are clearly ahead of all others
    double margin;  ///< similarity of the best right position minus that of the best wrong one
    /// Σ A∘D / Σ A over right and wrong positions, D = 1 at the right ones: A is ReLU(cosine or logit), or the
    /// attention weight of random attention. In [0, 1]; 0 where Σ A is 0.
    double prefixMatching;
};

/// Scores one draw after the other, or several side by side.
/// Source: the detection of induction heads in TransformerLens, with the cosine in the place of an attention weight.
class Scorer {
public:
    explicit Scorer(MechanismKind mechanism) : mechanism_(mechanism) {}

    /// @param draws of which one, or all of a multiple of kDrawBlock, are scored with each call of `scores`
    void setDraws(std::span<const Draw* const> draws);

    /// @param similarity n − 1 numbers (ProbeRun), or those of several draws side by side (MeanRuns); numbers beyond a
    ///        shorter draw's own n − 1 do not count
    /// @return a score of each draw, valid until the next call
    std::span<const Score> scores(std::span<const double> similarity);

private:
    MechanismKind mechanism_;
    MarkedPositions marks_;
    std::vector<MarkedPositions::Highest> highest_;
    std::vector<double> shares_;
    std::vector<Score> scores_;
};

/// The score of one draw.
Score scoreOf(std::span<const double> similarity, const Draw& draw, MechanismKind mechanism);

/// What prefixMatching is where all A are equal: one over the right and wrong positions, times the right ones. Also the
/// chance that one of them drawn uniformly is right.
inline double uniformScore(const Draw& draw) {
    const std::size_t asked = draw.rivals.empty() ? draw.tokens.size() - 1 : draw.targets.size() + draw.rivals.size();
    return static_cast<double>(draw.targets.size()) / static_cast<double>(asked);
}

}  // namespace untrained
