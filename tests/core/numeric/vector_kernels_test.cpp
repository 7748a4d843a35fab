#include "untrained/numeric/vector_kernels.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>
#include <xsimd/xsimd.hpp>

#include "support/plain.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

using plain::Vector;

// Every remainder of the widest step (eight numbers) comes many times.
constexpr int kLongest = 67;

Vector randomNumbers(int count, std::uint64_t seed) {
    RandomStream random(seed, static_cast<std::uint64_t>(count));
    Vector numbers(count);
    for (double& x : numbers) x = random.normal();
    return numbers;
}

// Equal bits in every build rest on this: two lanes, and a backend without a fused multiply-add.
TEST(VectorKernels, TheSimdBackendHasTwoDoubleLanes) {
    static_assert(xsimd::batch<double>::size == 2);
#if defined(__wasm__)
    EXPECT_STREQ(xsimd::default_arch::name(), "wasm");
#elif defined(__x86_64__)
    EXPECT_STREQ(xsimd::default_arch::name(), "sse2");
#endif
}

TEST(VectorKernels, DotEqualsThePlainSum) {
    for (int count = 0; count <= kLongest; ++count) {
        const Vector a = randomNumbers(count, 1);
        const Vector b = randomNumbers(count, 2);
        long double expected = 0;
        for (int i = 0; i < count; ++i) expected += static_cast<long double>(a[i]) * b[i];
        ASSERT_NEAR(dot(a, b), static_cast<double>(expected), tolerances::kKernel) << count;
    }
    EXPECT_EQ(dot({}, {}), 0);
}

// A lane or a remainder that is dropped or counted twice shows in whole numbers, exactly.
TEST(VectorKernels, DotCountsEveryElementOnce) {
    for (int count = 1; count <= kLongest; ++count) {
        for (int i = 0; i < count; ++i) {
            Vector unit(count, 0);
            unit[i] = 1;
            Vector numbers(count);
            for (int k = 0; k < count; ++k) numbers[k] = k + 1;
            ASSERT_EQ(dot(unit, numbers), i + 1) << "element " << i << " of " << count;
        }
    }
}

TEST(VectorKernels, DotDoesNotDependOnAlignment) {
    const Vector a = randomNumbers(kLongest + 8, 3);
    const Vector b = randomNumbers(kLongest + 8, 4);
    const double expected = dot(std::span(a).first(kLongest), std::span(b).first(kLongest));
    for (int offset = 0; offset < 8; ++offset) {
        Vector moved(kLongest + 16, 0);
        std::copy_n(a.begin(), kLongest, moved.begin() + offset);
        ASSERT_EQ(dot(std::span<const double>(moved).subspan(offset, kLongest), std::span(b).first(kLongest)),
                  expected);
    }
}

TEST(VectorKernels, AddScaledEqualsThePlainLoop) {
    for (int count = 0; count <= kLongest; ++count) {
        const Vector source = randomNumbers(count, 5);
        Vector target = randomNumbers(count, 6);
        const Vector expected = plain::plus(target, -1.75, source);
        addScaled(target, -1.75, source);
        ASSERT_EQ(target, expected) << count;
    }
}

TEST(VectorKernels, ScaleEqualsThePlainLoop) {
    for (int count = 0; count <= kLongest; ++count) {
        Vector target = randomNumbers(count, 7);
        const Vector expected = plain::times(1 / 3.0, target);
        scale(target, 1 / 3.0);
        ASSERT_EQ(target, expected) << count;
    }
}

TEST(VectorKernels, NothingIsWrittenBeyondTheEnd) {
    for (int count = 0; count <= kLongest; ++count) {
        Vector target(count + 1, 1);
        const Vector source(count + 1, 1);
        const std::span<double> part = std::span(target).first(count);
        addScaled(part, 1, std::span(source).first(count));
        scale(part, 2);
        exponentials(part, 4);
        ASSERT_EQ(target.back(), 1) << count;
    }
}

/// exp in long double by halving the range and Taylor's series: no library's exp is good enough in every build.
long double exactExponential(double x) {
    constexpr long double kLogarithmOfTwo = 0.693147180559945309417232121458176568L;
    const int power = static_cast<int>(std::round(x / static_cast<double>(kLogarithmOfTwo)));
    const long double rest = x - power * kLogarithmOfTwo;
    long double sum = 1, term = 1;
    for (int k = 1; k < 30; ++k) {
        term *= rest / k;
        sum += term;
    }
    return std::ldexp(sum, power);
}

TEST(VectorKernels, ExponentialIsRightToTheLastDigits) {
    double worst = 0;
    constexpr double kStep = 0.0137, kLowest = -708;
    for (int i = 0; kLowest + i * kStep <= 20; i += 2) {
        Vector x{kLowest + i * kStep, kLowest + (i + 1) * kStep};
        const Vector arguments = x;
        exponentials(x, 0);
        for (int k = 0; k < 2; ++k) {
            const long double exact = exactExponential(arguments[k]);
            worst = std::max(worst, static_cast<double>(std::abs((x[k] - exact) / exact)));
        }
    }
    RecordProperty("worst_relative_error", std::to_string(worst));
    EXPECT_LT(worst, tolerances::kExponential);
}

TEST(VectorKernels, ExponentialsAtTheEdges) {
    Vector x{0, -0.0, -1e300, -std::numeric_limits<double>::infinity(), -746};
    EXPECT_EQ(exponentials(x, 0), 2);
    EXPECT_EQ(x, (Vector{1, 1, 0, 0, 0}));
}

TEST(VectorKernels, ExponentialsSubtractTheShiftAndSum) {
    for (int count = 0; count <= kLongest; ++count) {
        Vector x = randomNumbers(count, 8);
        Vector expected = x;
        double expectedSum = 0;
        for (double& number : expected) expectedSum += number = std::exp(number - 2.5);
        ASSERT_NEAR(exponentials(x, 2.5), expectedSum, tolerances::kKernel) << count;
        for (int i = 0; i < count; ++i) ASSERT_NEAR(x[i], expected[i], tolerances::kKernel) << count;
    }
}

// Lane or remainder, first or last: a number's exponential has one value.
TEST(VectorKernels, ExponentialsDoNotDependOnThePlace) {
    for (int count = 1; count <= kLongest; ++count) {
        Vector x(count, -0.7);
        exponentials(x, 0.4);
        for (const double result : x) ASSERT_EQ(result, x[0]);
        Vector alone{-0.7};
        exponentials(alone, 0.4);
        ASSERT_EQ(alone[0], x[0]);
    }
}

TEST(VectorKernels, NormsAreEuclidean) {
    for (const std::size_t count : {0, 1, 2, 7, 8, 9, 40}) {
        std::vector<double> x(count);
        for (std::size_t i = 0; i < count; ++i) x[i] = std::sin(static_cast<double>(i) + 1);
        double squares = 0;
        for (const double each : x) squares += each * each;
        EXPECT_NEAR(norm(x), std::sqrt(squares), tolerances::kKernel) << count;
    }
}

TEST(VectorKernels, NormsNeitherOverflowNorVanish) {
    for (const double size : {1e-300, 1e-200, 1e-140, 1e140, 1e200, 1e300}) {
        const std::vector<double> x{3 * size, -4 * size};
        EXPECT_NEAR(norm(x) / size, 5, tolerances::kKernel) << size;
    }
    EXPECT_EQ(norm(std::vector<double>{0, -0.0}), 0);
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(norm(std::vector<double>{1, -infinity}), infinity);
}

TEST(VectorKernels, NormalizedVectorsHaveTheLengthAndTheDirection) {
    std::vector<double> x{1, -2, 2};
    normalize(x, 6);
    EXPECT_NEAR(x[0], 2, tolerances::kKernel);
    EXPECT_NEAR(x[1], -4, tolerances::kKernel);
    std::vector<double> large{3e200, 4e200};
    normalize(large, 5);
    EXPECT_NEAR(large[0], 3, tolerances::kKernel);
}

TEST(VectorKernels, AVectorWithoutADirectionBecomesZero) {
    std::vector<double> dust{1e-13, -1e-13};
    normalize(dust, 1);
    EXPECT_EQ(dust, (std::vector<double>{0, 0}));
}

TEST(VectorKernels, OnlyFiniteNumbersAreFinite) {
    EXPECT_TRUE(allFinite(std::vector<double>{}));
    EXPECT_TRUE(allFinite(std::vector<double>{0, -1e308}));
    EXPECT_FALSE(allFinite(std::vector<double>{1, std::numeric_limits<double>::infinity()}));
    EXPECT_FALSE(allFinite(std::vector<double>{std::nan(""), 1}));
}

TEST(VectorKernels, LogarithmsAreThoseOfTheCLibrary) {
    for (double x = 1e-300; x < 1e300; x *= 7.3) {
        EXPECT_NEAR(logarithm(x), std::log(x), 4 * std::numeric_limits<double>::epsilon() * std::abs(std::log(x))) << x;
    }
}

}  // namespace
}  // namespace untrained
