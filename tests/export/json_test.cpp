#include <catch2/catch.hpp>
#include <limits>

#include "tests/export/samples.hpp"

using namespace dateline;

TEST_CASE("JSON has an object for each row, its keys in the order of the columns") {
    const Result result{{"when", "count", "share", "actor"},
                        {{std::string("2031-03-05"), integer(12), 0.25, std::string("Velland")},
                         {std::monostate{}, integer(-1), 3.0, std::string()}}};
    const std::string first = R"({"when": "2031-03-05", "count": 12, "share": 0.25, "actor": "Velland"})";
    const std::string second = R"({"when": null, "count": -1, "share": 3, "actor": ""})";
    CHECK(written("json", result) == "[\n" + first + ",\n" + second + "\n]\n");
    CHECK(written("jsonl", result) == first + "\n" + second + "\n");
}

TEST_CASE("JSON strings keep every letter and hide what would end them") {
    struct Row {
        std::string text;
        std::string json;
    };
    const Row rows[] = {
        {"say \"no\", \\ or /", R"("say \"no\", \\ or /")"},
        {"one\ntwo\r\n\tthree", R"("one\ntwo\r\n\tthree")"},
        {"\x1B[0m\x01", R"("\u001b[0m\u0001")"},
        {std::string("a\0b", 3), R"("a\u0000b")"},
        {kArabic, "\"" + kArabic + "\""},
        {kComposing, "\"" + kComposing + "\""},
        {kFamily, "\"" + kFamily + "\""},
        {"bad\xFF", "\"bad\xEF\xBF\xBD\""},
    };
    for (const Row& row : rows) CHECK(written("jsonl", {{"t"}, {{row.text}}}) == "{\"t\": " + row.json + "}\n");
    CHECK(written("jsonl", {{"a \"b\"", kArabic}, {{integer(1), integer(2)}}}) ==
          "{\"a \\\"b\\\"\": 1, \"" + kArabic + "\": 2}\n");
}

TEST_CASE("numbers that JSON cannot write are null") {
    using Limits = std::numeric_limits<double>;
    const Result result{
        {"a", "b", "c", "d"},
        {{Limits::infinity(), Limits::quiet_NaN(), 1e300, integer(std::numeric_limits<std::int64_t>::min())}}};
    CHECK(written("jsonl", result) == "{\"a\": null, \"b\": null, \"c\": 1e+300, \"d\": -9223372036854775808}\n");
}
