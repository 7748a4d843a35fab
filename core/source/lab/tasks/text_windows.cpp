#include "untrained/lab/tasks/text_windows.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "lab/shuffle.hpp"
#include "lab/tasks/checks.hpp"

namespace untrained {

namespace {

using Words = std::vector<int>;

int at(const Words& words, int position) { return words[static_cast<std::size_t>(position)]; }

class TextWindows final : public Task {
public:
    /// @param previous where each word occurred before, −1 for none
    /// @param ends the positions after each window that may be drawn
    TextWindows(Words words, Words previous, Words ends, int window)
        : words_(std::move(words)), previous_(std::move(previous)), ends_(std::move(ends)), window_(window) {}

    int tokens() const override { return window_ + 1; }
    int vocabulary() const override { return window_ + 1; }

    void draw(RandomStream& random, Draw& draw) const override {
        const int end = at(ends_, below(random, static_cast<int>(ends_.size())));
        const int start = end - window_;
        draw.start = start;
        draw.tokens.clear();
        draw.targets.clear();
        int distinct = 0;
        for (int i = start; i < end; ++i) {
            const int before = at(previous_, i);
            draw.tokens.push_back(before >= start ? at(draw.tokens, before - start) : distinct++);
        }
        const int next = at(previous_, end);
        draw.answer = next >= start ? at(draw.tokens, next - start) : -1;

        draw.longestMatch = at(draw.tokens, followerOfLongestMatch(start, end) - start);
        for (int i = 0; i < window_; ++i) {
            if (at(draw.tokens, i) == draw.longestMatch) draw.targets.push_back(i);
        }
        draw.mostFrequent = mostFrequent(draw.tokens, distinct);
        draw.tokens.push_back(distinct);
        draw.vocabulary = distinct + 1;
        draw.choices = distinct;
    }

private:
    int followerOfLongestMatch(int start, int end) const {
        int longest = 0, follower = 0;
        for (int match = at(previous_, end - 1); match >= start; match = at(previous_, match)) {
            int length = 0;
            while (match - length >= start && at(words_, match - length) == at(words_, end - 1 - length)) ++length;
            if (length > longest) {
                longest = length;
                follower = match + 1;
            }
        }
        return follower;
    }

    static int mostFrequent(const Words& tokens, int distinct) {
        Words counts(static_cast<std::size_t>(distinct));
        for (const int token : tokens) ++counts[static_cast<std::size_t>(token)];
        return static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    }

    Words words_;
    Words previous_;
    Words ends_;
    int window_;
};

}  // namespace

TaskResult textWindows(std::span<const int> words, int window) {
    if (auto error = numbersError({{"window", window, 3, limits::kMaximumTokens - 1}})) return *error;
    if (words.size() > static_cast<std::size_t>(limits::kMaximumWords) ||
        words.size() <= static_cast<std::size_t>(window)) {
        return outOfRange("words", static_cast<double>(words.size()), window + 1, limits::kMaximumWords);
    }
    const int count = static_cast<int>(words.size());
    Words last(words.size(), -1);
    Words previous;
    Words ends;
    int runStart = 0;
    for (int i = 0; i < count; ++i) {
        const int word = words[static_cast<std::size_t>(i)];
        if (word < 0 || word >= count) return outOfRange("words", word, 0, count - 1);
        previous.push_back(std::exchange(last[static_cast<std::size_t>(word)], i));
        if (previous.back() != i - 1) runStart = i;
        // The window up to i; there must be a next word, and the window must not be one word again and again.
        const int start = i + 1 - window;
        if (start >= 0 && i + 1 < count && previous.back() >= start && runStart > start) ends.push_back(i + 1);
    }
    if (ends.empty()) {
        return Error{ErrorCode::shapeMismatch, "no window of the text ends with a word that occurred before in it",
                     "words", ""};
    }
    return TaskResult{
        std::make_unique<TextWindows>(Words(words.begin(), words.end()), std::move(previous), std::move(ends), window)};
}

}  // namespace untrained
