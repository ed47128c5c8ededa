#include "tools/trainer/lstm_pass.hpp"

#include <algorithm>

namespace dateline {

Matrix transposed(const Matrix& matrix) {
    Matrix result(matrix.columns, matrix.rows);
    constexpr std::size_t kBlock = 16;
    for (std::size_t r0 = 0; r0 < matrix.rows; r0 += kBlock) {
        for (std::size_t c0 = 0; c0 < matrix.columns; c0 += kBlock) {
            const std::size_t r1 = std::min(r0 + kBlock, matrix.rows);
            const std::size_t c1 = std::min(c0 + kBlock, matrix.columns);
            for (std::size_t r = r0; r < r1; ++r) {
                for (std::size_t c = c0; c < c1; ++c) result.values[c * matrix.rows + r] = matrix.at(r)[c];
            }
        }
    }
    return result;
}

void add_product(const Matrix& left, const Matrix& right, Matrix& result) {
    if (left.rows == 0 || left.columns == 0) return;
    add_product({left.values.data(), left.columns}, left.rows,
                PackedMatrix(right.values.data(), right.rows, right.columns), {result.values.data(), result.columns});
}

LstmKept run_lstm(Matrix input, const LstmWeights& weights, const SentenceBatch& batch) {
    const std::size_t hidden = weights.recurrent.rows;
    Matrix gates(input.rows, 4 * hidden);
    for (std::size_t row = 0; row < gates.rows; ++row)
        std::copy_n(weights.bias.values.data(), 4 * hidden, gates.at(row));
    add_product(input, weights.input, gates);
    const PackedMatrix recurrent(weights.recurrent.values.data(), hidden, 4 * hidden);
    return {std::move(input), run_lstm(std::move(gates), recurrent, batch)};
}

Matrix run_lstm_back(const LstmKept& kept, const Matrix& of_output, const LstmWeights& weights,
                     const SentenceBatch& batch, LstmWeights& gradient) {
    const std::size_t hidden = weights.recurrent.rows;
    const std::size_t rows = batch.rows();
    const Matrix recurrent_back = transposed(weights.recurrent);
    const PackedMatrix back(recurrent_back.values.data(), 4 * hidden, hidden);
    Matrix of_hidden = of_output;
    Matrix of_gates(rows, 4 * hidden);
    Matrix of_cells(batch.lengths.size(), hidden);
    Matrix before(rows, hidden);  // the output one step earlier
    for (std::size_t step = batch.steps(); step-- > 0;) {
        const std::size_t begin = batch.begins[step];
        const std::size_t active = batch.active(step);
        if (step + 1 < batch.steps())
            add_product({of_gates.at(batch.begins[step + 1]), 4 * hidden}, batch.active(step + 1), back,
                        {of_hidden.at(begin), hidden});
        for (std::size_t i = 0; i < active; ++i) {
            const std::size_t row = begin + i;
            const float* gates = kept.run.gates.at(row);
            const float* squashed = kept.run.cell_tanh.at(row);
            const float* dh = of_hidden.at(row);
            float* dc = of_cells.at(i);
            float* dg = of_gates.at(row);
            const float* cell_before = step > 0 ? kept.run.cells.at(batch.begins[step - 1] + i) : nullptr;
            if (step > 0) std::copy_n(kept.run.output.at(batch.begins[step - 1] + i), hidden, before.at(row));
            for (std::size_t j = 0; j < hidden; ++j) {
                const float in = gates[j];
                const float forget = gates[hidden + j];
                const float out = gates[2 * hidden + j];
                const float candidate = gates[3 * hidden + j];
                const float d = dc[j] + dh[j] * out * (1 - squashed[j] * squashed[j]);
                dg[2 * hidden + j] = dh[j] * squashed[j] * out * (1 - out);
                dg[j] = d * candidate * in * (1 - in);
                dg[hidden + j] = cell_before != nullptr ? d * cell_before[j] * forget * (1 - forget) : 0.0F;
                dg[3 * hidden + j] = d * in * (1 - candidate * candidate);
                dc[j] = d * forget;
            }
        }
    }
    add_product(transposed(kept.input), of_gates, gradient.input);
    add_product(transposed(before), of_gates, gradient.recurrent);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t j = 0; j < 4 * hidden; ++j) gradient.bias.values[j] += of_gates.at(row)[j];
    }
    Matrix of_input(rows, kept.input.columns);
    add_product(of_gates, transposed(weights.input), of_input);
    return of_input;
}

}  // namespace dateline
