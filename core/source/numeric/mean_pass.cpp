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

/// Calls step(offset, part) for each register of a row.
template <class Way, class Step>
[[gnu::always_inline]] inline void forEachRegister(std::size_t support, Step step) {
    std::size_t rest = support / Way::kColumns, at = 0;
    for (; rest >= Way::kParts; rest -= Way::kParts, at += Way::kParts * Lanes::size) {
        for (std::size_t part = 0; part < Way::kParts; ++part) step(at + part * Lanes::size, part);
    }
    for (std::size_t part = 0; part + 1 < Way::kParts; ++part) {
        if (part < rest) step(at + part * Lanes::size, part);
    }
}

/// Calls run(support), for short rows of several draws with a constant: the loops over such a row are then unrolled,
/// and it stays in registers.
template <class Way, class Run>
void withSupport(std::size_t support, Run run) {
    switch (Way::kColumns == 1 ? support : 0) {
        case 1: return run(std::integral_constant<std::size_t, 1>());
        case 2: return run(std::integral_constant<std::size_t, 2>());
        case 3: return run(std::integral_constant<std::size_t, 3>());
        case 4: return run(std::integral_constant<std::size_t, 4>());
        case 5: return run(std::integral_constant<std::size_t, 5>());
        case 6: return run(std::integral_constant<std::size_t, 6>());
        case 7: return run(std::integral_constant<std::size_t, 7>());
        case 8: return run(std::integral_constant<std::size_t, 8>());
        default: return run(support);
    }
}

template <class Way>
[[gnu::always_inline]] inline typename Way::Number rowDot(const double* a, const double* b, std::size_t support) {
    Lanes parts[Way::kParts]{};
    forEachRegister<Way>(support, [&](std::size_t at, std::size_t part) {
        parts[part] += Lanes::load_unaligned(a + at) * Lanes::load_unaligned(b + at);
    });
    return Way::total(parts);
}

/// x += share · sum, then RMSNorm, and |x|² of the result. The sum takes in what x becomes or, not in place, was.
template <class Way, bool inPlace>
[[gnu::always_inline]] inline typename Way::Number stepRow(double* __restrict x, double* __restrict sum, double share,
                                                           const MeanStep& step, std::size_t support) {
    using Number = typename Way::Number;
    const Lanes shares(share);
    Lanes parts[Way::kParts]{};
    forEachRegister<Way>(support, [&](std::size_t at, std::size_t part) {
        const Lanes before = Lanes::load_unaligned(x + at), sumBefore = Lanes::load_unaligned(sum + at);
        const Lanes after = before + shares * sumBefore;
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
    forEachRegister<Way>(support, [&](std::size_t at, std::size_t) {
        const Lanes scaled = Lanes::load_unaligned(x + at) * factors;
        scaled.store_unaligned(x + at);
        if constexpr (inPlace) (Lanes::load_unaligned(sum + at) + scaled).store_unaligned(sum + at);
    });
    return square;
}

template <class Way, bool inPlace>
void pass(const PromptRows& rows, const MeanStep& step, double* sum) {
    const std::size_t size = rows.columns * rows.draws;
    double* x = rows.numbers.data();
    double* squares = rows.squares.data();
    std::fill_n(sum, size, 0.0);
    for (std::size_t g = 0; g < rows.draws; g += kDrawBlock) {
        const double* const first = x + g * rows.columns;
        std::copy_n(first, rows.supports[0] * Lanes::size / Way::kColumns, sum + g * rows.columns);
        Way::store(squares + g, rowDot<Way>(first, first, rows.supports[0]));
    }
    for (std::size_t i = 1; i < rows.supports.size(); ++i) {
        x += size;
        squares += rows.draws;
        const double share = step.sign / static_cast<double>(i);
        withSupport<Way>(rows.supports[i], [&](auto support) {
            for (std::size_t g = 0; g < rows.draws; g += kDrawBlock) {
                const std::size_t at = g * rows.columns;
                Way::store(squares + g, stepRow<Way, inPlace>(x + at, sum + at, share, step, support));
            }
        });
    }
}

template <class Way>
void cosinesOf(const PromptRows& rows, std::size_t count, const double* probe, const double* square, double* cosines) {
    using Number = typename Way::Number;
    const Number one(1), least(tolerances::kZeroSquaredNorm);
    for (std::size_t j = 0; j < count; ++j) {
        const double* const row = rows.numbers.data() + j * rows.columns * rows.draws;
        withSupport<Way>(rows.supports[j], [&](auto support) {
            for (std::size_t g = 0; g < rows.draws; g += kDrawBlock) {
                using std::sqrt;
                const Number along = rowDot<Way>(row + g * rows.columns, probe + g * rows.columns, support);
                const Number own = Way::load(rows.squares.data() + j * rows.draws + g), other = Way::load(square + g);
                const Number cosine = xsimd::max(-one, xsimd::min(one, along / sqrt(own * other)));
                const auto directed = xsimd::min(own, other) >= least;
                Way::store(cosines + j * rows.draws + g, xsimd::select(directed, cosine, Number(0)));
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
