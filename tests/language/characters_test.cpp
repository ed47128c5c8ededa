#include "language/characters.hpp"

#include <catch2/catch.hpp>

#include <utility>

using namespace dateline;

TEST_CASE("the lines that end in white space are counted") {
    const std::pair<const char*, std::size_t> rows[] = {
        {"", 0},       {" \t\u00A0\u200B", 0}, {"\n", 1},         {"\r\n", 1},         {"\r", 1},
        {"\n\r", 2},   {"\r\r\n", 2},          {"\r\n \r\n", 2},  {"\u0085", 1},       {"\u2028", 1},
        {"\u2029", 2}, {"\u2028\r\n", 2},      {"\n\u2029\n", 4}, {"\v\f\x1C\x1F", 0},
    };
    for (const auto& [gap, breaks] : rows) {
        INFO(gap);
        CHECK(count_line_breaks(gap) == breaks);
    }
}

TEST_CASE("no character is one of no set") {
    CHECK(is_one_of(U'\u2028', U"a\u2028"));
    CHECK_FALSE(is_one_of(U'b', U"a\u2028"));
    CHECK_FALSE(is_one_of(0, std::u32string_view(U"a\0", 2)));
}
