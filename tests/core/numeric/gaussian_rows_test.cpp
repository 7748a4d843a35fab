#include "untrained/numeric/gaussian_rows.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "numeric/variates.hpp"
#include "untrained/attention/token_vectors.hpp"
#include "untrained/numeric/random.hpp"

namespace untrained {
namespace {

/// Whether the first normal that row `index` of a draw tries for its chi is not taken.
bool isTriedAgain(std::uint64_t seed, int index, int dimension) {
    RandomStream random(seed, static_cast<std::uint64_t>(index));
    double x = 0;
    for (int k = 0; k <= index; ++k) x = random.normal();
    std::vector<double> row(static_cast<std::size_t>(index) + 1);
    drawGaussianRow(row, index, dimension, seed);
    const ChiMethod method(dimension - index);
    const double root = method.root(x);
    return row.back() != method.value(root * root * root);
}

TEST(GaussianRows, AreThoseOfOneDrawBitForBit) {
    GaussianRows rows;
    int triedAgain = 0;
    for (const int dimension : {1, 2, 3, 5, 8, 1000}) {
        for (int index = 0; index < 12; ++index) {
            const auto size = static_cast<std::size_t>(std::min(index + 1, dimension));
            for (std::uint64_t seed = 0; seed < 100; seed += 2) {
                // One number more, which must stay.
                std::vector<double> both(2 * size + 1, 7.0), one(size);
                rows.draw({both.data(), 2 * size}, index, dimension, {seed, seed + 1});
                EXPECT_EQ(both.back(), 7);
                for (std::size_t draw = 0; draw < 2; ++draw) {
                    drawGaussianRow(one, index, dimension, seed + draw);
                    for (std::size_t k = 0; k < size; ++k) {
                        ASSERT_EQ(both[2 * k + draw], one[k])
                            << "seed " << seed + draw << ", row " << index << ", d = " << dimension << ", number " << k;
                    }
                    triedAgain += dimension - index > 1 && isTriedAgain(seed + draw, index, dimension);
                }
            }
        }
    }
    EXPECT_GT(triedAgain, 10) << "the rare case does not come";
}

}  // namespace
}  // namespace untrained
