#include "untrained/numeric/gaussian_rows.hpp"

#include <algorithm>
#include <cmath>
#include <xsimd/xsimd.hpp>

#include "numeric/variates.hpp"
#include "untrained/numeric/random.hpp"

namespace untrained {

namespace {

using Lanes = xsimd::make_sized_batch_t<double, 2>;

// In the module once, not three times.
[[gnu::noinline]] Lanes logarithms(Lanes x) { return xsimd::log(x); }

}  // namespace

void GaussianRows::draw(std::span<double> row, int index, int dimension, const std::array<std::uint64_t, 2>& seeds) {
    // A chi of two degrees or more is made of the next normal and a uniform number; of one it is that normal's size.
    const auto normals = static_cast<std::size_t>(std::min(index + 1, dimension));
    const int degrees = dimension - index;
    squares_.resize(normals + 1);
    double uniforms[2];
    for (std::size_t draw = 0; draw < 2; ++draw) {
        StreamWords words;
        seedWords(words, seeds[draw], static_cast<std::uint64_t>(index));
        const auto uniform = [&words] { return uniformOf(nextBits(words)); };
        for (std::size_t k = 0; k < normals; k += 2) {
            const auto [x, y, square] = nextDiscPoint(uniform);
            row[2 * k + draw] = x;
            if (k + 1 < normals) row[2 * k + 2 + draw] = y;
            squares_[k + draw] = square;
        }
        uniforms[draw] = uniform();
    }
    for (std::size_t k = 0; k < normals; k += 2) {
        const Lanes square = Lanes::load_unaligned(&squares_[k]);
        const Lanes factor = polarFactor(square, logarithms(square));
        for (std::size_t at = 2 * k; at < 2 * std::min(k + 2, normals); at += 2) {
            (factor * Lanes::load_unaligned(&row[at])).store_unaligned(&row[at]);
        }
    }
    if (degrees < 1) return;
    double* const last = &row[2 * (normals - 1)];
    const Lanes x = Lanes::load_unaligned(last);
    if (degrees == 1) {
        xsimd::abs(x).store_unaligned(last);
        return;
    }
    const ChiMethod method(degrees);
    const Lanes root = method.root(x);
    const Lanes v = root * root * root;
    const auto taken =
        root > Lanes(0.0) && logarithms(Lanes::load_unaligned(uniforms)) < method.bound(x, v, logarithms(v));
    method.value(v).store_unaligned(last);
    // Rare: the stream of a draw from its beginning.
    for (std::size_t draw = 0; draw < 2 && !xsimd::all(taken); ++draw) {
        if (taken.get(draw)) continue;
        RandomStream random(seeds[draw], static_cast<std::uint64_t>(index));
        for (std::size_t k = 0; k + 1 < normals; ++k) random.normal();
        last[draw] = random.chi(degrees);
    }
}

}  // namespace untrained
