#include "language/lstm.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <vector>

#include "tools/trainer/random.hpp"

using namespace dateline;

namespace {

constexpr std::size_t kHidden = 5;

Matrix random_matrix(std::size_t rows, std::size_t columns, Random& random) {
    Matrix matrix(rows, columns);
    for (float& value : matrix.values) value = 4 * random.share() - 2;
    return matrix;
}

/// The rows of one sentence of a batch, in the order of its words.
Matrix sentence_of(const Matrix& values, const SentenceBatch& batch, std::size_t sentence) {
    Matrix rows(batch.lengths[sentence], values.columns);
    for (std::size_t step = 0; step < rows.rows; ++step)
        std::copy_n(values.at(batch.row(step, sentence)), values.columns, rows.at(step));
    return rows;
}

const std::vector<std::vector<std::size_t>> kBatches = {{1}, {4}, {3, 1}, {7, 7, 4, 2, 1, 1}, {5, 5, 5}};

}  // namespace

TEST_CASE("rows of a batch are the words of its sentences, one step after another") {
    const SentenceBatch batch({3, 2, 2});
    CHECK(batch.rows() == 7);
    CHECK(batch.begins == std::vector<std::size_t>{0, 3, 6, 7});
    CHECK(batch.sentence_of == std::vector<std::size_t>{0, 1, 2, 0, 1, 2, 0});
    CHECK(batch.mirrored == std::vector<std::size_t>{6, 4, 5, 3, 1, 2, 0});
    CHECK(SentenceBatch({}).rows() == 0);
}

TEST_CASE("a mirror of a mirror is what it was") {
    Random random(3);
    for (const auto& lengths : kBatches) {
        const SentenceBatch batch(lengths);
        const Matrix values = random_matrix(batch.rows(), 3, random);
        CHECK(mirrored(mirrored(values, batch), batch).values == values.values);
        const Matrix last = sentence_of(mirrored(values, batch), batch, lengths.size() - 1);
        CHECK(last.at(0)[1] == values.at(batch.row(lengths.back() - 1, lengths.size() - 1))[1]);
    }
}

TEMPLATE_TEST_CASE("a sentence gives the same bits alone and in a batch", "", PackedMatrix, WholeMatrix) {
    Random random(11);
    const Matrix weights = random_matrix(kHidden, 4 * kHidden, random);
    const TestType recurrent = [&] {
        if constexpr (std::is_same_v<TestType, WholeMatrix>) {
            return WholeMatrix(weights);
        } else {
            return PackedMatrix(weights.values.data(), weights.rows, weights.columns);
        }
    }();
    for (const auto& lengths : kBatches) {
        const SentenceBatch batch(lengths);
        const Matrix gates = random_matrix(batch.rows(), 4 * kHidden, random);
        const LstmRun together = run_lstm(gates, recurrent, batch);
        for (std::size_t sentence = 0; sentence < lengths.size(); ++sentence) {
            INFO(lengths.size() << " sentences, number " << sentence);
            const LstmRun alone =
                run_lstm(sentence_of(gates, batch, sentence), recurrent, SentenceBatch({lengths[sentence]}));
            CHECK(alone.output.values == sentence_of(together.output, batch, sentence).values);
            CHECK(alone.cells.values == sentence_of(together.cells, batch, sentence).values);
        }
    }
}

TEST_CASE("cells and outputs are those of the equations of long short-term memory") {
    Random random(5);
    const Matrix weights = random_matrix(kHidden, 4 * kHidden, random);
    const SentenceBatch batch({3});
    const Matrix given = random_matrix(3, 4 * kHidden, random);
    const LstmRun run = run_lstm(given, PackedMatrix(weights.values.data(), kHidden, 4 * kHidden), batch);
    const auto squash = [](double x) { return 1 / (1 + std::exp(-x)); };
    std::vector<double> cell(kHidden);
    std::vector<double> output(kHidden);
    for (std::size_t step = 0; step < 3; ++step) {
        std::vector<double> gates(given.at(step), given.at(step) + 4 * kHidden);
        for (std::size_t i = 0; i < kHidden; ++i) {
            for (std::size_t j = 0; j < 4 * kHidden; ++j) gates[j] += output[i] * weights.at(i)[j];
        }
        for (std::size_t j = 0; j < kHidden; ++j) {
            cell[j] = squash(gates[kHidden + j]) * cell[j] + squash(gates[j]) * std::tanh(gates[3 * kHidden + j]);
            output[j] = squash(gates[2 * kHidden + j]) * std::tanh(cell[j]);
            CHECK(run.cells.at(step)[j] == Approx(cell[j]).margin(1e-5));
            CHECK(run.output.at(step)[j] == Approx(output[j]).margin(1e-5));
        }
    }
}
