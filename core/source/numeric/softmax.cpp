#include "untrained/numeric/softmax.hpp"

#include <algorithm>
#include <cmath>

#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

void softmax(std::span<double> scores, double temperature) {
    if (scores.empty()) return;
    const double largest = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    if (temperature == 0) {
        for (double& score : scores) {
            score = score == largest ? 1 : 0;
            sum += score;
        }
    } else {
        // The difference is taken before the division: at small temperatures score/T alone loses its last digits,
        // and at T near the smallest double it would overflow.
        for (double& score : scores) score = (score - largest) / temperature;
        sum = exponentials(scores, 0);
    }
    scale(scores, 1 / sum);
}

}  // namespace untrained
