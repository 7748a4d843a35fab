#pragma once

#include <emscripten/val.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "untrained/attention/block.hpp"
#include "untrained/attention/relation_graph.hpp"
#include "untrained/attention/relation_memory.hpp"
#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"

/// JavaScript values to C++ structs and back. Every array is copied: a view of the module's memory would lose its
/// contents when the memory grows.
///
/// The facade hands over numbers as numbers and words as strings. Embind throws at anything else, and nothing here
/// could clean up after that.
namespace untrained::marshal {

using emscripten::val;

template <class Number>
val copied(const char* arrayType, const Number* numbers, std::size_t count) {
    return val::global(arrayType).new_(val(emscripten::typed_memory_view(count, numbers)));
}

inline val toArray(const Matrix& matrix) {
    return copied("Float64Array", matrix.data(), static_cast<std::size_t>(matrix.size()));
}

inline val toArray(const std::vector<double>& numbers) {
    return copied("Float64Array", numbers.data(), numbers.size());
}

inline val toArray(const std::vector<int>& numbers) { return copied("Int32Array", numbers.data(), numbers.size()); }

template <class Number>
std::vector<Number> toVector(const val& array) {
    return emscripten::convertJSArrayToNumberVector<Number>(array);
}

/// {numbers: Float64Array, rows, columns}
inline Matrix toMatrix(const val& object) {
    Matrix matrix(object["rows"].as<int>(), object["columns"].as<int>());
    if (matrix.size() == 0) return matrix;
    const auto count = static_cast<std::size_t>(matrix.size());
    val(emscripten::typed_memory_view(count, matrix.data())).call<void>("set", object["numbers"]);
    return matrix;
}

inline val succeeded() {
    val result = val::object();
    result.set("ok", true);
    return result;
}

inline val failed(const Error& error) {
    val details = val::object();
    details.set("code", std::string(errorCodeName(error.code)));
    details.set("message", error.message);
    details.set("parameter", error.parameter);
    details.set("found", error.found);
    details.set("minimum", error.minimum);
    details.set("maximum", error.maximum);
    details.set("line", error.line);
    details.set("column", error.column);
    val result = val::object();
    result.set("ok", false);
    result.set("error", details);
    return result;
}

/// The one of `choices` whose name is `word`, or unknownChoice with all the names in its message.
template <class Choice>
Result<Choice> toChoice(const char* parameter, const val& word, std::initializer_list<Choice> choices,
                        const char* (*name)(Choice)) {
    const auto found = word.as<std::string>();
    std::string known;
    for (const Choice choice : choices) {
        if (found == name(choice)) return choice;
        known += (known.empty() ? "" : ", ") + std::string(name(choice));
    }
    return Error{ErrorCode::unknownChoice,
                 std::string(parameter) + " must be one of " + known + ", not \"" + found + "\"", parameter, found};
}

inline Result<Read> toRead(const val& object) {
    const auto memory =
        toChoice("read", object["memory"], {Memory::relation, Memory::context, Memory::swapped}, memoryName);
    if (!memory) return memory.error();
    const std::string parameter = std::string("normalize-") + memoryName(*memory);
    const auto normalize =
        toChoice(parameter.c_str(), object["normalize"],
                 {Normalize::none, Normalize::query, Normalize::key, Normalize::both}, normalizeName);
    if (!normalize) return normalize.error();
    return Read{*memory, object["sign"].as<int>(), object["gain"].as<double>(), object["temperature"].as<double>(),
                *normalize};
}

inline Result<BlockSettings> toBlockSettings(const val& object) {
    const auto rows = toChoice("rows", object["rows"], {Rows::edge, Rows::relation}, rowsName);
    if (!rows) return rows.error();
    const auto base = toChoice("base", object["base"], {Base::x, Base::q}, baseName);
    if (!base) return base.error();
    const auto norm = toChoice("norm", object["norm"], {Norm::none, Norm::rms}, normName);
    if (!norm) return norm.error();
    const auto update = toChoice("update", object["update"], {Update::inPlace, Update::layerByLayer}, updateName);
    if (!update) return update.error();
    const auto readout = toChoice("readout", object["readout"], {Readout::context, Readout::output}, readoutName);
    if (!readout) return readout.error();

    BlockSettings settings{
        {}, *rows, *base, *norm, *update, object["layers"].as<int>(), *readout, object["readoutGain"].as<double>()};
    const auto count = object["reads"]["length"].as<int>();
    for (int k = 0; k < count; ++k) {
        const auto read = toRead(object["reads"][k]);
        if (!read) return read.error();
        settings.reads.push_back(*read);
    }
    return settings;
}

inline val fromBlockSettings(const BlockSettings& settings) {
    val reads = val::array();
    for (const Read& read : settings.reads) {
        val object = val::object();
        object.set("memory", std::string(memoryName(read.memory)));
        object.set("sign", read.sign);
        object.set("gain", read.gain);
        object.set("temperature", read.temperature);
        object.set("normalize", std::string(normalizeName(read.normalize)));
        reads.call<void>("push", object);
    }
    val object = val::object();
    object.set("reads", reads);
    object.set("rows", std::string(rowsName(settings.rows)));
    object.set("base", std::string(baseName(settings.base)));
    object.set("norm", std::string(normName(settings.norm)));
    object.set("update", std::string(updateName(settings.update)));
    object.set("layers", settings.layers);
    object.set("readout", std::string(readoutName(settings.readout)));
    object.set("readoutGain", settings.readoutGain);
    return object;
}

/// {keys, counts, tokens, weights}: relation r has counts[r] of the terms, which follow each other.
inline std::vector<TokenRelation> toRelations(const val& object) {
    const auto keys = toVector<int>(object["keys"]);
    const auto counts = toVector<int>(object["counts"]);
    const auto tokens = toVector<int>(object["tokens"]);
    const auto weights = toVector<double>(object["weights"]);
    std::vector<TokenRelation> relations;
    std::size_t next = 0;
    for (std::size_t r = 0; r < keys.size(); ++r) {
        TokenRelation relation{keys[r], {}};
        for (int t = 0; t < counts[r]; ++t, ++next) relation.terms.emplace_back(tokens[next], weights[next]);
        relations.push_back(std::move(relation));
    }
    return relations;
}

inline val fromRelations(const std::vector<TokenRelation>& relations) {
    std::vector<int> keys, counts, tokens;
    std::vector<double> weights;
    for (const TokenRelation& relation : relations) {
        keys.push_back(relation.key);
        counts.push_back(static_cast<int>(relation.terms.size()));
        for (const auto& [token, weight] : relation.terms) {
            tokens.push_back(token);
            weights.push_back(weight);
        }
    }
    val object = val::object();
    object.set("keys", toArray(keys));
    object.set("counts", toArray(counts));
    object.set("tokens", toArray(tokens));
    object.set("weights", toArray(weights));
    return object;
}

/// All reads end to end: {layers, tokens, steps, counts} have one number a read, {scores, weights} counts[i] a read.
inline val fromReads(const std::vector<ReadTrace>& reads) {
    std::vector<int> layers, tokens, steps, counts;
    std::vector<double> scores, weights;
    // The trace may be hundreds of megabytes: growing by doubling would take the module past its memory.
    std::size_t total = 0;
    for (const ReadTrace& read : reads) total += static_cast<std::size_t>(read.weights.size());
    scores.reserve(total);
    weights.reserve(total);
    for (const ReadTrace& read : reads) {
        layers.push_back(read.layer);
        tokens.push_back(read.token);
        steps.push_back(read.read);
        counts.push_back(static_cast<int>(read.weights.size()));
        scores.insert(scores.end(), read.scores.data(), read.scores.data() + read.scores.size());
        weights.insert(weights.end(), read.weights.data(), read.weights.data() + read.weights.size());
    }
    val object = val::object();
    object.set("layers", toArray(layers));
    object.set("tokens", toArray(tokens));
    object.set("steps", toArray(steps));
    object.set("counts", toArray(counts));
    object.set("scores", toArray(scores));
    object.set("weights", toArray(weights));
    return object;
}

inline val fromName(const GraphName& name) {
    val object = val::object();
    object.set("text", name.text);
    object.set("line", name.line);
    object.set("column", name.column);
    return object;
}

inline val fromGraph(const RelationGraph& graph) {
    val relations = val::array();
    for (const Relation& relation : graph.relations) {
        val terms = val::array();
        for (const RelationTerm& term : relation.terms) {
            val object = val::object();
            object.set("name", fromName(term.name));
            object.set("weight", term.weight);
            terms.call<void>("push", object);
        }
        val object = val::object();
        object.set("key", fromName(relation.key));
        object.set("terms", terms);
        relations.call<void>("push", object);
    }
    return relations;
}

}  // namespace untrained::marshal
