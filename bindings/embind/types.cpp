#include <emscripten/bind.h>
#include <emscripten/version.h>

#include <cstring>
#include <limits>

// The types that cross. Embind's own list has every string and array that there could be, which is two kilobytes gzip
// of a page for nothing: this takes its place. Embind's other versions may differ from the one it was written for, so
// with them their own list stays.
#if __EMSCRIPTEN_major__ == 3 && __EMSCRIPTEN_minor__ == 1

namespace {

using namespace emscripten;
using namespace emscripten::internal;

/// Places in the list of array types that Embind keeps in JavaScript.
constexpr unsigned kInt32Array = 4;
constexpr unsigned kFloat64Array = 7;

void registerTypes() {
    _embind_register_void(TypeID<void>::get(), "void");
    _embind_register_bool(TypeID<bool>::get(), "bool", true, false);
    _embind_register_integer(TypeID<int>::get(), "int", sizeof(int), std::numeric_limits<int>::min(),
                             std::numeric_limits<int>::max());
    // What arrays are counted in.
    _embind_register_integer(TypeID<std::size_t>::get(), "unsigned long", sizeof(std::size_t), 0,
                             std::numeric_limits<std::size_t>::max());
    _embind_register_float(TypeID<double>::get(), "double", sizeof(double));
    _embind_register_std_string(TypeID<std::string>::get(), "std::string");
    _embind_register_emval(TypeID<val>::get());
    _embind_register_memory_view(TypeID<memory_view<int>>::get(), kInt32Array, "ints");
    _embind_register_memory_view(TypeID<memory_view<double>>::get(), kFloat64Array, "doubles");
}

}  // namespace

extern "C" {

/// Types have no names here. Asked for only where a type is not in the list above, which every test would show.
const char* __getTypeName(const std::type_info*) { return strdup("?"); }

/// Would start them again in other threads, of which there are none.
void _embind_register_bindings(InitFunc*) {}
void _embind_initialize_bindings() {}
}

EMSCRIPTEN_BINDINGS(types) { registerTypes(); }

#endif
