// Matrices for tests of products.
#pragma once

#include <random>

#include "language/matrix.hpp"

namespace dateline {

/// Values between -1 and 1, the same for the same state of `random`.
inline Matrix random_matrix(std::size_t rows, std::size_t columns, std::mt19937& random) {
    Matrix matrix(rows, columns);
    for (float& value : matrix.values) value = static_cast<float>(random() % 2001) / 1000.0F - 1.0F;
    return matrix;
}

}  // namespace dateline
