#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/require.hpp"
#include "untrained/attention/relation_graph.hpp"
#include "untrained/attention/relation_memory.hpp"

namespace untrained {

/// A prompt and a relation graph with names replaced by indices, in order of first appearance.
struct Prompt {
    std::vector<std::string> vocabulary;
    std::vector<int> tokens;
    std::vector<TokenRelation> relations;

    int size() const { return static_cast<int>(vocabulary.size()); }
    int probe() const { return static_cast<int>(tokens.size()) - 1; }

    int index(std::string_view name) {
        const auto place = std::find(vocabulary.begin(), vocabulary.end(), name);
        if (place != vocabulary.end()) return static_cast<int>(place - vocabulary.begin());
        vocabulary.emplace_back(name);
        return size() - 1;
    }
};

/// A token a character (ASCII).
inline Prompt characters(std::string_view text) {
    Prompt prompt;
    for (std::size_t i = 0; i < text.size(); ++i) prompt.tokens.push_back(prompt.index(text.substr(i, 1)));
    return prompt;
}

/// A token a word (single spaces between), and a relation graph.
inline Prompt words(std::string_view text, std::string_view graph = "") {
    Prompt prompt;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        prompt.tokens.push_back(prompt.index(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    for (const Relation& relation : require(parseRelationGraph(graph)).relations) {
        TokenRelation tokens{prompt.index(relation.key.text), {}};
        for (const RelationTerm& term : relation.terms) {
            tokens.terms.emplace_back(prompt.index(term.name.text), term.weight);
        }
        prompt.relations.push_back(tokens);
    }
    return prompt;
}

}  // namespace untrained
