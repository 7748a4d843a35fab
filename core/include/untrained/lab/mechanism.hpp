#pragma once

#include <optional>

#include "untrained/attention/block.hpp"
#include "untrained/attention/causal_mean.hpp"
#include "untrained/error.hpp"

namespace untrained {

enum class MechanismKind {
    causalMean,       ///< the recurrence; asked after every pass
    randomAttention,  ///< one head of softmax attention with random W_Q and W_K, the control; asked once
    memoryBlock,      ///< reads of the relation graph and the context; asked after every layer
};

const char* mechanismName(MechanismKind kind);

/// What answers a task.
struct Mechanism {
    MechanismKind kind = MechanismKind::causalMean;
    Rule rule = Rule::subtractRms;
    /// Layer by layer, all means of a pass are of the vectors before it (the simultaneous update).
    Update update = Update::inPlace;
    int passes = 15;   ///< P in [1, limits::kMaximumPasses]; random attention has one
    double scale = 1;  ///< of W_Q and W_K, in [0, limits::kMaximumScale]

    BlockSettings block{};

    /// How often a draw is asked: after each pass or layer, or once.
    int rounds() const;
};

/// outOfRange (passes, scale, layers), if any. What else is wrong with a block runBlock finds.
std::optional<Error> mechanismError(const Mechanism& mechanism);

}  // namespace untrained
