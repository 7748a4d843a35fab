#include "untrained/attention/relation_memory.hpp"

#include <gtest/gtest.h>

#include "support/prompt.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

TokenVectors vectorsOf(const Prompt& prompt) {
    return require(tokenVectors({Embedding::gaussian, 50, 3}, prompt.size()));
}

Prompt example() { return words("a b c d", "a = b + 0.5*c\nb = -2*d\n"); }

TEST(RelationMemory, AnEdgeARow) {
    const Prompt prompt = example();
    const TokenVectors vectors = vectorsOf(prompt);
    const RelationMemory memory = relationMemory(prompt.relations, vectors, Rows::edge);
    ASSERT_EQ(memory.rows.size(), 3U);
    ASSERT_EQ(memory.keys.rows(), 3);
    ASSERT_EQ(memory.values.rows(), 3);
    EXPECT_EQ(memory.keys.cols(), vectors.rows.cols());

    EXPECT_EQ(memory.keys.row(0), vectors.rows.row(0));
    EXPECT_EQ(memory.values.row(0), vectors.rows.row(1));
    EXPECT_EQ(memory.keys.row(1), vectors.rows.row(0));
    EXPECT_EQ(memory.values.row(1), 0.5 * vectors.rows.row(2));
    EXPECT_EQ(memory.keys.row(2), vectors.rows.row(1));
    EXPECT_EQ(memory.values.row(2), -2 * vectors.rows.row(3));

    for (const TokenRelation& row : memory.rows) EXPECT_EQ(row.terms.size(), 1U);
    EXPECT_EQ(memory.rows[1].key, 0);
    EXPECT_EQ(memory.rows[1].terms[0], (std::pair{2, 0.5}));
}

TEST(RelationMemory, ARelationARow) {
    const Prompt prompt = example();
    const TokenVectors vectors = vectorsOf(prompt);
    const RelationMemory memory = relationMemory(prompt.relations, vectors, Rows::relation);
    ASSERT_EQ(memory.rows.size(), 2U);
    EXPECT_EQ(memory.keys.row(0), vectors.rows.row(0));
    EXPECT_TRUE(memory.values.row(0).isApprox(vectors.rows.row(1) + 0.5 * vectors.rows.row(2), tolerances::kKernel));
    EXPECT_EQ(memory.keys.row(1), vectors.rows.row(1));
    EXPECT_EQ(memory.values.row(1), -2 * vectors.rows.row(3));
    EXPECT_EQ(memory.rows[0].terms.size(), 2U);
}

TEST(RelationMemory, RelationsOfOneEdgeAreTheSameBothWays) {
    const Prompt prompt = words("a b", "a = b\nb = a\n");
    const TokenVectors vectors = vectorsOf(prompt);
    const RelationMemory edges = relationMemory(prompt.relations, vectors, Rows::edge);
    const RelationMemory relations = relationMemory(prompt.relations, vectors, Rows::relation);
    EXPECT_EQ(edges.keys, relations.keys);
    EXPECT_EQ(edges.values, relations.values);
}

TEST(RelationMemory, AKeyOnSeveralLinesKeepsItsLines) {
    const Prompt prompt = words("a b c", "a = b\na = c\n");
    const RelationMemory memory = relationMemory(prompt.relations, vectorsOf(prompt), Rows::relation);
    ASSERT_EQ(memory.rows.size(), 2U);
    EXPECT_EQ(memory.keys.row(0), memory.keys.row(1));
}

TEST(RelationMemory, WithoutRelationsItHasNoRows) {
    const Prompt prompt = words("a b");
    for (const Rows rows : {Rows::edge, Rows::relation}) {
        const RelationMemory memory = relationMemory({}, vectorsOf(prompt), rows);
        EXPECT_TRUE(memory.rows.empty());
        EXPECT_EQ(memory.keys.rows(), 0);
        EXPECT_EQ(memory.values.rows(), 0);
        EXPECT_EQ(memory.keys.cols(), 2);
    }
}

TEST(RelationMemory, Names) {
    EXPECT_STREQ(rowsName(Rows::edge), "edge");
    EXPECT_STREQ(rowsName(Rows::relation), "relation");
}

}  // namespace
}  // namespace untrained
