#pragma once

#include "untrained/lab/task.hpp"

namespace untrained {

/// Multi-query associative recall (MQAR).
struct AssociativeRecallSettings {
    int pairs = 4;      ///< keys with a value each, ≥ 1
    int keyLength = 1;  ///< tokens of a key, ≥ 1
    int filler = 0;     ///< tokens after each pair that occur nowhere else, ≥ 0
    int queries = 1;    ///< keys that are asked, in [1, pairs]
};

/// Every key and its value in turn, all tokens distinct; then `queries` different keys, drawn uniformly, each followed
/// by its value but the last, which is followed by the probe, a token that occurs nowhere else. Right is the value of
/// the last key, wherever it stands. Answers to guess among: the pairs.
///
/// @return the task, or outOfRange (pairs, key, filler, queries), tooManyTokens.
/// Source: Arora et al., "Zoology" (2023), where the mixing of tokens is learned; the probe stands for the prediction.
TaskResult associativeRecall(const AssociativeRecallSettings& settings);

}  // namespace untrained
