#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "untrained/error.hpp"

namespace untrained {

/// A token name with its place in the text (line and column from 1, in code points).
struct GraphName {
    std::string text;
    int line;
    int column;
};

/// One summand of a relation's right-hand side.
struct RelationTerm {
    GraphName name;
    double weight = 1;
};

/// `key = weight*value + …`
struct Relation {
    GraphName key;
    std::vector<RelationTerm> terms;
};

struct RelationGraph {
    std::vector<Relation> relations;
};

/// Read a relation graph: UTF-8 text, a relation a line.
///
///     ОНА = МАША + КАШУ     # a comment
///     A = 0.5*B + -1*C
///
/// A name is a run of characters other than white space and `= + * #`; a run before `*` is a weight. Empty lines
/// and comments are skipped. A key may stand on several lines, and cycles are allowed. Whether a name is one
/// token is for the caller to check, who knows how prompts are split.
///
/// @return the graph (empty text: no relations), or the first mistake with line and column.
Result<RelationGraph> parseRelationGraph(std::string_view text);

}  // namespace untrained
