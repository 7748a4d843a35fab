#pragma once

#include "untrained/lab/task.hpp"

namespace untrained {

/// One pair to remember among tokens that never come again: nothing is periodic.
struct PlantedKeySettings {
    int filler = 40;    ///< tokens that occur nowhere else, ≥ 1
    int keyLength = 1;  ///< tokens of the key, ≥ 1
};

/// Distinct fillers with a key and its value among them, at a place drawn uniformly; then the key again and the probe,
/// a token that occurs nowhere else. Right is the value. Answers to guess among: the different tokens before the probe.
///
/// @return the task, or outOfRange (filler, key), tooManyTokens.
TaskResult plantedKey(const PlantedKeySettings& settings);

}  // namespace untrained
