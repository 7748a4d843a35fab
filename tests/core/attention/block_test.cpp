#include "untrained/attention/block.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "support/fingerprint.hpp"
#include "support/plain_block.hpp"
#include "support/prompt.hpp"
#include "support/winograd.hpp"
#include "untrained/attention/mem.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

constexpr Normalize kNormalizes[] = {Normalize::none, Normalize::query, Normalize::key, Normalize::both};

/// The seed's second sentence, with weights and a key of two lines in its graph.
Prompt example() { return words(kHungry, std::string(kMashaGraph) + "ОНА = 0.5*ЕСТ + -1.5*ЧТО\n"); }

/// Four words of it, for tests of very many settings.
Prompt smallExample() {
    return words("МАША ГОЛОДНАЯ КАШУ ОНА", "ОНА = МАША + -1.5*КАШУ\nМАША = КАШУ\nОНА = 0.5*ГОЛОДНАЯ\n");
}

/// Three reads that differ in everything that a read can differ in but the norm.
std::array<Read, 3> exampleReads() {
    return {Read{Memory::relation, 1, 0.9, 0.4, Normalize::none}, Read{Memory::context, -1, 0.7, 0.25, Normalize::none},
            Read{Memory::swapped, 1, 0.45, 0.6, Normalize::none}};
}

double difference(const plain::Vector& expected, const RowVector& found) {
    if (static_cast<Eigen::Index>(expected.size()) != found.size()) return HUGE_VAL;
    double worst = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        // Not std::max, which would let NaN pass.
        const double here = std::abs(expected[i] - found[static_cast<Eigen::Index>(i)]);
        if (!(here <= worst)) worst = here;
    }
    return worst;
}

/// The largest difference between a run and the plain block on the same d-wide vectors.
double largestDifference(const plain::Vectors& wide, const Prompt& prompt, const BlockTrace& trace, int probe) {
    const plain::BlockRun expected = plain::block(wide, prompt.tokens, prompt.relations, trace.settings, probe);
    if (expected.weights.size() != trace.reads.size()) return HUGE_VAL;
    double worst = difference(expected.logits, trace.logits);
    for (std::size_t k = 0; k < trace.reads.size(); ++k) {
        worst = std::max(worst, difference(expected.scores[k], trace.reads[k].scores));
        worst = std::max(worst, difference(expected.weights[k], trace.reads[k].weights));
    }
    return worst;
}

class BlockAgainstPlain {
public:
    BlockAgainstPlain(Prompt prompt, int dimension)
        : prompt_(std::move(prompt)),
          wide_(plain::gaussian(prompt_.size(), dimension, 1)),
          vectors_(require(givenTokenVectors(plain::matrix(wide_)))) {}

    void expectEqual(const BlockSettings& settings, int probe) const {
        const BlockTrace trace = require(runBlock(vectors_, prompt_.tokens, prompt_.relations, settings, probe));
        EXPECT_LT(largestDifference(wide_, prompt_, trace, probe), tolerances::kKernel)
            << baseName(settings.base) << " " << normName(settings.norm) << " " << updateName(settings.update) << " "
            << readoutName(settings.readout) << " " << rowsName(settings.rows);
    }

    void expectEqualForEverySwitch(BlockSettings settings, int probe) const {
        for (const Base base : {Base::x, Base::q}) {
            for (const Norm norm : {Norm::none, Norm::rms}) {
                for (const Update update : {Update::inPlace, Update::layerByLayer}) {
                    for (const Readout readout : {Readout::context, Readout::output}) {
                        for (const Rows rows : {Rows::edge, Rows::relation}) {
                            settings.base = base;
                            settings.norm = norm;
                            settings.update = update;
                            settings.readout = readout;
                            settings.rows = rows;
                            expectEqual(settings, probe);
                        }
                    }
                }
            }
        }
    }

private:
    Prompt prompt_;
    plain::Vectors wide_;
    TokenVectors vectors_;
};

BlockSettings settingsWith(std::vector<Read> reads) {
    BlockSettings settings;
    settings.reads = std::move(reads);
    settings.layers = 2;
    settings.readoutGain = 1.25;
    return settings;
}

TEST(Block, EqualsThePlainBlockInEverySettingAndOrder) {
    const BlockAgainstPlain block(smallExample(), 6);
    std::array<int, 3> order{0, 1, 2};
    do {
        for (const Normalize first : kNormalizes) {
            for (const Normalize second : kNormalizes) {
                for (const Normalize third : kNormalizes) {
                    std::array<Read, 3> reads = exampleReads();
                    reads[0].normalize = first;
                    reads[1].normalize = second;
                    reads[2].normalize = third;
                    block.expectEqualForEverySwitch(settingsWith({reads[order[0]], reads[order[1]], reads[order[2]]}),
                                                    3);
                }
            }
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Block, EqualsThePlainBlockForEveryListOfUpToThreeReads) {
    const BlockAgainstPlain block(smallExample(), 6);
    const std::array<Read, 3> reads = exampleReads();
    block.expectEqualForEverySwitch(settingsWith({}), 3);
    for (const Read& first : reads) {
        block.expectEqualForEverySwitch(settingsWith({first}), 3);
        for (const Read& second : reads) {
            block.expectEqualForEverySwitch(settingsWith({first, second}), 3);
            for (const Read& third : reads) block.expectEqualForEverySwitch(settingsWith({first, second, third}), 3);
        }
    }
}

TEST(Block, EqualsThePlainBlockForEveryProbeAndWithMoreTokensThanDimensions) {
    const std::array<Read, 3> reads = exampleReads();
    for (const int dimension : {1, 5, 8, 100}) {
        const BlockAgainstPlain block(example(), dimension);
        for (int probe = 0; probe < 8; ++probe) {
            block.expectEqualForEverySwitch(settingsWith({reads[0], reads[1], reads[2]}), probe);
        }
    }
}

// q = X[-1]; q += mem(q, K, V); q += mem(q, X[0:-1], X[0:-1]); q += mem(q, V, K), for each token along the prompt.
TEST(Block, TheSeedsThreeLinesAreOneSetting) {
    const Prompt prompt = words(kTasty, kMashaGraph);
    const TokenVectors vectors = require(tokenVectors({Embedding::gaussian, 1000, 1}, prompt.size()));
    const RelationMemory memory = relationMemory(prompt.relations, vectors, Rows::edge);
    const Matrix& K = memory.keys;
    const Matrix& V = memory.values;
    BlockSettings settings;
    settings.reads = {{Memory::relation, 1, 1, 0.1}, {Memory::context, 1, 1, 0.2}, {Memory::swapped, 1, 1, 0.3}};
    settings.layers = 3;

    Matrix X(8, vectors.rows.cols());
    for (int i = 0; i < 8; ++i) X.row(i) = vectors.rows.row(prompt.tokens[i]);
    for (int layer = 0; layer < 3; ++layer) {
        for (int i = 0; i < 8; ++i) {
            Matrix q = X.row(i);
            q += require(mem(q, K, V, 100)).values;
            q += require(mem(q, X.topRows(i), X.topRows(i), 200)).values;
            q += require(mem(q, V, K, 300)).values;
            X.row(i) = q;
        }
    }
    const BlockTrace trace = require(runBlock(vectors, prompt.tokens, prompt.relations, settings, prompt.probe()));
    EXPECT_TRUE(trace.states.back().isApprox(X, tolerances::kKernel));
    EXPECT_TRUE(trace.logits.isApprox(X.row(7) * vectors.rows.transpose() / 1000, tolerances::kKernel));
}

// Temperatures are in units of d, so vectors of norm √d give the same weights and logits whatever d is.
TEST(Block, TheDimensionOfOrthogonalVectorsDoesNotMatter) {
    const Prompt prompt = example();
    for (const Norm norm : {Norm::none, Norm::rms}) {
        const std::array<Read, 3> reads = exampleReads();
        BlockSettings settings = settingsWith({reads.begin(), reads.end()});
        settings.norm = norm;
        const auto run = [&](int dimension) {
            return require(runBlock(require(tokenVectors({Embedding::orthogonal, dimension, 1}, prompt.size())),
                                    prompt.tokens, prompt.relations, settings, prompt.probe()));
        };
        const BlockTrace few = run(8);
        for (const int dimension : {9, 1000, 1'000'000}) {
            const BlockTrace many = run(dimension);
            EXPECT_TRUE(many.logits.isApprox(few.logits, tolerances::kKernel)) << dimension;
            for (std::size_t k = 1; k < few.reads.size(); ++k) {
                EXPECT_LT((many.reads[k].weights - few.reads[k].weights).norm(), tolerances::kKernel);
                EXPECT_LT((many.reads[k].scores - few.reads[k].scores).norm(), tolerances::kKernel);
            }
        }
    }
}

// The same bits natively and as WebAssembly: this constant is one for both builds.
TEST(Block, TheTraceKeepsItsBits) {
    const Prompt prompt = example();
    const TokenVectors vectors = require(tokenVectors({Embedding::gaussian, 1000, 1}, prompt.size()));
    Fingerprint fingerprint;
    for (const Normalize normalize : kNormalizes) {
        for (const Norm norm : {Norm::none, Norm::rms}) {
            std::array<Read, 3> reads = exampleReads();
            for (Read& read : reads) read.normalize = normalize;
            BlockSettings settings = settingsWith({reads.begin(), reads.end()});
            settings.norm = norm;
            const BlockTrace trace =
                require(runBlock(vectors, prompt.tokens, prompt.relations, settings, prompt.probe()));
            for (const ReadTrace& read : trace.reads) {
                fingerprint.add(read.scores);
                fingerprint.add(read.weights);
            }
            for (const Matrix& state : trace.states) fingerprint.add(state);
            fingerprint.add(trace.logits);
        }
    }
    EXPECT_EQ(fingerprint.value(), 0xef443b12eaae8e61U);
}

}  // namespace
}  // namespace untrained
