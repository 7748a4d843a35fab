#include <gtest/gtest.h>

#include <cmath>

#include "support/swarm_rates.hpp"

namespace untrained {
namespace {

/// Fewer than the published hundred, for time; `swarm_rates 100` prints the whole table.
constexpr int kRuns = 40;

/// Standard errors between two samples: of 24 comparisons one goes beyond this in sixteen tables.
constexpr double kErrors = 3;

TEST(SwarmRates, AreThePublishedOnes) {
    for (const PublishedSwarmRate& published : kPublishedSwarmRates) {
        const SwarmRate found = measureSwarm(published.function, published.topology, kRuns, false);
        const auto name = swarmFunctions()[static_cast<std::size_t>(published.function)].name;
        EXPECT_NEAR(found.rate(), published.rate, kErrors * rateError(found, published))
            << name << " " << topologyName(published.topology);
        ASSERT_FALSE(found.iterations.empty()) << name;
        EXPECT_LE(std::abs(medianDifference(found, published)), kErrors)
            << name << " " << topologyName(published.topology) << ": " << found.median();
    }
}

// Nothing in the update knows where the origin is.
TEST(SwarmRates, DoNotNeedTheMinimumInTheMiddle) {
    for (const PublishedSwarmRate& published : kPublishedSwarmRates) {
        if (published.topology != Topology::ring) continue;
        const SwarmRate found = measureSwarm(published.function, published.topology, kRuns, true);
        EXPECT_NEAR(found.rate(), published.rate, kErrors * rateError(found, published))
            << swarmFunctions()[static_cast<std::size_t>(published.function)].name;
    }
}

}  // namespace
}  // namespace untrained
