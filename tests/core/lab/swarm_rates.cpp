// Prints how often a swarm reaches its goal on each function, beside the published rates.
//
//     swarm_rates [runs]      100 unless told; takes seconds for each hundred

#include <cstdio>
#include <cstdlib>

#include "support/swarm_rates.hpp"

int main(int count, char** words) {
    using namespace untrained;
    const int runs = count > 1 ? std::atoi(words[1]) : kPublishedSwarmRuns;
    if (runs < 1) {
        std::fputs("runs must be a whole number of at least 1\n", stderr);
        return 2;
    }
    std::printf("%d runs; published / found, and the difference in standard errors; the same with a shifted minimum\n",
                runs);
    for (const PublishedSwarmRate& each : kPublishedSwarmRates) {
        const SwarmRate found = measureSwarm(each.function, each.topology, runs, false);
        const SwarmRate shifted = measureSwarm(each.function, each.topology, runs, true);
        const auto name = swarmFunctions()[static_cast<std::size_t>(each.function)].name;
        std::printf("%-12.*s %-11s rate %.2f / %.2f (%+.1f)  median %3.0f / %3.0f (%+.1f)  shifted %.2f %3.0f\n",
                    static_cast<int>(name.size()), name.data(), topologyName(each.topology), each.rate, found.rate(),
                    (found.rate() - each.rate) / rateError(found, each), each.median, found.median(),
                    medianDifference(found, each), shifted.rate(), shifted.median());
        std::fflush(stdout);
    }
    return 0;
}
