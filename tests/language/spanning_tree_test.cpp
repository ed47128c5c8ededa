#include "language/spanning_tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>
#include <random>

using namespace dateline;

namespace {

bool is_tree_with_one_root(const std::vector<std::size_t>& heads) {
    if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
    for (std::size_t word = 1; word <= heads.size(); ++word) {
        std::size_t node = word;
        for (std::size_t steps = 0; node != 0 && steps <= heads.size(); ++steps) node = heads[node - 1];
        if (node != 0) return false;
    }
    return true;
}

float score_of(const Matrix& scores, const std::vector<std::size_t>& heads) {
    float sum = 0;
    for (std::size_t word = 0; word < heads.size(); ++word) sum += scores.at(word)[heads[word]];
    return sum;
}

/// Tries every row of heads.
float best_score(const Matrix& scores) {
    const std::size_t count = scores.rows;
    std::vector<std::size_t> heads(count, 0);
    float best = -std::numeric_limits<float>::infinity();
    while (true) {
        bool has_loop = false;
        for (std::size_t word = 0; word < count; ++word) has_loop = has_loop || heads[word] == word + 1;
        if (!has_loop && is_tree_with_one_root(heads)) best = std::max(best, score_of(scores, heads));
        std::size_t word = 0;
        while (word < count && ++heads[word] > count) heads[word++] = 0;
        if (word == count) return best;
    }
}

}  // namespace

TEST_CASE("the best tree is the best of all trees with one root") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const std::size_t count = 1 + random() % 5;
        Matrix scores(count, count + 1);
        // Few different values, so that there are ties and cycles within cycles.
        for (float& value : scores.values) value = static_cast<float>(random() % 7);
        const std::vector<std::size_t> heads = best_tree(scores);
        CAPTURE(round, count, heads);
        REQUIRE(heads.size() == count);
        REQUIRE(is_tree_with_one_root(heads));
        CHECK(score_of(scores, heads) == best_score(scores));
    }
}

TEST_CASE("a long row of words that all want each other still becomes a tree") {
    constexpr std::size_t kCount = 300;
    Matrix scores(kCount, kCount + 1);
    for (std::size_t word = 0; word < kCount; ++word) scores.at(word)[(word ^ 1U) + 1] = 10;  // pairs
    CHECK(is_tree_with_one_root(best_tree(scores)));
}

TEST_CASE("no words have no tree") {
    CHECK(best_tree(Matrix(0, 1)).empty());
}
