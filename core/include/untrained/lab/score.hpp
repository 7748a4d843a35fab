#pragma once

#include <span>

#include "untrained/lab/mechanism.hpp"
#include "untrained/lab/task.hpp"

namespace untrained {

/// How well one row of similarities answers a draw.
struct Score {
    bool success;   ///< a right position is clearly ahead of all others (hit@1 where these are the only right ones)
    bool hit;       ///< the positions that hold the token which comes next are clearly ahead
    int rank;       ///< of the best right position, from 1; others that are not clearly behind it come first
    double margin;  ///< similarity of the best right position minus that of the best other one
    /// Σ A∘D / Σ A over earlier positions, D = 1 at the right ones: A is ReLU(cosine), or the attention weight of
    /// random attention. In [0, 1]; 0 where Σ A is 0.
    double prefixMatching;
};

/// @param similarity n − 1 numbers (ProbeRun)
/// Source: the detection of induction heads in TransformerLens, with the cosine in the place of an attention weight.
Score scoreOf(std::span<const double> similarity, const Draw& draw, MechanismKind mechanism);

/// What prefixMatching is where all A are equal: one over the earlier positions, times the right ones. Also the chance
/// that a position drawn uniformly is right.
inline double uniformScore(const Draw& draw) {
    return static_cast<double>(draw.targets.size()) / static_cast<double>(draw.tokens.size() - 1);
}

}  // namespace untrained
