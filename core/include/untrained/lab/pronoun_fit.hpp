#pragma once

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <utility>
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
    std::vector<TokenRelation> relations;
    int probe = 0;     ///< position of the token whose logits are read
    RowVector logits;  ///< V numbers; NaN: any
    std::vector<AttentionTarget> attention;
};

/// Coordinates of fitBox(): numbers, and choices.
inline constexpr int kFitNumbers = 7;
inline constexpr int kFitChoices = 8;

/// A block of three reads, in order.
using FitReads = std::array<Memory, 3>;
inline constexpr FitReads kThreeReads{Memory::relation, Memory::context, Memory::swapped};

struct FitTask {
    TokenVectors vectors;
    std::vector<FitPrompt> prompts;
    FitReads reads = kThreeReads;
    int layers = 3;
    /// Which of each choice is taken; −1: it is searched with the numbers.
    std::array<int, kFitChoices> choices{-1, -1, -1, -1, -1, -1, -1, -1};
    double attentionWeight = 0.1;  ///< of a row's total absolute error, beside the logits' root mean square; ≥ 0
};

/// How far a setting is from the targets.
struct FitError {
    std::vector<RowVector> logits;  ///< found − wanted, a row a prompt; NaN where any would do
    std::vector<double> attention;  ///< total absolute error of each row, prompt by prompt
    double logitsRms = 0;           ///< over the numbers given
    /// logitsRms + attentionWeight · Σ (attention + 0.3 · log(1 + relative entropy of the row to what was wanted)):
    /// what is searched for its smallest value.
    double loss = std::numeric_limits<double>::infinity();
};

/// A block of three reads as a point of a box. Numbers: for each read the signed gain and log₁₀ of the
/// temperature, then the read-out's gain. Choices: which side each read normalises, then rows, base, norm, update and
/// read-out; one among n is a number in [0, n], rounded down.
SearchBox fitBox();

/// The same without the choices that are taken already: what a swarm searches.
SearchBox fitBox(const FitTask& task);

/// @param point kFitNumbers + kFitChoices coordinates within fitBox()
BlockSettings fitSettings(std::span<const double> point, int layers, const FitReads& reads = kThreeReads);

/// Whether every target can be compared.
///
/// @return the task itself, or outOfRange (layer, token, choices, attention-weight), shapeMismatch (logits, attention),
/// or what
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

    /// @return the search that goes on from a state of its swarm, or what start and ParticleSwarm::resume return.
    static Result<PronounFit> resume(FitTask task, const SwarmSettings& settings, SwarmState state);

    /// One step of the swarm.
    void advance();

    const ParticleSwarm& swarm() const { return swarm_; }
    /// The best so far; a random one before the first step.
    BlockSettings bestSettings() const;
    FitError bestError() const { return fitError(task_, bestSettings()); }

private:
    PronounFit(FitTask task, ParticleSwarm swarm) : task_(std::move(task)), swarm_(std::move(swarm)) {}

    FitTask task_;
    ParticleSwarm swarm_;
};

}  // namespace untrained
