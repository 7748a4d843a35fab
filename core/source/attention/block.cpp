#include "untrained/attention/block.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "untrained/attention/mem.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/products.hpp"
#include "untrained/numeric/tolerances.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

/// Rows brought to norm √d; zero rows stay zero.
void normalizeRows(Matrix& matrix, double dimension) {
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) normalize(row(matrix, i), std::sqrt(dimension));
}

std::optional<Error> readError(const Read& read) {
    const std::string name = memoryName(read.memory);
    // Written so that NaN fails too.
    if (!(read.temperature >= 0 && read.temperature <= limits::kMaximumTemperature)) {
        return outOfRange("temperature-" + name, read.temperature, 0, limits::kMaximumTemperature);
    }
    if (!(read.gain >= 0 && read.gain <= limits::kMaximumGain)) {
        return outOfRange("gain-" + name, read.gain, 0, limits::kMaximumGain);
    }
    if (read.sign != 1 && read.sign != -1) {
        const std::string found = std::to_string(read.sign);
        return Error{ErrorCode::unknownChoice, "sign-" + name + " must be one of 1, -1, not \"" + found + "\"",
                     "sign-" + name, found};
    }
    return std::nullopt;
}

std::int64_t memoryRowCount(const std::vector<TokenRelation>& relations, Rows rows) {
    if (rows == Rows::relation) return static_cast<std::int64_t>(relations.size());
    std::int64_t edges = 0;
    for (const TokenRelation& relation : relations) edges += static_cast<std::int64_t>(relation.terms.size());
    return edges;
}

/// How large a run is.
struct Sizes {
    std::int64_t tokens;
    std::int64_t memoryRows;
    std::int64_t columns;
    std::int64_t vocabulary;
};

/// Numbers that a run keeps: keys and values as they are and normalised, states, scores and weights, and the probe's
/// steps.
std::int64_t traceNumbers(const BlockSettings& settings, const Sizes& sizes) {
    const auto [tokens, memoryRows, columns, vocabulary] = sizes;
    std::int64_t perLayer = tokens * columns + vocabulary;
    for (const Read& read : settings.reads) {
        perLayer += read.memory == Memory::context ? tokens * tokens : 2 * tokens * memoryRows;
        perLayer += 3 * vocabulary;
    }
    return 4 * memoryRows * columns + settings.layers * perLayer;
}

/// Multiplications of all reads: the dot products and the weighted sums; and of the probe's steps.
std::int64_t multiplications(const BlockSettings& settings, const Sizes& sizes) {
    std::int64_t rows = 0;
    for (const Read& read : settings.reads) {
        rows += read.memory == Memory::context ? sizes.tokens / 2 : sizes.memoryRows;
    }
    const std::int64_t lenses = (3 * static_cast<std::int64_t>(settings.reads.size()) + 1) * sizes.vocabulary;
    return settings.layers * sizes.columns * (2 * sizes.tokens * rows + lenses);
}

/// Dot products with every token vector, divided by d: V numbers.
RowVector lens(RowVectorView vector, const TokenVectors& vectors) {
    RowVector result = dots(vector, vectors.rows);
    scale(numbers(result), 1.0 / vectors.dimension);
    return result;
}

std::optional<Error> settingsError(const BlockSettings& settings, const Sizes& sizes, int probe) {
    const std::int64_t tokens = sizes.tokens;
    if (settings.layers < 1 || settings.layers > limits::kMaximumLayers) {
        return outOfRange("layers", settings.layers, 1, limits::kMaximumLayers);
    }
    if (settings.reads.size() > static_cast<std::size_t>(limits::kMaximumReads)) {
        return outOfRange("reads", static_cast<double>(settings.reads.size()), 0, limits::kMaximumReads);
    }
    if (!(settings.readoutGain >= 0 && settings.readoutGain <= limits::kMaximumGain)) {
        return outOfRange("readout-gain", settings.readoutGain, 0, limits::kMaximumGain);
    }
    for (const Read& read : settings.reads) {
        if (auto error = readError(read)) return error;
    }
    if (auto error = limits::promptError(static_cast<std::size_t>(tokens), traceNumbers(settings, sizes), "layers")) {
        return error;
    }
    if (auto error = limits::workError(multiplications(settings, sizes), "layers")) return error;
    if (probe < 0 || probe >= tokens) {
        return outOfRange("probe", probe, 0, static_cast<double>(tokens - 1));
    }
    return std::nullopt;
}

/// The run of one block over one prompt.
class Run {
public:
    Run(const TokenVectors& vectors, BlockTrace& trace) : vectors_(vectors), trace_(trace) {
        normalizedKeys_ = trace.memory.keys;
        normalizedValues_ = trace.memory.values;
        normalizeRows(normalizedKeys_, vectors.dimension);
        normalizeRows(normalizedValues_, vectors.dimension);
    }

    /// Applies layer `layer` to every token of the newest state; returns nothing, pushes the next state.
    void applyLayer(int layer, int probe) {
        const Matrix& before = trace_.states.back();
        Matrix after = before;
        const bool inPlace = trace_.settings.update == Update::inPlace;
        // Keys of a context read are normalised once a vector, not once a reader.
        Matrix normalizedContext = before;
        normalizeRows(normalizedContext, vectors_.dimension);
        for (Eigen::Index i = 0; i < before.rows(); ++i) {
            const Matrix& context = inPlace ? after : before;
            after.row(i) = applyToken(layer, static_cast<int>(i), before.row(i), context.topRows(i),
                                      normalizedContext.topRows(i), i == probe);
            if (inPlace) {
                normalizedContext.row(i) = after.row(i);
                normalize(row(normalizedContext, i), std::sqrt(vectors_.dimension));
            }
        }
        trace_.states.push_back(std::move(after));
    }

    /// What the probe's last context read returned.
    const RowVector& probeContext() const { return probeContext_; }

private:
    RowVector applyToken(int layer, int token, const RowVector& x, MatrixView context, MatrixView normalizedContext,
                         bool isProbe) {
        const BlockSettings& settings = trace_.settings;
        RowVector q = x;
        RowVector y = x;
        for (std::size_t k = 0; k < settings.reads.size(); ++k) {
            const Read& read = settings.reads[k];
            const bool readsOutput = settings.base == Base::q || read.memory == Memory::swapped;
            const RowVector asked = readsOutput ? y : q;
            RowVector query = asked;
            if (read.normalize == Normalize::query || read.normalize == Normalize::both) {
                normalize(numbers(query), std::sqrt(vectors_.dimension));
            }
            const RowVector value =
                readOnce(read, query, context, normalizedContext, {layer, token, static_cast<int>(k), {}, {}});
            const double factor = read.sign * read.gain;
            const bool addsToOutput = read.memory != Memory::relation || settings.base == Base::q;
            const RowVector& target = addsToOutput ? y : q;
            const double beforeLength = isProbe ? length(target) : 0;
            if (read.memory == Memory::relation) addScaled(numbers(q), factor, numbers(value));
            if (addsToOutput) addScaled(numbers(y), factor, numbers(value));
            if (!isProbe) continue;
            if (read.memory == Memory::context) probeContext_ = value;
            trace_.steps.push_back({layer, static_cast<int>(k), lens(asked, vectors_), lens(value, vectors_),
                                    lens(y, vectors_), length(value), beforeLength, length(target)});
        }
        if (settings.norm == Norm::rms) {
            const double square = dot(numbers(std::as_const(y)), numbers(std::as_const(y)));
            scale(numbers(y), 1 / std::sqrt(square / vectors_.dimension + tolerances::kRmsNormEpsilon));
        }
        return y;
    }

    /// |v|/√d.
    double length(const RowVector& vector) const {
        return std::sqrt(dot(numbers(vector), numbers(vector)) / vectors_.dimension);
    }

    RowVector readOnce(const Read& read, const RowVector& query, MatrixView context, MatrixView normalizedContext,
                       ReadTrace record) {
        const bool normalizeKeys = read.normalize == Normalize::key || read.normalize == Normalize::both;
        const RelationMemory& memory = trace_.memory;
        switch (read.memory) {
            case Memory::relation:
                return recordRead(read, query, normalizeKeys ? normalizedKeys_ : memory.keys, memory.values, record);
            case Memory::swapped:
                return recordRead(read, query, normalizeKeys ? normalizedValues_ : memory.values, memory.keys, record);
            case Memory::context: break;
        }
        return recordRead(read, query, normalizeKeys ? normalizedContext : context, context, record);
    }

    RowVector recordRead(const Read& read, const RowVector& query, MatrixView keys, MatrixView values,
                         ReadTrace& record) {
        const double dimension = vectors_.dimension;
        RowVector value(query.size());
        record.scores = RowVector(keys.rows());
        record.weights = RowVector(keys.rows());
        mem(query, keys, values, read.temperature * dimension, numbers(record.scores), numbers(record.weights),
            numbers(value));
        scale(numbers(record.scores), 1 / dimension);
        trace_.reads.push_back(std::move(record));
        return value;
    }

    const TokenVectors& vectors_;
    BlockTrace& trace_;
    Matrix normalizedKeys_;
    Matrix normalizedValues_;
    RowVector probeContext_;
};

}  // namespace

const char* memoryName(Memory memory) {
    switch (memory) {
        case Memory::relation: return "relation";
        case Memory::context: return "context";
        case Memory::swapped: return "swapped";
    }
    return "unknown";
}

const char* normalizeName(Normalize normalize) {
    switch (normalize) {
        case Normalize::none: return "none";
        case Normalize::query: return "query";
        case Normalize::key: return "key";
        case Normalize::both: return "both";
    }
    return "unknown";
}

const char* baseName(Base base) { return base == Base::x ? "x" : "q"; }
const char* normName(Norm norm) { return norm == Norm::none ? "none" : "rms"; }
const char* updateName(Update update) { return update == Update::inPlace ? "in-place" : "layer-by-layer"; }
const char* readoutName(Readout readout) { return readout == Readout::context ? "context" : "output"; }

Result<BlockTrace> runBlock(const TokenVectors& vectors, std::span<const int> tokens,
                            const std::vector<TokenRelation>& relations, const BlockSettings& settings, int probe) {
    const Sizes sizes{static_cast<std::int64_t>(tokens.size()), memoryRowCount(relations, settings.rows),
                      vectors.rows.cols(), vectors.rows.rows()};
    if (auto error = settingsError(settings, sizes, probe)) return *error;
    BlockTrace trace{settings, relationMemory(relations, vectors, settings.rows), {}, {}, {}, {}, {}};
    trace.states.push_back(vectorsOf(vectors, tokens));

    Run run(vectors, trace);
    for (int layer = 1; layer <= settings.layers; ++layer) run.applyLayer(layer, probe);

    trace.probe = Matrix(settings.layers + 1, sizes.vocabulary);
    for (int layer = 0; layer <= settings.layers; ++layer) {
        trace.probe.row(layer) = lens(trace.states[layer].row(probe), vectors);
    }

    RowVector readout = RowVector::Zero(vectors.rows.cols());
    if (settings.readout == Readout::output) {
        readout = trace.states.back().row(probe);
    } else if (run.probeContext().size() > 0) {
        readout = run.probeContext();
    }
    trace.logits = lens(readout, vectors);
    scale(numbers(trace.logits), settings.readoutGain);
    // With base x a read can overflow and still leave no mark on the vectors.
    const bool finiteReads = std::all_of(trace.reads.begin(), trace.reads.end(), [](const ReadTrace& read) {
        return allFinite(numbers(read.scores)) && allFinite(numbers(read.weights));
    });
    if (!finiteReads || !allFinite(numbers(trace.states.back())) || !allFinite(numbers(trace.logits))) {
        return Error{ErrorCode::notFinite,
                     "the vectors outgrow double precision; use smaller gains, fewer layers or a norm", "layers", ""};
    }
    return trace;
}

}  // namespace untrained
