// Layers of long short-term memory over many sentences at once: the engine runs them forward, the trainer keeps what
// they made for the way back.
#pragma once

#include <cstddef>
#include <vector>

#include "language/matrix.hpp"
#include "language/whole_matrix.hpp"

namespace dateline {

/// Sentences side by side, the longest first. The rows of a matrix over them are in the order of time: the first words
/// of all sentences, then their second words, and so on.
struct SentenceBatch {
    std::vector<std::size_t> lengths;      // descending
    std::vector<std::size_t> begins;       // the first row of each step, and the end
    std::vector<std::size_t> sentence_of;  // by row
    std::vector<std::size_t> mirrored;     // the row as far from its sentence's end as this one from the beginning

    explicit SentenceBatch(std::vector<std::size_t> lengths_descending);

    [[nodiscard]] std::size_t rows() const { return begins.back(); }
    [[nodiscard]] std::size_t row(std::size_t step, std::size_t sentence) const { return begins[step] + sentence; }
    [[nodiscard]] std::size_t active(std::size_t step) const { return begins[step + 1] - begins[step]; }
    [[nodiscard]] std::size_t steps() const { return begins.size() - 1; }
};

/// The rows of `values` in mirrored order.
[[nodiscard]] Matrix mirrored(const Matrix& values, const SentenceBatch& batch);

/// One direction of a layer, run. Gates are input, forget, output and candidate, after their functions.
struct LstmRun {
    Matrix gates;
    Matrix cells;
    Matrix cell_tanh;
    Matrix output;
};

/// Runs one direction (Hochreiter and Schmidhuber 1997). `gates` are what the layer below and the bias give to each
/// word's gates, rows in the order of this direction's time; `recurrent` is hidden × 4 hidden: floats to learn with,
/// whole numbers to read with.
[[nodiscard]] LstmRun run_lstm(Matrix gates, const PackedMatrix& recurrent, const SentenceBatch& batch);
[[nodiscard]] LstmRun run_lstm(Matrix gates, const WholeMatrix& recurrent, const SentenceBatch& batch);

}  // namespace dateline
