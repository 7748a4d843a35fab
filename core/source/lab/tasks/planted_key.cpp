#include "untrained/lab/tasks/planted_key.hpp"

#include "lab/shuffle.hpp"
#include "lab/tasks/checks.hpp"

namespace untrained {

namespace {

class PlantedKey final : public Task {
public:
    explicit PlantedKey(const PlantedKeySettings& settings) : settings_(settings) {}

    int tokens() const override { return distinct() + settings_.keyLength + 1; }
    int vocabulary() const override { return distinct() + 1; }

    void draw(RandomStream& random, Draw& draw) const override {
        draw.tokens.clear();
        // All distinct so far, so a token's number is its position.
        for (int i = 0; i < distinct(); ++i) draw.tokens.push_back(i);
        const int key = below(random, settings_.filler + 1);
        for (int i = 0; i < settings_.keyLength; ++i) draw.tokens.push_back(key + i);
        draw.tokens.push_back(distinct());
        draw.targets.assign(1, key + settings_.keyLength);
        draw.vocabulary = distinct() + 1;
        draw.answer = draw.targets.front();
        draw.choices = distinct();
    }

private:
    int distinct() const { return settings_.filler + settings_.keyLength + 1; }

    PlantedKeySettings settings_;
};

}  // namespace

TaskResult plantedKey(const PlantedKeySettings& settings) {
    const auto& [filler, keyLength] = settings;
    if (auto error = numbersError({{"filler", filler, 1}, {"key", keyLength, 1}})) return *error;
    const std::int64_t tokens = std::int64_t{filler} + 2 * std::int64_t{keyLength} + 2;
    if (auto error = limits::promptError(static_cast<std::size_t>(tokens), 0, "filler")) return *error;
    return TaskResult{std::make_unique<PlantedKey>(settings)};
}

}  // namespace untrained
