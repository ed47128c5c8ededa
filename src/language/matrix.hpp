// Matrices of floats and the few operations that the network is made of. Each element is computed in one fixed order,
// whatever the processor's vectors are wide, so the same input gives the same bits on every machine; the room is
// compiled without contraction of floating-point operations for that.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <utility>
#include <vector>

namespace dateline {

/// Leaves the elements of a new vector as the memory is: filling large matrices that are written anyway takes a tenth
/// of the engine's time.
template <class Value>
struct UnfilledAllocator : std::allocator<Value> {
    template <class Other>
    struct rebind {
        using other = UnfilledAllocator<Other>;
    };
    template <class Other>
    void construct(Other* place) noexcept {
        ::new (static_cast<void*>(place)) Other;
    }
    template <class Other, class... Arguments>
    void construct(Other* place, Arguments&&... arguments) {
        ::new (static_cast<void*>(place)) Other(std::forward<Arguments>(arguments)...);
    }
};

/// Rows one after the other. `at(r)` is row r.
struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<float, UnfilledAllocator<float>> values;

    Matrix() = default;
    /// All zero.
    Matrix(std::size_t row_count, std::size_t column_count)
        : rows(row_count), columns(column_count), values(row_count * column_count, 0.0F) {}
    /// One whose every value is to be written before it is read.
    [[nodiscard]] static Matrix unfilled(std::size_t row_count, std::size_t column_count) {
        Matrix matrix;
        matrix.rows = row_count;
        matrix.columns = column_count;
        matrix.values.resize(row_count * column_count);
        return matrix;
    }

    [[nodiscard]] float* at(std::size_t row) { return values.data() + row * columns; }
    [[nodiscard]] const float* at(std::size_t row) const { return values.data() + row * columns; }
    [[nodiscard]] std::span<const float> row(std::size_t index) const { return {at(index), columns}; }
};

/// A matrix laid out for being the right side of many products.
class PackedMatrix {
public:
    PackedMatrix() = default;
    /// `values` has `rows` rows of `columns` floats.
    PackedMatrix(const float* values, std::size_t rows, std::size_t columns);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] const float* panel(std::size_t index) const { return values_.data() + index * rows_ * kPanel; }

    static constexpr std::size_t kPanel = 16;  // columns side by side

private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<float> values_;
};

/// A row-major block inside a larger matrix: `stride` floats from one row to the next.
template <class Float>
struct Rows {
    Float* values;
    std::size_t stride;

    [[nodiscard]] Float* at(std::size_t row) const { return values + row * stride; }
};

/// result[0..count) += left[0..count) × right, each result element summed in the order of right's rows.
void add_product(Rows<const float> left, std::size_t count, const PackedMatrix& right, Rows<float> result);

/// values := tanh(values) and 1 / (1 + exp(-values)); absolute error below 1e-6.
void apply_tanh(float* values, std::size_t count);
void apply_sigmoid(float* values, std::size_t count);
/// What apply_sigmoid makes of one value.
[[nodiscard]] float sigmoid(float value);
/// values := softmax(values).
void apply_softmax(float* values, std::size_t count);

}  // namespace dateline
