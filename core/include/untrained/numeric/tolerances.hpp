#pragma once

namespace untrained::tolerances {

/// RMSNorm's epsilon, inside the root: x / sqrt(mean(x²) + eps). The seed does not state one; 1e-8 is small
/// enough not to change vectors of norm √d, and keeps a zero vector zero.
inline constexpr double kRmsNormEpsilon = 1e-8;

/// A vector whose squared norm is below this has no direction: its cosine with anything is 0. Vectors that
/// cancel exactly in the recurrence leave rounding dust of about 1e-32 times their squared norm (up to 1e6).
inline constexpr double kZeroSquaredNorm = 1e-24;

/// The published cosines of the ABCD experiment are known to six digits.
inline constexpr double kPublishedCosine = 1e-5;

/// Agreement of a kernel with its plain double reference.
inline constexpr double kKernel = 1e-12;

}  // namespace untrained::tolerances
