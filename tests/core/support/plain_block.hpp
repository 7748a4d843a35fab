#pragma once

#include <cmath>
#include <span>

#include "support/plain.hpp"
#include "untrained/attention/block.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained::plain {

struct BlockRun {
    Vectors scores;   ///< by layer, then token, then read; q·k/d
    Vectors weights;  ///< in the same order
    Vectors states;   ///< after the last layer, n×d
    Vector logits;
};

/// Norm √d; a zero vector stays zero.
inline Vector normalized(const Vector& vector) {
    const double squared = dot(vector, vector);
    if (squared < tolerances::kZeroSquaredNorm) return Vector(vector.size(), 0);
    return times(std::sqrt(static_cast<double>(vector.size()) / squared), vector);
}

inline Vectors normalized(Vectors vectors) {
    for (Vector& vector : vectors) vector = normalized(vector);
    return vectors;
}

/// The associative block on d-wide vectors, written after its description and not after the core's code:
/// y = base + Σ sign · gain · read; base is x, or q = x plus the relation read.
inline BlockRun block(const Vectors& vocabulary, std::span<const int> tokens,
                      const std::vector<TokenRelation>& relations, const BlockSettings& settings, int probe) {
    const std::size_t wide = vocabulary[0].size();
    const double d = static_cast<double>(wide);
    Vectors keys, values;
    for (const TokenRelation& relation : relations) {
        Vector sum(wide, 0);
        for (const auto& [token, weight] : relation.terms) {
            if (settings.rows == Rows::edge) {
                keys.push_back(vocabulary[relation.key]);
                values.push_back(times(weight, vocabulary[token]));
            }
            sum = plus(sum, weight, vocabulary[token]);
        }
        if (settings.rows == Rows::relation) {
            keys.push_back(vocabulary[relation.key]);
            values.push_back(sum);
        }
    }

    BlockRun run;
    Vectors x;
    for (const int token : tokens) x.push_back(vocabulary[token]);
    Vector lastContext(wide, 0);
    for (int layer = 0; layer < settings.layers; ++layer) {
        const Vectors before = x;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Vectors& seen = settings.update == Update::inPlace ? x : before;
            const Vectors context(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(i));
            Vector associated = x[i];  // x plus the relation reads so far
            Vector y = x[i];
            for (const Read& read : settings.reads) {
                Vector query = associated;
                if (read.memory == Memory::swapped || settings.base == Base::q) query = y;
                Vectors from = keys, into = values;
                if (read.memory == Memory::swapped) std::swap(from, into);
                if (read.memory == Memory::context) from = into = context;
                if (read.normalize == Normalize::query || read.normalize == Normalize::both) query = normalized(query);
                if (read.normalize == Normalize::key || read.normalize == Normalize::both) from = normalized(from);

                const MemRead found = mem(query, from, into, read.temperature * d, wide);
                run.scores.push_back(times(1 / d, found.scores));
                run.weights.push_back(found.weights);
                const double factor = read.sign * read.gain;
                if (read.memory == Memory::relation) associated = plus(associated, factor, found.value);
                if (read.memory != Memory::relation || settings.base == Base::q) y = plus(y, factor, found.value);
                if (read.memory == Memory::context && static_cast<int>(i) == probe) lastContext = found.value;
            }
            if (settings.norm == Norm::rms) y = times(1 / std::sqrt(dot(y, y) / d + tolerances::kRmsNormEpsilon), y);
            x[i] = y;
        }
    }
    run.states = x;
    const Vector& readout = settings.readout == Readout::context ? lastContext : x[probe];
    for (const Vector& token : vocabulary) run.logits.push_back(settings.readoutGain * dot(readout, token) / d);
    return run;
}

}  // namespace untrained::plain
