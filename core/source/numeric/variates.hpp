#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace untrained {

/// The steps of RandomStream, for one number or for a register of them: written once, so that a draw made beside
/// others has the bits of one made alone.

inline std::uint64_t splitmix64(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

using StreamWords = std::array<std::uint64_t, 4>;

inline void seedWords(StreamWords& words, std::uint64_t seed, std::uint64_t stream) {
    std::uint64_t mixer = seed;
    mixer = splitmix64(mixer) ^ stream;
    for (std::uint64_t& word : words) word = splitmix64(mixer);
}

/// xoshiro256++
inline std::uint64_t nextBits(StreamWords& words) {
    const std::uint64_t result = std::rotl(words[0] + words[3], 23) + words[0];
    const std::uint64_t shifted = words[1] << 17;
    words[2] ^= words[0];
    words[3] ^= words[1];
    words[1] ^= words[2];
    words[0] ^= words[3];
    words[2] ^= shifted;
    words[3] = std::rotl(words[3], 45);
    return result;
}

/// 52 random bits in the middle of their cells: never 0, whose logarithm is infinite, and never 1.
inline double uniformOf(std::uint64_t bits) {
    // Signed, since that is one instruction everywhere.
    return (static_cast<double>(static_cast<std::int64_t>(bits >> 12)) + 0.5) * 0x1p-52;
}

/// A point in the unit circle, x and y in (−1, 1), and x² + y². Never 0: a uniform number is an odd multiple of 2^-53,
/// so x and y are not 0.
struct DiscPoint {
    double x, y, square;
};

/// @param uniform gives the next number of a stream
template <class Uniform>
DiscPoint nextDiscPoint(Uniform uniform) {
    DiscPoint point;
    do {
        point.x = 2 * uniform() - 1;
        point.y = 2 * uniform() - 1;
        point.square = point.x * point.x + point.y * point.y;
    } while (point.square >= 1);
    return point;
}

/// What turns a point of the disc into two normals.
template <class Number>
Number polarFactor(Number square, Number logarithmOfSquare) {
    using std::sqrt;
    return sqrt(Number(-2) * logarithmOfSquare / square);
}

/// Marsaglia and Tsang's gamma for a chi of `degrees` ≥ 2: of a normal x the cube v, taken where the logarithm of a
/// uniform number is below `bound`.
struct ChiMethod {
    double shape, spread;

    explicit ChiMethod(int degrees) : shape(degrees / 2.0 - 1.0 / 3.0), spread(1 / std::sqrt(9 * shape)) {}

    template <class Number>
    Number root(Number x) const {
        return Number(1) + Number(spread) * x;
    }
    template <class Number>
    Number bound(Number x, Number v, Number logarithmOfV) const {
        return Number(0.5) * x * x + Number(shape) * (Number(1) - v + logarithmOfV);
    }
    template <class Number>
    Number value(Number v) const {
        using std::sqrt;
        return sqrt(Number(2 * shape) * v);
    }
};

}  // namespace untrained
