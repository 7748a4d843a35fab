#pragma once

#include <memory>
#include <string>
#include <utility>

namespace untrained {

/// What was wrong. Each code has one English message (Error::message) and can be translated by code.
enum class ErrorCode {
    outOfRange,           ///< a number outside [minimum, maximum]
    unknownChoice,        ///< a word that is none of the known ones
    emptyPrompt,          ///< no tokens at all
    tooManyTokens,        ///< more than limits::kMaximumTokens
    tooLarge,             ///< vectors or a trace of more than limits::kMaximumTraceNumbers numbers
    tooFewDimensions,     ///< orthogonal or one-hot vectors with dimension < tokens
    shapeMismatch,        ///< matrices whose sizes do not fit together
    notFinite,            ///< NaN or infinity in a result or in given vectors
    graphExpectedName,    ///< a token name was expected
    graphExpectedEquals,  ///< '=' was expected after the key
    graphExpectedTimes,   ///< '*' was expected after a weight
    graphExpectedPlus,    ///< '+' or the end of the line was expected
    graphBadWeight,       ///< a weight that is no number within ±limits::kMaximumWeight
    graphNotOneToken,     ///< a name that the prompt's splitter would cut into several tokens
    graphTooLarge,        ///< more than limits::kMaximumEdges edges
};

/// The code's name in JavaScript and in JSON, e.g. "out-of-range".
const char* errorCodeName(ErrorCode code);

/// One mistake in the input. `line` and `column` count from 1, in Unicode code points; 0 means "no place".
struct Error {
    ErrorCode code;
    std::string message;    ///< one English sentence: what was wrong, what was expected
    std::string parameter;  ///< the parameter at fault, as users write it, e.g. "passes"; may be empty
    std::string found;      ///< the text or number that was found; may be empty
    double minimum = 0;     ///< the bounds that were broken, where there are any
    double maximum = 0;
    int line = 0;
    int column = 0;
};

/// A number of `parameter` that lies outside [minimum, maximum].
Error outOfRange(std::string parameter, double found, double minimum, double maximum);

/// A value or an Error. No exceptions cross the core's edge.
template <class Value>
class Result {
public:
    Result(Value value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::make_unique<Error>(std::move(error))) {}

    explicit operator bool() const { return error_ == nullptr; }
    const Value& operator*() const { return value_; }
    Value& operator*() { return value_; }
    const Value* operator->() const { return &value_; }
    const Error& error() const { return *error_; }

private:
    // Not a variant, whose destructor is a table of functions for each type in use.
    Value value_{};
    std::unique_ptr<Error> error_;
};

}  // namespace untrained
