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

/// Natural logarithm, with the same bits in every build; the last digit of the platform's own differs.
double logarithm(double x);

/// sqrt(Σ x_i²), also where a square would overflow or vanish.
double norm(std::span<const double> x);

/// Brings a vector to `length`; one without a direction (tolerances::kZeroSquaredNorm) becomes zero.
void normalize(std::span<double> x, double length);

/// Whether no number is infinite or NaN.
bool allFinite(std::span<const double> x);

/// x_i ← exp(x_i − shift), and Σ of the results.
double exponentials(std::span<double> x, double shift);

}  // namespace untrained
