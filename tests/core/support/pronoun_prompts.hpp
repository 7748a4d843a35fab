#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "support/prompt.hpp"
#include "support/winograd.hpp"
#include "untrained/lab/tasks/pronoun_pairs.hpp"

namespace untrained {

inline PronounPrompt pronounPrompt(const std::string& text, const std::string& graph, const std::string& right,
                                   const std::string& wrong, int pair) {
    Prompt prompt = words(text, graph);
    return {prompt.tokens, prompt.relations, prompt.index(right), prompt.index(wrong), pair};
}

/// @param prompts those of winograd.hpp, two a pair
template <class Prompts>
std::vector<PronounPrompt> pronounPrompts(const Prompts& prompts) {
    std::vector<PronounPrompt> result;
    for (const WinogradPrompt& each : prompts) {
        const int pair = static_cast<int>(result.size()) / 2;
        result.push_back(pronounPrompt(each.prompt, each.graph, each.right, each.wrong, pair));
    }
    return result;
}

/// The first `pairs` pairs of a text in the format of tests/data/winograd.txt.
inline std::vector<PronounPrompt> pronounPrompts(const std::string& text, int pairs) {
    std::vector<PronounPrompt> result;
    std::istringstream lines(text);
    std::string line, graph;
    int pair = -1;
    bool isHead = true;
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string kind, right, wrong, prompt;
        words >> kind;
        if (kind == "G") {
            if (isHead && ++pair == pairs) break;
            isHead = false;
            graph += line.substr(2) + "\n";
        } else if (kind == "S") {
            words >> right >> wrong >> std::ws;
            std::getline(words, prompt);
            result.push_back(pronounPrompt(prompt, graph, right, wrong, pair));
        } else {
            isHead = true;
            graph.clear();
        }
    }
    return result;
}

}  // namespace untrained
