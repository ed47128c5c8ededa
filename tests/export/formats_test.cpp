#include "export/formats.hpp"

#include <catch2/catch.hpp>
#include <locale>

#include "base/error.hpp"
#include "tests/export/samples.hpp"

using namespace dateline;

namespace {

/// A locale that would write 1.234,5.
struct Grouped : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

}  // namespace

TEST_CASE("each format is found by its name and says what it is") {
    for (const ResultFormat& format : result_formats()) {
        CHECK(&find_result_format(format.name) == &format);
        CHECK_FALSE(format.summary.empty());
        CHECK(format.write != nullptr);
    }
    CHECK(result_formats().front().name == "table");
}

TEST_CASE("an unknown format is refused with the names of all") {
    CHECK_THROWS_WITH(find_result_format("xls"),
                      "--format: 'xls' is no output format. Use one of table, records, json, jsonl, csv.");
    CHECK_THROWS_AS(find_result_format(""), UsageError);
}

TEST_CASE("no format listens to a stream's locale") {
    const Result result{{"n", "x"}, {{integer(1234567), 1234.5}}};
    for (const ResultFormat& format : result_formats()) {
        std::ostringstream out;
        out.imbue(std::locale(std::locale::classic(), new Grouped));
        format.write(out, result, {});
        INFO(format.name);
        CHECK(out.str() == written(format.name, result));
        CHECK(out.str().find("1234567") != std::string::npos);
        CHECK(out.str().find("1234.5") != std::string::npos);
    }
}

TEST_CASE("no format writes a carriage return or ends without a line feed") {
    const Result result{{"a", "b"}, {{std::string("x"), std::monostate{}}, {std::string(), 0.5}}};
    for (const ResultFormat& format : result_formats()) {
        const std::string text = written(format.name, result);
        INFO(format.name);
        CHECK(text.find('\r') == std::string::npos);
        CHECK(text.back() == '\n');
    }
}

TEST_CASE("a result without rows is written in every format") {
    const Result result{{"date", "who"}, {}};
    CHECK(written("table", result) == "date  who\n----  ---\n");
    CHECK(written("records", result) == "");
    CHECK(written("json", result) == "[]\n");
    CHECK(written("jsonl", result) == "");
    CHECK(written("csv", result) == "date,who\n");
}

TEST_CASE("a result without columns is written in every format") {
    CHECK(written("table", {}) == "");
    CHECK(written("json", {}) == "[]\n");
    CHECK(written("jsonl", {}) == "");
    CHECK(written("csv", {}) == "");
}
