#include "untrained/numeric/random.hpp"

#include <bit>
#include <cmath>

#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

std::uint64_t splitmix64(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

}  // namespace

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t stream) {
    std::uint64_t mixer = seed;
    mixer = splitmix64(mixer) ^ stream;
    for (std::uint64_t& word : state_) word = splitmix64(mixer);
}

std::uint64_t RandomStream::bits() {
    const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

double RandomStream::uniform() {
    // 52 random bits in the middle of their cells: never 0, whose logarithm is infinite, and never 1.
    return (static_cast<double>(bits() >> 12) + 0.5) * 0x1p-52;
}

double RandomStream::normal() {
    if (hasSpareNormal_) {
        hasSpareNormal_ = false;
        return spareNormal_;
    }
    double x, y, square;
    do {
        x = 2 * uniform() - 1;
        y = 2 * uniform() - 1;
        square = x * x + y * y;
    } while (square >= 1);
    // Never 0: a uniform number is an odd multiple of 2^-53, so x and y are not 0.
    const double factor = std::sqrt(-2 * logarithm(square) / square);
    spareNormal_ = factor * y;
    hasSpareNormal_ = true;
    return factor * x;
}

double RandomStream::chi(int degrees) {
    // Below two degrees the gamma shape is under 1, where the method does not hold.
    if (degrees == 1) return std::abs(normal());
    const double shape = degrees / 2.0 - 1.0 / 3.0;
    const double spread = 1 / std::sqrt(9 * shape);
    while (true) {
        const double x = normal();
        const double root = 1 + spread * x;
        if (root <= 0) continue;
        const double v = root * root * root;
        if (logarithm(uniform()) < 0.5 * x * x + shape * (1 - v + logarithm(v))) {
            return std::sqrt(2 * shape * v);
        }
    }
}

}  // namespace untrained
