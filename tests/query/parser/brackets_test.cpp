#include "query/parser/brackets.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace dateline::cypher;

TEST_CASE("brackets are paired, and know the commas and bars directly between them") {
    const std::string text = "([a, b] | {c: '(', `]`: 1}) /* ( */ (";
    const Brackets brackets(text);
    const Bracket* const outer = brackets.opening_at(0);
    REQUIRE(outer != nullptr);
    CHECK(outer->end == text.find(") /*"));
    CHECK_FALSE(outer->has_comma);
    CHECK(outer->has_bar);
    const Bracket* const list = brackets.opening_at(1);
    REQUIRE(list != nullptr);
    CHECK(list->end == 6);
    CHECK(list->has_comma);
    CHECK_FALSE(list->has_bar);
    CHECK(brackets.opening_at(text.find('(', 2)) == nullptr);
    REQUIRE(brackets.unclosed_before(text.size()) != nullptr);
    CHECK(brackets.unclosed_before(text.size())->begin == text.size() - 1);
    CHECK(brackets.unclosed_before(5) == nullptr);
}

TEST_CASE("a bracket is closed by its own kind alone") {
    const Brackets brackets("([)]");
    CHECK(brackets.opening_at(1)->end == 3);
    CHECK(brackets.opening_at(0)->end == 0);
}

TEST_CASE("a comment without end is none") {
    CHECK(skip_space("  /* a */ // b\n c", 0) == 16);
    CHECK(skip_space(" /* a", 0) == 1);
    CHECK(Brackets("a /* b").unclosed_comment() == 2);
    CHECK_FALSE(Brackets("a '/* b'").unclosed_comment());
}

TEST_CASE("a bracket begins a pattern where an arrow leads from one node to another") {
    struct Row {
        std::string text;
        bool is_pattern;
    };
    const std::vector<Row> rows = {
        {"(a)-->(b)", true},
        {"( a:B {c: ')'} ) <- [r*1..2 {a: [1]}] - ( )", true},
        {"()--()", true},
        {"(a $p)-->()", true},
        {"(`a b`)<-->(:C)", true},
        {"(a)/* ( */-->(b)", true},
        {"(a)", false},
        {"(a)-(b)", false},
        {"(a)<-(b)", false},
        {"(a)--b", false},
        {"(a)-[1]", false},
        {"(a + b)--(c)", false},
        {"(a)--(b + c)", false},
        {"(1)--(a)", false},
        {"(a)-->(b", false},
        {"(a)-[r-(b)", false},
        {"[a]", false},
        {"", false},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(begins_pattern(row.text, Brackets(row.text), 0) == row.is_pattern);
    }
}
