#pragma once

#include <utility>
#include <vector>

#include "untrained/attention/token_vectors.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

/// Whether an edge or a whole relation makes one row of the memory.
enum class Rows { edge, relation };

const char* rowsName(Rows rows);

/// A relation with its names replaced by vocabulary indices.
struct TokenRelation {
    int key;
    std::vector<std::pair<int, double>> terms;  ///< (token, weight)
};

/// A relation graph as keys and values.
struct RelationMemory {
    std::vector<TokenRelation> rows;  ///< R rows, what each stands for
    Matrix keys;                      ///< R×r
    Matrix values;                    ///< R×r, Σ weight · token vector
};

/// Rows::edge: a row (key, weight·value) an edge. Rows::relation: a row (key, Σ weight·value) a relation.
RelationMemory relationMemory(const std::vector<TokenRelation>& relations, const TokenVectors& vectors, Rows rows);

}  // namespace untrained
