#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "untrained/attention/block.hpp"
#include "untrained/attention/causal_mean.hpp"
#include "untrained/attention/relation_graph.hpp"
#include "untrained/attention/relation_memory.hpp"
#include "untrained/attention/token_vectors.hpp"
#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"

/// JavaScript values to C++ structs and back. Every array is copied: a view of the module's memory would lose its
/// contents when the memory grows.
///
/// The facade hands over numbers as numbers and words as strings. Embind throws at anything else, and nothing here
/// could clean up after that. Nothing is a template that need not be: each use of one would be in the module anew.
namespace untrained::marshal {

using emscripten::val;

/// A field of an object.
double numberOf(const val& object, const char* name);
int wholeOf(const val& object, const char* name);
std::string textOf(const val& object, const char* name);
/// Int32Array and Float64Array.
std::vector<int> wholesOf(const val& object, const char* name);
std::vector<double> numbersOf(const val& object, const char* name);
/// {numbers: Float64Array, rows, columns}
Matrix matrixOf(const val& object, const char* name);
/// {keys, counts, tokens, weights}: relation r has counts[r] of the terms, which follow each other.
std::vector<TokenRelation> relationsOf(const val& object, const char* name);
Result<BlockSettings> blockSettingsOf(const val& object, const char* name);
/// @param parameter what it is called in the message
Result<std::uint64_t> seedOf(const val& object, const char* name, const char* parameter);
/// The fields `embedding`, `rule` and `update`.
Result<Embedding> embeddingOf(const val& object);
Result<Rule> ruleOf(const val& object);
Result<Update> updateOf(const val& object);

/// Sets a field of an object.
void put(val& object, const char* name, const val& value);
void put(val& object, const char* name, double value);
void put(val& object, const char* name, const std::string& value);
void put(val& object, const char* name, const std::vector<int>& numbers);
void put(val& object, const char* name, const std::vector<double>& numbers);
/// As a Float64Array, row after row.
void put(val& object, const char* name, const Matrix& matrix);
void put(val& object, const char* name, const std::vector<TokenRelation>& relations);
void put(val& object, const char* name, const RelationGraph& graph);
void put(val& object, const char* name, const BlockSettings& settings);
/// All reads end to end: {layers, tokens, steps, counts} have one number a read, {scores, weights} counts[i] a read.
void put(val& object, const char* name, const std::vector<ReadTrace>& reads);
/// {layers, steps, valueLengths, beforeLengths, afterLengths} have one number a step, {query, value, output} V numbers.
void put(val& object, const char* name, const std::vector<ProbeStep>& steps);

/// {ok: true}
val succeeded();
/// {ok: false, error}
val failed(const Error& error);

/// Which of `names` the field has, or unknownChoice with all of them in its message.
/// @param parameter what it is called in the message
Result<int> indexOf(const val& object, const char* field, std::span<const char* const> names, const char* parameter);

/// The one of `choices` that the field names.
template <class Choice, std::size_t Count>
Result<Choice> choiceOf(const val& object, const char* field, const Choice (&choices)[Count],
                        const char* (*name)(Choice), const char* parameter = nullptr) {
    const char* names[Count];
    for (std::size_t i = 0; i < Count; ++i) names[i] = name(choices[i]);
    const Result<int> index = indexOf(object, field, names, parameter ? parameter : field);
    if (!index) return index.error();
    return choices[*index];
}

}  // namespace untrained::marshal
