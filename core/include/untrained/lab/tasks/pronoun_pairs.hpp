#pragma once

#include <optional>
#include <vector>

#include "untrained/attention/relation_memory.hpp"
#include "untrained/lab/task.hpp"

namespace untrained {

namespace limits {

/// Prompts of one set of pronoun pairs.
inline constexpr int kMaximumPronounPrompts = 4096;

}  // namespace limits

/// A sentence whose last token, the pronoun, stands for one of two tokens before it.
struct PronounPrompt {
    std::vector<int> tokens;  ///< n ≥ 3 indices numbered in order of first appearance, the probe last
    /// Their tokens that are not in the sentence are numbered on, in any order.
    std::vector<TokenRelation> relations;
    int right;     ///< a token before the probe, not the probe's
    int wrong;     ///< another
    int pair = 0;  ///< the sentences of one pair have one number
};

/// V of a prompt: the tokens of the sentence and of its relations.
int pronounVocabulary(const PronounPrompt& prompt);

/// What pronounPairs refuses, if anything.
std::optional<Error> pronounPromptsError(const std::vector<PronounPrompt>& prompts);

/// Pairs of sentences in the way of Winograd's, each with a relation graph: what does the pronoun at the end stand for?
/// A draw is one of the sentences, drawn uniformly, so that draws are alike and do not depend on each other, as
/// Wilson's interval asks: what is estimated is the rate over these sentences, not over others. Right are the positions
/// of the one candidate, wrong those of the other; no other position is asked about. Answers to guess among: the two.
///
/// Source: Levesque, Davis and Morgenstern, 2012, "The Winograd Schema Challenge".
/// @return the task, or emptyPrompt, tooManyTokens, outOfRange (prompts, edges, relations, weight), shapeMismatch
///         (tokens numbered in another order, candidates)
TaskResult pronounPairs(const std::vector<PronounPrompt>& prompts);

}  // namespace untrained
