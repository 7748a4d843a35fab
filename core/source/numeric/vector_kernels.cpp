#include "untrained/numeric/vector_kernels.hpp"

#include <xsimd/xsimd.hpp>

namespace untrained {

namespace {

using Lanes = xsimd::make_sized_batch_t<double, 2>;
constexpr std::size_t kWidth = Lanes::size;

// Four sums in flight hide the latency of an addition, which is four cycles on current processors.
constexpr std::size_t kStride = 4 * kWidth;

}  // namespace

double dot(std::span<const double> a, std::span<const double> b) {
    const std::size_t count = a.size();
    std::size_t i = 0;
    double sum = 0;
    if (count >= kStride) {
        Lanes sums[4] = {Lanes(0.0), Lanes(0.0), Lanes(0.0), Lanes(0.0)};
        for (; i + kStride <= count; i += kStride) {
            for (std::size_t k = 0; k < 4; ++k) {
                const std::size_t at = i + k * kWidth;
                sums[k] += Lanes::load_unaligned(&a[at]) * Lanes::load_unaligned(&b[at]);
            }
        }
        const Lanes total = (sums[0] + sums[1]) + (sums[2] + sums[3]);
        sum = total.get(0) + total.get(1);
    }
    for (; i < count; ++i) sum += a[i] * b[i];
    return sum;
}

void addScaled(std::span<double> target, double factor, std::span<const double> source) {
    const std::size_t count = target.size();
    const Lanes factors(factor);
    std::size_t i = 0;
    for (; i + kWidth <= count; i += kWidth) {
        const Lanes sum = Lanes::load_unaligned(&target[i]) + factors * Lanes::load_unaligned(&source[i]);
        sum.store_unaligned(&target[i]);
    }
    for (; i < count; ++i) target[i] += factor * source[i];
}

void scale(std::span<double> target, double factor) {
    const std::size_t count = target.size();
    const Lanes factors(factor);
    std::size_t i = 0;
    for (; i + kWidth <= count; i += kWidth) {
        (Lanes::load_unaligned(&target[i]) * factors).store_unaligned(&target[i]);
    }
    for (; i < count; ++i) target[i] *= factor;
}

double exponentials(std::span<double> x, double shift) {
    const std::size_t count = x.size();
    const Lanes shifts(shift);
    Lanes sums(0.0);
    std::size_t i = 0;
    for (; i + kWidth <= count; i += kWidth) {
        const Lanes result = xsimd::exp(Lanes::load_unaligned(&x[i]) - shifts);
        result.store_unaligned(&x[i]);
        sums += result;
    }
    double sum = sums.get(0) + sums.get(1);
    for (; i < count; ++i) {
        x[i] = xsimd::exp(Lanes(x[i] - shift)).get(0);
        sum += x[i];
    }
    return sum;
}

}  // namespace untrained
