#include "base/utf8.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

TEST_CASE("text is counted in code points whatever it is made of") {
    struct Row {
        const char* text;
        std::size_t code_points;
    };
    const Row rows[] = {
        {"", 0},
        {"plain", 5},
        {"e\xCC\x81t\xC3\xA9", 4},                        // a combining mark, and the composed letter
        {"\xF0\x9F\x95\x8A\xEF\xB8\x8F peace", 8},        // an emoji with a variation selector
        {"\xD8\xA7\xD9\x84\xD8\xB1\xD9\x83\xD8\xA8", 5},  // right to left
        {"line\r\nline", 10},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(count_code_points(row.text) == row.code_points);
        const CodePointIndex index(row.text);
        CHECK(index.code_points_before(std::string_view(row.text).size()) == row.code_points);
        CHECK(index.byte_of(row.code_points) == std::string_view(row.text).size());
    }
}

TEST_CASE("a code point index agrees with counting at every border of a long text") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "a\xC3\xA9\xE2\x80\x93\xF0\x9F\x95\x8A ";
    const CodePointIndex index(text);
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        const std::size_t counted = count_code_points(std::string_view(text).substr(0, at));
        REQUIRE(index.code_points_before(at) == counted);
        REQUIRE(index.byte_of(counted) == at);
    }
    CHECK(index.code_points_before(text.size()) == count_code_points(text));
}

TEST_CASE("ill-formed bytes and NUL become the replacement character and nothing else changes") {
    CHECK(to_valid_utf8("caf\xC3\xA9") == "caf\xC3\xA9");
    CHECK(to_valid_utf8(std::string_view("a\0b", 3)) ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(to_valid_utf8("a\xFF"
                        "b") ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(to_valid_utf8("a\xE2\x80") == "a\xEF\xBF\xBD");
    CHECK(to_valid_utf8("\xED\xA0\x80").find("\xEF\xBF\xBD") == 0);  // a lone surrogate
}

TEST_CASE("code points can be walked in both directions") {
    const std::string text = "a\xC3\xA9\xE2\x80\x93\xF0\x9F\x95\x8A";
    std::u32string forward;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length)
        forward += code_point_at(text, at).value;
    std::u32string backward;
    for (std::size_t at = text.size(); at > 0; at -= code_point_before(text, at).length) {
        backward.insert(backward.begin(), code_point_before(text, at).value);
    }
    CHECK(forward == backward);
    CHECK(forward.size() == 4);
}

TEST_CASE("folding makes spellings of one word alike") {
    CHECK(fold("Caf\xC3\xA9") == "cafe");
    CHECK(fold("minister\xE2\x80\x99s") == "minister's");
    CHECK(fold("\xE2\x80\x9CYes\xE2\x80\x9D \xE2\x80\x93 no") == "\"yes\" - no");
    CHECK(fold("\xD0\x9B\xD0\xB0\xD0\xB2\xD1\x80\xD0\xBE\xD0\xB2") ==
          "\xD0\xBB\xD0\xB0\xD0\xB2\xD1\x80\xD0\xBE\xD0\xB2");
}
