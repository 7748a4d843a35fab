#include "untrained/attention/relation_memory.hpp"

#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

const char* rowsName(Rows rows) { return rows == Rows::edge ? "edge" : "relation"; }

RelationMemory relationMemory(const std::vector<TokenRelation>& relations, const TokenVectors& vectors, Rows rows) {
    RelationMemory memory;
    for (const TokenRelation& relation : relations) {
        if (rows == Rows::relation) {
            memory.rows.push_back(relation);
        } else {
            for (const auto& term : relation.terms) memory.rows.push_back({relation.key, {term}});
        }
    }
    const auto count = static_cast<Eigen::Index>(memory.rows.size());
    memory.keys = Matrix::Zero(count, vectors.rows.cols());
    memory.values = Matrix::Zero(count, vectors.rows.cols());
    for (Eigen::Index k = 0; k < count; ++k) {
        addScaled(row(memory.keys, k), 1, row(vectors.rows, memory.rows[k].key));
        for (const auto& [token, weight] : memory.rows[k].terms) {
            addScaled(row(memory.values, k), weight, row(vectors.rows, token));
        }
    }
    return memory;
}

}  // namespace untrained
