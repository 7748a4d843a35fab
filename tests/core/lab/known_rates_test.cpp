// Success rates that other programs with random numbers of their own have measured. Each cell here has its own sampling
// error, and so has each figure.
#include <gtest/gtest.h>

#include <array>

#include "support/rates.hpp"
#include "support/require.hpp"
#include "untrained/lab/cell.hpp"
#include "untrained/lab/tasks/associative_recall.hpp"

namespace untrained {
namespace {

constexpr int kDraws = 600;

CellResult measure(const Task& task, const Mechanism& mechanism, int dimension, int draws = kDraws) {
    return summarize(require(runCell(task, {.mechanism = mechanism, .dimension = dimension}, 0, draws)));
}

// Measured over 150 draws each.
TEST(KnownRates, AssociativeRecall) {
    constexpr int kMeasured = 150;
    constexpr std::array kPasses{1, 3, 5, 8, 10, 15, 20, 30, 40};
    struct Golden {
        int pairs, keyLength;
        std::array<double, 9> rates;
    };
    constexpr Golden kGolden[] = {
        {4, 1, {.25, .69, .95, 1, 1, 1, 1, .99, .74}},         {8, 1, {.09, .30, .53, .84, .95, 1, 1, 1, .97}},
        {4, 2, {.12, .44, .73, .86, .91, 1, 1, .97, .81}},     {4, 3, {.18, .35, .63, .80, .83, .95, 1, .96, .74}},
        {8, 3, {.02, .09, .17, .45, .61, .81, .81, .83, .84}},
    };
    for (const auto& [pairs, keyLength, rates] : kGolden) {
        const auto task = require(associativeRecall({pairs, keyLength, 0, 1}));
        const CellResult found = measure(*task, {.passes = 40}, 256);
        EXPECT_DOUBLE_EQ(found.choiceChance, 1.0 / pairs);
        for (std::size_t k = 0; k < kPasses.size(); ++k) {
            const double rate = found.rounds[static_cast<std::size_t>(kPasses[k] - 1)].rate;
            EXPECT_NEAR(rate, rates[k], allowedDifference(rate, kDraws, rates[k], kMeasured))
                << pairs << " pairs, keys of " << keyLength << ", " << kPasses[k] << " passes";
        }
    }
}

}  // namespace
}  // namespace untrained
