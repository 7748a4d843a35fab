#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace untrained {

/// What is asked about the positions of one prompt or of several side by side, and what a row of similarities comes to
/// over them. Position j of draw g is at j·draws + g.
class MarkedPositions {
public:
    enum class Mark { right, wrong, neither };

    /// Forgets all marks. As long as a position has none, it counts nowhere.
    ///
    /// @param draws 1 or a multiple of kDrawBlock
    void reset(std::size_t positions, std::size_t draws);

    void mark(std::size_t position, std::size_t draw, Mark mark, bool isAnswer) {
        const std::size_t at = position * draws_ + draw;
        if (mark == Mark::right) right_[at] = 0;
        if (mark == Mark::wrong) wrong_[at] = 0;
        (isAnswer ? answer_ : others_)[at] = 0;
    }

    /// The highest similarity of each kind, −∞ where there is none of it.
    struct Highest {
        double right, wrong, answer, others;
    };

    /// @param similarity positions·draws numbers
    void highest(std::span<const double> similarity, std::span<Highest> each) const;

    /// How positions are weighed.
    enum class Weight { positivePart, exponential };

    /// Σ of the weights of right positions over Σ of those of right and wrong ones, 0 where that is 0.
    ///
    /// @param highest of the same similarities; exponentials are taken from there
    void rightShares(std::span<const double> similarity, Weight weight, std::span<const Highest> highest,
                     std::span<double> shares) const;

private:
    template <class Number>
    void findHighest(const double* similarity, Highest* each) const;
    template <class Number>
    void weigh(const double* similarity, Weight weight, const Highest* highest, double* shares) const;

    std::size_t positions_ = 0;
    std::size_t draws_ = 0;
    /// 0 where marked, else −∞: added to a similarity it takes the position out of a maximum, and its weight to 0.
    std::vector<double> right_, wrong_, answer_, others_;
};

}  // namespace untrained
