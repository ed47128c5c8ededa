#include "time/metadata_date.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "languages/en/english.hpp"

using namespace dateline;

TEST_CASE("metadata is read in the forms that pages and feeds have", "[document date]") {
    struct Row {
        const char* text;
        const char* edtf;
        const char* time;
        const char* zone;
    };
    const Row rows[] = {
        {"2019-02-18", "2019-02-18", "", ""},
        {"2019-02~", "2019-02~", "", ""},
        {"2019-02-18T06:35:00+03:00", "2019-02-18", "06:35:00", "+03:00"},
        {"2019-02-18 06:35:00", "2019-02-18", "06:35:00", ""},
        {"2019-02-18 06:35:00 +0300", "2019-02-18", "06:35:00", "+03:00"},
        {"2019-02-18 06:35:00 UTC", "2019-02-18", "06:35:00", "UTC"},
        {"Mon, 18 Feb 2019 06:35:00 GMT", "2019-02-18", "06:35:00", "GMT"},
        {"Mon, 18 Feb 2019 23:35:00 -0500", "2019-02-18", "23:35:00", "-05:00"},
        {"18 Feb 2019 06:35 EST", "2019-02-18", "06:35", "EST"},
        {"Mon Feb 18 06:35:00 2019", "2019-02-18", "06:35:00", ""},
        {"Mon Feb 18 06:35:00 +0000 2019", "2019-02-18", "06:35:00", "+00:00"},
        {"Mon Feb 18 06:35:00 GMT 2019", "2019-02-18", "06:35:00", "GMT"},
        {"February 18, 2019 06:35 AM", "2019-02-18", "06:35", ""},
        {"February 18, 2019 at 6:35 pm", "2019-02-18", "18:35", ""},
        {"February 18, 2019, 6:35", "2019-02-18", "06:35", ""},
        {"Monday, February 18, 2019", "2019-02-18", "", ""},
        {"18 Feb 2019", "2019-02-18", "", ""},
        {"18-Feb-2019", "2019-02-18", "", ""},
        {"Published on 18 Feb 2019", "2019-02-18", "", ""},
        {"2019/02/18", "2019-02-18", "", ""},
        {"18/02/2019", "2019-02-18", "", ""},
        {"02/18/2019", "2019-02-18", "", ""},
        {"18.02.2019 06:35", "2019-02-18", "06:35", ""},
        {"Sunday, 03/02/2019", "2019-02-03", "", ""},
        {"03/02/2019", "[2019-02-03,2019-03-02]", "", ""},
        {"February 2019", "2019-02", "", ""},
        {"March 26", "XXXX-03-26", "", ""},
        {"20190218", "2019-02-18", "", ""},
        {"20190218T063500Z", "2019-02-18", "06:35:00", "Z"},
        {"20190218T0635", "2019-02-18", "06:35", ""},
        {"20190218063500", "2019-02-18", "06:35:00", ""},
        {"1550471700", "2019-02-18", "06:35:00", "Z"},
        {"1550471700000", "2019-02-18", "06:35:00", "Z"},
        {" 18 Feb 2019\n", "2019-02-18", "", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const MetadataDate date = read_metadata_date(row.text, english(), DayOrder::unknown);
        REQUIRE(date.when);
        CHECK(date.when->edtf == row.edtf);
        CHECK(date.when->time == row.time);
        CHECK(date.when->zone == row.zone);
    }
}

TEST_CASE("metadata that is no date is told to be none", "[document date]") {
    struct Row {
        std::string text;
        const char* problem;
    };
    const char* const form = "is not a date";
    const char* const day = "names a day that does not exist";
    const char* const clock = "has a time of day or a zone that does not exist";
    const char* const none = "is one that systems give for none";
    const Row rows[] = {
        {"", form},
        {" ", form},
        {"soon", form},
        {"two days ago", form},
        {"2019-02-30", day},
        {"20190230", day},
        {"30 February 2019", day},
        {"Mon Feb 30 06:35:00 2019", day},
        {"Feb 29 06:35:00 2019", day},
        {"31/31/2019", day},
        {"18 February 2019 25:10", clock},
        {"18 Feb 2019 13:10 pm", clock},
        {"25:10 GMT, 18 February 2019", clock},
        {"20190218T2510", clock},
        {"20190218T06", form},
        {"2019-02-18T25:00:00Z", clock},
        {"18 February 2019, 20 February 2019", "has more than one date"},
        {"a review of 18 February 2019", form},
        {"18 February 2019 99", form},
        {"resolution 2254", form},
        {"12345", form},
        {"4294967295", form},
        {"99999999999999999999999999", form},
        {"January 1, 1970", none},
        {std::string(5000, '1'), "is longer than any date"},
        {std::string(5000, '/'), "is longer than any date"},
    };
    for (const Row& row : rows) {
        INFO(row.text.substr(0, 50));
        const MetadataDate date = read_metadata_date(row.text, english(), DayOrder::unknown);
        CHECK_FALSE(date.when);
        CHECK(date.problem == row.problem);
    }
}

TEST_CASE("the order of day and month is taken where numbers leave it open", "[document date]") {
    const auto edtf = [](const char* text, DayOrder order) {
        return read_metadata_date(text, english(), order).when.value_or(When{}).edtf;
    };
    CHECK(read_metadata_date("03/02/2019", english(), DayOrder::unknown).is_order_open);
    CHECK_FALSE(read_metadata_date("18/02/2019", english(), DayOrder::unknown).is_order_open);
    CHECK(edtf("03/02/2019", DayOrder::day_first) == "2019-02-03");
    CHECK(edtf("03/02/2019", DayOrder::month_first) == "2019-03-02");
    CHECK(edtf("18/02/2019", DayOrder::month_first) == "2019-02-18");
    CHECK(edtf("Saturday 03/02/2019", DayOrder::day_first) == "2019-03-02");
}
