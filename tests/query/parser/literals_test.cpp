#include "query/parser/literals.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <string>
#include <vector>

#include "query/parser/parser.hpp"
#include "query/parser/refusal.hpp"
#include "tests/query/parser/syntax_shape.hpp"

using namespace dateline;
using namespace dateline::cypher;
using namespace dateline::cypher::testing;

namespace {

Span all_of(std::string_view text) {
    return {0, static_cast<std::uint32_t>(text.size())};
}

}  // namespace

TEST_CASE("whole numbers are decimal, hexadecimal or octal") {
    struct Row {
        std::string written;
        std::int64_t value;
    };
    const std::vector<Row> rows = {
        {"0", 0},     {"42", 42},   {"9223372036854775807", std::numeric_limits<std::int64_t>::max()},
        {"0x1f", 31}, {"0X1F", 31}, {"0x7FFFFFFFFFFFFFFF", std::numeric_limits<std::int64_t>::max()},
        {"0o17", 15},
    };
    for (const Row& row : rows) {
        INFO(row.written);
        CHECK(read_number(row.written, all_of(row.written)) == Literal(row.value));
        CHECK(read_number(row.written, all_of(row.written), true) == Literal(-row.value));
    }
}

TEST_CASE("the least whole number is written with its minus") {
    for (const std::string written : {"-9223372036854775808", "- 0x8000000000000000", "-0o1000000000000000000000"}) {
        INFO(written);
        const Syntax syntax = parse_query("RETURN 1 + " + written);
        CHECK(Shape(syntax).of(last_expression(syntax)) == "(+ 1 -9223372036854775808)");
    }
}

TEST_CASE("floats have a point or an exponent") {
    struct Row {
        std::string written;
        double value;
    };
    const std::vector<Row> rows = {
        {"1.5", 1.5},
        {".5", 0.5},
        {"1e3", 1000},
        {"1.5E-3", 0.0015},
        {"2e+2", 200},
        {"0.0", 0},
        {"1e-999", 0},
        {"1e308", 1e308},
        {"0e999999999999999999999", 0},
        {"1e-99999999999999999999", 0},
    };
    for (const Row& row : rows) {
        INFO(row.written);
        CHECK(read_number(row.written, all_of(row.written)) == Literal(row.value));
    }
    const std::string small = "0." + std::string(400, '0') + "1e402";
    CHECK(read_number(small, all_of(small)) == Literal(10.0));
}

TEST_CASE("a number ends where its letters and digits end") {
    struct Row {
        std::string text;
        std::size_t length;
    };
    const std::vector<Row> rows = {
        {"1..3", 1}, {"1.a", 1}, {"1.5.5", 3}, {"1e5-2", 3}, {"1e-5-2", 4}, {"12ab c", 4}, {"x", 0}, {".", 0}, {"", 0},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(length_of_number(row.text, 0) == row.length);
    }
}

TEST_CASE("a number that is none or too large is refused") {
    struct Row {
        std::string written;
        std::string detail;
    };
    const std::vector<Row> rows = {
        {"9223372036854775808", "IntegerOverflow"},
        {"99999999999999999999999999", "IntegerOverflow"},
        {"0x8000000000000000", "IntegerOverflow"},
        {"0o1000000000000000000000", "IntegerOverflow"},
        {"12a4", "InvalidNumberLiteral"},
        {"1_000", "InvalidNumberLiteral"},
        {"0x", "InvalidNumberLiteral"},
        {"0xg", "InvalidNumberLiteral"},
        {"0o8", "InvalidNumberLiteral"},
        {"1e", "InvalidNumberLiteral"},
        {"1.5x", "InvalidNumberLiteral"},
        {"1e5f", "InvalidNumberLiteral"},
        {"1e309", "FloatingPointOverflow"},
        {"1.0e99999999999999999999", "FloatingPointOverflow"},
        {"0.001e400", "FloatingPointOverflow"},
    };
    for (const Row& row : rows) {
        INFO(row.written);
        try {
            (void)read_number(row.written, all_of(row.written));
            FAIL("it was read");
        } catch (const Refusal& refusal) {
            CHECK(refusal.detail == row.detail);
            CHECK(refusal.source == all_of(row.written));
        }
    }
}

TEST_CASE("escapes in texts are resolved") {
    struct Row {
        std::string written;
        std::string value;
    };
    const std::vector<Row> rows = {
        {R"('')", ""},
        {R"("a'b")", "a'b"},
        {R"('a"b')", "a\"b"},
        {R"('a\'b\"c\\')", R"(a'b"c\)"},
        {R"('\n\r\t\b\f')", "\n\r\t\b\f"},
        {R"('\u0041\u00e9\u20AC')", "A\xC3\xA9\xE2\x82\xAC"},
        {R"('\U0001F600')", "\xF0\x9F\x98\x80"},
        {R"('\uD83D\uDE00')", "\xF0\x9F\x98\x80"},
        {"'two\nlines'", "two\nlines"},
    };
    for (const Row& row : rows) {
        INFO(row.written);
        CHECK(read_text(row.written, all_of(row.written)) == row.value);
    }
}

TEST_CASE("an escape that is none is refused at its place") {
    struct Row {
        std::string written;
        std::string detail;
        Span source;
    };
    const std::vector<Row> rows = {
        {R"('a\d')", "UnexpectedSyntax", {2, 3}},
        {R"('\u')", "InvalidUnicodeLiteral", {1, 3}},
        {R"('\u12G4')", "InvalidUnicodeLiteral", {1, 5}},
        {R"('\U0001F60')", "InvalidUnicodeLiteral", {1, 10}},
        {R"('\U00110000')", "InvalidUnicodeLiteral", {1, 11}},
        {R"('\uD83D')", "InvalidUnicodeLiteral", {1, 7}},
        {R"('\uDE00')", "InvalidUnicodeLiteral", {1, 7}},
        {R"('\uD83D\u0041')", "InvalidUnicodeLiteral", {1, 13}},
    };
    for (const Row& row : rows) {
        INFO(row.written);
        try {
            (void)read_text(row.written, all_of(row.written));
            FAIL("it was read");
        } catch (const Refusal& refusal) {
            CHECK(refusal.detail == row.detail);
            CHECK(refusal.source.begin == row.source.begin);
            CHECK(refusal.source.end == row.source.end);
        }
    }
}
