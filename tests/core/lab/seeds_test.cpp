#include "untrained/lab/seeds.hpp"

#include <gtest/gtest.h>

#include <set>

#include "untrained/limits.hpp"

namespace untrained {
namespace {

TEST(Seeds, AreOnesThatTheInstrumentTakesAndAllDifferent) {
    std::set<std::uint64_t> seen;
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{1} << 52}) {
        for (std::uint64_t draw = 0; draw < 20'000; ++draw) seen.insert(drawSeed(seed, draw));
    }
    EXPECT_EQ(seen.size(), 80'000U);
    EXPECT_LE(static_cast<double>(*seen.rbegin()), limits::kMaximumSeed);
    // Spread over the whole range, so that every bit is in use.
    EXPECT_GT(static_cast<double>(*seen.rbegin()), limits::kMaximumSeed * 0.999);
}

// Files and addresses hold seeds of draws: they must not change. The numbers are from Python's unbounded integers.
TEST(Seeds, KeepTheirBits) {
    EXPECT_EQ(drawSeed(1, 0), 8260582724377002U);
    EXPECT_EQ(drawSeed(1, 1), 2363759835499861U);
    EXPECT_EQ(drawSeed(9007199254740991, 999'999), 7530347379993935U);
    EXPECT_EQ(matrixSeed(1), 8260582724377002U);
}

TEST(Seeds, OfMatricesAreOthersThanOfVectors) {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) EXPECT_NE(matrixSeed(seed), seed);
}

}  // namespace
}  // namespace untrained
