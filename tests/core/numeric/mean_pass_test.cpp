#include "untrained/numeric/mean_pass.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "support/plain.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

/// Rows of `length` numbers, the first i + 1 of which row i has (a triangle), and their padded copy.
struct Rows {
    Rows(std::size_t count, std::size_t length) : stride(paddedLength(length)), numbers(count * stride) {
        RandomStream random(count * 1000 + length);
        for (std::size_t i = 0; i < count; ++i) {
            plain::Vector each(length, 0);
            for (std::size_t k = 0; k < std::min(i + 1, length); ++k) each[k] = random.normal();
            std::copy(each.begin(), each.end(), numbers.begin() + static_cast<std::ptrdiff_t>(i * stride));
            rows.push_back(each);
            supports.push_back(paddedLength(std::min(i + 1, length)));
        }
        squares.resize(count);
        sum.resize(stride);
    }

    PromptRows padded() { return {numbers, stride, 1, supports, squares}; }

    std::size_t stride;
    std::vector<double> numbers, squares, sum;
    std::vector<std::size_t> supports;
    plain::Vectors rows;
};

/// The same pass, written after its description.
void plainPass(plain::Vectors& x, const MeanStep& step) {
    const plain::Vectors before = x;
    for (std::size_t i = 1; i < x.size(); ++i) {
        plain::Vector sum(x[0].size(), 0);
        for (std::size_t j = 0; j < i; ++j) sum = plain::plus(sum, 1, step.inPlace ? x[j] : before[j]);
        x[i] = plain::plus(x[i], step.sign / static_cast<double>(i), sum);
        const double root = std::sqrt(plain::dot(x[i], x[i]) / step.dimension + tolerances::kRmsNormEpsilon);
        if (step.rms) x[i] = plain::times(1 / root, x[i]);
    }
}

TEST(MeanPass, IsThePlainOneForEverySize) {
    for (std::size_t count = 1; count <= 12; ++count) {
        for (std::size_t length = 1; length <= 13; ++length) {
            for (const bool inPlace : {true, false}) {
                for (const MeanStep& step :
                     {MeanStep{1, false, 7, inPlace}, {-1, false, 7, inPlace}, {-1, true, 7, inPlace}}) {
                    Rows rows(count, length);
                    for (int pass = 0; pass < 3; ++pass) {
                        meanPass(rows.padded(), step, rows.sum);
                        plainPass(rows.rows, step);
                        for (std::size_t i = 0; i < count; ++i) {
                            const double* const found = rows.numbers.data() + i * rows.stride;
                            for (std::size_t k = 0; k < rows.stride; ++k) {
                                const double expected = k < length ? rows.rows[i][k] : 0;
                                ASSERT_NEAR(found[k], expected, tolerances::kKernel) << count << "×" << length;
                            }
                            ASSERT_NEAR(rows.squares[i], plain::dot(rows.rows[i], rows.rows[i]), tolerances::kKernel);
                        }
                    }
                }
            }
        }
    }
}

TEST(MeanPass, CosinesOfTheLastRowForEverySize) {
    for (std::size_t count = 2; count <= 12; ++count) {
        for (std::size_t length = 1; length <= 13; ++length) {
            Rows rows(count, length);
            for (std::size_t i = 0; i < count; ++i) rows.squares[i] = plain::dot(rows.rows[i], rows.rows[i]);
            std::vector<double> cosines(count - 1);
            lastRowCosines(rows.padded(), cosines);
            for (std::size_t j = 0; j + 1 < count; ++j) {
                ASSERT_NEAR(cosines[j], plain::cosine(rows.rows[j], rows.rows.back()), tolerances::kKernel);
                ASSERT_LE(std::abs(cosines[j]), 1);
            }
        }
    }
}

TEST(MeanPass, AZeroVectorHasNoDirection) {
    Rows rows(3, 4);
    std::fill_n(rows.numbers.begin(), rows.stride, 0.0);
    rows.squares = {0, 1, 1};
    std::vector<double> cosines(2);
    lastRowCosines(rows.padded(), cosines);
    EXPECT_EQ(cosines[0], 0);
    EXPECT_NE(cosines[1], 0);
    rows.squares[2] = 0;
    lastRowCosines(rows.padded(), cosines);
    EXPECT_EQ(cosines[1], 0);
}

/// Rows of several draws side by side, and each draw's rows alone.
struct SideBySide {
    SideBySide(std::size_t draws, std::size_t count, std::size_t length)
        : draws(draws), columns(length), numbers(count * length * draws), squares(count * draws), sum(length * draws) {
        for (std::size_t i = 0; i < count; ++i) supports.push_back(std::min(i + 1, length));
        for (std::size_t g = 0; g < draws; ++g) {
            alone.emplace_back(count, length);
            RandomStream random(g, 1);
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t k = 0; k < supports[i]; ++k) {
                    number(i, k, g) = alone[g].numbers[i * alone[g].stride + k] = random.normal();
                }
            }
        }
    }

    double& number(std::size_t i, std::size_t k, std::size_t g) {
        return numbers[(i * draws + g / 2 * 2) * columns + 2 * k + g % 2];
    }
    PromptRows rows() { return {numbers, columns, draws, supports, squares}; }

    std::size_t draws, columns;
    std::vector<double> numbers, squares, sum;
    std::vector<std::size_t> supports;
    std::vector<Rows> alone;
};

TEST(MeanPass, ADrawHasTheSameBitsBesideOthersAsAlone) {
    for (const std::size_t draws : {2, 4, 6}) {
        for (std::size_t count = 2; count <= 12; ++count) {
            for (std::size_t length = 1; length <= 13; ++length) {
                for (const MeanStep& step :
                     {MeanStep{1, false, 7, true}, {-1, true, 7, true}, {-1, false, 7, false}, {-1, true, 7, false}}) {
                    SideBySide all(draws, count, length);
                    std::vector<double> cosines((count - 1) * draws), each(count - 1);
                    for (int pass = 0; pass < 3; ++pass) {
                        meanPass(all.rows(), step, all.sum);
                        lastRowCosines(all.rows(), cosines);
                        for (std::size_t g = 0; g < draws; ++g) {
                            Rows& alone = all.alone[g];
                            meanPass(alone.padded(), step, alone.sum);
                            lastRowCosines(alone.padded(), each);
                            for (std::size_t i = 0; i < count; ++i) {
                                for (std::size_t k = 0; k < all.supports[i]; ++k) {
                                    ASSERT_EQ(all.number(i, k, g), alone.numbers[i * alone.stride + k])
                                        << draws << " draws, " << count << "×" << length;
                                }
                                ASSERT_EQ(all.squares[i * draws + g], alone.squares[i]);
                            }
                            for (std::size_t j = 0; j + 1 < count; ++j) {
                                ASSERT_EQ(cosines[j * draws + g], each[j]);
                            }
                        }
                    }
                }
            }
        }
    }
}

// Prompts of different lengths end in different rows.
TEST(MeanPass, EachDrawMayHaveAProbeOfItsOwn) {
    constexpr std::size_t kCount = 6, kColumns = 5, kDraws = 2;
    SideBySide all(kDraws, kCount, kColumns);
    meanPass(all.rows(), {-1, true, 7, true}, all.sum);
    constexpr std::size_t kProbes[kDraws] = {3, 5};
    std::vector<double> probe(kColumns * kDraws), squares(kDraws), cosines((kCount - 1) * kDraws);
    for (std::size_t g = 0; g < kDraws; ++g) {
        for (std::size_t k = 0; k < all.supports[kProbes[g]]; ++k) probe[2 * k + g] = all.number(kProbes[g], k, g);
        squares[g] = all.squares[kProbes[g] * kDraws + g];
    }
    probeCosines(all.rows(), kCount - 1, probe, squares, cosines);
    for (std::size_t g = 0; g < kDraws; ++g) {
        plain::Vectors rows(kCount, plain::Vector(kColumns, 0));
        for (std::size_t i = 0; i < kCount; ++i) {
            for (std::size_t k = 0; k < all.supports[i]; ++k) rows[i][k] = all.number(i, k, g);
        }
        for (std::size_t j = 0; j < kProbes[g]; ++j) {
            EXPECT_NEAR(cosines[j * kDraws + g], plain::cosine(rows[j], rows[kProbes[g]]), tolerances::kKernel);
        }
    }
}

TEST(MeanPass, AZeroVectorHasNoDirectionBesideOneThatHas) {
    SideBySide all(2, 3, 2);
    meanPass(all.rows(), {1, false, 7, true}, all.sum);
    all.squares[0] = 0;
    std::vector<double> cosines(4);
    lastRowCosines(all.rows(), cosines);
    EXPECT_EQ(cosines[0], 0);
    EXPECT_NE(cosines[1], 0);
}

}  // namespace
}  // namespace untrained
