#include "untrained/error.hpp"

#include "untrained/numeric/decimal.hpp"

namespace untrained {

const char* errorCodeName(ErrorCode code) {
    switch (code) {
        case ErrorCode::outOfRange: return "out-of-range";
        case ErrorCode::unknownChoice: return "unknown-choice";
        case ErrorCode::emptyPrompt: return "empty-prompt";
        case ErrorCode::tooManyTokens: return "too-many-tokens";
        case ErrorCode::tooLarge: return "too-large";
        case ErrorCode::tooFewDimensions: return "too-few-dimensions";
        case ErrorCode::shapeMismatch: return "shape-mismatch";
        case ErrorCode::notFinite: return "not-finite";
        case ErrorCode::graphExpectedName: return "graph-expected-name";
        case ErrorCode::graphExpectedEquals: return "graph-expected-equals";
        case ErrorCode::graphExpectedTimes: return "graph-expected-times";
        case ErrorCode::graphExpectedPlus: return "graph-expected-plus";
        case ErrorCode::graphBadWeight: return "graph-bad-weight";
        case ErrorCode::graphNotOneToken: return "graph-not-one-token";
        case ErrorCode::graphTooLarge: return "graph-too-large";
    }
    return "unknown";
}

Error outOfRange(std::string parameter, double found, double minimum, double maximum) {
    Error error{ErrorCode::outOfRange, "", std::move(parameter), formatDecimal(found)};
    error.minimum = minimum;
    error.maximum = maximum;
    error.message = error.parameter + " must be between " + formatDecimal(minimum) + " and " + formatDecimal(maximum) +
                    ", not " + error.found;
    return error;
}

}  // namespace untrained
