#include "untrained/lab/tasks/associative_recall.hpp"

#include "lab/shuffle.hpp"
#include "lab/tasks/checks.hpp"

namespace untrained {

namespace {

class AssociativeRecall final : public Task {
public:
    explicit AssociativeRecall(const AssociativeRecallSettings& settings) : settings_(settings) {}

    int tokens() const override {
        const auto& [pairs, keyLength, filler, queries] = settings_;
        return static_cast<int>(count(pairs, keyLength, filler, queries));
    }

    int vocabulary() const override { return settings_.pairs * (settings_.keyLength + 1 + settings_.filler) + 1; }

    static std::int64_t count(std::int64_t pairs, std::int64_t keyLength, std::int64_t filler, std::int64_t queries) {
        return pairs * (keyLength + 1 + filler) + queries * (keyLength + 1);
    }

    void draw(RandomStream& random, Draw& draw) const override {
        const auto& [pairs, keyLength, filler, queries] = settings_;
        const int period = keyLength + 1 + filler;
        draw.tokens.clear();
        // All distinct so far, so a token's number is its position.
        for (int i = 0; i < pairs * period; ++i) draw.tokens.push_back(i);

        // The memory of the targets serves as the urn of the keys.
        draw.targets.clear();
        for (int pair = 0; pair < pairs; ++pair) draw.targets.push_back(pair);
        int value = 0;
        for (int query = 0; query < queries; ++query) {
            if (query > 0) draw.tokens.push_back(value);
            const int chosen = below(random, pairs - query);
            const int key = draw.targets[static_cast<std::size_t>(chosen)] * period;
            draw.targets[static_cast<std::size_t>(chosen)] = draw.targets[static_cast<std::size_t>(pairs - query - 1)];
            for (int i = 0; i < keyLength; ++i) draw.tokens.push_back(key + i);
            value = key + keyLength;
        }
        draw.tokens.push_back(pairs * period);
        draw.targets.assign(1, value);
        draw.vocabulary = pairs * period + 1;
        draw.answer = value;
        draw.choices = pairs;
    }

private:
    AssociativeRecallSettings settings_;
};

}  // namespace

TaskResult associativeRecall(const AssociativeRecallSettings& settings) {
    const auto& [pairs, keyLength, filler, queries] = settings;
    if (auto error = numbersError(
            {{"pairs", pairs, 1}, {"key", keyLength, 1}, {"filler", filler, 0}, {"queries", queries, 1, pairs}})) {
        return *error;
    }
    const std::int64_t tokens = AssociativeRecall::count(pairs, keyLength, filler, queries);
    if (auto error = limits::promptError(static_cast<std::size_t>(tokens), 0, "pairs")) return *error;
    return TaskResult{std::make_unique<AssociativeRecall>(settings)};
}

}  // namespace untrained
