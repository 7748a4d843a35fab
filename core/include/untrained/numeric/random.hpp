#pragma once

#include <array>
#include <cstdint>

namespace untrained {

/// A stream of random numbers that has the same bits in every build: xoshiro256++ (Blackman and Vigna, 2019),
/// seeded by splitmix64, with the logarithm taken from xsimd's polynomial rather than from the platform's library,
/// whose last digit differs between systems.
class RandomStream {
public:
    /// Streams of one seed with different `stream` numbers are independent of each other.
    explicit RandomStream(std::uint64_t seed, std::uint64_t stream = 0);

    /// The stream that goes on where `words` of another were taken.
    explicit RandomStream(const std::array<std::uint64_t, 4>& words) : state_(words) {}

    /// Where the stream is, but for a second normal that is kept for the next call.
    const std::array<std::uint64_t, 4>& words() const { return state_; }

    /// 64 random bits.
    std::uint64_t bits();

    /// Uniform in the open interval (0, 1), 52 bits.
    double uniform();

    /// Standard normal (Marsaglia's polar method, 1964; the second of each pair is kept for the next call).
    double normal();

    /// Chi distribution: the length of a vector of `degrees` ≥ 1 standard normals (gamma by Marsaglia and Tsang, 2000).
    double chi(int degrees);

private:
    std::array<std::uint64_t, 4> state_;
    double spareNormal_ = 0;
    bool hasSpareNormal_ = false;
};

}  // namespace untrained
