#include "app/date_range.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace dateline;

namespace {

std::string written(const std::optional<Day>& day) {
    return day ? iso_of(*day) : "";
}

}  // namespace

TEST_CASE("a range reaches from the first day of one date to the last of another, in every form of EDTF") {
    struct Row {
        const char* from;
        const char* to;
        const char* first;
        const char* last;
    };
    const Row rows[] = {
        {"2019-02", "2019-03", "2019-02-01", "2019-03-31"},
        {"201X", "2019-02~", "2010-01-01", "2019-02-28"},
        {"2019-22", "2019-36", "2019-06-01", "2019-12-31"},
        {"[2017,2019]", "[..2019-03]", "2017-01-01", "2019-03-31"},
        {"{2017..2019}", "2018-XX-31", "2017-01-01", "2018-12-31"},
        {"2019-02-18/..", "../2019-02-22", "2019-02-18", "2019-02-22"},
        {"-0044-03-15", "2019-02-18T06:35:00Z", "-0044-03-15", "2019-02-18"},
        {"2019-02-18", "2019-02-18", "2019-02-18", "2019-02-18"},
    };
    for (const Row& row : rows) {
        INFO(row.from << " to " << row.to);
        const AskedRange asked = parse_range({row.from, row.to, false});
        CHECK(written(asked.days.earliest) == row.first);
        CHECK(written(asked.days.latest) == row.last);
    }
}

TEST_CASE("a date that is none, or has no day on its side of the range, is refused with what is wrong and what helps") {
    using Text = std::optional<std::string>;
    struct Row {
        Text from;
        Text to;
        const char* message;
    };
    const std::string forms = "Write dates as EDTF: 2019, 2019-02, 2019-02-18 or 2019-02-18/2019-02-22.";
    const Row rows[] = {
        {"yesterday", {}, "--from: 'yesterday' is not a date. "},
        {{}, "2019-02-30", "--to: '2019-02-30' names a day that does not exist. "},
        {{}, "2019-13", "--to: '2019-13' has a month, season or part of a year that does not exist. "},
        {"2019-02-18T25:00", {}, "--from: '2019-02-18T25:00' has a time of day or a zone that does not exist. "},
        {"2019/2018", {}, "--from: '2019/2018' ends before it begins. "},
        {"../..", {}, "--from: '../..' does not say when. "},
    };
    for (const Row& row : rows) {
        INFO(row.message);
        CHECK_THROWS_WITH(parse_range({row.from, row.to, false}), row.message + forms);
    }
    const Row open_rows[] = {
        {"../2019",
         {},
         "--from: '../2019' has no known first day. Give a date that has one, such as 2019-02, or leave "
         "--from out."},
        {{},
         "2019/",
         "--to: '2019/' has no known last day. Give a date that has one, such as 2019-02, or leave --to "
         "out."},
        {"XXXX-03-26",
         {},
         "--from: 'XXXX-03-26' has no known first day. Give a date that has one, such as 2019-02, or "
         "leave --from out."},
        {"2019-03", "2019-02", "--from: '2019-03' is after '2019-02'. Give the earlier date with --from."},
    };
    for (const Row& row : open_rows) CHECK_THROWS_WITH(parse_range({row.from, row.to, false}), row.message);
}

TEST_CASE("of a long text that is no date a message has the beginning, cut between characters") {
    CHECK(quoted_date("soon") == "'soon'");
    CHECK(quoted_date(std::string(1 << 20, '[')) == "'" + std::string(60, '[') + "…'");
    CHECK(quoted_date("a" + std::string(59, '-') + "é") == "'a" + std::string(59, '-') + "…'");
    CHECK(quoted_date(std::string(59, '-') + "é" + std::string(9, '-')) == "'" + std::string(59, '-') + "…'");
}
