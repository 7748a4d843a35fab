#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "untrained/attention/relation_memory.hpp"
#include "untrained/error.hpp"
#include "untrained/numeric/random.hpp"

namespace untrained {

/// One question: a prompt, and what the last token of it should be most similar to.
struct Draw {
    std::vector<int> tokens;  ///< n ≥ 2 indices in [0, V), numbered in order of first appearance; the last is the probe
    std::vector<int> targets;   ///< the right positions, in [0, n − 1), ascending
    int vocabulary = 0;         ///< V
    int answer = -1;            ///< the token that comes next; −1 where it is none of those before the probe
    int choices = 1;            ///< among how many answers one guesses who knows the task's form only
    int longestMatch = -1;      ///< text: what came next after the longest earlier match of the prompt's end; else −1
    int mostFrequent = -1;      ///< text: the most frequent token before the probe; else −1
    int start = -1;             ///< text: where the window begins among the text's words; else −1
    int prompt = -1;            ///< pronoun: which of the prompts, from 0; else −1
    std::vector<int> rivals{};  ///< pronoun: the only wrong positions, ascending; else none: all that are not right
    std::vector<TokenRelation> relations{};  ///< pronoun: what a memory block knows beforehand
};

/// Something that can be asked again and again, with other tokens in other places.
class Task {
public:
    virtual ~Task() = default;

    /// The most tokens that a draw can have, the probe included.
    virtual int tokens() const = 0;

    /// The largest V of a draw.
    virtual int vocabulary() const = 0;

    /// The most edges that the relations of a draw can have.
    virtual int edges() const { return 0; }

    /// Makes the draw of a random stream. What `draw` held is overwritten, its memory used again.
    virtual void draw(RandomStream& random, Draw& draw) const = 0;

    /// The draw whose vectors are those of `seed` (drawSeed).
    void drawOf(std::uint64_t seed, Draw& draw) const;
};

using TaskResult = Result<std::unique_ptr<const Task>>;

}  // namespace untrained
