#include "language/whole_matrix.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

#include "language/whole_product.hpp"
#include "tests/language/random_matrix.hpp"

using namespace dateline;

TEST_CASE("a product of whole numbers is near that of floats") {
    std::mt19937 random(3);
    for (const std::size_t inner : {1U, 2U, 33U, 288U, 512U}) {
        for (const std::size_t columns : {1U, 16U, 17U, 32U, 50U, 100U}) {
            for (const std::size_t rows : {1U, 5U, 6U, 7U, 20U}) {
                const Matrix left = random_matrix(rows, inner, random);
                const Matrix right = random_matrix(inner, columns, random);
                Matrix exact = random_matrix(rows, columns, random);
                Matrix whole = exact;
                add_product({left.values.data(), inner}, rows, PackedMatrix(right.values.data(), inner, columns),
                            {exact.values.data(), columns});
                WholeMatrix(right).add_product({left.values.data(), inner}, rows, {whole.values.data(), columns});
                CAPTURE(inner, columns, rows);
                double worst = 0;
                for (std::size_t i = 0; i < exact.values.size(); ++i)
                    worst = std::max(worst, static_cast<double>(std::abs(exact.values[i] - whole.values[i])));
                CHECK(worst < 0.0006 * std::sqrt(static_cast<double>(inner)) * 4);
            }
        }
    }
}

TEST_CASE("sums of the largest numbers and the most rows do not overflow") {
    Matrix left(1, WholeMatrix::kMostRows);
    Matrix right(WholeMatrix::kMostRows, 1);
    std::fill(left.values.begin(), left.values.end(), 1.0F);
    std::fill(right.values.begin(), right.values.end(), -1.0F);
    float result = 0;
    WholeMatrix(right).add_product({left.values.data(), left.columns}, 1, {&result, 1});
    CHECK(result == Approx(-static_cast<double>(WholeMatrix::kMostRows)));
    CHECK_THROWS_AS(WholeMatrix(Matrix(WholeMatrix::kMostRows + 1, 1)), std::logic_error);
}

TEST_CASE("every width of vectors gives the same whole numbers") {
    std::mt19937 random(9);
    constexpr std::size_t kPairs = 37;
    std::vector<std::int16_t> left(kWholeRows * kPairs * 2);
    std::vector<std::int16_t> panels(2 * kPairs * kWholePanel * 2);
    for (auto* values : {&left, &panels}) {
        for (std::int16_t& value : *values) value = static_cast<std::int16_t>(static_cast<int>(random() % 4095) - 2047);
    }
    for (std::size_t rows = 1; rows <= kWholeRows; ++rows) {
        for (std::size_t count = 1; count <= 2; ++count) {
            std::vector<std::int32_t> expected(rows * kWholePanel * count);
            for (std::size_t row = 0; row < rows; ++row) {
                for (std::size_t column = 0; column < kWholePanel * count; ++column) {
                    for (std::size_t k = 0; k < 2 * kPairs; ++k) {
                        const std::size_t panel = column / kWholePanel;
                        const std::size_t at =
                            ((panel * kPairs + k / 2) * kWholePanel + column % kWholePanel) * 2 + k % 2;
                        expected[row * kWholePanel * count + column] += left[row * kPairs * 2 + k] * panels[at];
                    }
                }
            }
            for (WholeProduct* product : whole_products()) {
                std::vector<std::int32_t> sums(expected.size(), -1);
                product(left.data(), rows, kPairs, panels.data(), count, sums.data());
                CHECK(sums == expected);
            }
        }
    }
}
