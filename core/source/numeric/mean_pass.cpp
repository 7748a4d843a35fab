#include "untrained/numeric/mean_pass.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <xsimd/xsimd.hpp>

#include "untrained/numeric/tolerances.hpp"

namespace untrained {

namespace {

using Lanes = xsimd::make_sized_batch_t<double, 2>;
static_assert(Lanes::size == kDrawBlock);

// A sum over a row is taken in four parts, each over every fourth column, whichever way the registers lie: as
// (part 0 + part 2) + (part 1 + part 3). That is what gives a draw the same bits alone and beside others.

/// One draw: two columns in a register, so two registers hold the four parts.
struct OneDraw {
    using Number = double;  ///< what a row has one of
    static constexpr std::size_t kParts = 2;
    static constexpr std::size_t kColumns = 2;  ///< in a register
    static Number total(const Lanes (&parts)[kParts]) {
        const Lanes sum = parts[0] + parts[1];
        return sum.get(0) + sum.get(1);
    }
    static Number load(const double* from) { return *from; }
    static void store(double* to, Number number) { *to = number; }
};

/// Two of several draws: one column of each in a register.
struct TwoDraws {
    using Number = Lanes;
    static constexpr std::size_t kParts = 4;
    static constexpr std::size_t kColumns = 1;
    static Number total(const Lanes (&parts)[kParts]) { return (parts[0] + parts[2]) + (parts[1] + parts[3]); }
    static Number load(const double* from) { return Lanes::load_unaligned(from); }
    static void store(double* to, Number number) { number.store_unaligned(to); }
};

/// Calls step(offset, part) for each register of a row: for whole fours of columns, and kRest more.
template <class Way, std::size_t kRest, class Step>
[[gnu::always_inline]] inline void forEachRegister(std::size_t support, Step step) {
    std::size_t at = 0;
    for (const std::size_t end = support / kRowBlock * kRowBlock * Lanes::size / Way::kColumns; at < end;) {
        for (std::size_t part = 0; part < Way::kParts; ++part, at += Lanes::size) step(at, part);
    }
    for (std::size_t part = 0; part < kRest; ++part, at += Lanes::size) step(at, part);
}

/// Calls run(kRest), a constant, with what a row has beyond whole fours of columns: none where it is padded.
template <class Way, class Run>
void withRest(std::size_t support, Run run) {
    if constexpr (Way::kColumns == 1) {
        switch (support % kRowBlock) {
            case 1: return run(std::integral_constant<std::size_t, 1>());
            case 2: return run(std::integral_constant<std::size_t, 2>());
            case 3: return run(std::integral_constant<std::size_t, 3>());
        }
    }
    run(std::integral_constant<std::size_t, 0>());
}

template <class Way, std::size_t kRest>
[[gnu::always_inline]] inline typename Way::Number rowDot(const double* a, const double* b, std::size_t support) {
    Lanes parts[Way::kParts]{};
    forEachRegister<Way, kRest>(support, [&](std::size_t at, std::size_t part) {
        parts[part] += Lanes::load_unaligned(a + at) * Lanes::load_unaligned(b + at);
    });
    return Way::total(parts);
}

/// x += share · sum, then RMSNorm, and |x|² of the result. The sum takes in what x becomes or, not in place, was.
template <class Way, bool inPlace, std::size_t kRest>
[[gnu::always_inline]] inline typename Way::Number stepRow(double* x, double* sum, Lanes share, MeanStep step,
                                                           std::size_t support) {
    using Number = typename Way::Number;
    Lanes parts[Way::kParts]{};
    forEachRegister<Way, kRest>(support, [&](std::size_t at, std::size_t part) {
        const Lanes before = Lanes::load_unaligned(x + at), sumBefore = Lanes::load_unaligned(sum + at);
        const Lanes after = before + share * sumBefore;
        after.store_unaligned(x + at);
        parts[part] += after * after;
        if constexpr (!inPlace) (sumBefore + before).store_unaligned(sum + at);
    });
    Number square = Way::total(parts), factor(1);
    if (step.rms) {
        using std::sqrt;
        factor = Number(1) / sqrt(square / Number(step.dimension) + Number(tolerances::kRmsNormEpsilon));
        square *= factor * factor;
    }
    const Lanes factors(factor);
    forEachRegister<Way, kRest>(support, [&](std::size_t at, std::size_t) {
        const Lanes scaled = Lanes::load_unaligned(x + at) * factors;
        scaled.store_unaligned(x + at);
        if constexpr (inPlace) (Lanes::load_unaligned(sum + at) + scaled).store_unaligned(sum + at);
    });
    return square;
}

template <class Way, bool inPlace>
void pass(const PromptRows& rows, MeanStep step, double* sum) {
    const std::size_t draws = rows.draws, columns = rows.columns, shift = kDrawBlock * columns;
    const std::size_t first = rows.supports[0];
    double* x = rows.numbers.data();
    double* square = rows.squares.data();
    std::fill_n(sum, draws * columns, 0.0);
    for (std::size_t g = 0; g < draws; g += kDrawBlock, square += kDrawBlock) {
        const double* const row = x + g * columns;
        std::copy_n(row, first * Lanes::size / Way::kColumns, sum + g * columns);
        withRest<Way>(first, [&](auto rest) { Way::store(square, rowDot<Way, rest>(row, row, first)); });
    }
    square = rows.squares.data();
    for (std::size_t i = 1; i < rows.supports.size(); ++i) {
        x += draws * columns;
        square += draws;
        const std::size_t support = rows.supports[i];
        const Lanes share(step.sign / static_cast<double>(i));
        withRest<Way>(support, [=](auto rest) {
            double *row = x, *mean = sum;
            for (std::size_t g = 0; g < draws; g += kDrawBlock, row += shift, mean += shift) {
                Way::store(square + g, stepRow<Way, inPlace, rest>(row, mean, share, step, support));
            }
        });
    }
}

template <class Way>
void cosinesOf(const PromptRows& rows, std::size_t count, const double* probe, const double* probeSquare,
               double* cosines) {
    using Number = typename Way::Number;
    const std::size_t draws = rows.draws, columns = rows.columns, shift = kDrawBlock * columns;
    const double* x = rows.numbers.data();
    const double* square = rows.squares.data();
    for (std::size_t j = 0; j < count; ++j, x += draws * columns, square += draws, cosines += draws) {
        const std::size_t support = rows.supports[j];
        withRest<Way>(support, [=](auto rest) {
            const double *row = x, *other = probe;
            for (std::size_t g = 0; g < draws; g += kDrawBlock, row += shift, other += shift) {
                using std::sqrt;
                const Number along = rowDot<Way, rest>(row, other, support);
                const Number a = Way::load(square + g), b = Way::load(probeSquare + g);
                const Number cosine = xsimd::max(Number(-1), xsimd::min(Number(1), along / sqrt(a * b)));
                const auto directed = xsimd::min(a, b) >= Number(tolerances::kZeroSquaredNorm);
                Way::store(cosines + g, xsimd::select(directed, cosine, Number(0)));
            }
        });
    }
}

}  // namespace

void meanPass(const PromptRows& rows, const MeanStep& step, std::span<double> sum) {
    if (rows.draws == 1) {
        step.inPlace ? pass<OneDraw, true>(rows, step, sum.data()) : pass<OneDraw, false>(rows, step, sum.data());
    } else {
        step.inPlace ? pass<TwoDraws, true>(rows, step, sum.data()) : pass<TwoDraws, false>(rows, step, sum.data());
    }
}

void probeCosines(const PromptRows& rows, std::size_t count, std::span<const double> probe,
                  std::span<const double> square, std::span<double> cosines) {
    (rows.draws == 1 ? cosinesOf<OneDraw> : cosinesOf<TwoDraws>)(rows, count, probe.data(), square.data(),
                                                                 cosines.data());
}

void lastRowCosines(const PromptRows& rows, std::span<double> cosines) {
    const std::size_t last = rows.supports.size() - 1;
    probeCosines(rows, last, rows.numbers.subspan(last * rows.columns * rows.draws),
                 rows.squares.subspan(last * rows.draws), cosines);
}

}  // namespace untrained
