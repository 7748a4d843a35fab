#include "untrained/numeric/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace untrained {

namespace {

/// Cuts off and returns the digits that the text begins with.
std::string_view takeDigits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

/// Cuts off one character, if the text begins with it.
bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

/// A double tells no more digits than this has, and 64 bits hold ten times as much.
constexpr std::uint64_t kLargestMantissa = 100'000'000'000'000'000;

/// Beyond this power of ten, up or down, every number of kLargestMantissa is infinite or zero.
constexpr int kLargestExponent = 400;

/// More digits than any text has, so that a written power this large outweighs them.
constexpr std::int64_t kLargestPower = 1'000'000'000'000;

/// Up to this one powers of ten are doubles exactly.
constexpr int kLargestExactPower = 22;

/// number · 10^exponent
double scaled(double number, int exponent) {
    while (exponent != 0) {
        const int step = std::clamp(exponent, -kLargestExactPower, kLargestExactPower);
        double power = 1;
        for (int i = 0; i < std::abs(step); ++i) power *= 10;
        number = step > 0 ? number * power : number / power;
        exponent -= step;
    }
    return number;
}

/// Digits that a number which is not whole is written with.
constexpr int kSignificantDigits = 6;

/// Whole numbers below this are written in full: all that a double tells apart, and some more.
constexpr double kLargestWhole = 1e17;

std::string formatFraction(double number) {
    int exponent = 0;
    double leading = number;
    for (; leading >= 10; leading /= 10) ++exponent;
    for (; leading < 1; leading *= 10) --exponent;
    std::string digits = formatWhole(std::llround(scaled(leading, kSignificantDigits - 1)));
    // 9.999999 is rounded to one digit more.
    if (digits.size() > kSignificantDigits) ++exponent;
    digits.resize(kSignificantDigits);
    digits.erase(digits.find_last_not_of('0') + 1);

    const bool positional = exponent >= -kSignificantDigits && exponent < kSignificantDigits;
    if (positional && exponent < 0) return "0." + std::string(-exponent - 1, '0') + digits;
    const std::size_t point = positional ? exponent + 1 : 1;
    if (digits.size() < point) digits.resize(point, '0');
    if (digits.size() > point) digits.insert(point, ".");
    return positional ? digits : digits + (exponent < 0 ? "e-" : "e+") + formatWhole(std::abs(exponent));
}

}  // namespace

std::optional<double> parseDecimal(std::string_view text) {
    const bool negative = take(text, '-');
    const std::string_view whole = takeDigits(text);
    const std::string_view fraction = take(text, '.') ? takeDigits(text) : std::string_view();
    if (whole.empty() && fraction.empty()) return std::nullopt;

    std::uint64_t mantissa = 0;
    std::int64_t exponent = 0;
    const auto add = [&](std::string_view digits, int forKept, int forDropped) {
        for (const char digit : digits) {
            const bool kept = mantissa < kLargestMantissa;
            if (kept) mantissa = 10 * mantissa + static_cast<std::uint64_t>(digit - '0');
            exponent += kept ? forKept : forDropped;
        }
    };
    add(whole, 0, 1);
    add(fraction, -1, 0);
    if (take(text, 'e') || take(text, 'E')) {
        const int sign = take(text, '-') ? -1 : 1;
        if (sign > 0) take(text, '+');
        const std::string_view digits = takeDigits(text);
        if (digits.empty()) return std::nullopt;
        std::int64_t power = 0;
        for (const char digit : digits) power = std::min(10 * power + (digit - '0'), kLargestPower);
        exponent += sign * power;
    }
    if (!text.empty()) return std::nullopt;
    const auto bounded = static_cast<int>(std::clamp<std::int64_t>(exponent, -kLargestExponent, kLargestExponent));
    const double value = mantissa == 0 ? 0 : scaled(static_cast<double>(mantissa), bounded);
    if (!std::isfinite(value)) return std::nullopt;
    return negative ? -value : value;
}

std::string formatWhole(std::int64_t number) {
    // The least number has no positive of its type.
    std::uint64_t rest = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    char digits[21];
    char* first = digits + sizeof digits;
    do {
        *--first = static_cast<char>('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0) *--first = '-';
    return {first, digits + sizeof digits};
}

std::string formatDecimal(double number) {
    if (std::isnan(number)) return "NaN";
    const std::string sign = number < 0 ? "-" : "";
    const double size = std::abs(number);
    if (std::isinf(size)) return sign + "Infinity";
    if (size < kLargestWhole && size == std::floor(size)) return sign + formatWhole(static_cast<std::int64_t>(size));
    return sign + formatFraction(size);
}

}  // namespace untrained
