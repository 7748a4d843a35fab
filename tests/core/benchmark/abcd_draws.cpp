// abcd_draws DRAWS DIMENSION PASSES SEED: draws of the ABCD prompt on one core, without the shuffled control. Prints
// how long they took and in how many a D is ahead, as JSON; for scripts/compare_draws.mjs.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "untrained/lab/cell.hpp"
#include "untrained/lab/tasks/fixed_prompt.hpp"

int main(int count, char** arguments) {
    using namespace untrained;
    if (count != 5) {
        std::fprintf(stderr, "abcd_draws DRAWS DIMENSION PASSES SEED\n");
        return 2;
    }
    const auto number = [arguments](int index) { return std::atoi(arguments[index]); };
    const std::vector<int> tokens{0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 1, 2, 3, 5};
    const auto task = fixedPrompt(tokens, std::vector{4, 9});
    const CellSettings settings{.mechanism = {.passes = number(3)},
                                .dimension = number(2),
                                .seed = static_cast<std::uint64_t>(number(4)),
                                .shuffled = false};
    const auto start = std::chrono::steady_clock::now();
    const auto part = runCell(**task, settings, 0, number(1));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (!part) {
        std::fprintf(stderr, "%s\n", part.error().message.c_str());
        return 2;
    }
    std::printf("{\"seconds\": %.9f, \"draws\": %d, \"successes\": %d}\n", took.count(), part->count,
                part->successes.back());
    return 0;
}
