#include "untrained/numeric/vector_kernels.hpp"

#include <algorithm>
#include <cmath>
#include <xsimd/xsimd.hpp>

#include "untrained/numeric/tolerances.hpp"

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

// Not inlined into those below it, for the size of the module.
[[gnu::noinline]] double norm(std::span<const double> x) {
    double largest = 0;
    for (const double each : x) largest = std::max(largest, std::abs(each));
    // Squares of numbers in this range are doubles with all their digits, and so are their sums.
    if (largest >= 1e-140 && largest <= 1e140) return std::sqrt(dot(x, x));
    if (largest == 0 || !std::isfinite(largest)) return largest;
    double sum = 0;
    for (const double each : x) sum += (each / largest) * (each / largest);
    return largest * std::sqrt(sum);
}

void normalize(std::span<double> x, double length) {
    const double from = norm(x);
    const bool hasDirection = from * from >= tolerances::kZeroSquaredNorm;
    // Divided, not multiplied by the inverse: an axis stays an axis to the last bit.
    for (double& each : x) each = hasDirection ? each / from * length : 0;
}

bool allFinite(std::span<const double> x) {
    return std::all_of(x.begin(), x.end(), [](double each) { return std::isfinite(each); });
}

double logarithm(double x) { return xsimd::log(Lanes(x)).get(0); }

double exponentials(std::span<double> x, double shift) {
    const std::size_t count = x.size();
    const Lanes shifts(shift);
    Lanes sums(0.0);
    double last = 0;
    for (std::size_t i = 0; i < count; i += kWidth) {
        // The last number of an odd count has the lanes for itself, so that the polynomial is in the module once.
        const bool alone = i + kWidth > count;
        const Lanes result = xsimd::exp((alone ? Lanes(x[i]) : Lanes::load_unaligned(&x[i])) - shifts);
        if (alone) {
            last = x[i] = result.get(0);
        } else {
            result.store_unaligned(&x[i]);
            sums += result;
        }
    }
    return sums.get(0) + sums.get(1) + last;
}

}  // namespace untrained
