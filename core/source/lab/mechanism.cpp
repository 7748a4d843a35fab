#include "untrained/lab/mechanism.hpp"

#include "untrained/limits.hpp"

namespace untrained {

const char* mechanismName(MechanismKind kind) {
    switch (kind) {
        case MechanismKind::causalMean: return "causal-mean";
        case MechanismKind::randomAttention: return "random-attention";
        case MechanismKind::memoryBlock: return "memory-block";
    }
    return "unknown";
}

int Mechanism::rounds() const {
    switch (kind) {
        case MechanismKind::causalMean: return passes;
        case MechanismKind::randomAttention: return 1;
        case MechanismKind::memoryBlock: return block.layers;
    }
    return 0;
}

std::optional<Error> mechanismError(const Mechanism& mechanism) {
    if (mechanism.kind == MechanismKind::memoryBlock) {
        const int layers = mechanism.block.layers;
        if (layers >= 1 && layers <= limits::kMaximumLayers) return std::nullopt;
        return outOfRange("layers", layers, 1, limits::kMaximumLayers);
    }
    if (mechanism.kind == MechanismKind::randomAttention) {
        if (mechanism.scale >= 0 && mechanism.scale <= limits::kMaximumScale) return std::nullopt;
        return outOfRange("scale", mechanism.scale, 0, limits::kMaximumScale);
    }
    if (mechanism.passes >= 1 && mechanism.passes <= limits::kMaximumPasses) return std::nullopt;
    return outOfRange("passes", mechanism.passes, 1, limits::kMaximumPasses);
}

}  // namespace untrained
