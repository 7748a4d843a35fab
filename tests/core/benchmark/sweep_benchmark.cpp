// Prints how long sweeps take here, on one core; nothing is asserted.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

#include "untrained/lab/cell.hpp"
#include "untrained/lab/tasks/associative_recall.hpp"
#include "untrained/lab/tasks/fixed_prompt.hpp"

namespace {

using namespace untrained;

void draw(const Task& task, const CellSettings& settings, int draws) {
    const auto part = runCell(task, settings, 0, draws);
    if (!part) std::printf("%s\n", part.error().message.c_str());
}

const CellSettings kPasses{.mechanism = {.passes = 40}, .dimension = 256, .shuffled = false};

CellSettings withDimension(int dimension) { return {.dimension = dimension, .shuffled = false}; }

/// Prints the shortest of `rounds` runs, in seconds, and the work in multiply-adds a nanosecond.
template <class Run>
void measure(const char* name, double work, int rounds, Run run) {
    double shortest = INFINITY;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        run();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        shortest = std::min(shortest, took.count());
    }
    std::printf("%-70s %7.3f s  (%.2f multiply-adds a ns as estimated)\n", name, shortest, work / shortest / 1e9);
}

}  // namespace

int main() {
    const std::vector<int> tokens{0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 1, 2, 3, 5};
    const auto abcd = fixedPrompt(tokens, std::vector{4, 9});
    for (const bool shuffled : {false, true}) {
        const CellSettings settings{.dimension = 1000, .shuffled = shuffled};
        measure(shuffled ? "10 000 draws of ABCD, d = 1000, 15 passes, with the shuffled control"
                         : "10 000 draws of ABCD, d = 1000, 15 passes",
                cellWork(**abcd, settings, 10'000), 5, [&] { draw(**abcd, settings, 10'000); });
    }
    // Passes × pairs: the passes of a column come from one run. Dimensions × pairs: every cell is drawn for itself.
    std::vector<std::unique_ptr<const Task>> tasks;
    for (int pairs = 1; pairs <= 20; ++pairs) tasks.push_back(std::move(*associativeRecall({pairs, 1, 0, 1})));
    double passesWork = 0, dimensionsWork = 0;
    for (const auto& task : tasks) {
        passesWork += cellWork(*task, kPasses, 200);
        for (int column = 1; column <= 40; ++column) dimensionsWork += cellWork(*task, withDimension(25 * column), 200);
    }
    measure("40 x 20 passes x pairs, 200 draws a cell", passesWork, 3, [&] {
        for (const auto& task : tasks) draw(*task, kPasses, 200);
    });
    measure("40 x 20 dimensions x pairs, 200 draws a cell, 15 passes", dimensionsWork, 1, [&] {
        for (const auto& task : tasks) {
            for (int column = 1; column <= 40; ++column) draw(*task, withDimension(25 * column), 200);
        }
    });
    return 0;
}
