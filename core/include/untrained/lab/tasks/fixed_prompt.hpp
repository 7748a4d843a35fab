#pragma once

#include <span>

#include "untrained/lab/task.hpp"

namespace untrained {

/// The same prompt in every draw, such as " ABCD ABCDABCE": only the vectors change.
///
/// @param tokens n indices numbered in order of first appearance, the probe last; at most limits::kMaximumTokens
/// @param targets the right positions, in [0, n − 1), ascending; at least one, and not all. For the seed's prompt the
///        two D: 4 and 9. The first one's token is what comes next. Answers to guess among: the different tokens before
///        the probe.
/// @return the task, or emptyPrompt, tooManyTokens, outOfRange (probe, for fewer than two tokens before it; targets),
///         shapeMismatch (tokens numbered in another order, targets in another order or all positions)
TaskResult fixedPrompt(std::span<const int> tokens, std::span<const int> targets);

}  // namespace untrained
