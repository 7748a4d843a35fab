#include "untrained/numeric/random.hpp"

#include <cmath>

#include "numeric/variates.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t stream) { seedWords(state_, seed, stream); }

std::uint64_t RandomStream::bits() { return nextBits(state_); }

double RandomStream::uniform() { return uniformOf(bits()); }

double RandomStream::normal() {
    if (hasSpareNormal_) {
        hasSpareNormal_ = false;
        return spareNormal_;
    }
    const auto [x, y, square] = nextDiscPoint([this] { return uniform(); });
    const double factor = polarFactor(square, logarithm(square));
    spareNormal_ = factor * y;
    hasSpareNormal_ = true;
    return factor * x;
}

double RandomStream::chi(int degrees) {
    // Below two degrees the gamma shape is under 1, where the method does not hold.
    if (degrees == 1) return std::abs(normal());
    const ChiMethod method(degrees);
    while (true) {
        const double x = normal();
        const double root = method.root(x);
        if (root <= 0) continue;
        const double v = root * root * root;
        if (logarithm(uniform()) < method.bound(x, v, logarithm(v))) return method.value(v);
    }
}

}  // namespace untrained
