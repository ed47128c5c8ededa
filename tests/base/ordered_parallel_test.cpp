#include "base/ordered_parallel.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

using namespace dateline;

namespace {

auto count_to(int end) {
    return [next = 0, end]() mutable { return next < end ? std::optional<int>(next++) : std::nullopt; };
}

}  // namespace

TEST_CASE("results come in the order of the input with any number of threads") {
    for (const unsigned threads : {1U, 2U, 7U}) {
        std::vector<int> seen;
        ordered_parallel(
            threads, count_to(500), [](int i) { return i * i; }, [&](int i) { seen.push_back(i); });
        REQUIRE(seen.size() == 500);
        for (int i = 0; i < 500; ++i) REQUIRE(seen[static_cast<std::size_t>(i)] == i * i);
    }
}

TEST_CASE("no more is taken while what is in the air is heavy, and one that is too heavy goes alone") {
    struct Row {
        std::size_t weight;
        std::size_t heaviest;
        int most;  // in the air
    };
    for (const Row& row : {Row{1, 3, 3}, Row{2, 3, 2}, Row{10, 3, 1}, Row{0, 3, 16}}) {
        int taken = 0;
        int put = 0;
        int most = 0;
        ordered_parallel(
            4,
            [&]() -> std::optional<int> {
                if (taken == 100) return std::nullopt;
                most = std::max(most, taken + 1 - put);
                return taken++;
            },
            [](int i) { return i; }, [&](int) { ++put; }, [&](int) { return row.weight; }, row.heaviest);
        CHECK(put == 100);
        CHECK(most == row.most);
    }
}

TEST_CASE("an error at any stage ends the work and reaches the caller") {
    auto fail_at = [](int n) {
        return [n](int i) {
            if (i == n) throw std::runtime_error("at " + std::to_string(i));
            return i;
        };
    };
    for (const unsigned threads : {1U, 3U}) {
        int last = -1;
        CHECK_THROWS_WITH(ordered_parallel(threads, count_to(100), fail_at(40), [&](int i) { last = i; }), "at 40");
        CHECK(last == 39);
        CHECK_THROWS_WITH(ordered_parallel(
                              threads, count_to(100), [](int i) { return i; }, fail_at(10)),
                          "at 10");
    }
}
