#include "untrained/lab/cell.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "support/fingerprint.hpp"
#include "support/require.hpp"
#include "untrained/lab/probe_run.hpp"
#include "untrained/lab/score.hpp"
#include "untrained/lab/seeds.hpp"
#include "untrained/lab/tasks/associative_recall.hpp"
#include "untrained/lab/tasks/fixed_prompt.hpp"
#include "untrained/lab/tasks/planted_key.hpp"
#include "untrained/lab/tasks/repeated_sequence.hpp"
#include "untrained/lab/tasks/text_windows.hpp"
#include "untrained/limits.hpp"

namespace untrained {
namespace {

std::unique_ptr<const Task> recall(int pairs = 4) { return require(associativeRecall({pairs, 1, 0, 1})); }

const CellSettings kSettings{.mechanism = {.passes = 12}, .dimension = 128, .seed = 9};

void expectSame(const CellPart& a, const CellPart& b) {
    EXPECT_EQ(a.first, b.first);
    EXPECT_EQ(a.count, b.count);
    EXPECT_EQ(a.successes, b.successes);
    EXPECT_EQ(a.hits, b.hits);
    EXPECT_EQ(a.shuffledSuccesses, b.shuffledSuccesses);
    EXPECT_EQ(a.prefixMatching, b.prefixMatching);
    EXPECT_EQ(a.chance, b.chance);
    EXPECT_EQ(a.choiceChance, b.choiceChance);
    EXPECT_EQ(a.longestMatchHits, b.longestMatchHits);
    EXPECT_EQ(a.mostFrequentHits, b.mostFrequentHits);
    EXPECT_EQ(a.margins, b.margins);
}

TEST(Cell, DoesNotDependOnHowDrawsAreSplit) {
    const auto task = recall();
    const CellPart whole = require(runCell(*task, kSettings, 0, 60));
    for (const std::vector<int>& counts : {std::vector{30, 30}, {1, 58, 1}, {7, 20, 13, 20}}) {
        std::vector<CellPart> parts;
        int first = 0;
        for (const int count : counts) {
            parts.push_back(require(runCell(*task, kSettings, first, count)));
            first += count;
        }
        std::reverse(parts.begin(), parts.end());
        expectSame(require(joinParts(parts)), whole);
    }
}

// Alone, two or more side by side, prompts of one length or of several: the same bits.
TEST(Cell, DrawsDoNotDependOnTheirNeighbours) {
    std::vector<int> words;
    for (int i = 0; i < 300; ++i) words.push_back(i * i % 37);
    std::vector<std::unique_ptr<const Task>> tasks;
    tasks.push_back(require(fixedPrompt(std::vector{0, 1, 2, 3, 0, 1, 2, 4}, std::vector{3})));
    tasks.push_back(recall());
    tasks.push_back(require(repeatedSequence({6, 3, 1})));
    tasks.push_back(require(plantedKey({9, 2})));
    tasks.push_back(require(textWindows(words, 12)));
    for (const auto& task : tasks) {
        const CellPart whole = require(runCell(*task, kSettings, 0, 45));
        std::vector<CellPart> alone;
        for (int index = 0; index < 45; ++index) alone.push_back(require(runCell(*task, kSettings, index, 1)));
        expectSame(require(joinParts(alone)), whole);
    }
}

// The same bits natively and as WebAssembly: this constant is one for both builds.
TEST(Cell, KeepsItsBits) {
    Fingerprint fingerprint;
    for (const Update update : {Update::inPlace, Update::layerByLayer}) {
        for (const Rule rule : {Rule::add, Rule::subtract, Rule::subtractRms}) {
            CellSettings settings = kSettings;
            settings.mechanism = {.rule = rule, .update = update, .passes = 10};
            const CellPart part = require(runCell(*recall(6), settings, 0, 50));
            for (const float margin : part.margins) fingerprint.add(margin);
            for (const std::int64_t sum : part.prefixMatching) fingerprint.add(static_cast<double>(sum));
            for (const int count : part.shuffledSuccesses) fingerprint.add(count);
        }
    }
    EXPECT_EQ(fingerprint.value(), 0x685cbe05a126b88fU);
}

TEST(Cell, PartsThatDoNotFitAreRefused) {
    const auto task = recall();
    const CellPart a = require(runCell(*task, kSettings, 0, 5));
    const CellPart gap = require(runCell(*task, kSettings, 6, 5));
    const CellPart overlap = require(runCell(*task, kSettings, 4, 5));
    CellSettings other = kSettings;
    other.mechanism.passes = 3;
    const CellPart fewer = require(runCell(*task, other, 5, 5));
    other = kSettings;
    other.shuffled = false;
    const CellPart unshuffled = require(runCell(*task, other, 5, 5));
    for (const auto& parts : {std::vector{a, gap}, {a, overlap}, {a, a}, {a, fewer}, {a, unshuffled}, {overlap}, {}}) {
        EXPECT_EQ(requireError(joinParts(parts)).code, ErrorCode::shapeMismatch);
    }
    EXPECT_TRUE(joinParts({require(runCell(*task, kSettings, 5, 5)), a}));
}

// What the page does on a click: one whole number brings the draw back, prompt and vectors.
TEST(Cell, TheWorstDrawComesBackFromItsSeedAlone) {
    const auto task = recall();
    const CellResult result = summarize(require(runCell(*task, kSettings, 0, 100)));
    for (const int round : {0, 5, 11}) {
        const RoundResult& found = result.rounds[static_cast<std::size_t>(round)];
        const std::uint64_t seed = drawSeed(kSettings.seed, static_cast<std::uint64_t>(found.worstDraw));
        Draw draw;
        task->drawOf(seed, draw);
        ProbeRun run(kSettings.mechanism, kSettings.embedding, kSettings.dimension);
        run.setVectors(draw.vocabulary, seed);
        ASSERT_FALSE(run.run(draw.tokens));
        const Score score = scoreOf(run.similarity(round), draw, kSettings.mechanism.kind);
        EXPECT_EQ(static_cast<float>(score.margin), static_cast<float>(found.worstMargin));
        EXPECT_EQ(score.success, found.worstMargin > 0);
    }
}

TEST(Cell, MedianAndWorstAreThoseOfTheMargins) {
    CellPart part{.first = 10,
                  .count = 4,
                  .rounds = 2,
                  .successes = {3, 0},
                  .hits = {3, 0},
                  .shuffledSuccesses = {},
                  .prefixMatching = {std::int64_t{1} << 33, 0},
                  .chance = std::int64_t{1} << 32,
                  .choiceChance = std::int64_t{1} << 31,
                  .longestMatchHits = 1,
                  .mostFrequentHits = 2,
                  .margins = {.5F, -.25F, .25F, -.75F, -1, -.75F, .125F, -.5F}};
    const CellResult even = summarize(part);
    EXPECT_EQ(even.draws, 4);
    EXPECT_EQ(even.chance, 0.25);
    EXPECT_EQ(even.choiceChance, 0.125);
    EXPECT_EQ(even.rounds[0].medianMargin, 0.1875);
    EXPECT_EQ(even.rounds[0].rate, 0.75);
    EXPECT_EQ(even.rounds[0].prefixMatching, 0.5);
    EXPECT_EQ(even.rounds[0].worstDraw, 12);
    EXPECT_EQ(even.rounds[0].worstMargin, -1);
    EXPECT_EQ(even.rounds[1].medianMargin, -0.625);
    EXPECT_EQ(even.rounds[1].worstDraw, 11) << "the first of two";
    part.count = 3;
    part.margins.resize(6);
    EXPECT_EQ(summarize(part).rounds[0].medianMargin, 0.25);
}

TEST(Cell, WorkGrowsWithWhatThereIsToDo) {
    CellSettings settings = kSettings;
    const double once = cellWork(*recall(), settings, 100);
    EXPECT_EQ(cellWork(*recall(), settings, 200), 2 * once);
    EXPECT_GT(cellWork(*recall(8), settings, 100), once);
    settings.mechanism.passes *= 2;
    EXPECT_GT(cellWork(*recall(), settings, 100), once);
    settings = kSettings;
    settings.shuffled = false;
    EXPECT_LT(cellWork(*recall(), settings, 100), once);
}

TEST(Cell, RefusesWhatItCannotDo) {
    const auto task = recall();
    const auto with = [&](auto change, int first = 0, int count = 1) {
        CellSettings settings = kSettings;
        change(settings);
        return runCell(*task, settings, first, count);
    };
    const auto nothing = [](CellSettings&) {};
    const auto passes = [](int value) { return [value](CellSettings& s) { s.mechanism.passes = value; }; };
    expectOutOfRange(with(passes(0)), "passes", "0", 1, limits::kMaximumPasses);
    expectOutOfRange(with(passes(1001)), "passes", "1001", 1, limits::kMaximumPasses);
    expectOutOfRange(
        with([](CellSettings& s) { s.mechanism = {.kind = MechanismKind::randomAttention, .scale = 101}; }), "scale",
        "101", 0, limits::kMaximumScale);
    expectOutOfRange(with([](CellSettings& s) { s.dimension = 0; }), "dimension", "0", 1, limits::kMaximumDimension);
    expectOutOfRange(with([](CellSettings& s) { s.seed = std::uint64_t{1} << 53; }), "seed", "9007199254740992", 0,
                     limits::kMaximumSeed);
    expectOutOfRange(with(nothing, 0, 0), "draws", "0", 1, limits::kMaximumDraws);
    expectOutOfRange(with(nothing, -1, 1), "draws", "-1", 1, limits::kMaximumDraws);
    expectOutOfRange(with(nothing, 1'000'000, 1), "draws", "1000001", 1, limits::kMaximumDraws);
    EXPECT_EQ(requireError(with(passes(1000), 0, 1'000'000)).code, ErrorCode::tooLarge);
    EXPECT_EQ(requireError(with([](CellSettings& s) {
                  s.embedding = Embedding::orthogonal;
                  s.dimension = 5;
              })).code,
              ErrorCode::tooFewDimensions);
    const auto longest = require(associativeRecall({2047, 1, 0, 1}));
    CellSettings many = kSettings;
    many.dimension = 100'000;
    EXPECT_EQ(requireError(runCell(*longest, many, 0, 1)).code, ErrorCode::tooLarge);
    many.mechanism = {.kind = MechanismKind::randomAttention};
    EXPECT_EQ(requireError(runCell(*longest, many, 0, 1)).code, ErrorCode::tooLarge);
}

}  // namespace
}  // namespace untrained
