#pragma once

#include <span>

namespace untrained {

/// Kernels over n numbers, two to four at a time. Every kernel adds its lanes in one fixed order, the same for
/// each SIMD width in use (two doubles), so native and WebAssembly builds give the same bits.

/// Σ a_i b_i.
double dot(std::span<const double> a, std::span<const double> b);

/// target += factor · source.
void addScaled(std::span<double> target, double factor, std::span<const double> source);

/// target *= factor.
void scale(std::span<double> target, double factor);

/// x_i ← exp(x_i − shift), and Σ of the results.
double exponentials(std::span<double> x, double shift);

}  // namespace untrained
