#include "untrained/lab/tasks/pronoun_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lab/shuffle.hpp"
#include "lab/tasks/checks.hpp"

namespace untrained {

namespace {

int edgesOf(const PronounPrompt& prompt) {
    std::size_t edges = 0;
    for (const TokenRelation& relation : prompt.relations) edges += relation.terms.size();
    return static_cast<int>(edges);
}

std::vector<int> placesOf(const std::vector<int>& tokens, int token) {
    std::vector<int> places;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i] == token) places.push_back(static_cast<int>(i));
    }
    return places;
}

class PronounPairs final : public Task {
public:
    explicit PronounPairs(const std::vector<PronounPrompt>& prompts) {
        for (const PronounPrompt& prompt : prompts) {
            Draw draw;
            draw.tokens = prompt.tokens;
            draw.targets = placesOf(prompt.tokens, prompt.right);
            draw.vocabulary = pronounVocabulary(prompt);
            draw.answer = prompt.right;
            draw.choices = 2;
            draw.prompt = static_cast<int>(draws_.size());
            draw.rivals = placesOf(prompt.tokens, prompt.wrong);
            draw.relations = prompt.relations;
            tokens_ = std::max(tokens_, static_cast<int>(draw.tokens.size()));
            vocabulary_ = std::max(vocabulary_, draw.vocabulary);
            edges_ = std::max(edges_, edgesOf(prompt));
            draws_.push_back(std::move(draw));
        }
    }

    int tokens() const override { return tokens_; }
    int vocabulary() const override { return vocabulary_; }
    int edges() const override { return edges_; }
    void draw(RandomStream& random, Draw& draw) const override {
        draw = draws_[static_cast<std::size_t>(below(random, static_cast<int>(draws_.size())))];
    }

private:
    std::vector<Draw> draws_;
    int tokens_ = 0;
    int vocabulary_ = 0;
    int edges_ = 0;
};

Error mismatch(const char* parameter, const char* message) {
    return {ErrorCode::shapeMismatch, message, parameter, ""};
}

std::optional<Error> relationsError(const PronounPrompt& prompt) {
    // As many tokens as edges can name beside those of the prompt.
    const int last = static_cast<int>(prompt.tokens.size()) + 2 * limits::kMaximumEdges - 1;
    const auto tokenError = [last](int token) -> std::optional<Error> {
        if (token >= 0 && token <= last) return std::nullopt;
        return outOfRange("relations", token, 0, last);
    };
    if (auto error = numbersError({{"edges", edgesOf(prompt), 0, limits::kMaximumEdges}})) return error;
    for (const TokenRelation& relation : prompt.relations) {
        if (auto error = tokenError(relation.key)) return error;
        for (const auto& [token, weight] : relation.terms) {
            if (auto error = tokenError(token)) return error;
            if (!(std::abs(weight) <= limits::kMaximumWeight)) {
                return outOfRange("weight", weight, -limits::kMaximumWeight, limits::kMaximumWeight);
            }
        }
    }
    return std::nullopt;
}

std::optional<Error> promptError(const PronounPrompt& prompt) {
    if (auto error = limits::promptError(prompt.tokens.size(), 0, "layers")) return error;
    int vocabulary = 0;
    for (const int token : prompt.tokens) {
        if (token < 0 || token > vocabulary) {
            return mismatch("tokens", "tokens must be numbered in order of first appearance");
        }
        vocabulary = std::max(vocabulary, token + 1);
    }
    const int probe = prompt.tokens.back();
    const bool found = !placesOf(prompt.tokens, prompt.right).empty() && !placesOf(prompt.tokens, prompt.wrong).empty();
    if (!found || prompt.right == prompt.wrong || prompt.right == probe || prompt.wrong == probe) {
        return mismatch("candidates", "the two candidates must be different words before the pronoun");
    }
    return relationsError(prompt);
}

}  // namespace

int pronounVocabulary(const PronounPrompt& prompt) {
    int last = *std::max_element(prompt.tokens.begin(), prompt.tokens.end());
    for (const TokenRelation& relation : prompt.relations) {
        last = std::max(last, relation.key);
        for (const auto& [token, weight] : relation.terms) last = std::max(last, token);
    }
    return last + 1;
}

std::optional<Error> pronounPromptsError(const std::vector<PronounPrompt>& prompts) {
    if (prompts.empty() || prompts.size() > static_cast<std::size_t>(limits::kMaximumPronounPrompts)) {
        return outOfRange("prompts", static_cast<double>(prompts.size()), 1, limits::kMaximumPronounPrompts);
    }
    for (const PronounPrompt& prompt : prompts) {
        if (auto error = promptError(prompt)) return error;
    }
    return std::nullopt;
}

TaskResult pronounPairs(const std::vector<PronounPrompt>& prompts) {
    if (auto error = pronounPromptsError(prompts)) return *error;
    return TaskResult{std::make_unique<PronounPairs>(prompts)};
}

}  // namespace untrained
