#include "untrained/numeric/random.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <set>
#include <vector>

#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

constexpr std::uint64_t kLargestSeed = 9007199254740991;
constexpr int kDraws = 50'000;

/// Standard errors by which a mean of `count` draws with this variance may stray.
double allowance(double variance, double count) { return tolerances::kSamplingErrors * std::sqrt(variance / count); }

// From a separate implementation of splitmix64 and xoshiro256++ in Python's unbounded integers.
TEST(Random, BitsAreThoseOfXoshiro) {
    struct Golden {
        std::uint64_t seed;
        std::uint64_t stream;
        std::uint64_t words[3];
    };
    constexpr Golden kGolden[] = {
        {0, 0, {0x84f09bf307c1073a, 0xc82ffb597ceee51b, 0xadf96905c5df4417}},
        {0, 1, {0x4887886c7244e091, 0x4cfafb3b6cc3ea99, 0xfbce21167403a2c1}},
        {1, 0, {0x704560ced7cc0501, 0x4eef90036c89c53a, 0xdce05af2ba1364d7}},
        {1, 1, {0x8d6176e2f1f41696, 0x4488d4fc02c8f1e9, 0x0f2c0ec18a408301}},
        {1, 4095, {0x8eac1afae7948c29, 0x165d81120b2287ef, 0x60f33eac6aaf63ed}},
        {kLargestSeed, 0, {0x311603d598926956, 0xa622199b93b50b2f, 0xf10a35bcfb8d3e9d}},
    };
    for (const Golden& golden : kGolden) {
        RandomStream random(golden.seed, golden.stream);
        for (const std::uint64_t word : golden.words) {
            EXPECT_EQ(random.bits(), word) << "seed " << golden.seed << ", stream " << golden.stream;
        }
    }
}

// The middle of one of 2^52 cells is an odd multiple of 2^-53, so neither 0 nor 1 can ever come.
TEST(Random, UniformIsTheMiddleOfACell) {
    RandomStream random(2);
    double sum = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double uniform = random.uniform();
        const double halfCells = uniform * 0x1p53;
        ASSERT_EQ(halfCells, std::floor(halfCells));
        ASSERT_EQ(static_cast<std::uint64_t>(halfCells) % 2, 1U);
        ASSERT_LT(halfCells, 0x1p53);
        sum += uniform;
    }
    EXPECT_NEAR(sum / kDraws, 0.5, allowance(1.0 / 12, kDraws));
}

// The bits are pinned for the sake of equal results in every build; that they are right is the next test's matter.
TEST(Random, NormalsAndChisKeepTheirBits) {
    RandomStream random(1);
    constexpr std::uint64_t kNormals[] = {0xbfe2a33c7cbade1a, 0xbffd11932252d9ab, 0xbfd7328ee0deb5ca,
                                          0xbff75b0d3d73230b, 0x3fde671a0b679e03, 0xbfe47c48c9ca6acf};
    for (const std::uint64_t bits : kNormals) EXPECT_EQ(std::bit_cast<std::uint64_t>(random.normal()), bits);

    struct Golden {
        int degrees;
        std::uint64_t bits;
    };
    constexpr Golden kChis[] = {{1, 0x3ff4d774a02e709a},  {2, 0x3fd7ad2f60ef1e49},   {3, 0x3fe69acfba9d9c5a},
                                {10, 0x4001749adc324c99}, {995, 0x403e9dd119ff75d0}, {1'000'000, 0x408f38a13d10d877}};
    for (const auto& [degrees, bits] : kChis) {
        RandomStream stream(kLargestSeed, 7);
        EXPECT_EQ(std::bit_cast<std::uint64_t>(stream.chi(degrees)), bits) << degrees << " degrees";
    }
}

TEST(Random, NormalsAreThePolarMethodsOfTheUniforms) {
    RandomStream random(3);
    RandomStream uniforms(3);
    for (int i = 0; i < 10'000; ++i) {
        double x, y, square;
        do {
            x = 2 * uniforms.uniform() - 1;
            y = 2 * uniforms.uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1);
        ASSERT_NE(square, 0);
        const double factor = std::sqrt(-2 * std::log(square) / square);
        ASSERT_NEAR(random.normal(), x * factor, tolerances::kKernel);
        ASSERT_NEAR(random.normal(), y * factor, tolerances::kKernel);
    }
}

TEST(Random, NormalsHaveTheMomentsOfTheNormalDistribution) {
    RandomStream random(4);
    double first = 0, second = 0, third = 0, fourth = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double x = random.normal();
        first += x;
        second += x * x;
        third += x * x * x;
        fourth += x * x * x * x;
    }
    EXPECT_NEAR(first / kDraws, 0, allowance(1, kDraws));
    EXPECT_NEAR(second / kDraws, 1, allowance(2, kDraws));
    EXPECT_NEAR(third / kDraws, 0, allowance(15, kDraws));
    EXPECT_NEAR(fourth / kDraws, 3, allowance(96, kDraws));
}

TEST(Random, ChisHaveTheMomentsOfTheChiDistribution) {
    for (const int degrees : {1, 2, 3, 4, 10, 1000, 1'000'000}) {
        RandomStream random(5, degrees);
        const double k = degrees;
        const double mean = std::sqrt(2.0) * std::exp(std::lgamma((k + 1) / 2) - std::lgamma(k / 2));
        double first = 0, second = 0, fourth = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double x = random.chi(degrees);
            ASSERT_GT(x, 0);
            first += x;
            second += x * x;
            fourth += (x * x - k) * (x * x - k);
        }
        // The variance of a chi is k − mean², below 1/2 for every k; chi² has the moments k, 2k and 12k² + 48k.
        EXPECT_NEAR(first / kDraws, mean, allowance(0.5, kDraws)) << degrees;
        EXPECT_NEAR(second / kDraws, k, allowance(2 * k, kDraws)) << degrees;
        EXPECT_NEAR(fourth / kDraws, 2 * k, allowance(8 * k * k + 48 * k, kDraws)) << degrees;
    }
}

TEST(Random, StreamsAreIndependent) {
    const auto correlation = [](RandomStream a, RandomStream b) {
        double sum = 0;
        for (int i = 0; i < kDraws; ++i) sum += a.normal() * b.normal();
        return sum / kDraws;
    };
    for (std::uint64_t stream = 0; stream < 5; ++stream) {
        EXPECT_NEAR(correlation(RandomStream(6, stream), RandomStream(6, stream + 1)), 0, allowance(1, kDraws));
        EXPECT_NEAR(correlation(RandomStream(stream), RandomStream(stream + 1)), 0, allowance(1, kDraws));
        // A seed and a stream must not stand for each other.
        EXPECT_NEAR(correlation(RandomStream(stream, 8), RandomStream(8, stream)), 0, allowance(1, kDraws));
    }
}

TEST(Random, StreamsDoNotOverlap) {
    std::set<std::uint64_t> seen;
    constexpr int kStreams = 100, kWords = 1000;
    for (int stream = 0; stream < kStreams; ++stream) {
        RandomStream random(1, stream);
        for (int i = 0; i < kWords; ++i) seen.insert(random.bits());
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(kStreams * kWords));
}

TEST(Random, SameSeedSameNumbers) {
    RandomStream a(11, 3);
    RandomStream b(11, 3);
    for (int i = 0; i < 1000; ++i) ASSERT_EQ(a.normal(), b.normal());
}

}  // namespace
}  // namespace untrained
