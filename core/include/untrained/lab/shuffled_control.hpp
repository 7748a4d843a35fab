#pragma once

#include <cstdint>
#include <span>

#include "untrained/attention/causal_mean.hpp"
#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

struct ShuffleSettings {
    int shuffles = 200;      ///< in [1, limits::kMaximumShuffles]
    std::uint64_t seed = 1;  ///< of the shuffles
};

/// How high cosines get by chance: the same prompt with the tokens before the probe in random order. After many
/// passes all vectors share a small space, so high cosines are common, and 1/√d, the chance level of random vectors,
/// says nothing any more.
struct ShuffledControl {
    RowVector deviation;      ///< P numbers: root mean square of the cosines of the probe with earlier tokens
    RowVector medianHighest;  ///< P numbers: the median over shuffles of the highest of these cosines
    RowVector highest95;      ///< P numbers: the highest is above this in one shuffle of twenty
};

/// @param probe position in the prompt, in [1, n): without an earlier token there is nothing to compare
/// @return the control after each of P passes, or what causalMean returns, or outOfRange (shuffles, probe), tooLarge.
/// Source: "the proper control is the shuffled prompt"; for " ABCD ABCDABCE" after 15 passes of subtract-rms the
/// deviation is about .34 and the median highest .59.
Result<ShuffledControl> shuffledControl(const TokenVectors& vectors, std::span<const int> tokens,
                                        const CausalMeanSettings& settings, int probe, const ShuffleSettings& shuffle);

}  // namespace untrained
