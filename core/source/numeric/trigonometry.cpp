#include "untrained/numeric/trigonometry.hpp"

#include <xsimd/xsimd.hpp>

namespace untrained {

namespace {

using Lanes = xsimd::make_sized_batch_t<double, 2>;

}  // namespace

double sine(double x) { return xsimd::sin(Lanes(x)).get(0); }

double cosine(double x) { return xsimd::cos(Lanes(x)).get(0); }

void cosines(std::span<double> x) {
    std::size_t i = 0;
    for (; i + Lanes::size <= x.size(); i += Lanes::size) {
        xsimd::cos(Lanes::load_unaligned(&x[i])).store_unaligned(&x[i]);
    }
    for (; i < x.size(); ++i) x[i] = cosine(x[i]);
}

}  // namespace untrained
