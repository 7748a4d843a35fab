// The least that the project asks of an Emscripten: C++20, SIMD, Embind with classes and arrays.
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <wasm_simd128.h>

#include <span>
#include <string>
#include <vector>

namespace {

std::string greet(const std::string& name) { return "hello " + name; }

float sum(std::span<const float> values) {
    v128_t total = wasm_f32x4_splat(0.0f);
    for (float value : values) total = wasm_f32x4_add(total, wasm_f32x4_make(value, 0, 0, 0));
    return wasm_f32x4_extract_lane(total, 0);
}

class Counter {
public:
    int add(int step) { return count_ += step; }

private:
    int count_ = 0;
};

float sumArray(emscripten::val array) { return sum(emscripten::convertJSArrayToNumberVector<float>(array)); }

}  // namespace

EMSCRIPTEN_BINDINGS(probe) {
    emscripten::function("greet", &greet);
    emscripten::function("sumArray", &sumArray);
    emscripten::class_<Counter>("Counter").constructor<>().function("add", &Counter::add);
}
