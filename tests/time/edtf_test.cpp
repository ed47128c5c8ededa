#include "time/edtf.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace dateline;

TEST_CASE("an EDTF date gives the interval that it says") {
    struct Row {
        const char* text;
        const char* earliest;
        const char* latest;
    };
    const Row rows[] = {
        {"2019", "2019-01-01", "2019-12-31"},
        {"2019-02", "2019-02-01", "2019-02-28"},
        {"2020-02", "2020-02-01", "2020-02-29"},
        {"2019-02-18", "2019-02-18", "2019-02-18"},
        {"2019-02-18/2019-02-22", "2019-02-18", "2019-02-22"},
        {"2018/2019-03", "2018-01-01", "2019-03-31"},
        {"../2019-03", "", "2019-03-31"},
        {"2019-03/..", "2019-03-01", ""},
        {"/2019-03", "", "2019-03-31"},
        {"2019-03/", "2019-03-01", ""},
        {"2019-02~", "2019-02-01", "2019-02-28"},
        {"2019?", "2019-01-01", "2019-12-31"},
        {"2019-02-18%", "2019-02-18", "2019-02-18"},
        {"2018~/2019-02-18?", "2018-01-01", "2019-02-18"},
        {"201X", "2010-01-01", "2019-12-31"},
        {"20XX", "2000-01-01", "2099-12-31"},
        {"2019-XX", "2019-01-01", "2019-12-31"},
        {"201X-XX", "2010-01-01", "2019-12-31"},
        {"2019-02-XX", "2019-02-01", "2019-02-28"},
        {"2019-XX-XX", "2019-01-01", "2019-12-31"},
        {"-0044-03-15", "-0044-03-15", "-0044-03-15"},
        {"-0044", "-0044-01-01", "-0044-12-31"},
        {"-004X", "-0049-01-01", "-0040-12-31"},
        {"0000", "0000-01-01", "0000-12-31"},
        {"2019-21", "2019-03-01", "2019-06-21"},
        {"2019-22", "2019-06-01", "2019-09-23"},
        {"2019-23", "2019-09-01", "2019-12-22"},
        {"2019-24", "2018-12-01", "2020-03-21"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto when = parse_edtf(row.text);
        REQUIRE(when.has_value());
        CHECK((when->days.earliest ? iso_of(*when->days.earliest) : "") == row.earliest);
        CHECK((when->days.latest ? iso_of(*when->days.latest) : "") == row.latest);
        CHECK(when->time.empty());
    }
}

TEST_CASE("a date with a time keeps the time and the zone beside the day") {
    struct Row {
        const char* text;
        const char* time;
        const char* zone;
    };
    const Row rows[] = {
        {"2019-02-18T06:35:00Z", "06:35:00", "Z"},
        {"2019-02-18T06:35", "06:35", ""},
        {"2019-02-18T06:35:07+03:00", "06:35:07", "+03:00"},
        {"2019-02-18T06:35:07.125-0530", "06:35:07.125", "-0530"},
        {"2019-02-18T24:00:00", "24:00:00", ""},
        {"2019-02-18T23:59:60Z", "23:59:60", "Z"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto when = parse_edtf(row.text);
        REQUIRE(when.has_value());
        CHECK(when->days.is_one_day());
        CHECK(when->edtf == "2019-02-18");
        CHECK(when->time == row.time);
        CHECK(when->zone == row.zone);
    }
}

TEST_CASE("what is no EDTF date, or an impossible one, gives nothing") {
    for (const char* text : {"",
                             " ",
                             "yesterday",
                             "2019-02-30",
                             "2019-13",
                             "2019-00",
                             "2019-02-00",
                             "2019-2-1",
                             "19-02-01",
                             "2019-02-18 ",
                             "2019-02-18T25:00:00Z",
                             "2019-02-18T05:60",
                             "2019-02T05",
                             "2019-02-18T",
                             "2019/2018",
                             "2019-25",
                             "2019-21-03",
                             "XXXX",
                             "2019-1X",
                             "2019-XX-03",
                             "99999",
                             "-0000",
                             "2019~~",
                             "2019/2020/2021",
                             "/",
                             "../..",
                             "..",
                             "2019-02-18T06:35:00+3",
                             "2019-02-18X",
                             "２０１９",
                             "2019-02-18T05:4X",
                             "2019-02-3X",
                             "2019-02-18T24:01",
                             "+2019",
                             "2019-02-18T5:42"}) {
        INFO(text);
        CHECK_FALSE(parse_edtf(text).has_value());
    }
}

TEST_CASE("a qualified date keeps its qualifier") {
    CHECK(parse_edtf("2019-02~")->edtf == "2019-02~");
    CHECK(parse_edtf("201X-XX")->edtf == "201X-XX");
    CHECK(parse_edtf("/2019-03?")->edtf == "../2019-03?");
}
