#include "untrained/attention/presets.hpp"

#include <array>

namespace untrained {

namespace {

// Found by search, see the notes on each; full precision, since the second digit of a temperature moves the logits.
BlockSettings published() {
    BlockSettings settings;
    settings.reads = {
        {Memory::relation, 1, 1.23, 0.076, Normalize::query},
        {Memory::context, -1, 0.39, 0.032, Normalize::none},
        {Memory::swapped, 1, 0.33, 0.023, Normalize::none},
    };
    settings.readout = Readout::context;
    settings.readoutGain = 0.88;
    return settings;
}

BlockSettings predictionError() {
    BlockSettings settings;
    settings.reads = {
        {Memory::relation, 1, 1.5, 0.006, Normalize::key},
        {Memory::context, -1, 3.2, 0.305, Normalize::key},
        {Memory::swapped, 1, 1.5, 3.5, Normalize::key},
    };
    settings.base = Base::x;
    settings.norm = Norm::rms;
    settings.update = Update::layerByLayer;
    settings.layers = 2;
    return settings;
}

// The seed's three lines as they stand; it states neither gains nor temperatures.
BlockSettings seedBlock() {
    BlockSettings settings;
    settings.reads = {
        {Memory::relation, 1, 1, 0.1, Normalize::none},
        {Memory::context, 1, 1, 0.1, Normalize::none},
        {Memory::swapped, 1, 1, 0.1, Normalize::none},
    };
    return settings;
}

}  // namespace

std::span<const Preset> presets() {
    static const std::array<Preset, 3> all{{
        {"published", published()},
        {"prediction-error", predictionError()},
        {"seed-block", seedBlock()},
    }};
    return all;
}

}  // namespace untrained
