// Matrices of weights as whole numbers of two bytes, for products that are exact in their whole part: twice as fast as
// with floats, and the same bits on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/matrix.hpp"

namespace dateline {

/// Weights that stand on the right side of many products. Each column has a scale of its own; values are within
/// kLargest of it. The left side of a product is turned into whole numbers row by row.
class WholeMatrix {
public:
    /// Rows beyond this would let sums overflow.
    static constexpr std::size_t kMostRows = 512;
    static constexpr int kLargest = 2047;
    static constexpr std::size_t kPanel = 16;  // columns side by side

    WholeMatrix() = default;
    /// std::logic_error where `matrix` has more than kMostRows rows.
    explicit WholeMatrix(const Matrix& matrix);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }

    /// result[0..count) += left[0..count) × this.
    void add_product(Rows<const float> left, std::size_t count, Rows<float> result) const;

private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<std::int16_t> values_;  // by panel, pair of rows, column, row of the pair
    std::vector<float> scales_;         // by column, padded to whole panels
};

}  // namespace dateline
