#include <algorithm>
#include <catch2/catch.hpp>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "tests/export/samples.hpp"

using namespace dateline;

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return split(text, '\n');
}

}  // namespace

TEST_CASE("a table aligns words at the left and numbers at the right") {
    const Result result{{"when", "count", "actor"},
                        {{std::string("2031-03-05"), integer(40000), std::string("Velland")},
                         {std::monostate{}, 2.5, std::string("Republic of Orsk")},
                         {std::string("2031"), std::monostate{}, std::monostate{}}}};
    CHECK(written("table", result) ==
          "when        count  actor\n"
          "----------  -----  ----------------\n"
          "2031-03-05  40000  Velland\n"
          "              2.5  Republic of Orsk\n"
          "2031\n");
}

TEST_CASE("a table stays aligned by code points in any script and each row in its line") {
    const Result result{{"name", "note"},
                        {{kArabic, std::string("four letters")},
                         {kComposing, std::string("a \"mark\", composed")},
                         {kFamily, std::string("two\nlines")},
                         {std::string("\x1B[2J"), std::string("steers\r\nnothing")}}};
    CHECK(written("table", result) == "name    note\n------  ------------------\n" + kArabic + "    four letters\n" +
                                          kComposing + "    a \"mark\", composed\n" + kFamily +
                                          "  two lines\n\xE2\x90\x9B[2J    steers nothing\n");
}

TEST_CASE("the widest columns are cut to the width asked for and the narrow ones kept") {
    const std::string day = "2031-03-05";
    const Result result{
        {"day", "words", "source"},
        {{day, std::string(60, 'w'), std::string(40, 's')}, {day, std::string("short"), std::string("brief")}}};
    const std::string ellipsis = "\xE2\x80\xA6";
    CHECK(written("table", result, 34) == "day         words       source\n----------  ----------  ----------\n" + day +
                                              "  wwwwwwwww" + ellipsis + "  sssssssss" + ellipsis + "\n" + day +
                                              "  short       brief\n");
    CHECK(written("table", result, 0).find(ellipsis) == std::string::npos);
    CHECK(written("table", result, 114) == written("table", result));
    CHECK(written("table", result, 113) != written("table", result));
}

TEST_CASE("no line is wider than asked for as long as each column has a place") {
    std::string mixed;
    for (int i = 0; i < 20; ++i) mixed += kArabic + " " + kComposing + kFamily;
    const Result result{{"a long name of a column", "n", "words", "empty"},
                        {{mixed, integer(1234567890), mixed + mixed, std::monostate{}},
                         {std::string("x"), -0.5, std::string(), std::monostate{}}}};
    for (std::size_t width = 1; width < 300; ++width) {
        const std::string text = written("table", result, width);
        for (const std::string_view line : lines_of(text)) {
            INFO(width);
            REQUIRE(count_code_points(line) <= std::max<std::size_t>(width, 10));  // four columns and three gaps
            REQUIRE(to_valid_utf8(line) == line);
        }
    }
}

TEST_CASE("a very long cell is cut and a very long table written") {
    Result result{{"text"}, {{std::string(1'000'000, 'x')}}};
    for (int i = 0; i < 20'000; ++i) result.rows.push_back({integer(i)});
    const auto text = written("table", result, 80);
    const auto lines = lines_of(text);
    REQUIRE(lines.size() == 20'003);
    CHECK(count_code_points(lines[2]) == 80);
    CHECK(lines.back() == "19999");
}
