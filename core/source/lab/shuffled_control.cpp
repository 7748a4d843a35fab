#include "untrained/lab/shuffled_control.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "lab/shuffle.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/random.hpp"

namespace untrained {

namespace {

/// The value that a share of the numbers lies below, without interpolation. Hoare's selection: std::nth_element has a
/// case of its own for every few numbers, which are half a kilobyte of the module.
double quantile(std::vector<double> numbers, double share) {
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(numbers.size()));
    double* const at = numbers.data();
    std::ptrdiff_t low = 0;
    std::ptrdiff_t high = static_cast<std::ptrdiff_t>(numbers.size()) - 1;
    while (low < high) {
        const double pivot = at[low + (high - low) / 2];
        std::ptrdiff_t left = low;
        std::ptrdiff_t right = high;
        while (left <= right) {
            while (at[left] < pivot) ++left;
            while (pivot < at[right]) --right;
            if (left <= right) std::swap(at[left++], at[right--]);
        }
        if (place <= right) {
            high = right;
        } else if (place >= left) {
            low = left;
        } else {
            break;
        }
    }
    return at[place];
}

}  // namespace

Result<ShuffledControl> shuffledControl(const TokenVectors& vectors, std::span<const int> tokens,
                                        const CausalMeanSettings& settings, int probe, const ShuffleSettings& shuffle) {
    if (shuffle.shuffles < 1 || shuffle.shuffles > limits::kMaximumShuffles) {
        return outOfRange("shuffles", shuffle.shuffles, 1, limits::kMaximumShuffles);
    }
    const int last = static_cast<int>(tokens.size()) - 1;
    if (auto error = limits::promptError(tokens.size(), 0, "passes")) return *error;
    if (probe < 1 || probe > last) return outOfRange("probe", probe, 1, last);
    const std::int64_t work = std::int64_t{3} * shuffle.shuffles * settings.passes * (probe + 1) * vectors.rows.cols();
    if (auto error = limits::workError(work, "passes")) return *error;

    const int passes = settings.passes;
    RowVector squares = RowVector::Zero(std::max(passes, 0));
    std::vector<std::vector<double>> highest(static_cast<std::size_t>(std::max(passes, 0)));
    RandomStream random(shuffle.seed);
    // What comes after the probe does not change it.
    std::vector<int> order(tokens.begin(), tokens.begin() + probe + 1);
    for (int draw = 0; draw < shuffle.shuffles; ++draw) {
        shuffleFirst(order, probe, random);
        const auto trace = causalMean(vectors, order, settings);
        if (!trace) return trace.error();
        const Matrix similarity = probeSimilarity(*trace, probe);
        for (int p = 0; p < passes; ++p) {
            const auto earlier = similarity.row(p).head(probe);
            squares[p] += earlier.squaredNorm();
            highest[static_cast<std::size_t>(p)].push_back(earlier.maxCoeff());
        }
    }

    ShuffledControl control{RowVector(passes), RowVector(passes), RowVector(passes)};
    for (int p = 0; p < passes; ++p) {
        control.deviation[p] = std::sqrt(squares[p] / (static_cast<double>(shuffle.shuffles) * probe));
        control.medianHighest[p] = quantile(highest[static_cast<std::size_t>(p)], 0.5);
        control.highest95[p] = quantile(highest[static_cast<std::size_t>(p)], 0.95);
    }
    return control;
}

}  // namespace untrained
