#pragma once

#include <span>

namespace untrained {

/// softmax(scores / temperature), in place. The maximum is subtracted first, so nothing overflows.
///
/// @param scores n finite numbers; n = 0 is left alone.
/// @param temperature in [0, ∞]: 0 shares the weight equally among the largest scores, ∞ among all.
void softmax(std::span<double> scores, double temperature);

}  // namespace untrained
