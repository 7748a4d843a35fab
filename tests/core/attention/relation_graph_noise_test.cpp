#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "support/require.hpp"
#include "untrained/attention/relation_graph.hpp"
#include "untrained/numeric/random.hpp"

// Text that nobody meant as a graph.

namespace untrained {
namespace {

constexpr int kTexts = 5000;

/// Pieces that a graph is made of, and pieces that break it; every byte too, so that UTF-8 is broken in every way.
std::string noise(RandomStream& random) {
    constexpr const char* kPieces[] = {"A",  "B", "A = B", "=",    "+",    "*", "#",    "\n",
                                       "\n", " ", "2",     "-0.5", "МАША", "🍲", "\r\n", "\u00a0"};
    std::string text;
    for (std::uint64_t length = random.bits() % 24; length > 0; --length) {
        const std::uint64_t choice = random.bits() % (std::size(kPieces) + 1);
        if (choice < std::size(kPieces)) {
            text += kPieces[choice];
        } else {
            text += static_cast<char>(random.bits() % 256);
        }
    }
    return text;
}

TEST(RelationGraphNoise, GivesAGraphOrAMistakeWithinTheText) {
    RandomStream random(1);
    int graphs = 0;
    for (int i = 0; i < kTexts; ++i) {
        const std::string text = noise(random);
        const Result<RelationGraph> result = parseRelationGraph(text);
        if (!result) {
            const auto lines = std::count(text.begin(), text.end(), '\n') + 1;
            EXPECT_GE(result.error().line, 1);
            EXPECT_LE(result.error().line, lines);
            EXPECT_GE(result.error().column, 1);
            EXPECT_LE(result.error().column, static_cast<int>(text.size()) + 1);
            EXPECT_FALSE(result.error().message.empty());
            continue;
        }
        graphs += !result->relations.empty();
        for (const Relation& relation : result->relations) {
            EXPECT_FALSE(relation.terms.empty());
            EXPECT_EQ(relation.key.text.find_first_of("=+*# \n"), std::string::npos);
            EXPECT_NE(text.find(relation.key.text), std::string::npos);
            for (const RelationTerm& term : relation.terms) {
                EXPECT_FALSE(term.name.text.empty());
                EXPECT_EQ(term.name.text.find_first_of("=+*# \n"), std::string::npos);
            }
        }
    }
    // Noise that never makes a graph, or always does, would test half of the parser.
    EXPECT_GT(graphs, kTexts / 100);
    EXPECT_LT(graphs, kTexts / 2);
}

// A character that is cut short must not take the operator after it along.
TEST(RelationGraphNoise, BrokenUtf8EndsBeforeTheNextCharacter) {
    for (const char* name : {"\xd0", "\xe2\x82", "\xf0\x9f\x8d", "\x80", "\xff", "\xc3\x28"}) {
        const std::string text = std::string(name) + "=B";
        const RelationGraph graph = require(parseRelationGraph(text));
        ASSERT_EQ(graph.relations.size(), 1U) << text;
        EXPECT_EQ(graph.relations[0].key.text, name);
    }
}

TEST(RelationGraphNoise, ZeroBytesAreCharacters) {
    const RelationGraph graph = require(parseRelationGraph(std::string_view("A\0B = C", 7)));
    EXPECT_EQ(graph.relations[0].key.text, std::string("A\0B", 3));
}

TEST(RelationGraphNoise, ALongLineTakesNoLongerThanItsLength) {
    std::string text = "A = B";
    for (int i = 0; i < 4000; ++i) text += " + " + std::string(200, 'x');
    EXPECT_EQ(require(parseRelationGraph(text)).relations[0].terms.size(), 4001U);
}

}  // namespace
}  // namespace untrained
