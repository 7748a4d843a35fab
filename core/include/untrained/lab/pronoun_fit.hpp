#pragma once

#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "untrained/attention/block.hpp"
#include "untrained/attention/token_vectors.hpp"
#include "untrained/error.hpp"
#include "untrained/lab/particle_swarm.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

/// Wanted weights of a token's context read. NaN: any.
struct AttentionTarget {
    int layer = 1;      ///< from 1
    int token = 0;      ///< position in the prompt, from 0
    RowVector weights;  ///< one for each earlier token: `token` numbers
};

/// What one prompt should give.
struct FitPrompt {
    std::vector<int> tokens;
    int probe = 0;     ///< position of the token whose logits are read
    RowVector logits;  ///< V numbers; NaN: any
    std::vector<AttentionTarget> attention;
};

struct FitTask {
    TokenVectors vectors;
    std::vector<TokenRelation> relations;
    std::vector<FitPrompt> prompts;
    int layers = 3;
    double attentionWeight = 0.3;  ///< of a row's total absolute error, beside the logits' root mean square; ≥ 0
};

/// How far a setting is from the targets.
struct FitError {
    std::vector<RowVector> logits;  ///< found − wanted, a row a prompt; NaN where any would do
    std::vector<double> attention;  ///< total absolute error of each row, prompt by prompt
    double logitsRms = 0;           ///< over the numbers given
    double loss = std::numeric_limits<double>::infinity();  ///< logitsRms + attentionWeight · Σ attention
};

/// The block {relation, context, swapped} as a point of a box: for each read the signed gain, log₁₀ of the temperature
/// and which side is normalised, then the read-out's gain; then rows, base, norm, update and read-out. A choice among
/// n is a number in [0, n], rounded down.
inline constexpr int kFitNumbers = 7;
inline constexpr int kFitChoices = 8;
SearchBox fitBox();

/// @param point kFitNumbers + kFitChoices coordinates within fitBox()
BlockSettings fitSettings(std::span<const double> point, int layers);

/// Whether every target can be compared.
///
/// @return the task itself, or outOfRange (layer, token, attention-weight), shapeMismatch (logits, attention), or what
///         runBlock returns for its prompts.
std::optional<Error> fitTaskError(const FitTask& task);

/// @return the error; with a loss of infinity where the block's numbers outgrow double precision.
FitError fitError(const FitTask& task, const BlockSettings& settings);

/// A search a step at a time: after each step the swarm and the best so far can be shown.
class PronounFit {
public:
    /// Without a task; made usable by `start`.
    PronounFit() = default;

    /// @return the search, or what fitTaskError or ParticleSwarm::start returns.
    static Result<PronounFit> start(FitTask task, const SwarmSettings& settings);

    /// One step of the swarm.
    void advance();

    const ParticleSwarm& swarm() const { return swarm_; }
    /// The best so far; a random one before the first step.
    BlockSettings bestSettings() const;
    FitError bestError() const { return fitError(task_, bestSettings()); }

private:
    FitTask task_;
    ParticleSwarm swarm_;
};

}  // namespace untrained
