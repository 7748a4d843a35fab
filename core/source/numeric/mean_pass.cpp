#include "untrained/numeric/mean_pass.hpp"

#include <algorithm>
#include <cmath>
#include <xsimd/xsimd.hpp>

#include "untrained/numeric/tolerances.hpp"

namespace untrained {

namespace {

using Lanes = xsimd::make_sized_batch_t<double, 2>;

double total(Lanes a, Lanes b) {
    const Lanes sum = a + b;
    return sum.get(0) + sum.get(1);
}

/// x += factor · sum, and |x|² of the result. With `takeOld` the sum takes in what x was.
template <bool takeOld>
double addMean(double* x, double* sum, double factor, std::size_t count) {
    const Lanes factors(factor);
    Lanes low(0.0), high(0.0);
    for (std::size_t k = 0; k < count; k += kRowBlock) {
        const Lanes oldLow = Lanes::load_unaligned(x + k), oldHigh = Lanes::load_unaligned(x + k + 2);
        const Lanes sumLow = Lanes::load_unaligned(sum + k), sumHigh = Lanes::load_unaligned(sum + k + 2);
        const Lanes newLow = oldLow + factors * sumLow, newHigh = oldHigh + factors * sumHigh;
        newLow.store_unaligned(x + k);
        newHigh.store_unaligned(x + k + 2);
        low += newLow * newLow;
        high += newHigh * newHigh;
        if constexpr (takeOld) {
            (sumLow + oldLow).store_unaligned(sum + k);
            (sumHigh + oldHigh).store_unaligned(sum + k + 2);
        }
    }
    return total(low, high);
}

/// x *= factor. With `takeNew` the sum takes in the result.
template <bool takeNew>
void scaleRow(double* x, double* sum, double factor, std::size_t count) {
    const Lanes factors(factor);
    for (std::size_t k = 0; k < count; k += 2) {
        const Lanes scaled = Lanes::load_unaligned(x + k) * factors;
        scaled.store_unaligned(x + k);
        if constexpr (takeNew) (Lanes::load_unaligned(sum + k) + scaled).store_unaligned(sum + k);
    }
}

double rowDot(const double* a, const double* b, std::size_t count) {
    Lanes low(0.0), high(0.0);
    for (std::size_t k = 0; k < count; k += kRowBlock) {
        low += Lanes::load_unaligned(a + k) * Lanes::load_unaligned(b + k);
        high += Lanes::load_unaligned(a + k + 2) * Lanes::load_unaligned(b + k + 2);
    }
    return total(low, high);
}

template <bool inPlace>
void pass(const PaddedRows& rows, const MeanStep& step, double* sum) {
    std::fill_n(sum, rows.stride, 0.0);
    double* x = rows.numbers.data();
    rows.squares[0] = rowDot(x, x, rows.supports[0]);
    scaleRow<true>(x, sum, 1, rows.supports[0]);
    for (std::size_t i = 1; i < rows.supports.size(); ++i) {
        x += rows.stride;
        const std::size_t count = rows.supports[i];
        double square = addMean<!inPlace>(x, sum, step.sign / static_cast<double>(i), count);
        double factor = 1;
        if (step.rms) {
            factor = 1 / std::sqrt(square / step.dimension + tolerances::kRmsNormEpsilon);
            square *= factor * factor;
        }
        rows.squares[i] = square;
        if (step.rms || inPlace) scaleRow<inPlace>(x, sum, factor, count);
    }
}

}  // namespace

void meanPass(const PaddedRows& rows, const MeanStep& step, std::span<double> sum) {
    step.inPlace ? pass<true>(rows, step, sum.data()) : pass<false>(rows, step, sum.data());
}

void lastRowCosines(const PaddedRows& rows, std::span<double> cosines) {
    const std::size_t last = rows.supports.size() - 1;
    const double* const probe = rows.numbers.data() + last * rows.stride;
    const double square = rows.squares[last];
    for (std::size_t j = 0; j < last; ++j) {
        const double along = rowDot(rows.numbers.data() + j * rows.stride, probe, rows.supports[j]);
        const double cosine = along / std::sqrt(rows.squares[j] * square);
        const bool directed = std::min(rows.squares[j], square) >= tolerances::kZeroSquaredNorm;
        cosines[j] = directed ? std::clamp(cosine, -1.0, 1.0) : 0;
    }
}

}  // namespace untrained
