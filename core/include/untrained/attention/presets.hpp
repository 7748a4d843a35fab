#pragma once

#include <span>
#include <string_view>

#include "untrained/attention/block.hpp"

namespace untrained {

/// A named setting of the block.
struct Preset {
    std::string_view name;  ///< "published", "prediction-error", "seed-block"
    BlockSettings settings;
};

/// All presets; the first is the default.
std::span<const Preset> presets();

}  // namespace untrained
