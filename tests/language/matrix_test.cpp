#include "language/matrix.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

#include "tests/language/random_matrix.hpp"

using namespace dateline;

TEST_CASE("a product is the sum of products in the order of the right side's rows") {
    std::mt19937 random(3);
    for (const std::size_t rows : {1U, 2U, 5U, 6U, 7U, 13U}) {
        for (const std::size_t columns : {1U, 15U, 16U, 17U, 50U}) {
            const Matrix left = random_matrix(rows, 9, random);
            const Matrix right = random_matrix(9, columns, random);
            Matrix result = random_matrix(rows, columns, random);
            Matrix expected = result;
            for (std::size_t i = 0; i < rows; ++i) {
                for (std::size_t j = 0; j < columns; ++j) {
                    for (std::size_t k = 0; k < 9; ++k) {
                        const float product = left.at(i)[k] * right.at(k)[j];
                        expected.at(i)[j] += product;
                    }
                }
            }
            add_product({left.values.data(), 9}, rows, PackedMatrix(right.values.data(), 9, columns),
                        {result.values.data(), columns});
            CAPTURE(rows, columns);
            for (std::size_t i = 0; i < result.values.size(); ++i)
                CHECK(result.values[i] == Approx(expected.values[i]).margin(1e-6));
        }
    }
}

TEST_CASE("a row of a product is the same bits alone and among others") {
    std::mt19937 random(5);
    const Matrix left = random_matrix(23, 40, random);
    const Matrix values = random_matrix(40, 33, random);
    const PackedMatrix right(values.values.data(), 40, 33);
    Matrix together(23, 33);
    Matrix alone(23, 33);
    add_product({left.values.data(), 40}, 23, right, {together.values.data(), 33});
    for (std::size_t row = 0; row < 23; ++row) add_product({left.at(row), 40}, 1, right, {alone.at(row), 33});
    CHECK(together.values == alone.values);
}

TEST_CASE("squashing functions are near those of the library, at their ends too") {
    for (const float x : {-1e9F, -100.0F, -20.0F, -3.0F, -0.5F, -1e-4F, 0.0F, 1e-4F, 0.7F, 4.0F, 30.0F, 1e9F}) {
        float squashed = x;
        apply_tanh(&squashed, 1);
        CHECK(squashed == Approx(std::tanh(x)).margin(1e-6));
        squashed = x;
        apply_sigmoid(&squashed, 1);
        CHECK(squashed == Approx(1 / (1 + std::exp(-static_cast<double>(x)))).margin(1e-6));
        CHECK(sigmoid(x) == squashed);
    }
    float scores[] = {1000.0F, 999.0F, -1000.0F};
    apply_softmax(scores, 3);
    CHECK(scores[0] == Approx(0.731059).margin(1e-5));
    CHECK(scores[1] == Approx(0.268941).margin(1e-5));
    CHECK(scores[2] == Approx(0).margin(1e-6));
}
