#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"
#include "untrained/numeric/random.hpp"

namespace untrained {

namespace limits {

/// Numbers of one swarm, particles times dimensions. A few matrices of this size are kept: 40 MB.
inline constexpr int kMaximumSwarmNumbers = 1'000'000;
inline constexpr int kMaximumParticles = 10'000;
inline constexpr int kMaximumIterations = 1'000'000;

}  // namespace limits

/// Whose best a particle is drawn to besides its own: the best of all, or of itself and its two neighbours on a ring.
enum class Topology { globalBest, ring };

/// What happens to a coordinate that leaves the box. Names: Robinson and Rahmat-Samii, 2004.
enum class Walls {
    invisible,   ///< it flies on; outside the box the particle is not evaluated
    reflecting,  ///< it is mirrored back in, and its velocity turned round
    absorbing,   ///< it stops on the wall: clamped, velocity 0
    periodic,    ///< it comes in again on the other side, with its velocity
};

/// How particles start to move.
enum class FirstVelocity {
    zero,
    halfDifference,  ///< half of the way to another random point of the box (SPSO-2007)
    uniform,         ///< uniform in ± the box's width
};

const char* topologyName(Topology topology);
const char* wallsName(Walls walls);
const char* firstVelocityName(FirstVelocity firstVelocity);

/// v ← inertia·v + cognitive·r₁·(own best − x) + social·r₂·(neighbourhood's best − x), x ← x + v, with r₁ and r₂
/// uniform in (0, 1), drawn anew for every coordinate. The defaults are Clerc and Kennedy's constriction, 2002.
struct SwarmSettings {
    int particles = 30;  ///< N in [1, limits::kMaximumParticles]
    Topology topology = Topology::globalBest;
    Walls walls = Walls::invisible;
    FirstVelocity firstVelocity = FirstVelocity::halfDifference;
    double inertia = 0.7298;     ///< w in (−1, 1)
    double cognitive = 1.49618;  ///< c₁ ≥ 0
    double social = 1.49618;     ///< c₂ ≥ 0; 0 < c₁ + c₂ < 2(1 + w): stable even where both r are 1
    std::uint64_t seed = 1;
};

/// lower[j] ≤ x[j] ≤ upper[j] for D ≥ 1 coordinates.
struct SearchBox {
    RowVector lower;
    RowVector upper;
};

/// Everything that a swarm of N particles goes on from, besides its box of D coordinates and its settings.
struct SwarmState {
    Matrix positions;      ///< N×D
    Matrix velocities;     ///< N×D
    Matrix bestPositions;  ///< N×D
    RowVector values;      ///< N
    RowVector bestValues;  ///< N
    std::vector<double> curve;
    Eigen::Index leader = 0;  ///< in [0, N)
    std::int64_t evaluations = 0;
    std::array<std::uint64_t, 4> random{};
};

/// The new velocity of one coordinate.
double swarmVelocity(const SwarmSettings& settings, double velocity, double position, double ownBest,
                     double leadersBest, double cognitiveDraw, double socialDraw);

/// Applies a wall to one coordinate that has moved.
void applyWalls(Walls walls, double lower, double upper, double& position, double& velocity);

/// A particle swarm (Kennedy and Eberhart, 1995) that looks for the smallest value of a function, a step at a time:
/// after each step everything can be shown, and the search ends by not being continued. All particles of a step move
/// before any is evaluated, so they may be evaluated together. Same seed, same bits in every build.
class ParticleSwarm {
public:
    /// Without particles; made usable by `start`.
    ParticleSwarm() : random_(0) {}

    /// Particles at uniform random points of the box, not evaluated yet.
    ///
    /// @return the swarm, or outOfRange (particles, inertia, cognitive, social), shapeMismatch or outOfRange (lower,
    ///         upper: finite, lower < upper), tooLarge.
    static Result<ParticleSwarm> start(const SearchBox& box, const SwarmSettings& settings);

    /// The swarm that goes on from `state` to the very numbers of the one that it was taken from.
    ///
    /// @return the swarm, or what start returns, or shapeMismatch (state), outOfRange (leader).
    static Result<ParticleSwarm> resume(const SearchBox& box, const SwarmSettings& settings, SwarmState state);

    SwarmState state() const;

    /// Moves all particles (not in the first step) and evaluates those inside.
    ///
    /// @param objective double(std::span<const double>): the value at D coordinates; NaN counts as infinitely bad
    template <class Objective>
    void advance(const Objective& objective) {
        ask();
        for (Eigen::Index i = 0; i < positions_.rows(); ++i) {
            if (isInside(i)) values_[i] = objective(row(MatrixView(positions_), i));
        }
        learn();
    }

    /// The same with all particles inside at once.
    ///
    /// @param objective RowVector(const Matrix&): M values at M×D positions, M ≤ N
    template <class Objective>
    void advanceTogether(const Objective& objective) {
        ask();
        const RowVector found = objective(insidePositions());
        Eigen::Index next = 0;
        for (Eigen::Index i = 0; i < positions_.rows(); ++i) {
            if (isInside(i)) values_[i] = found[next++];
        }
        learn();
    }

    const SwarmSettings& settings() const { return settings_; }
    const SearchBox& box() const { return box_; }
    /// Steps so far; after the first all particles are where they started.
    int steps() const { return static_cast<int>(curve_.size()); }
    /// Calls of the objective so far.
    std::int64_t evaluations() const { return evaluations_; }
    const Matrix& positions() const { return positions_; }          ///< N×D
    const Matrix& velocities() const { return velocities_; }        ///< N×D, what the particles moved by last
    const RowVector& values() const { return values_; }             ///< N; infinity outside the box
    const Matrix& bestPositions() const { return bestPositions_; }  ///< N×D, each particle's own best
    const RowVector& bestValues() const { return bestValues_; }     ///< N; infinity where none was found
    /// The smallest value so far, after each step.
    const std::vector<double>& curve() const { return curve_; }
    /// The particle that holds the smallest value so far.
    Eigen::Index leader() const { return leader_; }
    double bestValue() const { return bestValues_[leader_]; }
    RowVector bestPosition() const { return bestPositions_.row(leader_); }
    /// Whether a particle is in the box, so that its value counts.
    bool isInside(Eigen::Index particle) const;

private:
    void ask();
    void learn();
    Matrix insidePositions() const;
    Eigen::Index leaderOf(Eigen::Index particle) const;

    SwarmSettings settings_;
    SearchBox box_;
    RandomStream random_;
    Matrix positions_;
    Matrix velocities_;
    RowVector values_;
    Matrix bestPositions_;
    RowVector bestValues_;
    std::vector<double> curve_;
    Eigen::Index leader_ = 0;
    std::int64_t evaluations_ = 0;
};

struct MinimiseSettings {
    SwarmSettings swarm;
    int iterations = 1000;  ///< moves of the swarm, in [0, limits::kMaximumIterations]
    /// The search ends when a value at or below this is found; NaN: never.
    double goal = -std::numeric_limits<double>::infinity();
};

struct Minimum {
    RowVector position;         ///< D coordinates
    double value;               ///< infinity where the objective gave no number anywhere
    bool reached;               ///< whether the goal was
    int iterations;             ///< moves made
    std::int64_t evaluations;   ///< calls of the objective
    std::vector<double> curve;  ///< iterations + 1 numbers: the smallest value after each move, from the start on
};

/// The bounds of MinimiseSettings that ParticleSwarm::start does not check.
std::optional<Error> minimiseError(const MinimiseSettings& settings);

/// A whole search with ParticleSwarm::advance.
///
/// @return the minimum, or what ParticleSwarm::start returns, or outOfRange (iterations).
template <class Objective>
Result<Minimum> minimise(const Objective& objective, const SearchBox& box, const MinimiseSettings& settings) {
    if (auto error = minimiseError(settings)) return *error;
    auto started = ParticleSwarm::start(box, settings.swarm);
    if (!started) return started.error();
    ParticleSwarm& swarm = *started;
    do {
        swarm.advance(objective);
    } while (!(swarm.bestValue() <= settings.goal) && swarm.steps() <= settings.iterations);
    return Minimum{swarm.bestPosition(), swarm.bestValue(),   swarm.bestValue() <= settings.goal,
                   swarm.steps() - 1,    swarm.evaluations(), swarm.curve()};
}

}  // namespace untrained
