#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace untrained {

/// The random numbers of drawGaussianRow for two draws at once, bit for bit. What depends on how a stream happens to
/// go, the rejections, is done draw by draw; logarithms, roots and quotients, which take most of the time, for both in
/// one register.
class GaussianRows {
public:
    /// Row `index` (from 0) of both draws: sets the first min(index + 1, d) numbers of each, number k of the first at
    /// row[2k], of the second at row[2k + 1].
    void draw(std::span<double> row, int index, int dimension, const std::array<std::uint64_t, 2>& seeds);

private:
    std::vector<double> squares_;  ///< of the points that normals are made of
};

}  // namespace untrained
