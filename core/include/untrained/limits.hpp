#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "untrained/error.hpp"

namespace untrained::limits {

/// Tokens of one prompt. A map of 4096² doubles takes 128 MB, which a phone's browser still grants.
inline constexpr int kMaximumTokens = 4096;

/// Numbers that one trace may keep. 2^25 doubles are 256 MB, a quarter of the 1 GB that the WebAssembly memory
/// may grow to.
inline constexpr std::int64_t kMaximumTraceNumbers = std::int64_t{1} << 25;

/// Multiplications of one run of the block: a few seconds in WebAssembly, the longest that a page may be kept waiting.
inline constexpr std::int64_t kMaximumMultiplications = std::int64_t{1} << 32;

/// Vector length. It enters the results through the norm and the chi distribution only, so it costs nothing.
inline constexpr int kMaximumDimension = 1'000'000;

/// Passes of the recurrence. Far beyond the best number for any prompt of kMaximumTokens tried so far.
inline constexpr int kMaximumPasses = 1000;

/// Layers of the memory block. Reads are kept for every layer and token, so this bounds the trace.
inline constexpr int kMaximumLayers = 64;

/// Reads in one block.
inline constexpr int kMaximumReads = 16;

/// Edges of a relation graph.
inline constexpr int kMaximumEdges = 4096;

/// Weights of a relation graph, in size. With the bounds on gains and reads it keeps a normed block's vectors far
/// below 1e154, where a squared norm overflows.
inline constexpr double kMaximumWeight = 1e6;

/// Gains and temperatures. Beyond this the softmax is the mean to the last digit.
inline constexpr double kMaximumTemperature = 1e6;
inline constexpr double kMaximumGain = 1e3;

/// Scale of untrained attention matrices. Scores grow with its square: beyond this every softmax is an arg-max.
inline constexpr double kMaximumScale = 100;

/// Shuffles of one control. The error of a median falls with their square root: these give two digits.
inline constexpr int kMaximumShuffles = 10'000;

/// Draws of one cell of a sweep. A success rate then has an error of .0005.
inline constexpr int kMaximumDraws = 1'000'000;

/// Draws times passes of one part of a cell: a margin is kept for each, 64 MB in all.
inline constexpr std::int64_t kMaximumMargins = std::int64_t{1} << 24;

/// Words of a text that windows are taken from: a book of six hundred pages has about 2^18.
inline constexpr int kMaximumWords = 1 << 22;

/// Seeds are whole numbers that a JavaScript number holds exactly.
inline constexpr double kMaximumSeed = 9007199254740991.0;

/// Whether a prompt of `tokens` tokens may be run, asked before any memory is taken: none when it may, else
/// emptyPrompt, tooManyTokens, or tooLarge where the trace would keep more than kMaximumTraceNumbers numbers.
///
/// @param parameter what the user can lower besides the prompt, "passes" or "layers"
std::optional<Error> promptError(std::size_t tokens, std::int64_t traceNumbers, const char* parameter);

/// tooLarge where a run would take more than kMaximumMultiplications.
std::optional<Error> workError(std::int64_t multiplications, const char* parameter);

}  // namespace untrained::limits
