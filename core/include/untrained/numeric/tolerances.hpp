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

/// Largest relative error of the exponential kernel: two units in the last place (2^-52 each).
inline constexpr double kExponential = 4.5e-16;

/// A similarity that is ahead of another by less than this may be so by rounding alone, and is not ahead.
inline constexpr double kLead = 1e-9;

/// Agreement of a whole run in the span of the vocabulary with the same run on d-wide vectors, each row of which
/// sums d roundings of 1e-16 anew in every pass.
inline constexpr double kSpan = 1e-10;

/// Standard errors by which a mean over random draws may stray from its expectation: more happen once in two million.
inline constexpr double kSamplingErrors = 5;

/// Half a unit of the last digit of figures that are known to two digits.
inline constexpr double kTwoDigits = 0.005;

}  // namespace untrained::tolerances
