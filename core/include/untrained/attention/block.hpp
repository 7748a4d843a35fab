#pragma once

#include <span>
#include <vector>

#include "untrained/attention/relation_memory.hpp"
#include "untrained/attention/token_vectors.hpp"
#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

/// What is read: the relation memory (K, V), the earlier tokens (X[0:i], X[0:i]), or the memory swapped (V, K).
enum class Memory { relation, context, swapped };

/// Which side of the dot product is brought to norm √d first. Values are never touched.
enum class Normalize { none, query, key, both };

/// What the reads are added to: the token's vector x, or q = x plus the relation read.
enum class Base { x, q };

/// RMSNorm of the block's output, or none.
enum class Norm { none, rms };

/// Whether a token's new vector is seen by later tokens in the same layer.
enum class Update { inPlace, layerByLayer };

/// Where the logits are read from: what the last context read returned, or the block's output.
enum class Readout { context, output };

const char* memoryName(Memory memory);
const char* normalizeName(Normalize normalize);
const char* baseName(Base base);
const char* normName(Norm norm);
const char* updateName(Update update);
const char* readoutName(Readout readout);

/// One step of a block: y += sign · gain · mem(query, keys, values, temperature · d).
struct Read {
    Memory memory = Memory::relation;
    int sign = 1;            ///< +1 or −1
    double gain = 1;         ///< in [0, limits::kMaximumGain]
    double temperature = 1;  ///< in units of d, the squared norm of a token vector; in [0, limits::kMaximumTemperature]
    Normalize normalize = Normalize::none;
};

struct BlockSettings {
    std::vector<Read> reads;
    Rows rows = Rows::edge;
    Base base = Base::q;
    Norm norm = Norm::none;
    Update update = Update::inPlace;
    int layers = 3;  ///< in [1, limits::kMaximumLayers]
    Readout readout = Readout::output;
    double readoutGain = 1;  ///< in [0, limits::kMaximumGain]
};

/// The weights of one read of one token.
struct ReadTrace {
    int layer;          ///< from 1
    int token;          ///< position in the prompt, from 0
    int read;           ///< index into BlockSettings::reads
    RowVector scores;   ///< q·k/d for each row of the memory, before the temperature
    RowVector weights;  ///< softmax weights over the rows; none for the context of token 0
};

/// What one read did to the probe, seen through the token vectors (the logit lens): each has V numbers, the dot
/// products with every token vector divided by d.
struct ProbeStep {
    int layer;         ///< from 1
    int read;          ///< index into BlockSettings::reads
    RowVector query;   ///< what was asked with, before it was brought to any norm
    RowVector value;   ///< what came back
    RowVector output;  ///< y with it, before the norm of the layer
    // Root mean squares, |v|/√d: of what came back, and of the vector that it was added to, before and after.
    double valueLength;
    double beforeLength;
    double afterLength;
};

struct BlockTrace {
    BlockSettings settings;
    RelationMemory memory;
    std::vector<ReadTrace> reads;  ///< by layer, then token, then read
    std::vector<ProbeStep> steps;  ///< by layer, then read
    Matrix probe;                  ///< (layers + 1)×V: the probe before layer 1, after layer 1, …, in the same way
    std::vector<Matrix> states;    ///< layers + 1 matrices n×r
    RowVector logits;              ///< V numbers: readoutGain · (read-out vector · token vector) / d
};

/// The associative block, applied `layers` times to every token.
///
/// For token i with x = X[i], start with q = y = x. A relation read adds to q, and to y too when base is q; the
/// other reads add to y. With base q every read queries with y; with base x the relation and context reads query
/// with q, the swapped read with y so far. Then X[i] ← y or RMSNorm(y).
/// The seed's block is {relation, context, swapped}, all added, base q.
///
/// @param tokens n ≥ 1 indices in [0, V)
/// @param probe position of the token whose logits are read, in [0, n)
/// @return the trace, or emptyPrompt, tooManyTokens, tooLarge, outOfRange, notFinite.
/// Source: the seed's posts on q = X + f(X) and on mem(q, K, V).
Result<BlockTrace> runBlock(const TokenVectors& vectors, std::span<const int> tokens,
                            const std::vector<TokenRelation>& relations, const BlockSettings& settings, int probe);

}  // namespace untrained
