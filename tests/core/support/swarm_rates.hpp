#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "support/require.hpp"
#include "untrained/lab/swarm_functions.hpp"

namespace untrained {

/// How often the goal was reached, and after how many iterations.
struct SwarmRate {
    int runs = 0;
    std::vector<int> iterations;  ///< of the runs that reached it, rising

    double rate() const { return static_cast<double>(iterations.size()) / runs; }
    double median() const {
        const std::size_t half = iterations.size() / 2;
        if (iterations.empty()) return std::nan("");
        return iterations.size() % 2 == 1 ? iterations[half] : (iterations[half - 1] + iterations[half]) / 2.0;
    }

    /// Which share of the successes took at most so many iterations.
    double shareWithin(double limit) const {
        const auto end = std::upper_bound(iterations.begin(), iterations.end(), limit);
        return static_cast<double>(end - iterations.begin()) / static_cast<double>(iterations.size());
    }
};

/// A published line: 100 runs of 30 particles, those out of bounds not evaluated.
struct PublishedSwarmRate {
    SwarmFunction function;
    Topology topology;
    double rate;
    double median;
};

inline constexpr int kPublishedSwarmRuns = 100;

inline constexpr std::array<PublishedSwarmRate, 12> kPublishedSwarmRates{{
    {SwarmFunction::sphere, Topology::globalBest, 1.00, 386},
    {SwarmFunction::sphere, Topology::ring, 1.00, 707},
    {SwarmFunction::rosenbrock, Topology::globalBest, 1.00, 385},
    {SwarmFunction::rosenbrock, Topology::ring, 0.99, 769},
    {SwarmFunction::rastrigin, Topology::globalBest, 0.93, 173},
    {SwarmFunction::rastrigin, Topology::ring, 1.00, 375},
    {SwarmFunction::griewank, Topology::globalBest, 0.96, 347},
    {SwarmFunction::griewank, Topology::ring, 1.00, 646},
    {SwarmFunction::ackley, Topology::globalBest, 0.04, 519},
    {SwarmFunction::ackley, Topology::ring, 1.00, 902},
    {SwarmFunction::schafferF6, Topology::globalBest, 0.62, 169},
    {SwarmFunction::schafferF6, Topology::ring, 0.61, 272},
}};

/// Standard error of the difference between a measured rate and a published one, as if both came from one binomial.
/// A run more on either side keeps it above 0 where all runs agree.
inline double rateError(const SwarmRate& found, const PublishedSwarmRate& published) {
    const double successes = static_cast<double>(found.iterations.size()) + published.rate * kPublishedSwarmRuns;
    const double pooled = (successes + 1) / (found.runs + kPublishedSwarmRuns + 2);
    return std::sqrt(pooled * (1 - pooled) * (1.0 / found.runs + 1.0 / kPublishedSwarmRuns));
}

/// By how many standard errors the medians differ, whatever the distribution: half of the found runs should lie below
/// the published median. Their number is binomial, and so is the rank of the published median among runs like these.
inline double medianDifference(const SwarmRate& found, const PublishedSwarmRate& published) {
    const double error = 0.5 * std::sqrt(1.0 / static_cast<double>(found.iterations.size()) +
                                         1.0 / (published.rate * kPublishedSwarmRuns));
    return (0.5 - found.shareWithin(published.median)) / error;
}

/// Runs with the seeds 1, 2, …; shifted ones each with a shift of their own.
inline SwarmRate measureSwarm(SwarmFunction function, Topology topology, int runs, bool shifted) {
    const SwarmFunctionFacts& facts = swarmFunctions()[static_cast<std::size_t>(function)];
    MinimiseSettings settings;
    settings.swarm.topology = topology;
    settings.iterations = facts.iterations;
    settings.goal = facts.goal;
    SwarmRate rate{runs, {}};
    for (int run = 1; run <= runs; ++run) {
        settings.swarm.seed = static_cast<std::uint64_t>(run);
        // Other seeds than the swarm's, whose first draws would be the shift itself.
        const auto shiftSeed = static_cast<std::uint64_t>(1'000'000 + run);
        const SwarmProblem problem = require(shifted ? shiftedSwarmProblem(function, facts.dimensions, shiftSeed)
                                                     : swarmProblem(function, facts.dimensions));
        const Minimum minimum = require(minimise(problem, problem.box, settings));
        if (minimum.reached) rate.iterations.push_back(minimum.iterations);
    }
    std::sort(rate.iterations.begin(), rate.iterations.end());
    return rate;
}

}  // namespace untrained
