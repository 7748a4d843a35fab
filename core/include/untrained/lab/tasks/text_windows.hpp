#pragma once

#include <span>

#include "untrained/lab/task.hpp"

namespace untrained {

/// Windows of a text whose last word occurred before in the window, each drawn alike, with the probe appended, a token
/// that occurs nowhere else.
///
/// Right are the positions of the word that followed the longest earlier match of the window's end (of equally long
/// ones the latest): what a lookup would say. Draw::answer is the text's true next word, Draw::mostFrequent the
/// window's most frequent word (of equally frequent ones the first). Answers to guess among: the window's different
/// words. Draw::start is the window's place in the text.
///
/// @param words at least window + 1 numbers ≥ 0 and below their count, equal for equal words; at most
///        limits::kMaximumWords
/// @param window words before the probe, in [3, limits::kMaximumTokens − 1]
/// @return the task, or outOfRange (window, words), shapeMismatch where no window's last word occurred before in it
TaskResult textWindows(std::span<const int> words, int window);

}  // namespace untrained
