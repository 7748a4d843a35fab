#include "untrained/lab/mechanism.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "untrained/limits.hpp"

namespace untrained {
namespace {

TEST(Mechanism, RandomAttentionIsAskedOnce) {
    EXPECT_EQ((Mechanism{.passes = 7}).rounds(), 7);
    EXPECT_EQ((Mechanism{.kind = MechanismKind::randomAttention, .passes = 7}).rounds(), 1);
}

TEST(Mechanism, OnlyWhatIsUsedIsChecked) {
    EXPECT_FALSE(mechanismError({.passes = limits::kMaximumPasses, .scale = -1}));
    EXPECT_TRUE(mechanismError({.passes = limits::kMaximumPasses + 1}));
    EXPECT_TRUE(mechanismError({.passes = 0}));
    const auto attention = [](double scale) {
        return mechanismError({.kind = MechanismKind::randomAttention, .passes = 0, .scale = scale});
    };
    EXPECT_FALSE(attention(0));
    EXPECT_FALSE(attention(limits::kMaximumScale));
    for (const double scale : {-1.0, std::nan(""), std::nextafter(limits::kMaximumScale, 1e9)}) {
        ASSERT_TRUE(attention(scale)) << scale;
        EXPECT_EQ(attention(scale)->parameter, "scale");
    }
}

TEST(Mechanism, Names) {
    EXPECT_STREQ(mechanismName(MechanismKind::causalMean), "causal-mean");
    EXPECT_STREQ(mechanismName(MechanismKind::randomAttention), "random-attention");
}

}  // namespace
}  // namespace untrained
