#include "untrained/lab/particle_swarm.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "support/require.hpp"
#include "support/swarm.hpp"

namespace untrained {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr Walls kAllWalls[] = {Walls::invisible, Walls::reflecting, Walls::absorbing, Walls::periodic};

// .5·2 + 1·.25·(3 − 1) + 2·.75·(5 − 1) = 1 + .5 + 6
TEST(ParticleSwarm, VelocityIsTheSumOfThree) {
    SwarmSettings settings;
    settings.inertia = 0.5;
    settings.cognitive = 1;
    settings.social = 2;
    EXPECT_EQ(swarmVelocity(settings, 2, 1, 3, 5, 0.25, 0.75), 7.5);
}

struct Place {
    double position;
    double velocity;
};

Place walled(Walls walls, double position, double velocity) {
    applyWalls(walls, -1, 3, position, velocity);
    return {position, velocity};
}

void expectPlace(Walls walls, double from, double velocity, Place expected) {
    const Place found = walled(walls, from, velocity);
    EXPECT_EQ(found.position, expected.position) << wallsName(walls) << " from " << from;
    EXPECT_EQ(found.velocity, expected.velocity) << wallsName(walls) << " from " << from;
}

TEST(ParticleSwarm, WallsOfABoxFromMinusOneToThree) {
    for (const Walls walls : kAllWalls) {
        for (const double inside : {-1.0, 0.5, 3.0}) expectPlace(walls, inside, 2, {inside, 2});
    }
    expectPlace(Walls::invisible, 3.5, 2, {3.5, 2});
    expectPlace(Walls::absorbing, 3.5, 2, {3, 0});
    expectPlace(Walls::absorbing, -9, -20, {-1, 0});
    expectPlace(Walls::reflecting, 3.5, 2, {2.5, -2});
    expectPlace(Walls::reflecting, -1.5, -2, {-0.5, 2});
    // Both walls: eight wide there and back.
    expectPlace(Walls::reflecting, 7.5, 9, {-0.5, 9});
    expectPlace(Walls::reflecting, -5.5, -9, {2.5, -9});
    expectPlace(Walls::periodic, 3.5, 2, {-0.5, 2});
    expectPlace(Walls::periodic, -1.5, -2, {2.5, -2});
    expectPlace(Walls::periodic, 11.5, 12, {-0.5, 12});
}

// The same draws, taken from the stream by hand: position and half difference in turn, then the two pulls.
TEST(ParticleSwarm, TwoStepsOfOneParticleByHand) {
    SwarmSettings settings;
    settings.particles = 1;
    settings.seed = 7;
    ParticleSwarm swarm = require(ParticleSwarm::start(box(-2, 2, 1), settings));
    RandomStream random(7);
    const double first = -2 + 4 * random.uniform();
    const double velocity = (-2 + 4 * random.uniform() - first) / 2;
    EXPECT_EQ(swarm.positions()(0, 0), first);
    EXPECT_EQ(swarm.velocities()(0, 0), velocity);
    EXPECT_EQ(swarm.steps(), 0);

    swarm.advance(sphere);
    EXPECT_EQ(swarm.positions()(0, 0), first);
    EXPECT_EQ(swarm.bestValue(), first * first);
    // At its own best, which is the best of all, nothing pulls.
    swarm.advance(sphere);
    EXPECT_EQ(swarm.velocities()(0, 0), 0.7298 * velocity);
    const double second = first + 0.7298 * velocity;
    EXPECT_EQ(swarm.positions()(0, 0), second);
    random.uniform();
    random.uniform();

    const double best = std::abs(second) < std::abs(first) && std::abs(second) <= 2 ? second : first;
    swarm.advance(sphere);
    const double cognitive = random.uniform();
    const double social = random.uniform();
    EXPECT_EQ(swarm.velocities()(0, 0),
              swarmVelocity(settings, 0.7298 * velocity, second, best, best, cognitive, social));
    EXPECT_EQ(swarm.steps(), 3);
}

TEST(ParticleSwarm, AFirstVelocityOfZeroLeavesTheLeaderWhereItIs) {
    SwarmSettings settings;
    settings.firstVelocity = FirstVelocity::zero;
    ParticleSwarm swarm = require(ParticleSwarm::start(box(-1, 1), settings));
    EXPECT_EQ(swarm.velocities().norm(), 0);
    swarm.advance(sphere);
    const Eigen::Index leader = swarm.leader();
    const Matrix before = swarm.positions();
    swarm.advance(sphere);
    for (Eigen::Index i = 0; i < before.rows(); ++i) {
        EXPECT_EQ(before.row(i) == swarm.positions().row(i), i == leader) << i;
    }
}

// A ring passes news on to one neighbour a step: far ones still stand at their own best.
TEST(ParticleSwarm, OnARingOnlyNeighboursAreDrawn) {
    SwarmSettings settings;
    settings.firstVelocity = FirstVelocity::zero;
    settings.topology = Topology::ring;
    settings.particles = 9;
    ParticleSwarm swarm = require(ParticleSwarm::start(box(-1, 1), settings));
    const Matrix before = swarm.positions();
    // Particle 0 alone has found something.
    const RowVector good = before.row(0);
    const auto oneGood = [&](std::span<const double> x) { return x[0] == good[0] && x[1] == good[1] ? 0.0 : 1.0; };
    swarm.advance(oneGood);
    swarm.advance(oneGood);
    for (Eigen::Index i = 0; i < 9; ++i) {
        EXPECT_EQ(before.row(i) != swarm.positions().row(i), i == 1 || i == 8) << i;
    }
}

TEST(ParticleSwarm, KeepsWithinTheWallsOrDoesNotEvaluate) {
    for (const Walls walls : kAllWalls) {
        SwarmSettings settings;
        settings.walls = walls;
        settings.firstVelocity = FirstVelocity::uniform;
        ParticleSwarm swarm = require(ParticleSwarm::start(box(-1, 1), settings));
        int calls = 0;
        const auto corner = [&](std::span<const double> x) {
            for (const double each : x) EXPECT_LE(std::abs(each), 1) << wallsName(walls);
            ++calls;
            return (x[0] - 5) * (x[0] - 5) + (x[1] + 5) * (x[1] + 5);
        };
        for (int step = 0; step < 60; ++step) {
            swarm.advance(corner);
            for (Eigen::Index i = 0; i < 30; ++i) EXPECT_EQ(swarm.isInside(i), std::isfinite(swarm.values()[i]));
        }
        EXPECT_EQ(swarm.evaluations(), calls);
        if (walls == Walls::invisible) {
            EXPECT_LT(calls, 30 * 60);
        } else {
            EXPECT_EQ(calls, 30 * 60) << wallsName(walls);
        }
        // The nearest point of the box is its corner (1, −1), at 4² + 4².
        EXPECT_NEAR(swarm.bestValue(), 32, walls == Walls::periodic ? 1 : 0.1) << wallsName(walls);
    }
}

TEST(ParticleSwarm, TogetherIsTheSameAsOneByOne) {
    SwarmSettings settings;
    ParticleSwarm single = require(ParticleSwarm::start(box(-1, 1), settings));
    ParticleSwarm together = require(ParticleSwarm::start(box(-1, 1), settings));
    const auto all = [](const Matrix& positions) {
        RowVector values(positions.rows());
        for (Eigen::Index i = 0; i < positions.rows(); ++i) values[i] = sphere(row(MatrixView(positions), i));
        return values;
    };
    for (int step = 0; step < 20; ++step) {
        single.advance(sphere);
        together.advanceTogether(all);
    }
    EXPECT_EQ(single.positions(), together.positions());
    EXPECT_EQ(single.values(), together.values());
    EXPECT_EQ(single.evaluations(), together.evaluations());
}

// Only the order of values counts.
TEST(ParticleSwarm, DoesNotSeeTheScaleOfTheValues) {
    ParticleSwarm plain = require(ParticleSwarm::start(box(-1, 1), {}));
    ParticleSwarm scaled = require(ParticleSwarm::start(box(-1, 1), {}));
    for (int step = 0; step < 30; ++step) {
        plain.advance(sphere);
        scaled.advance([](std::span<const double> x) { return 8 * sphere(x) - 1; });
    }
    EXPECT_EQ(plain.positions(), scaled.positions());
}

// Powers of two change no digit.
TEST(ParticleSwarm, DoesNotSeeTheUnitsOfTheCoordinates) {
    ParticleSwarm plain = require(ParticleSwarm::start(box(-1, 1), {}));
    ParticleSwarm scaled = require(ParticleSwarm::start(box(-16, 16), {}));
    for (int step = 0; step < 30; ++step) {
        plain.advance(sphere);
        scaled.advance(sphere);
    }
    EXPECT_EQ(Matrix(16 * plain.positions()), scaled.positions());
}

TEST(ParticleSwarm, SameSeedSameSwarm) {
    const auto after = [](std::uint64_t seed) {
        SwarmSettings settings;
        settings.seed = seed;
        ParticleSwarm swarm = require(ParticleSwarm::start(box(-1, 1), settings));
        for (int step = 0; step < 10; ++step) swarm.advance(sphere);
        return swarm.positions();
    };
    EXPECT_EQ(after(3), after(3));
    EXPECT_NE(after(3), after(4));
}

TEST(ParticleSwarm, GoesOnFromAStateAsIfItHadNotStopped) {
    const auto square = [](std::span<const double> x) { return x[0] * x[0] + x[1] * x[1]; };
    const SearchBox box{RowVector::Constant(2, -4), RowVector::Constant(2, 5)};
    SwarmSettings settings;
    settings.topology = Topology::ring;
    ParticleSwarm whole = require(ParticleSwarm::start(box, settings));
    ParticleSwarm begun = require(ParticleSwarm::start(box, settings));
    for (int step = 0; step < 7; ++step) whole.advance(square);
    for (int step = 0; step < 3; ++step) begun.advance(square);
    ParticleSwarm resumed = require(ParticleSwarm::resume(box, settings, begun.state()));
    for (int step = 3; step < 7; ++step) resumed.advance(square);
    EXPECT_EQ(resumed.positions(), whole.positions());
    EXPECT_EQ(resumed.velocities(), whole.velocities());
    EXPECT_EQ(resumed.bestPositions(), whole.bestPositions());
    EXPECT_EQ(resumed.bestValues(), whole.bestValues());
    EXPECT_EQ(resumed.curve(), whole.curve());
    EXPECT_EQ(resumed.leader(), whole.leader());
    EXPECT_EQ(resumed.evaluations(), whole.evaluations());
}

TEST(ParticleSwarm, RefusesAStateOfAnotherSwarm) {
    const SearchBox box{RowVector::Constant(2, -4), RowVector::Constant(2, 5)};
    SwarmState state = require(ParticleSwarm::start(box, {})).state();
    SwarmSettings larger;
    larger.particles = 31;
    EXPECT_EQ(requireError(ParticleSwarm::resume(box, larger, state)).parameter, "state");
    state.leader = 30;
    EXPECT_EQ(requireError(ParticleSwarm::resume(box, {}, state)).parameter, "leader");
}

TEST(ParticleSwarm, TheCurveFallsAndBestsAreBest) {
    ParticleSwarm swarm = require(ParticleSwarm::start(box(-1, 1), {}));
    double smallest = kInfinity;
    for (int step = 0; step < 30; ++step) {
        swarm.advance(sphere);
        smallest = std::min(smallest, swarm.values().minCoeff());
        EXPECT_EQ(swarm.curve().back(), smallest);
        EXPECT_EQ(swarm.bestValues().minCoeff(), smallest);
        for (Eigen::Index i = 0; i < 30; ++i) {
            EXPECT_EQ(sphere(row(MatrixView(swarm.bestPositions()), i)), swarm.bestValues()[i]);
        }
    }
    EXPECT_EQ(swarm.curve().size(), 30U);
}

Result<ParticleSwarm> with(double inertia, double cognitive, double social) {
    SwarmSettings settings;
    settings.inertia = inertia;
    settings.cognitive = cognitive;
    settings.social = social;
    return ParticleSwarm::start(box(-1, 1), settings);
}

TEST(ParticleSwarm, RefusesWhatWouldNotSettle) {
    require(with(0.5, 1.5, 1.49));
    require(with(-0.5, 0, 0.99));
    require(with(0.5, 0.1, 0));
    expectOutOfRange(with(0.5, 1.5, 1.5), "social", "3", 0, 3);
    EXPECT_NE(requireError(with(0.5, 1.5, 1.5)).message.find("may not settle"), std::string::npos);
    expectOutOfRange(with(0.5, 0, 0), "social", "0", 0, 3);
    expectOutOfRange(with(0.5, -1, 2), "cognitive", "-1", 0, 3);
    expectOutOfRange(with(0.5, 2, -1), "social", "-1", 0, 3);
    expectOutOfRange(with(1, 1, 1), "inertia", "1", -1, 1);
    expectOutOfRange(with(-1, 1, 1), "inertia", "-1", -1, 1);
    EXPECT_EQ(requireError(with(std::nan(""), 1, 1)).parameter, "inertia");
    EXPECT_EQ(requireError(with(0.5, std::nan(""), 1)).parameter, "cognitive");
}

TEST(ParticleSwarm, RefusesBoxesAndSizesThatItCannotUse) {
    SwarmSettings settings;
    EXPECT_EQ(requireError(ParticleSwarm::start({RowVector(0), RowVector(0)}, settings)).code,
              ErrorCode::shapeMismatch);
    EXPECT_EQ(requireError(ParticleSwarm::start({RowVector::Zero(1), RowVector::Ones(2)}, settings)).code,
              ErrorCode::shapeMismatch);
    expectOutOfRange(ParticleSwarm::start(box(1, 1), settings), "upper", "1", 1, std::numeric_limits<double>::max());
    EXPECT_EQ(requireError(ParticleSwarm::start(box(-kInfinity, 1), settings)).parameter, "lower");
    EXPECT_EQ(requireError(ParticleSwarm::start(box(0, std::nan("")), settings)).parameter, "upper");
    EXPECT_EQ(requireError(ParticleSwarm::start(box(-1e308, 1e308), settings)).parameter, "upper");
    settings.particles = 0;
    expectOutOfRange(ParticleSwarm::start(box(0, 1), settings), "particles", "0", 1, limits::kMaximumParticles);
    settings.particles = 10'000;
    EXPECT_EQ(requireError(ParticleSwarm::start(box(0, 1, 101), settings)).code, ErrorCode::tooLarge);
}

}  // namespace
}  // namespace untrained
