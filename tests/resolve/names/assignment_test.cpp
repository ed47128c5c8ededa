#include "resolve/names/assignment.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

using namespace dateline;

namespace {

/// By trying all orders of the longer side.
float best_total(const PairGains& gains) {
    const std::size_t longer = std::max(gains.rows, gains.columns);
    std::vector<std::size_t> order(longer);
    std::iota(order.begin(), order.end(), std::size_t{0});
    float best = 0;
    do {
        float total = 0;
        for (std::size_t i = 0; i < gains.rows; ++i) {
            if (order[i] < gains.columns) total += gains.gain[i][order[i]];
        }
        best = std::max(best, total);
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

}  // namespace

TEST_CASE("the best pairs are those that trying all of them finds") {
    std::mt19937 random(7);
    for (std::size_t rows = 1; rows <= 5; ++rows) {
        for (std::size_t columns = 1; columns <= 5; ++columns) {
            for (int round = 0; round < 20; ++round) {
                PairGains gains;
                gains.rows = rows;
                gains.columns = columns;
                for (std::size_t i = 0; i < rows; ++i) {
                    for (std::size_t j = 0; j < columns; ++j)
                        gains.gain[i][j] = random() % 3 == 0 ? 0.0F : static_cast<float>(random() % 100);
                }
                const auto pairs = best_pairs(gains);
                float total = 0;
                std::vector<bool> used(columns);
                for (std::size_t i = 0; i < rows; ++i) {
                    if (pairs[i] < 0) continue;
                    const auto column = static_cast<std::size_t>(pairs[i]);
                    REQUIRE(column < columns);
                    CHECK(!used[column]);
                    CHECK(gains.gain[i][column] > 0);
                    used[column] = true;
                    total += gains.gain[i][column];
                }
                CHECK(total == best_total(gains));
            }
        }
    }
}

TEST_CASE("nothing is paired with nothing") {
    PairGains gains;
    CHECK(best_pairs(gains)[0] == -1);
    gains.rows = kMostNameWords;
    gains.columns = kMostNameWords;
    const auto pairs = best_pairs(gains);
    CHECK(std::all_of(pairs.begin(), pairs.end(), [](auto each) { return each == -1; }));
}
