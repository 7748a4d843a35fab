#include "untrained/numeric/products.hpp"

#include <gtest/gtest.h>

#include "untrained/numeric/random.hpp"
#include "untrained/numeric/tolerances.hpp"

namespace untrained {
namespace {

Matrix normals(int rows, int columns, std::uint64_t seed) {
    RandomStream random(seed);
    Matrix matrix(rows, columns);
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < columns; ++j) matrix(i, j) = random.normal();
    }
    return matrix;
}

TEST(Products, AreThoseOfEigen) {
    for (const int inner : {0, 1, 2, 7, 8, 9, 33}) {
        const Matrix a = normals(5, inner, 1);
        const Matrix b = normals(inner, 6, 2);
        const Matrix expected = a * b;
        EXPECT_LE((multiply(a, b) - expected).norm(), tolerances::kKernel) << inner;
        const Matrix rows = b.transpose();
        EXPECT_LE((dots(a.row(3), rows) - expected.row(3)).norm(), tolerances::kKernel) << inner;
    }
}

TEST(Products, TakeBlocksOfLargerMatrices) {
    const Matrix a = normals(6, 9, 3);
    const Matrix b = normals(9, 8, 4);
    EXPECT_LE((multiply(a.middleRows(1, 3), b.middleCols(2, 5)) - a.middleRows(1, 3) * b.middleCols(2, 5)).norm(),
              tolerances::kKernel);
}

TEST(Products, OfNothingAreEmpty) {
    EXPECT_EQ(multiply(Matrix(0, 3), Matrix(3, 2)).rows(), 0);
    EXPECT_EQ(dots(RowVector(3), Matrix(0, 3)).size(), 0);
}

}  // namespace
}  // namespace untrained
