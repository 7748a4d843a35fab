#include <cstdarg>
#include <cstdint>

// Embind, which has no type names here, calls a type by its address in hexadecimal digits, and asks the C library for
// them. This takes that call's place: printf and what it needs are four kilobytes of the module.

extern "C" int siprintf(char* text, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const auto bits = reinterpret_cast<std::uintptr_t>(va_arg(arguments, void*));
    va_end(arguments);
    int length = 0;
    for (int shift = 28; shift >= 0; shift -= 4) text[length++] = "0123456789abcdef"[(bits >> shift) & 0xf];
    text[length] = '\0';
    return length;
}
