#include "marshal.hpp"

namespace untrained::marshal {

namespace {

/// A typed array of the numbers' own type. A slice is a copy, and needs no glue that finds constructors by name.
template <class Number>
val copied(const Number* numbers, std::size_t count) {
    return val(emscripten::typed_memory_view(count, numbers)).template call<val>("slice");
}

val relationsObject(const std::vector<TokenRelation>& relations) {
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
    put(object, "keys", keys);
    put(object, "counts", counts);
    put(object, "tokens", tokens);
    put(object, "weights", weights);
    return object;
}

val nameObject(const GraphName& name) {
    val object = val::object();
    put(object, "text", name.text);
    put(object, "line", name.line);
    put(object, "column", name.column);
    return object;
}

val relationObject(const Relation& relation) {
    val terms = val::array();
    for (const RelationTerm& term : relation.terms) {
        val object = val::object();
        put(object, "name", nameObject(term.name));
        put(object, "weight", term.weight);
        terms.call<void>("push", object);
    }
    val object = val::object();
    put(object, "key", nameObject(relation.key));
    put(object, "terms", terms);
    return object;
}

val readObject(const Read& read) {
    val object = val::object();
    put(object, "memory", std::string(memoryName(read.memory)));
    put(object, "sign", read.sign);
    put(object, "gain", read.gain);
    put(object, "temperature", read.temperature);
    put(object, "normalize", std::string(normalizeName(read.normalize)));
    return object;
}

}  // namespace

double numberOf(const val& object, const char* name) { return object[name].as<double>(); }

int wholeOf(const val& object, const char* name) { return object[name].as<int>(); }

std::string textOf(const val& object, const char* name) { return object[name].as<std::string>(); }

std::vector<int> wholesOf(const val& object, const char* name) {
    return emscripten::convertJSArrayToNumberVector<int>(object[name]);
}

std::vector<double> numbersOf(const val& object, const char* name) {
    return emscripten::convertJSArrayToNumberVector<double>(object[name]);
}

Matrix matrixOf(const val& object, const char* name) {
    const val source = object[name];
    Matrix matrix(wholeOf(source, "rows"), wholeOf(source, "columns"));
    if (matrix.size() == 0) return matrix;
    const auto count = static_cast<std::size_t>(matrix.size());
    val(emscripten::typed_memory_view(count, matrix.data())).call<void>("set", source["numbers"]);
    return matrix;
}

std::vector<TokenRelation> relationsOf(const val& object, const char* name) {
    const val source = object[name];
    const auto keys = wholesOf(source, "keys");
    const auto counts = wholesOf(source, "counts");
    const auto tokens = wholesOf(source, "tokens");
    const auto weights = numbersOf(source, "weights");
    std::vector<TokenRelation> relations;
    std::size_t next = 0;
    for (std::size_t r = 0; r < keys.size(); ++r) {
        TokenRelation relation{keys[r], {}};
        for (int t = 0; t < counts[r]; ++t, ++next) relation.terms.emplace_back(tokens[next], weights[next]);
        relations.push_back(std::move(relation));
    }
    return relations;
}

void put(val& object, const char* name, const val& value) { object.set(name, value); }

void put(val& object, const char* name, double value) { object.set(name, value); }

void put(val& object, const char* name, const std::string& value) { object.set(name, value); }

void put(val& object, const char* name, const std::vector<int>& numbers) {
    put(object, name, copied(numbers.data(), numbers.size()));
}

void put(val& object, const char* name, const std::vector<double>& numbers) {
    put(object, name, copied(numbers.data(), numbers.size()));
}

void put(val& object, const char* name, const Matrix& matrix) {
    put(object, name, copied(matrix.data(), static_cast<std::size_t>(matrix.size())));
}

void put(val& object, const char* name, const std::vector<TokenRelation>& relations) {
    put(object, name, relationsObject(relations));
}

void put(val& object, const char* name, const RelationGraph& graph) {
    val relations = val::array();
    for (const Relation& relation : graph.relations) relations.call<void>("push", relationObject(relation));
    put(object, name, relations);
}

void put(val& object, const char* name, const BlockSettings& settings) {
    val reads = val::array();
    for (const Read& read : settings.reads) reads.call<void>("push", readObject(read));
    val inner = val::object();
    put(inner, "reads", reads);
    put(inner, "rows", std::string(rowsName(settings.rows)));
    put(inner, "base", std::string(baseName(settings.base)));
    put(inner, "norm", std::string(normName(settings.norm)));
    put(inner, "update", std::string(updateName(settings.update)));
    put(inner, "layers", settings.layers);
    put(inner, "readout", std::string(readoutName(settings.readout)));
    put(inner, "readoutGain", settings.readoutGain);
    put(object, name, inner);
}

void put(val& object, const char* name, const std::vector<ReadTrace>& reads) {
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
    val inner = val::object();
    put(inner, "layers", layers);
    put(inner, "tokens", tokens);
    put(inner, "steps", steps);
    put(inner, "counts", counts);
    put(inner, "scores", scores);
    put(inner, "weights", weights);
    put(object, name, inner);
}

void put(val& object, const char* name, const std::vector<ProbeStep>& steps) {
    const auto count = static_cast<Eigen::Index>(steps.size());
    const Eigen::Index columns = steps.empty() ? 0 : steps[0].query.size();
    std::vector<int> layers, reads;
    std::vector<double> valueLengths, beforeLengths, afterLengths;
    Matrix query(count, columns), value(count, columns), output(count, columns);
    for (Eigen::Index k = 0; k < count; ++k) {
        const ProbeStep& step = steps[static_cast<std::size_t>(k)];
        layers.push_back(step.layer);
        reads.push_back(step.read);
        query.row(k) = step.query;
        value.row(k) = step.value;
        output.row(k) = step.output;
        valueLengths.push_back(step.valueLength);
        beforeLengths.push_back(step.beforeLength);
        afterLengths.push_back(step.afterLength);
    }
    val inner = val::object();
    put(inner, "layers", layers);
    put(inner, "steps", reads);
    put(inner, "query", query);
    put(inner, "value", value);
    put(inner, "output", output);
    put(inner, "valueLengths", valueLengths);
    put(inner, "beforeLengths", beforeLengths);
    put(inner, "afterLengths", afterLengths);
    put(object, name, inner);
}

val succeeded() {
    val result = val::object();
    result.set("ok", true);
    return result;
}

val failed(const Error& error) {
    val details = val::object();
    put(details, "code", std::string(errorCodeName(error.code)));
    put(details, "message", error.message);
    put(details, "parameter", error.parameter);
    put(details, "found", error.found);
    put(details, "minimum", error.minimum);
    put(details, "maximum", error.maximum);
    put(details, "line", error.line);
    put(details, "column", error.column);
    val result = val::object();
    result.set("ok", false);
    put(result, "error", details);
    return result;
}

Result<int> indexOf(const val& object, const char* field, std::span<const char* const> names, const char* parameter) {
    const std::string found = textOf(object, field);
    std::string known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (found == names[i]) return static_cast<int>(i);
        if (i > 0) known += ", ";
        known += names[i];
    }
    std::string message = parameter;
    message += " must be one of ";
    message += known;
    message += ", not \"";
    message += found;
    message += "\"";
    return Error{ErrorCode::unknownChoice, message, parameter, found};
}

}  // namespace untrained::marshal
