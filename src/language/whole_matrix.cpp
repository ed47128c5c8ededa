#include "language/whole_matrix.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <stdexcept>

#include "language/whole_product.hpp"

namespace dateline {

namespace {

/// The nearest whole number; halves go to the even one. Adding 1.5 * 2^23 to a float rounds it.
std::int16_t rounded(float value) {
    constexpr float kRound = 12582912.0F;
    return static_cast<std::int16_t>(static_cast<std::int32_t>((value + kRound) - kRound));
}

/// Writes `count` values as whole numbers; returns what makes the values of them again.
float to_whole(const float* values, std::size_t count, std::int16_t* whole) {
    // Floats without their sign are in the order of their bits, and whole numbers are compared many at once.
    std::uint32_t most_bits = 0;
    for (std::size_t i = 0; i < count; ++i)
        most_bits = std::max(most_bits, std::bit_cast<std::uint32_t>(values[i]) & 0x7FFFFFFFU);
    const auto most = std::bit_cast<float>(most_bits);
    if (most == 0) {
        std::fill_n(whole, count, std::int16_t{0});
        return 0;
    }
    constexpr auto kLargest = static_cast<float>(WholeMatrix::kLargest);
    const float share = kLargest / most;
    for (std::size_t i = 0; i < count; ++i) whole[i] = rounded(values[i] * share);
    return most / kLargest;
}

}  // namespace

WholeMatrix::WholeMatrix(const Matrix& matrix) : rows_(matrix.rows), columns_(matrix.columns) {
    if (rows_ > kMostRows) throw std::logic_error("a matrix of weights has too many rows for sums of 32 bits");
    const std::size_t pairs = (rows_ + 1) / 2;
    const std::size_t panels = (columns_ + kPanel - 1) / kPanel;
    values_.resize(panels * pairs * kPanel * 2);
    scales_.resize(panels * kPanel);
    std::vector<float> column(rows_);
    std::vector<std::int16_t> whole(rows_);
    for (std::size_t j = 0; j < columns_; ++j) {
        for (std::size_t i = 0; i < rows_; ++i) column[i] = matrix.at(i)[j];
        scales_[j] = to_whole(column.data(), rows_, whole.data());
        std::int16_t* panel = values_.data() + j / kPanel * pairs * kPanel * 2;
        for (std::size_t i = 0; i < rows_; ++i) panel[(i / 2 * kPanel + j % kPanel) * 2 + i % 2] = whole[i];
    }
}

void WholeMatrix::add_product(Rows<const float> left, std::size_t count, Rows<float> result) const {
    static WholeProduct* const multiply = whole_products().front();
    constexpr std::size_t kAtOnce = 2;  // panels
    const std::size_t pairs = (rows_ + 1) / 2;
    const std::size_t panels = scales_.size() / kPanel;
    std::vector<std::int16_t> whole(kWholeRows * pairs * 2);
    std::array<float, kWholeRows> left_scales{};
    std::array<std::int32_t, kWholeRows * kPanel * kAtOnce> sums;
    for (std::size_t first = 0; first < count; first += kWholeRows) {
        const std::size_t rows = std::min(kWholeRows, count - first);
        for (std::size_t row = 0; row < rows; ++row)
            left_scales[row] = to_whole(left.at(first + row), rows_, whole.data() + row * pairs * 2);
        for (std::size_t panel = 0; panel < panels; panel += kAtOnce) {
            const std::size_t some = std::min(kAtOnce, panels - panel);
            multiply(whole.data(), rows, pairs, values_.data() + panel * pairs * kPanel * 2, some, sums.data());
            const std::size_t begin = panel * kPanel;
            const std::size_t width = std::min(some * kPanel, columns_ - begin);
            for (std::size_t row = 0; row < rows; ++row) {
                float* to = result.at(first + row) + begin;
                const std::int32_t* sum = sums.data() + row * some * kPanel;
                const float* scale = scales_.data() + begin;
                for (std::size_t j = 0; j < width; ++j)
                    to[j] += static_cast<float>(sum[j]) * (left_scales[row] * scale[j]);
            }
        }
    }
}

}  // namespace dateline
