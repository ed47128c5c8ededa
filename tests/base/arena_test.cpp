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

TEST_CASE("arenas that share a limit hold no more than it together") {
    Arena one(100'000);
    Arena other = Arena::beside(one);
    static_cast<void>(one.make<char>(60'000));
    CHECK_THROWS_AS(other.make<char>(60'000), ArenaFull);
    CHECK(other.make<char>(30'000).size() == 30'000);
    {
        Arena third = Arena::beside(one);
        CHECK_THROWS_AS(third.make<char>(50'000), ArenaFull);
    }
    CHECK_FALSE(other.owns(one.make<char>(1).data()));
}

TEST_CASE("what stands elsewhere is counted, and given back with what was made") {
    Arena arena(1000);
    const Arena::Mark mark = arena.mark();
    arena.count(700);
    CHECK_THROWS_AS(arena.count(301), ArenaFull);
    CHECK_THROWS_AS(arena.make<char>(301), ArenaFull);
    CHECK(arena.make<char>(300).size() == 300);
    arena.release(mark);
    CHECK(arena.used() == 0);
    arena.count(700);
    CHECK_THROWS_AS(arena.count(std::numeric_limits<std::size_t>::max()), ArenaFull);
}

TEST_CASE("rounds that each need a little more do not add up") {
    constexpr std::size_t kLimit = std::size_t{1} << 22U;
    Arena arena(kLimit);
    const Arena::Mark mark = arena.mark();
    for (std::size_t size = 1000; size < kLimit - 100'000; size += size / 50) {
        const std::span<char> room = arena.make<char>(size);
        CHECK(arena.owns(room.data() + size - 1));
        arena.release(mark);
    }
}
