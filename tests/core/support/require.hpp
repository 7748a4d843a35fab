#pragma once

#include <gtest/gtest.h>

#include <utility>

#include "untrained/error.hpp"

namespace untrained {

/// The value of a result that must be one. WebAssembly tests have no exceptions to stop with, so a failure leaves an
/// empty value and the message.
template <class Value>
Value require(Result<Value> result) {
    if (!result) {
        ADD_FAILURE() << result.error().message;
        return Value{};
    }
    return std::move(*result);
}

/// The error of a result that must be one.
template <class Value>
Error requireError(const Result<Value>& result) {
    if (result) {
        ADD_FAILURE() << "a value, where an error was expected";
        return {};
    }
    return result.error();
}

/// Everything that callers and translators may rely on in an error that has bounds.
template <class Value>
void expectOutOfRange(const Result<Value>& result, const char* parameter, const char* found, double minimum,
                      double maximum) {
    const Error error = requireError(result);
    EXPECT_EQ(error.code, ErrorCode::outOfRange) << error.message;
    EXPECT_EQ(error.parameter, parameter);
    EXPECT_EQ(error.found, found);
    EXPECT_EQ(error.minimum, minimum);
    EXPECT_EQ(error.maximum, maximum);
    EXPECT_NE(error.message.find(parameter), std::string::npos) << error.message;
}

}  // namespace untrained
