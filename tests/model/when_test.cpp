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
