#pragma once

#include <vector>

#include "marshal.hpp"
#include "untrained/lab/tasks/pronoun_pairs.hpp"

namespace untrained::marshal {

/// Sentences, {tokens, relations, right, wrong, pair} each.
std::vector<PronounPrompt> pronounPromptsOf(const val& object, const char* name);

}  // namespace untrained::marshal
