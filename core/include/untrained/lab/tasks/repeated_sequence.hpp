#pragma once

#include "untrained/lab/task.hpp"

namespace untrained {

/// The test for induction heads.
struct RepeatedSequenceSettings {
    int length = 25;  ///< different tokens of the sequence, ≥ 2
    int repeats = 4;  ///< how often it stands there, ≥ 2; the last time it is cut
    int filler = 0;   ///< tokens between repeats that occur nowhere else, ≥ 0
};

/// A sequence of distinct tokens, repeated; the last repeat is cut after 1 … length of its tokens, drawn uniformly, and
/// the probe appended, a token that occurs nowhere else. Right are all positions that follow an earlier occurrence of
/// the token before the probe (j with t_{j−1} = t_{probe−1}). Answers to guess among: the sequence's tokens.
///
/// What comes next is the sequence's next token. After a whole repeat that is the first one; with filler between the
/// repeats what follows there occurs nowhere else, so then the last repeat is cut before its last token.
///
/// @return the task, or outOfRange (length, repeats, filler), tooManyTokens.
/// Source: Olsson et al., "In-context learning and induction heads" (2022); the rule for right positions is that of the
/// induction heads in TransformerLens' head detector.
TaskResult repeatedSequence(const RepeatedSequenceSettings& settings);

}  // namespace untrained
