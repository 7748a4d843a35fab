#include "untrained/attention/relation_graph.hpp"

#include <gtest/gtest.h>

#include "support/require.hpp"
#include "support/winograd.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

/// A graph written back in its shortest form: "key=weight*name+weight*name" a line.
std::string shortest(const RelationGraph& graph) {
    std::string text;
    for (const Relation& relation : graph.relations) {
        text += relation.key.text;
        char sign = '=';
        for (const RelationTerm& term : relation.terms) {
            text += sign + (term.weight == 1 ? "" : std::to_string(term.weight) + "*") + term.name.text;
            sign = '+';
        }
        text += '\n';
    }
    return text;
}

std::string parsed(std::string_view text) { return shortest(require(parseRelationGraph(text))); }

TEST(RelationGraph, TheSeedsExample) {
    const RelationGraph graph = require(parseRelationGraph(kMashaGraph));
    ASSERT_EQ(graph.relations.size(), 6U);
    EXPECT_EQ(shortest(graph), "ОНА=МАША+КАШУ\nВКУСНАЯ=КАШУ\nГОЛОДНАЯ=МАША\nМАША=ЕСТ\nЕСТ=КАШУ\nПОТОМУ=ЧТО\n");
    for (const Relation& relation : graph.relations) {
        for (const RelationTerm& term : relation.terms) EXPECT_EQ(term.weight, 1);
    }
}

// Columns count characters, not bytes: a Cyrillic letter has two, the emoji four.
TEST(RelationGraph, NamesKnowTheirPlace) {
    const RelationGraph graph = require(parseRelationGraph("\nОНА = МАША + КАШУ\n  🍲=2*ЕСТ"));
    const Relation& first = graph.relations[0];
    EXPECT_EQ(std::pair(first.key.line, first.key.column), std::pair(2, 1));
    EXPECT_EQ(std::pair(first.terms[0].name.line, first.terms[0].name.column), std::pair(2, 7));
    EXPECT_EQ(std::pair(first.terms[1].name.line, first.terms[1].name.column), std::pair(2, 14));
    const Relation& second = graph.relations[1];
    EXPECT_EQ(std::pair(second.key.line, second.key.column), std::pair(3, 3));
    // The name's place, not the weight's.
    EXPECT_EQ(std::pair(second.terms[0].name.line, second.terms[0].name.column), std::pair(3, 7));
}

TEST(RelationGraph, Weights) {
    const RelationGraph graph = require(parseRelationGraph("A = 0.5*B + -1*C + 2 * D + .25*E + 1e3*F + -0*G + 5.*H"));
    const std::vector<RelationTerm>& terms = graph.relations[0].terms;
    ASSERT_EQ(terms.size(), 7U);
    const double expected[] = {0.5, -1, 2, 0.25, 1000, 0, 5};
    for (std::size_t i = 0; i < terms.size(); ++i) {
        EXPECT_EQ(terms[i].weight, expected[i]);
        EXPECT_EQ(terms[i].name.text, std::string(1, static_cast<char>('B' + i)));
    }
    EXPECT_EQ(require(parseRelationGraph("A = 0.1*B")).relations[0].terms[0].weight, 0.1) << "to the last digit";
    EXPECT_TRUE(parseRelationGraph("A = 1e6*B + -1000000*B"));
}

TEST(RelationGraph, ANumberAloneIsAName) {
    EXPECT_EQ(parsed("1 = 2 + 3"), "1=2+3\n");
    EXPECT_EQ(require(parseRelationGraph("A = 2*3")).relations[0].terms[0].name.text, "3");
}

TEST(RelationGraph, CommentsAndEmptyLinesAreSkipped) {
    EXPECT_EQ(parsed("# first\n\n   \nA = B # and so on = + *\n#\nC=D#"), "A=B\nC=D\n");
    EXPECT_EQ(parsed(""), "");
    EXPECT_EQ(parsed("\n\n\n"), "");
    EXPECT_EQ(parsed("# only a comment"), "");
    EXPECT_EQ(parsed(" \t"), "");
}

TEST(RelationGraph, LineEndsOfEverySystem) {
    EXPECT_EQ(parsed("A = B\r\nC = D\r\n"), "A=B\nC=D\n");
    EXPECT_EQ(parsed("A = B\n\nC = D"), "A=B\nC=D\n");
    EXPECT_EQ(requireError(parseRelationGraph("A = B\r\nC D\r\n")).line, 2);
}

TEST(RelationGraph, WhiteSpaceOfEveryKind) {
    for (const char* space : {" ", "\t", "\v", "\f", "\u0085", "\u00a0", "\u1680", "\u2000", "\u2009", "\u200a",
                              "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff"}) {
        const std::string text = std::string(space) + "A" + space + "=" + space + "B" + space;
        EXPECT_EQ(parsed(text), "A=B\n") << "space " << text;
    }
    // A joiner is part of a name: families of emoji are made with it.
    EXPECT_EQ(parsed("👩\u200d👧=B"), "👩\u200d👧=B\n");
    // Characters on both sides of the spaces of general punctuation.
    EXPECT_EQ(parsed("\u200b\u1fff=\u200c"), "\u200b\u1fff=\u200c\n");
}

TEST(RelationGraph, RightToLeftAndJoinedCharactersAreNames) {
    EXPECT_EQ(parsed("היא = מרים + דייסה"), "היא=מרים+דייסה\n");
    EXPECT_EQ(parsed("👩‍👩‍👧‍👦 = 🏳️‍🌈"), "👩‍👩‍👧‍👦=🏳️‍🌈\n");
}

TEST(RelationGraph, DuplicateKeysAndCyclesAreKept) {
    EXPECT_EQ(parsed("A = B\nA = C\nA = B"), "A=B\nA=C\nA=B\n");
    EXPECT_EQ(parsed("A = B\nB = A"), "A=B\nB=A\n");
    EXPECT_EQ(parsed("A = A + A"), "A=A+A\n");
}

struct Mistake {
    const char* text;
    ErrorCode code;
    int line;
    int column;
    const char* found;
    const char* message;
};

TEST(RelationGraph, EachMistakeHasItsPlaceAndItsMessage) {
    const Mistake mistakes[] = {
        {"= B", ErrorCode::graphExpectedName, 1, 1, "=",
         "graph line 1, column 1: expected a token name, but found \"=\""},
        {"A = B\n + C", ErrorCode::graphExpectedName, 2, 2, "+",
         "graph line 2, column 2: expected a token name, but found \"+\""},
        {"ОНА =", ErrorCode::graphExpectedName, 1, 6, "",
         "graph line 1, column 6: expected a token name or a weight, but the line ends"},
        {"ОНА = # nothing", ErrorCode::graphExpectedName, 1, 7, "",
         "graph line 1, column 7: expected a token name or a weight, but the line ends"},
        {"ОНА = МАША + + КАШУ", ErrorCode::graphExpectedName, 1, 14, "+",
         "graph line 1, column 14: expected a token name or a weight, but found \"+\""},
        {"🍲🍲 = МАША +\n", ErrorCode::graphExpectedName, 1, 12, "",
         "graph line 1, column 12: expected a token name or a weight, but the line ends"},
        {"A = 2*", ErrorCode::graphExpectedName, 1, 7, "",
         "graph line 1, column 7: expected a token name after \"*\", but the line ends"},
        {"A = 2**B", ErrorCode::graphExpectedName, 1, 7, "*",
         "graph line 1, column 7: expected a token name after \"*\", but found \"*\""},
        {"A = *B", ErrorCode::graphExpectedName, 1, 5, "*",
         "graph line 1, column 5: expected a token name or a weight, but found \"*\""},
        {"ОНА", ErrorCode::graphExpectedEquals, 1, 4, "",
         "graph line 1, column 4: expected \"=\" after the key, but the line ends"},
        {"🍲 МАША = B", ErrorCode::graphExpectedEquals, 1, 3, "МАША",
         "graph line 1, column 3: expected \"=\" after the key, but found \"МАША\""},
        {"A + B = C", ErrorCode::graphExpectedEquals, 1, 3, "+",
         "graph line 1, column 3: expected \"=\" after the key, but found \"+\""},
        {"ОНА = 0.5 МАША", ErrorCode::graphExpectedTimes, 1, 11, "МАША",
         "graph line 1, column 11: expected \"*\" after the weight, but found \"МАША\""},
        {"ОНА = МАША КАШУ", ErrorCode::graphExpectedPlus, 1, 12, "КАШУ",
         "graph line 1, column 12: expected \"+\" or the end of the line, but found \"КАШУ\""},
        {"A = B = C", ErrorCode::graphExpectedPlus, 1, 7, "=",
         "graph line 1, column 7: expected \"+\" or the end of the line, but found \"=\""},
        {"A = 2*B*C", ErrorCode::graphExpectedPlus, 1, 8, "*",
         "graph line 1, column 8: expected \"+\" or the end of the line, but found \"*\""},
        {"\nA = B\n🍲 = КАШУ*МАША", ErrorCode::graphBadWeight, 3, 5, "КАШУ",
         "graph line 3, column 5: expected a number from -1000000 to 1000000 before \"*\", but found \"КАШУ\""},
    };
    for (const Mistake& mistake : mistakes) {
        const Error error = requireError(parseRelationGraph(mistake.text));
        EXPECT_EQ(error.code, mistake.code) << mistake.text;
        EXPECT_EQ(error.line, mistake.line) << mistake.text;
        EXPECT_EQ(error.column, mistake.column) << mistake.text;
        EXPECT_EQ(error.found, mistake.found) << mistake.text;
        EXPECT_EQ(error.message, mistake.message) << mistake.text;
        EXPECT_EQ(error.parameter, "graph");
    }
}

TEST(RelationGraph, WeightsMustBeDecimalNumbersWithinTheBounds) {
    for (const char* weight : {"nan", "inf", "-inf", "infinity", "0x10", "1e999", "-1e999", "1e7", "-1000000.1", "1,5",
                               "-", ".", "e5", "1e", "--1", "1.2.3", "٣", "1e-"}) {
        const Error error = requireError(parseRelationGraph("A = " + std::string(weight) + "*B"));
        EXPECT_EQ(error.code, ErrorCode::graphBadWeight) << weight;
        EXPECT_EQ(error.found, weight);
        EXPECT_EQ(error.column, 5);
        EXPECT_EQ(error.minimum, -limits::kMaximumWeight);
        EXPECT_EQ(error.maximum, limits::kMaximumWeight);
    }
}

TEST(RelationGraph, TheFirstMistakeIsReported) {
    EXPECT_EQ(requireError(parseRelationGraph("A = B\nC\nD = \n= E")).line, 2);
}

TEST(RelationGraph, TooManyEdgesAreRefusedAtTheLineThatHasThem) {
    std::string text;
    for (int i = 0; i < limits::kMaximumEdges / 2; ++i) text += "A = B + C\n";
    EXPECT_EQ(require(parseRelationGraph(text)).relations.size(), 2048U);
    const Error error = requireError(parseRelationGraph(text + "# full\n  D = E\nF = G"));
    EXPECT_EQ(error.code, ErrorCode::graphTooLarge);
    EXPECT_EQ(error.line, 2050);
    EXPECT_EQ(error.column, 3);
    EXPECT_EQ(error.maximum, 4096);
    EXPECT_EQ(error.message, "graph line 2050: the graph has more than 4096 edges, the most allowed");
}

}  // namespace
}  // namespace untrained
