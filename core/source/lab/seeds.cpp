#include "untrained/lab/seeds.hpp"

#include "untrained/limits.hpp"

namespace untrained {

namespace {

constexpr std::uint64_t kMask = static_cast<std::uint64_t>(limits::kMaximumSeed);
static_assert(kMask == (std::uint64_t{1} << 53) - 1);

/// splitmix64's steps within 53 bits. Shifting in itself and multiplying by odd numbers can both be undone.
std::uint64_t mixed(std::uint64_t z) {
    z = (z + 0x9e3779b97f4a7c15ULL) & kMask;
    z = ((z ^ (z >> 27)) * 0xbf58476d1ce4e5b9ULL) & kMask;
    z = ((z ^ (z >> 24)) * 0x94d049bb133111ebULL) & kMask;
    return z ^ (z >> 28);
}

}  // namespace

std::uint64_t drawSeed(std::uint64_t seed, std::uint64_t index) { return mixed((mixed(seed & kMask) + index) & kMask); }

std::uint64_t matrixSeed(std::uint64_t seed) { return drawSeed(seed, 0); }

}  // namespace untrained
