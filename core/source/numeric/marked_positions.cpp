#include "untrained/numeric/marked_positions.hpp"

#include <limits>
#include <xsimd/xsimd.hpp>

namespace untrained {

namespace {

using Lanes = xsimd::make_sized_batch_t<double, 2>;
constexpr double kNone = -std::numeric_limits<double>::infinity();

/// One draw, or as many as a register holds.
template <class Number>
constexpr std::size_t kDraws = sizeof(Number) / sizeof(double);

template <class Number>
Number load(const double* from) {
    if constexpr (kDraws<Number> == 1) {
        return *from;
    } else {
        return Number::load_unaligned(from);
    }
}

double draw(double number, std::size_t) { return number; }
double draw(Lanes numbers, std::size_t index) { return numbers.get(index); }

// The platform's own exponential differs in the last digit.
double exponential(double x) { return xsimd::exp(Lanes(x)).get(0); }
Lanes exponential(Lanes x) { return xsimd::exp(x); }

}  // namespace

void MarkedPositions::reset(std::size_t positions, std::size_t draws) {
    positions_ = positions;
    draws_ = draws;
    for (std::vector<double>* marks : {&right_, &wrong_, &answer_, &others_}) marks->assign(positions * draws, kNone);
}

template <class Number>
void MarkedPositions::findHighest(const double* similarity, Highest* each) const {
    for (std::size_t first = 0; first < draws_; first += kDraws<Number>) {
        Number right(kNone), wrong(kNone), answer(kNone), others(kNone);
        for (std::size_t at = first; at < positions_ * draws_; at += draws_) {
            const Number similar = load<Number>(similarity + at);
            right = xsimd::max(right, similar + load<Number>(&right_[at]));
            wrong = xsimd::max(wrong, similar + load<Number>(&wrong_[at]));
            answer = xsimd::max(answer, similar + load<Number>(&answer_[at]));
            others = xsimd::max(others, similar + load<Number>(&others_[at]));
        }
        for (std::size_t g = 0; g < kDraws<Number>; ++g) {
            each[first + g] = {draw(right, g), draw(wrong, g), draw(answer, g), draw(others, g)};
        }
    }
}

template <class Number>
void MarkedPositions::weigh(const double* similarity, Weight weight, const Highest* highest, double* shares) const {
    for (std::size_t first = 0; first < draws_; first += kDraws<Number>) {
        double most[kDraws<Number>];
        for (std::size_t g = 0; g < kDraws<Number>; ++g) {
            most[g] = std::max(highest[first + g].right, highest[first + g].wrong);
        }
        const Number shift = load<Number>(most);
        const auto weighted = [&](Number similar) {
            // What one weight is to another does not change with the shift.
            return weight == Weight::exponential ? exponential(similar - shift) : xsimd::max(similar, Number(0));
        };
        Number rightSum(0), sum(0);
        for (std::size_t at = first; at < positions_ * draws_; at += draws_) {
            const Number similar = load<Number>(similarity + at);
            const Number right = weighted(similar + load<Number>(&right_[at]));
            // One of the two is 0.
            sum += right + weighted(similar + load<Number>(&wrong_[at]));
            rightSum += right;
        }
        for (std::size_t g = 0; g < kDraws<Number>; ++g) {
            const double whole = draw(sum, g);
            shares[first + g] = whole > 0 ? draw(rightSum, g) / whole : 0;
        }
    }
}

void MarkedPositions::highest(std::span<const double> similarity, std::span<Highest> each) const {
    draws_ == 1 ? findHighest<double>(similarity.data(), each.data())
                : findHighest<Lanes>(similarity.data(), each.data());
}

void MarkedPositions::rightShares(std::span<const double> similarity, Weight weight, std::span<const Highest> highest,
                                  std::span<double> shares) const {
    draws_ == 1 ? weigh<double>(similarity.data(), weight, highest.data(), shares.data())
                : weigh<Lanes>(similarity.data(), weight, highest.data(), shares.data());
}

}  // namespace untrained
