#include "model/when.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Interval days(const char* earliest, const char* latest) {
    return {earliest ? day_of_iso(earliest) : std::nullopt, latest ? day_of_iso(latest) : std::nullopt};
}

}  // namespace

TEST_CASE("an interval is written in EDTF as short as it can be said") {
    struct Row {
        const char* earliest;
        const char* latest;
        const char* edtf;
    };
    const Row rows[] = {
        {nullptr, nullptr, ""},
        {"2019-02-18", "2019-02-18", "2019-02-18"},
        {"2019-02-01", "2019-02-28", "2019-02"},
        {"2020-02-01", "2020-02-28", "2020-02-01/2020-02-28"},
        {"2014-01-01", "2014-12-31", "2014"},
        {"2019-02-18", "2019-02-24", "2019-02-18/2019-02-24"},
        {nullptr, "2019-02-18", "../2019-02-18"},
        {"2019-02-18", nullptr, "2019-02-18/.."},
        {"-0044-03-15", "-0044-03-15", "-0044-03-15"},
        {"-0044-01-01", "-0044-12-31", "-0044"},
        {"2019-02-01", "2019-05-31", "2019-02/2019-05"},
        {"2019-11-01", "2020-02-29", "2019-11/2020-02"},
        {"2019-11-01", "2020-02-28", "2019-11-01/2020-02-28"},
        {"2019-01-01", "2020-06-30", "2019-01/2020-06"},
        {"2014-01-01", "2016-12-31", "2014/2016"},
        {"1990-01-01", "1999-12-31", "199X"},
        {"1991-01-01", "2000-12-31", "1991/2000"},
        {"1900-01-01", "1999-12-31", "19XX"},
        {"1900-01-01", "1909-12-31", "190X"},
        {"1950-01-01", "2049-12-31", "1950/2049"},
        {"1000-01-01", "1999-12-31", "1000/1999"},
        {"0000-01-01", "0009-12-31", "000X"},
        {"0000-01-01", "0099-12-31", "00XX"},
        {"-0049-01-01", "-0040-12-31", "-004X"},
        {"-0199-01-01", "-0100-12-31", "-01XX"},
        {"-0009-01-01", "0000-12-31", "-0009/0000"},
        {"-0010-01-01", "-0001-12-31", "-0010/-0001"},
        {"-0004-01-01", "0005-12-31", "-0004/0005"},
        {nullptr, "2019-03-31", "../2019-03-31"},
        {"2019-03-01", nullptr, "2019-03-01/.."},
    };
    for (const Row& row : rows) CHECK(edtf_of(days(row.earliest, row.latest)) == row.edtf);
}

TEST_CASE("only real days are days") {
    for (const char* text :
         {"2019-02-30", "2019-13-01", "2019-00-10", "19-02-01", "2019-2-1", "", "2019-02-1x", "2019-02--1"}) {
        CHECK_FALSE(day_of_iso(text).has_value());
    }
    CHECK(iso_of(*day_of_iso("-0044-03-15")) == "-0044-03-15");
    CHECK(iso_of(*day_of_iso("0000-02-29")) == "0000-02-29");
}

TEST_CASE("intervals meet and widen with open sides kept open") {
    const Interval open_before = days(nullptr, "2019-02-18");
    const Interval february = days("2019-02-01", "2019-02-28");
    CHECK(intersect(open_before, february) == days("2019-02-01", "2019-02-18"));
    CHECK(hull(open_before, february) == days(nullptr, "2019-02-28"));
    CHECK_FALSE(intersect(days("2019-01-01", "2019-01-31"), february).has_value());
    CHECK(hull(days("2019-01-01", "2019-01-31"), february) == days("2019-01-01", "2019-02-28"));
}
