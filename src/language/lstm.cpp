#include "language/lstm.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

SentenceBatch::SentenceBatch(std::vector<std::size_t> lengths_descending)
    : lengths(std::move(lengths_descending)), begins{0} {
    const std::size_t count = lengths.empty() ? 0 : lengths.front();
    for (std::size_t step = 0, running = lengths.size(); step < count; ++step) {
        while (lengths[running - 1] <= step) --running;
        begins.push_back(begins.back() + running);
        for (std::size_t sentence = 0; sentence < running; ++sentence) sentence_of.push_back(sentence);
    }
    mirrored.reserve(sentence_of.size());
    for (std::size_t step = 0; step < count; ++step) {
        for (std::size_t sentence = 0; sentence < active(step); ++sentence)
            mirrored.push_back(row(lengths[sentence] - 1 - step, sentence));
    }
}

Matrix mirrored(const Matrix& values, const SentenceBatch& batch) {
    Matrix result = Matrix::unfilled(values.rows, values.columns);
    for (std::size_t row = 0; row < values.rows; ++row)
        std::copy_n(values.at(batch.mirrored[row]), values.columns, result.at(row));
    return result;
}

namespace {

/// The cell and output of one word from its gates; `before` is the cell one step earlier.
void run_cell(float* gates, const float* before, std::size_t hidden, float* cell, float* squashed, float* output) {
    apply_sigmoid(gates, 3 * hidden);
    apply_tanh(gates + 3 * hidden, hidden);
    const float* forget = gates + hidden;
    const float* out = gates + 2 * hidden;
    const float* candidate = gates + 3 * hidden;
    for (std::size_t j = 0; j < hidden; ++j) cell[j] = gates[j] * candidate[j];
    if (before != nullptr) {
        for (std::size_t j = 0; j < hidden; ++j) cell[j] += forget[j] * before[j];
    }
    std::copy_n(cell, hidden, squashed);
    apply_tanh(squashed, hidden);
    for (std::size_t j = 0; j < hidden; ++j) output[j] = out[j] * squashed[j];
}

void add_recurrent(Rows<const float> before, std::size_t count, const PackedMatrix& recurrent, Rows<float> gates) {
    add_product(before, count, recurrent, gates);
}

void add_recurrent(Rows<const float> before, std::size_t count, const WholeMatrix& recurrent, Rows<float> gates) {
    recurrent.add_product(before, count, gates);
}

template <class Weights>
LstmRun run(Matrix gates, const Weights& recurrent, const SentenceBatch& batch) {
    const std::size_t hidden = recurrent.rows();
    LstmRun run;
    run.gates = std::move(gates);
    run.cells = Matrix::unfilled(run.gates.rows, hidden);
    run.cell_tanh = Matrix::unfilled(run.gates.rows, hidden);
    run.output = Matrix::unfilled(run.gates.rows, hidden);
    for (std::size_t step = 0; step < batch.steps(); ++step) {
        const std::size_t begin = batch.begins[step];
        const std::size_t before = step > 0 ? batch.begins[step - 1] : 0;
        if (step > 0)
            add_recurrent({run.output.at(before), hidden}, batch.active(step), recurrent,
                          {run.gates.at(begin), run.gates.columns});
        for (std::size_t i = 0; i < batch.active(step); ++i) {
            run_cell(run.gates.at(begin + i), step > 0 ? run.cells.at(before + i) : nullptr, hidden,
                     run.cells.at(begin + i), run.cell_tanh.at(begin + i), run.output.at(begin + i));
        }
    }
    return run;
}

}  // namespace

LstmRun run_lstm(Matrix gates, const PackedMatrix& recurrent, const SentenceBatch& batch) {
    return run(std::move(gates), recurrent, batch);
}

LstmRun run_lstm(Matrix gates, const WholeMatrix& recurrent, const SentenceBatch& batch) {
    return run(std::move(gates), recurrent, batch);
}

}  // namespace dateline
