#include <algorithm>
#include <utility>

#include "untrained/lab/cell.hpp"
#include "untrained/limits.hpp"

namespace untrained {

namespace {

template <class Number>
void addAll(std::vector<Number>& sums, const std::vector<Number>& others) {
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += others[i];
}

Error mismatch(const char* message) { return {ErrorCode::shapeMismatch, message, "parts", ""}; }

bool isWhole(const CellPart& part) {
    const auto size = static_cast<std::size_t>(part.rounds);
    const bool control = part.shuffledSuccesses.empty() || part.shuffledSuccesses.size() == size;
    return part.count > 0 && part.successes.size() == size && part.hits.size() == size && control &&
           part.prefixMatching.size() == size && part.margins.size() == size * static_cast<std::size_t>(part.count);
}

double median(std::vector<float>& numbers) {
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    const double upper = *middle;
    if (numbers.size() % 2 == 1) return upper;
    return (upper + *std::max_element(numbers.begin(), middle)) / 2;
}

}  // namespace

Result<CellPart> joinParts(std::vector<CellPart> parts) {
    if (parts.empty()) return mismatch("there must be at least one part");
    std::sort(parts.begin(), parts.end(), [](const CellPart& a, const CellPart& b) { return a.first < b.first; });
    std::int64_t margins = 0;
    for (const CellPart& part : parts) margins += static_cast<std::int64_t>(part.margins.size());
    CellPart whole = std::move(parts.front());
    if (!isWhole(whole)) return mismatch("a part is not whole");
    if (whole.first != 0) return mismatch("the parts must begin with the first draw");
    whole.margins.reserve(static_cast<std::size_t>(margins));
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const CellPart& part = parts[i];
        if (!isWhole(part) || part.rounds != whole.rounds ||
            part.shuffledSuccesses.size() != whole.shuffledSuccesses.size()) {
            return mismatch("the parts are not of one cell");
        }
        if (part.first != whole.first + whole.count)
            return mismatch("the parts overlap, or one between them is missing");
        whole.count += part.count;
        addAll(whole.successes, part.successes);
        addAll(whole.hits, part.hits);
        addAll(whole.shuffledSuccesses, part.shuffledSuccesses);
        addAll(whole.prefixMatching, part.prefixMatching);
        whole.chance += part.chance;
        whole.choiceChance += part.choiceChance;
        whole.longestMatchHits += part.longestMatchHits;
        whole.mostFrequentHits += part.mostFrequentHits;
        whole.margins.insert(whole.margins.end(), part.margins.begin(), part.margins.end());
    }
    return whole;
}

CellResult summarize(const CellPart& part) {
    const auto mean = [&](std::int64_t sum) { return static_cast<double>(sum) * kScoreUnit / part.count; };
    CellResult result{
        part.count, mean(part.chance), mean(part.choiceChance), part.longestMatchHits, part.mostFrequentHits, {}};
    std::vector<float> margins(static_cast<std::size_t>(part.count));
    const auto rounds = static_cast<std::size_t>(part.rounds);
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t draw = 0; draw < margins.size(); ++draw) margins[draw] = part.margins[draw * rounds + round];
        const auto worst = std::min_element(margins.begin(), margins.end());
        const int worstDraw = part.first + static_cast<int>(worst - margins.begin());
        const double worstMargin = *worst;
        const int successes = part.successes[round];
        result.rounds.push_back({
            .successes = successes,
            .rate = static_cast<double>(successes) / part.count,
            .interval = wilsonInterval(successes, part.count),
            .hits = part.hits[round],
            .shuffledSuccesses = part.shuffledSuccesses.empty() ? 0 : part.shuffledSuccesses[round],
            .prefixMatching = mean(part.prefixMatching[round]),
            .medianMargin = median(margins),
            .worstDraw = worstDraw,
            .worstMargin = worstMargin,
        });
    }
    return result;
}

}  // namespace untrained
