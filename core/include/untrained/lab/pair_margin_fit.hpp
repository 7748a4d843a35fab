#pragma once

#include <vector>

#include "untrained/attention/block.hpp"
#include "untrained/attention/token_vectors.hpp"
#include "untrained/error.hpp"
#include "untrained/lab/particle_swarm.hpp"
#include "untrained/lab/tasks/pronoun_pairs.hpp"

namespace untrained {

/// Which setting of the block resolves pronouns?
struct PairFitTask {
    std::vector<PronounPrompt> prompts;  ///< searched on
    std::vector<PronounPrompt> unseen;   ///< left out of the search, to check what it found; may be none
    TokenVectorSettings vectors{Embedding::orthogonal, 1000, 1};
    int layers = 2;
};

/// How a setting resolves some prompts.
struct PairMargins {
    /// One for each prompt: (right logit − wrong logit) / Euclidean norm of all logits, in [−√2, √2], so that a gain
    /// alone wins nothing; 0 where all logits are 0.
    std::vector<double> margins;
    double smallest = 0;      ///< 0 for no prompts
    double mean = 0;          ///< 0 for no prompts
    int resolvedPrompts = 0;  ///< those with a margin above tolerances::kLead
    int resolvedPairs = 0;    ///< those of whose prompts all are resolved
};

/// The margins of prompts that pronounPromptsError lets pass.
///
/// @return the margins, or what tokenVectors or runBlock returns for one of the prompts.
Result<PairMargins> pairMargins(const std::vector<PronounPrompt>& prompts, const TokenVectorSettings& vectors,
                                const BlockSettings& settings);

/// What the search makes small: minus the mean of the smallest margin and the mean one. The smallest alone stays the
/// same over most of the box while other prompts get better; the mean alone gives up one prompt for others.
double pairLoss(const PairMargins& margins);

/// A search of the box of pronoun_fit.hpp for the block that keeps right and wrong furthest apart, a step at a time:
/// after each step the swarm and the best so far can be shown, and what is left out of the search tells whether a
/// setting is good for more than what it was searched on.
class PairMarginFit {
public:
    /// Without a task; made usable by `start`.
    PairMarginFit() = default;

    /// @return the search, or what pronounPromptsError, tokenVectors, runBlock or ParticleSwarm::start returns.
    static Result<PairMarginFit> start(PairFitTask task, const SwarmSettings& settings);

    /// One step of the swarm.
    void advance();

    const ParticleSwarm& swarm() const { return swarm_; }
    /// The best so far; a random one before the first step.
    BlockSettings bestSettings() const;
    /// What the best so far makes of the prompts that were searched on.
    PairMargins fitted() const { return marginsOf(task_.prompts); }
    /// What it makes of the others.
    PairMargins unseen() const { return marginsOf(task_.unseen); }

private:
    PairMargins marginsOf(const std::vector<PronounPrompt>& prompts) const;

    PairFitTask task_;
    ParticleSwarm swarm_;
};

}  // namespace untrained
