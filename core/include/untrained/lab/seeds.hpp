#pragma once

#include <cstdint>

namespace untrained {

/// The seed of draw `index` of an experiment with `seed`: the vectors of the draw are those that tokenVectors draws
/// with it, so this one number opens the draw anywhere.
///
/// A bijection of the whole numbers up to limits::kMaximumSeed = 2^53 − 1 for each seed: no two of the first 2^53 draws
/// of an experiment are the same one.
std::uint64_t drawSeed(std::uint64_t seed, std::uint64_t index);

/// The seed of W_Q and W_K in a draw whose vectors have `seed`: another one, since equal seeds of vectors and matrices
/// give numbers that depend on each other.
std::uint64_t matrixSeed(std::uint64_t seed);

/// Streams of a draw's seed beside those of its vectors, which are numbered by token.
inline constexpr std::uint64_t kTaskStream = std::uint64_t{1} << 32;
inline constexpr std::uint64_t kShuffleStream = kTaskStream + 1;

}  // namespace untrained
