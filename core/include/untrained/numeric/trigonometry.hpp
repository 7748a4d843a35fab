#pragma once

#include <span>

namespace untrained {

/// Sine and cosine with the same bits in every build; the last digit of the platform's own differs. |x| below 1e5.
double sine(double x);
double cosine(double x);

/// x_i ← cos x_i, two at a time.
void cosines(std::span<double> x);

}  // namespace untrained
