#include "untrained/limits.hpp"

#include <string>

namespace untrained::limits {

std::optional<Error> promptError(std::size_t tokens, std::int64_t traceNumbers, const char* parameter) {
    if (tokens == 0) {
        return Error{ErrorCode::emptyPrompt, "prompt is empty; it must have at least one token", "prompt", ""};
    }
    if (tokens > static_cast<std::size_t>(kMaximumTokens)) {
        Error error{ErrorCode::tooManyTokens, "", "prompt", std::to_string(tokens)};
        error.minimum = 1;
        error.maximum = kMaximumTokens;
        error.message = "prompt has " + error.found + " tokens; it must have at most " +
                        std::to_string(kMaximumTokens);
        return error;
    }
    if (traceNumbers > kMaximumTraceNumbers) {
        Error error{ErrorCode::tooLarge, "", parameter, std::to_string(traceNumbers)};
        error.maximum = static_cast<double>(kMaximumTraceNumbers);
        error.message = "the run would keep " + error.found + " numbers, more than the " +
                        std::to_string(kMaximumTraceNumbers) + " allowed: use a shorter prompt or fewer " + parameter;
        return error;
    }
    return std::nullopt;
}

}  // namespace untrained::limits
