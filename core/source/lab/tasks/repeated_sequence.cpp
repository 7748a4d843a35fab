#include "untrained/lab/tasks/repeated_sequence.hpp"

#include "lab/shuffle.hpp"
#include "lab/tasks/checks.hpp"

namespace untrained {

namespace {

class RepeatedSequence final : public Task {
public:
    explicit RepeatedSequence(const RepeatedSequenceSettings& settings) : settings_(settings) {}

    int tokens() const override {
        const auto& [length, repeats, filler] = settings_;
        return (length + filler) * (repeats - 1) + longestCut() + 1;
    }
    int vocabulary() const override { return settings_.length + settings_.filler * (settings_.repeats - 1) + 1; }

    void draw(RandomStream& random, Draw& draw) const override {
        const auto& [length, repeats, filler] = settings_;
        draw.tokens.clear();
        draw.targets.clear();
        const int cut = 1 + below(random, longestCut());
        int fresh = length;
        for (int repeat = 0; repeat < repeats; ++repeat) {
            const bool last = repeat == repeats - 1;
            // The position after the token that the cut makes the last one.
            if (!last) draw.targets.push_back(static_cast<int>(draw.tokens.size()) + cut);
            for (int i = 0; i < (last ? cut : length); ++i) draw.tokens.push_back(i);
            for (int i = 0; i < filler && !last; ++i) draw.tokens.push_back(fresh++);
        }
        draw.tokens.push_back(fresh);
        draw.vocabulary = fresh + 1;
        draw.answer = cut % length;
        draw.choices = length;
    }

private:
    int longestCut() const { return settings_.filler > 0 ? settings_.length - 1 : settings_.length; }

    RepeatedSequenceSettings settings_;
};

}  // namespace

TaskResult repeatedSequence(const RepeatedSequenceSettings& settings) {
    const auto& [length, repeats, filler] = settings;
    if (auto error = numbersError({{"length", length, 2}, {"repeats", repeats, 2}, {"filler", filler, 0}})) {
        return *error;
    }
    const std::int64_t most = (std::int64_t{length} + filler) * repeats + 1;
    if (auto error = limits::promptError(static_cast<std::size_t>(most), 0, "repeats")) return *error;
    return TaskResult{std::make_unique<RepeatedSequence>(settings)};
}

}  // namespace untrained
