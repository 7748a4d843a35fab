#include "untrained/lab/tasks/fixed_prompt.hpp"

#include <algorithm>
#include <utility>

#include "lab/tasks/checks.hpp"

namespace untrained {

namespace {

class FixedPrompt final : public Task {
public:
    explicit FixedPrompt(Draw prompt) : prompt_(std::move(prompt)) {}
    int tokens() const override { return static_cast<int>(prompt_.tokens.size()); }
    int vocabulary() const override { return prompt_.vocabulary; }
    void draw(RandomStream&, Draw& draw) const override { draw = prompt_; }

private:
    Draw prompt_;
};

Error mismatch(const char* parameter, const char* message) {
    return {ErrorCode::shapeMismatch, message, parameter, ""};
}

}  // namespace

TaskResult fixedPrompt(std::span<const int> tokens, std::span<const int> targets) {
    if (auto error = limits::promptError(tokens.size(), 0, "passes")) return *error;
    const int probe = static_cast<int>(tokens.size()) - 1;
    if (probe < 2) return outOfRange("probe", probe, 2, limits::kMaximumTokens - 1);
    int vocabulary = 0;
    int before = 0;
    for (const int token : tokens) {
        before = vocabulary;
        if (token < 0 || token > vocabulary) {
            return mismatch("tokens", "tokens must be numbered in order of first appearance");
        }
        vocabulary = std::max(vocabulary, token + 1);
    }
    if (targets.empty()) return mismatch("targets", "targets must name at least one position");
    int last = -1;
    for (const int target : targets) {
        if (target < 0 || target >= probe) return outOfRange("targets", target, 0, probe - 1);
        if (target <= last) return mismatch("targets", "targets must be different positions in ascending order");
        last = target;
    }
    if (static_cast<int>(targets.size()) == probe) {
        return mismatch("targets", "targets must leave a position that is not right");
    }
    Draw prompt;
    prompt.tokens.assign(tokens.begin(), tokens.end());
    prompt.targets.assign(targets.begin(), targets.end());
    prompt.vocabulary = vocabulary;
    prompt.answer = tokens[static_cast<std::size_t>(targets.front())];
    prompt.choices = before;
    return TaskResult{std::make_unique<FixedPrompt>(std::move(prompt))};
}

}  // namespace untrained
