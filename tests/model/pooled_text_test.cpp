#include "model/pooled_text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace dateline;

TEST_CASE("a pool keeps texts of any length as they are") {
    TextPool pool;
    std::vector<std::string> texts = {"", "a", std::string("nul\0inside", 10), "Dražna"};
    for (std::size_t length : {100U, 100000U, 1000000U}) texts.emplace_back(length, 'x');
    for (int i = 0; i < 50000; ++i) texts.push_back("text " + std::to_string(i));
    std::vector<PooledText> kept;
    for (const std::string& text : texts) kept.push_back(pool.add(text));
    for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(kept[i] == std::string_view(texts[i]));
    CHECK(kept.front().empty());
    CHECK_FALSE(kept[1].empty());
}

TEST_CASE("an interned text has one copy, an added one has its own") {
    TextPool pool;
    const PooledText first = pool.intern("harbour");
    CHECK(pool.intern("harbour").view().data() == first.view().data());
    const PooledText added = pool.add("harbour");
    CHECK(added.view().data() != first.view().data());
    CHECK(added == first);
    CHECK_FALSE(pool.intern("harbours") == first);
    CHECK(pool.intern("").empty());
}
