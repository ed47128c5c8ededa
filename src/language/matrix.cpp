#include "language/matrix.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
// A copy for each width of vectors, chosen when the program starts.
#define DATELINE_FOR_EACH_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define DATELINE_FOR_EACH_PROCESSOR
#endif

namespace dateline {

namespace {

constexpr std::size_t kPanel = PackedMatrix::kPanel;
using Panel = float __attribute__((vector_size(kPanel * sizeof(float))));

}  // namespace

PackedMatrix::PackedMatrix(const float* values, std::size_t rows, std::size_t columns)
    : rows_(rows), columns_(columns), values_((columns + kPanel - 1) / kPanel * kPanel * rows) {
    for (std::size_t column = 0; column < columns; column += kPanel) {
        const std::size_t width = std::min(kPanel, columns - column);
        float* panel = values_.data() + column * rows;
        for (std::size_t row = 0; row < rows; ++row)
            std::copy_n(values + row * columns + column, width, panel + row * kPanel);
    }
}

namespace {

/// The first `width` values of a panel; a whole one is moved at once.
[[gnu::always_inline]] inline void load(const float* values, std::size_t width, Panel& panel) {
    if (width == kPanel) {
        std::memcpy(&panel, values, sizeof(Panel));
    } else {
        float padded[kPanel] = {};
        std::copy_n(values, width, padded);
        std::memcpy(&panel, padded, sizeof(Panel));
    }
}

[[gnu::always_inline]] inline void store(const Panel& panel, std::size_t width, float* values) {
    if (width == kPanel) {
        std::memcpy(values, &panel, sizeof(Panel));
    } else {
        float padded[kPanel];
        std::memcpy(padded, &panel, sizeof(Panel));
        std::copy_n(padded, width, values);
    }
}

/// kCount rows of the product's panel.
template <std::size_t kCount>
[[gnu::always_inline]] inline void add_panel(Rows<const float> left, const float* panel, std::size_t inner,
                                             Rows<float> result, std::size_t width) {
    Panel sums[kCount];
    for (std::size_t row = 0; row < kCount; ++row) load(result.at(row), width, sums[row]);
    for (std::size_t k = 0; k < inner; ++k) {
        Panel right;
        std::memcpy(&right, panel + k * kPanel, sizeof(Panel));
        for (std::size_t row = 0; row < kCount; ++row) sums[row] += left.at(row)[k] * right;
    }
    for (std::size_t row = 0; row < kCount; ++row) store(sums[row], width, result.at(row));
}

constexpr std::size_t kTall = 6;  // rows at once: their sums stay in registers

}  // namespace

DATELINE_FOR_EACH_PROCESSOR
void add_product(Rows<const float> left, std::size_t count, const PackedMatrix& right, Rows<float> result) {
    for (std::size_t column = 0; column < right.columns(); column += kPanel) {
        const float* panel = right.panel(column / kPanel);
        const std::size_t width = std::min(kPanel, right.columns() - column);
        const auto part = [&](std::size_t row) { return Rows<float>{result.at(row) + column, result.stride}; };
        const auto rows = [&](std::size_t row) { return Rows<const float>{left.at(row), left.stride}; };
        std::size_t row = 0;
        for (; row + kTall <= count; row += kTall) add_panel<kTall>(rows(row), panel, right.rows(), part(row), width);
        for (; row + 2 <= count; row += 2) add_panel<2>(rows(row), panel, right.rows(), part(row), width);
        for (; row < count; ++row) add_panel<1>(rows(row), panel, right.rows(), part(row), width);
    }
}

namespace {

/// e^x for x in [-87, 87]: 2^n times a polynomial of what remains (coefficients of Cephes' expf).
[[gnu::always_inline]] inline float exponential(float x) {
    x = x < -87.0F ? -87.0F : (x > 87.0F ? 87.0F : x);
    constexpr float kRound = 12582912.0F;  // 1.5 * 2^23: adding and taking it away rounds
    const float n = (x * 1.44269504F + kRound) - kRound;
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    const auto power = (static_cast<std::int32_t>(n) + 127) * (1 << 23);
    return p * std::bit_cast<float>(power);
}

}  // namespace

DATELINE_FOR_EACH_PROCESSOR
void apply_tanh(float* values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) values[i] = 1.0F - 2.0F / (exponential(2.0F * values[i]) + 1.0F);
}

DATELINE_FOR_EACH_PROCESSOR
void apply_sigmoid(float* values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) values[i] = 1.0F / (1.0F + exponential(-values[i]));
}

float sigmoid(float value) {
    return 1.0F / (1.0F + exponential(-value));
}

DATELINE_FOR_EACH_PROCESSOR
void apply_softmax(float* values, std::size_t count) {
    float largest = values[0];
    for (std::size_t i = 1; i < count; ++i) largest = std::max(largest, values[i]);
    for (std::size_t i = 0; i < count; ++i) values[i] = exponential(values[i] - largest);
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += values[i];
    const float share = 1.0F / sum;
    for (std::size_t i = 0; i < count; ++i) values[i] *= share;
}

}  // namespace dateline
