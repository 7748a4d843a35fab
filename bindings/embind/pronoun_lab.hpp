#pragma once

#include "marshal.hpp"
#include "untrained/lab/task.hpp"

namespace untrained::marshal {

/// The field `prompts`: {tokens, relations, right, wrong, pair} each.
TaskResult pronounPairsOf(const val& object);

}  // namespace untrained::marshal
