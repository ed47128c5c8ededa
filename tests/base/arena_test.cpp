#include "base/arena.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <string>

using namespace dateline;

TEST_CASE("an arena makes elements with their default values, aligned") {
    struct Pair {
        std::uint64_t a = 5;
        char b = 'x';
    };
    Arena arena(1U << 20U);
    static_cast<void>(arena.make<char>(3));
    const std::span<Pair> pairs = arena.make<Pair>(100);
    CHECK(reinterpret_cast<std::uintptr_t>(pairs.data()) % alignof(Pair) == 0);
    CHECK(pairs[99].a == 5);
    CHECK(pairs[99].b == 'x');
    CHECK(arena.used() == 3 + 100 * sizeof(Pair));
}

TEST_CASE("texts are kept after the original is gone") {
    Arena arena(1U << 20U);
    std::string_view kept;
    {
        const std::string gone(1000, 'q');
        kept = arena.keep(gone);
    }
    CHECK(kept == std::string(1000, 'q'));
    CHECK(arena.keep("").empty());
}

TEST_CASE("an arena does not grow beyond its limit") {
    Arena arena(1000);
    static_cast<void>(arena.make<char>(900));
    CHECK_THROWS_AS(arena.make<char>(101), ArenaFull);
    static_cast<void>(arena.make<char>(100));
    CHECK_THROWS_AS(arena.make<char>(1), ArenaFull);
    CHECK_THROWS_AS(arena.make<std::uint64_t>(std::numeric_limits<std::size_t>::max() / 4), ArenaFull);
    CHECK(arena.used() == 1000);
}

TEST_CASE("what was made since a mark is given back and used again") {
    Arena arena(1U << 24U);
    const std::string_view before = arena.keep("before");
    const Arena::Mark mark = arena.mark();
    for (int round = 0; round < 1000; ++round) {
        const std::span<char> room = arena.make<char>(1U << 20U);
        std::fill(room.begin(), room.end(), 'z');
        arena.release(mark);
    }
    CHECK(arena.used() == before.size());
    CHECK(before == "before");
    CHECK(arena.keep("after") == "after");
}
