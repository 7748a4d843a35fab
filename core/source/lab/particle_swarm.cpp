#include "untrained/lab/particle_swarm.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "untrained/numeric/decimal.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::optional<Error> coefficientError(const SwarmSettings& settings) {
    // Written so that NaN fails too.
    if (!(std::abs(settings.inertia) < 1)) {
        Error error = outOfRange("inertia", settings.inertia, -1, 1);
        error.message =
            "inertia must lie between -1 and 1, both excluded, or the swarm flies apart; it is " + error.found;
        return error;
    }
    const double most = 2 * (1 + settings.inertia);
    if (!(settings.cognitive >= 0)) return outOfRange("cognitive", settings.cognitive, 0, most);
    if (!(settings.social >= 0)) return outOfRange("social", settings.social, 0, most);
    const double sum = settings.cognitive + settings.social;
    if (!(sum > 0 && sum < most)) {
        Error error = outOfRange("social", sum, 0, most);
        error.message = "cognitive + social must lie between 0 and 2 (1 + inertia) = " + formatDecimal(most) +
                        ", both excluded, or the swarm may not settle; it is " + error.found;
        return error;
    }
    return std::nullopt;
}

std::optional<Error> boxError(const SearchBox& box) {
    if (box.lower.size() == 0 || box.lower.size() != box.upper.size()) {
        const std::string found = formatWhole(box.upper.size());
        return Error{ErrorCode::shapeMismatch,
                     "lower and upper must have one number for each of at least one dimension; they have " +
                         formatWhole(box.lower.size()) + " and " + found,
                     "upper", found};
    }
    for (Eigen::Index j = 0; j < box.lower.size(); ++j) {
        if (!std::isfinite(box.lower[j])) {
            return outOfRange("lower", box.lower[j], std::numeric_limits<double>::lowest(), box.upper[j]);
        }
        // The width must be a number too.
        if (!(box.upper[j] > box.lower[j] && std::isfinite(2 * (box.upper[j] - box.lower[j])))) {
            return outOfRange("upper", box.upper[j], box.lower[j], std::numeric_limits<double>::max());
        }
    }
    return std::nullopt;
}

}  // namespace

const char* topologyName(Topology topology) { return topology == Topology::ring ? "ring" : "global-best"; }

const char* wallsName(Walls walls) {
    switch (walls) {
        case Walls::invisible: return "invisible";
        case Walls::reflecting: return "reflecting";
        case Walls::absorbing: return "absorbing";
        case Walls::periodic: return "periodic";
    }
    return "unknown";
}

const char* firstVelocityName(FirstVelocity firstVelocity) {
    switch (firstVelocity) {
        case FirstVelocity::zero: return "zero";
        case FirstVelocity::halfDifference: return "half-difference";
        case FirstVelocity::uniform: return "uniform";
    }
    return "unknown";
}

double swarmVelocity(const SwarmSettings& settings, double velocity, double position, double ownBest,
                     double leadersBest, double cognitiveDraw, double socialDraw) {
    return settings.inertia * velocity + settings.cognitive * cognitiveDraw * (ownBest - position) +
           settings.social * socialDraw * (leadersBest - position);
}

void applyWalls(Walls walls, double lower, double upper, double& position, double& velocity) {
    if (position >= lower && position <= upper) return;
    const double width = upper - lower;
    switch (walls) {
        case Walls::invisible: return;
        case Walls::absorbing:
            position = position < lower ? lower : upper;
            velocity = 0;
            return;
        case Walls::reflecting: {
            // Mirrored at both walls the line repeats itself after two widths: there, and back.
            const double place = std::abs(std::remainder(position - lower, 2 * width));
            const bool turned = std::remainder(position - lower, 2 * width) < 0;
            position = std::fmin(lower + place, upper);
            if (turned) velocity = -velocity;
            return;
        }
        case Walls::periodic: {
            double place = std::fmod(position - lower, width);
            if (place < 0) place += width;
            position = std::fmin(lower + place, upper);
            return;
        }
    }
}

Result<ParticleSwarm> ParticleSwarm::start(const SearchBox& box, const SwarmSettings& settings) {
    if (settings.particles < 1 || settings.particles > limits::kMaximumParticles) {
        return outOfRange("particles", settings.particles, 1, limits::kMaximumParticles);
    }
    if (auto error = coefficientError(settings)) return *error;
    if (auto error = boxError(box)) return *error;
    const Eigen::Index dimensions = box.lower.size();
    if (settings.particles * dimensions > limits::kMaximumSwarmNumbers) {
        Error error{ErrorCode::tooLarge, "", "particles", formatWhole(settings.particles * dimensions)};
        error.maximum = limits::kMaximumSwarmNumbers;
        error.message = "particles times dimensions must be at most " + formatWhole(limits::kMaximumSwarmNumbers) +
                        ", not " + error.found;
        return error;
    }

    ParticleSwarm swarm;
    swarm.settings_ = settings;
    swarm.box_ = box;
    swarm.random_ = RandomStream(settings.seed);
    swarm.positions_ = Matrix(settings.particles, dimensions);
    swarm.velocities_ = Matrix::Zero(settings.particles, dimensions);
    for (Eigen::Index i = 0; i < settings.particles; ++i) {
        for (Eigen::Index j = 0; j < dimensions; ++j) {
            const double width = box.upper[j] - box.lower[j];
            swarm.positions_(i, j) = box.lower[j] + width * swarm.random_.uniform();
            if (settings.firstVelocity == FirstVelocity::zero) continue;
            const double draw = swarm.random_.uniform();
            swarm.velocities_(i, j) = settings.firstVelocity == FirstVelocity::uniform
                                          ? width * (2 * draw - 1)
                                          : (box.lower[j] + width * draw - swarm.positions_(i, j)) / 2;
        }
    }
    swarm.values_ = RowVector::Constant(settings.particles, kInfinity);
    swarm.bestPositions_ = swarm.positions_;
    swarm.bestValues_ = swarm.values_;
    return swarm;
}

Result<ParticleSwarm> ParticleSwarm::resume(const SearchBox& box, const SwarmSettings& settings, SwarmState state) {
    auto started = start(box, settings);
    if (!started) return started.error();
    ParticleSwarm& swarm = *started;
    const auto fits = [&swarm](const Matrix& matrix) {
        return matrix.rows() == swarm.positions_.rows() && matrix.cols() == swarm.positions_.cols();
    };
    const Eigen::Index particles = swarm.values_.size();
    if (!fits(state.positions) || !fits(state.velocities) || !fits(state.bestPositions) ||
        state.values.size() != particles || state.bestValues.size() != particles) {
        return Error{ErrorCode::shapeMismatch, "state is of a swarm of another size", "state", ""};
    }
    if (state.leader < 0 || state.leader >= particles) {
        return outOfRange("leader", static_cast<double>(state.leader), 0, static_cast<double>(particles - 1));
    }
    swarm.random_ = RandomStream(state.random);
    swarm.positions_ = std::move(state.positions);
    swarm.velocities_ = std::move(state.velocities);
    swarm.values_ = std::move(state.values);
    swarm.bestPositions_ = std::move(state.bestPositions);
    swarm.bestValues_ = std::move(state.bestValues);
    swarm.curve_ = std::move(state.curve);
    swarm.leader_ = state.leader;
    swarm.evaluations_ = state.evaluations;
    return started;
}

SwarmState ParticleSwarm::state() const {
    return {positions_, velocities_, bestPositions_, values_,        bestValues_,
            curve_,     leader_,     evaluations_,   random_.words()};
}

bool ParticleSwarm::isInside(Eigen::Index particle) const {
    for (Eigen::Index j = 0; j < positions_.cols(); ++j) {
        const double x = positions_(particle, j);
        if (!(x >= box_.lower[j] && x <= box_.upper[j])) return false;
    }
    return true;
}

Matrix ParticleSwarm::insidePositions() const {
    Matrix inside(positions_.rows(), positions_.cols());
    Eigen::Index count = 0;
    for (Eigen::Index i = 0; i < positions_.rows(); ++i) {
        if (isInside(i)) inside.row(count++) = positions_.row(i);
    }
    return inside.topRows(count);
}

Eigen::Index ParticleSwarm::leaderOf(Eigen::Index particle) const {
    if (settings_.topology == Topology::globalBest) return leader_;
    const Eigen::Index count = positions_.rows();
    Eigen::Index best = particle;
    for (const Eigen::Index other : {(particle + count - 1) % count, (particle + 1) % count}) {
        if (bestValues_[other] < bestValues_[best]) best = other;
    }
    return best;
}

/// Brings the particles to where they are evaluated next.
void ParticleSwarm::ask() {
    values_.setConstant(kInfinity);
    if (curve_.empty()) return;
    for (Eigen::Index i = 0; i < positions_.rows(); ++i) {
        const Eigen::Index leader = leaderOf(i);
        for (Eigen::Index j = 0; j < positions_.cols(); ++j) {
            // Two lines, since the order in which arguments are computed is open.
            const double cognitiveDraw = random_.uniform();
            const double socialDraw = random_.uniform();
            double& position = positions_(i, j);
            double& velocity = velocities_(i, j);
            velocity = swarmVelocity(settings_, velocity, position, bestPositions_(i, j), bestPositions_(leader, j),
                                     cognitiveDraw, socialDraw);
            position += velocity;
            applyWalls(settings_.walls, box_.lower[j], box_.upper[j], position, velocity);
        }
    }
}

/// Keeps what was found at the new places.
void ParticleSwarm::learn() {
    for (Eigen::Index i = 0; i < positions_.rows(); ++i) {
        if (isInside(i)) ++evaluations_;
        if (std::isnan(values_[i])) values_[i] = kInfinity;
        if (!(values_[i] < bestValues_[i])) continue;
        bestValues_[i] = values_[i];
        bestPositions_.row(i) = positions_.row(i);
        if (bestValues_[i] < bestValues_[leader_]) leader_ = i;
    }
    curve_.push_back(bestValue());
}

std::optional<Error> minimiseError(const MinimiseSettings& settings) {
    if (settings.iterations >= 0 && settings.iterations <= limits::kMaximumIterations) return std::nullopt;
    return outOfRange("iterations", settings.iterations, 0, limits::kMaximumIterations);
}

}  // namespace untrained
