// The way back through a direction of a layer of LSTM.
#pragma once

#include "language/lstm.hpp"
#include "language/network_model.hpp"

namespace dateline {

[[nodiscard]] Matrix transposed(const Matrix& matrix);
/// result += left × right
void add_product(const Matrix& left, const Matrix& right, Matrix& result);

/// What the trainer keeps of one direction: its input, in the order of its time, and its run.
struct LstmKept {
    Matrix input;
    LstmRun run;
};

[[nodiscard]] LstmKept run_lstm(Matrix input, const LstmWeights& weights, const SentenceBatch& batch);

/// Adds to `gradient`; returns the gradient of the input.
[[nodiscard]] Matrix run_lstm_back(const LstmKept& kept, const Matrix& of_output, const LstmWeights& weights,
                                   const SentenceBatch& batch, LstmWeights& gradient);

}  // namespace dateline
