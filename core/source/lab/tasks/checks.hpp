#pragma once

#include <cstdint>
#include <optional>

#include "untrained/error.hpp"
#include "untrained/limits.hpp"

namespace untrained {

/// A number of a task; no task needs one above the longest prompt.
struct TaskNumber {
    const char* name;
    int value;
    int minimum;
    int maximum = limits::kMaximumTokens;
};

/// The first number outside its bounds, as outOfRange, if any.
inline std::optional<Error> numbersError(std::initializer_list<TaskNumber> numbers) {
    for (const auto& [name, value, minimum, maximum] : numbers) {
        if (value < minimum || value > maximum) return outOfRange(name, value, minimum, maximum);
    }
    return std::nullopt;
}

}  // namespace untrained
