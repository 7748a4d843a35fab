#pragma once

#include <span>

#include "untrained/lab/particle_swarm.hpp"

namespace untrained {

/// The same bounds in every dimension.
inline SearchBox box(double lower, double upper, int dimensions = 2) {
    return {RowVector::Constant(dimensions, lower), RowVector::Constant(dimensions, upper)};
}

/// The simplest thing to minimise.
inline double sphere(std::span<const double> x) {
    double sum = 0;
    for (const double each : x) sum += each * each;
    return sum;
}

}  // namespace untrained
