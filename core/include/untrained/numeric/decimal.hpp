#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace untrained {

// The C library's conversions would do, but they bring arithmetic in four times the precision with them: a sixth of
// the WebAssembly module.

/// The number that a decimal such as `-12`, `.5` or `1e-3` stands for; none for anything else ("inf", hexadecimal, a
/// number beyond the largest double). Right to the last bit with up to 15 digits and powers of ten within ±22, else
/// to four units in the last place.
std::optional<double> parseDecimal(std::string_view text);

/// The number as a person would write it: whole ones below 1e17 in full, others with six significant digits, very
/// large and small ones with an exponent; NaN, Infinity and -Infinity by these names, as in JavaScript.
std::string formatDecimal(double number);

/// A whole number in full. std::to_string has tables for speed, which nothing here needs.
std::string formatWhole(std::int64_t number);

}  // namespace untrained
