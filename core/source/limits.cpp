#include "untrained/limits.hpp"
#include "untrained/numeric/decimal.hpp"

#include <string>

namespace untrained::limits {

namespace {

Error tooLarge(const std::string& verb, const std::string& unit, std::int64_t found, std::int64_t maximum,
               const char* parameter) {
    Error error{ErrorCode::tooLarge, "", parameter, formatWhole(found)};
    error.maximum = static_cast<double>(maximum);
    error.message = "the run would " + verb + " " + error.found + " " + unit + ", more than the " +
                    formatWhole(maximum) + " allowed: use a shorter prompt or fewer " + parameter;
    return error;
}

}  // namespace

std::optional<Error> promptError(std::size_t tokens, std::int64_t traceNumbers, const char* parameter) {
    if (tokens == 0) {
        return Error{ErrorCode::emptyPrompt, "prompt is empty; it must have at least one token", "prompt", ""};
    }
    if (tokens > static_cast<std::size_t>(kMaximumTokens)) {
        Error error{ErrorCode::tooManyTokens, "", "prompt", formatWhole(tokens)};
        error.minimum = 1;
        error.maximum = kMaximumTokens;
        error.message = "prompt has " + error.found + " tokens; it must have at most " + formatWhole(kMaximumTokens);
        return error;
    }
    if (traceNumbers > kMaximumTraceNumbers)
        return tooLarge("keep", "numbers", traceNumbers, kMaximumTraceNumbers, parameter);
    return std::nullopt;
}

std::optional<Error> workError(std::int64_t multiplications, const char* parameter) {
    if (multiplications <= kMaximumMultiplications) return std::nullopt;
    return tooLarge("take", "multiplications", multiplications, kMaximumMultiplications, parameter);
}

}  // namespace untrained::limits
