#include "time/edtf.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "time/calendar.hpp"
#include "time/edtf_date.hpp"

using namespace dateline;

namespace {

/// `text` without the times of day at the ends of an interval.
std::string without_times(std::string text) {
    for (std::size_t at = text.find('T'); at != std::string::npos; at = text.find('T'))
        text.erase(at, text.find('/', at) - at);
    return text;
}

}  // namespace

TEST_CASE("an EDTF date gives the interval that it says") {
    struct Row {
        const char* text;
        const char* earliest;
        const char* latest;
    };
    const Row rows[] = {
        // level 0
        {"2019", "2019-01-01", "2019-12-31"},
        {"2019-02", "2019-02-01", "2019-02-28"},
        {"2020-02", "2020-02-01", "2020-02-29"},
        {"2019-02-18", "2019-02-18", "2019-02-18"},
        {"0000", "0000-01-01", "0000-12-31"},
        {"2019-02-18/2019-02-22", "2019-02-18", "2019-02-22"},
        {"2018/2019-03", "2018-01-01", "2019-03-31"},
        {"2019-02-18/2019-02", "2019-02-18", "2019-02-28"},
        {"2019-02-18T06:35:00Z/2019-02-22T07:00", "2019-02-18", "2019-02-22"},
        // level 1: long years
        {"Y170000002", "9999-12-31", ""},
        {"Y-170000002", "", "-9999-01-01"},
        {"Y10000~", "9999-12-31", ""},
        {"?Y-10000", "", "-9999-01-01"},
        {"Y-20000/2019", "", "2019-12-31"},
        {"2019/Y20000", "2019-01-01", ""},
        // level 1: seasons
        {"2019-21", "2019-03-01", "2019-06-21"},
        {"2019-22", "2019-06-01", "2019-09-23"},
        {"2019-23", "2019-09-01", "2019-12-22"},
        {"2019-24", "2018-12-01", "2020-03-21"},
        {"2019-21~", "2019-03-01", "2019-06-21"},
        {"9999-24", "9998-12-01", ""},
        {"-9999-24", "", "-9998-03-21"},
        // level 1: qualifiers
        {"2019-02~", "2019-02-01", "2019-02-28"},
        {"2019?", "2019-01-01", "2019-12-31"},
        {"2019-02-18%", "2019-02-18", "2019-02-18"},
        {"2018~/2019-02-18?", "2018-01-01", "2019-02-18"},
        // level 1: unspecified digits from the right
        {"201X", "2010-01-01", "2019-12-31"},
        {"20XX", "2000-01-01", "2099-12-31"},
        {"1XXX", "1000-01-01", "1999-12-31"},
        {"2019-XX", "2019-01-01", "2019-12-31"},
        {"201X-XX", "2010-01-01", "2019-12-31"},
        {"2019-02-XX", "2019-02-01", "2019-02-28"},
        {"2019-XX-XX", "2019-01-01", "2019-12-31"},
        // level 1: extended intervals
        {"../2019-03", "", "2019-03-31"},
        {"2019-03/..", "2019-03-01", ""},
        {"/2019-03", "", "2019-03-31"},
        {"2019-03/", "2019-03-01", ""},
        {"2019-21/2019-23", "2019-03-01", "2019-12-22"},
        {"201X/2021-02-XX", "2010-01-01", "2021-02-28"},
        // level 1: negative years
        {"-0044-03-15", "-0044-03-15", "-0044-03-15"},
        {"-0044", "-0044-01-01", "-0044-12-31"},
        {"-0044-03", "-0044-03-01", "-0044-03-31"},
        {"-004X", "-0049-01-01", "-0040-12-31"},
        {"-000X", "-0009-01-01", "-0001-12-31"},
        {"-0044/-0043", "-0044-01-01", "-0043-12-31"},
        // level 2: parts of a year
        {"2019-25", "2019-03-01", "2019-06-21"},
        {"2019-26", "2019-06-01", "2019-09-23"},
        {"2019-27", "2019-09-01", "2019-12-22"},
        {"2019-28", "2018-12-01", "2020-03-21"},
        {"2019-29", "2019-09-01", "2019-12-22"},
        {"2019-30", "2018-12-01", "2020-03-21"},
        {"2019-31", "2019-03-01", "2019-06-21"},
        {"2019-32", "2019-06-01", "2019-09-23"},
        {"2019-33", "2019-01-01", "2019-03-31"},
        {"2019-34", "2019-04-01", "2019-06-30"},
        {"2019-35", "2019-07-01", "2019-09-30"},
        {"2019-36", "2019-10-01", "2019-12-31"},
        {"2019-37", "2019-01-01", "2019-04-30"},
        {"2019-38", "2019-05-01", "2019-08-31"},
        {"2019-39", "2019-09-01", "2019-12-31"},
        {"2019-40", "2019-01-01", "2019-06-30"},
        {"2019-41", "2019-07-01", "2019-12-31"},
        {"201X-34", "2010-04-01", "2019-06-30"},
        // level 2: sets
        {"[2017,2019-03,2018-02-04]", "2017-01-01", "2019-03-31"},
        {"[2019-02-18]", "2019-02-18", "2019-02-18"},
        {"[..2019-03]", "", "2019-03-31"},
        {"[2019-03..]", "2019-03-01", ""},
        {"[2017..2019]", "2017-01-01", "2019-12-31"},
        {"[..2017-02,2018,2019..]", "", ""},
        {"[2019-02~,2020?]", "2019-02-01", "2020-12-31"},
        {"{1960,1961-12}", "1960-01-01", "1961-12-31"},
        {"{..1984}", "", "1984-12-31"},
        {"{1667,1668,1670..1672}", "1667-01-01", "1672-12-31"},
        {"[XXXX-03,2019]", "", ""},
        // level 2: qualifiers at parts
        {"2019-?02", "2019-02-01", "2019-02-28"},
        {"2019-02~-18", "2019-02-18", "2019-02-18"},
        {"2019-02-~18", "2019-02-18", "2019-02-18"},
        {"?2019-~02-%18", "2019-02-18", "2019-02-18"},
        {"~-0044-03?", "-0044-03-01", "-0044-03-31"},
        {"2019-06-~01/2019-06-~20", "2019-06-01", "2019-06-20"},
        // level 2: unspecified digits anywhere
        {"2019-XX-18", "2019-01-18", "2019-12-18"},
        {"2019-XX-31", "2019-01-31", "2019-12-31"},
        {"2019-XX-30", "2019-01-30", "2019-12-30"},
        {"2019-1X", "2019-10-01", "2019-12-31"},
        {"2019-X2", "2019-02-01", "2019-12-31"},
        {"2019-02-1X", "2019-02-10", "2019-02-19"},
        {"2019-02-2X", "2019-02-20", "2019-02-28"},
        {"1XXX-12", "1000-12-01", "1999-12-31"},
        {"201X-12-25", "2010-12-25", "2019-12-25"},
        {"19XX-02-29", "1904-02-29", "1996-02-29"},
        {"X019", "0019-01-01", "9019-12-31"},
        {"-01XX-03", "-0199-03-01", "-0100-03-31"},
        {"XXXX-03-26", "", ""},
        {"XXXX-02-29", "", ""},
        {"XXXX-22", "", ""},
        {"XXXX", "", ""},
        {"XXXX-XX-XX", "", ""},
        {"2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"},
        {"XXXX-03/2019", "", "2019-12-31"},
        // level 2: years with an exponent or with digits that are significant
        {"Y-17E7", "", "-9999-01-01"},
        {"Y3388E2S3", "9999-12-31", ""},
        {"Y2E3", "2000-01-01", "2000-12-31"},
        {"Y171010000S3", "9999-12-31", ""},
        {"1950S2", "1900-01-01", "1999-12-31"},
        {"1954S3~", "1950-01-01", "1959-12-31"},
        {"-0044S1", "-0049-01-01", "-0040-12-31"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto [when, problem] = read_edtf(row.text);
        REQUIRE(when.has_value());
        CHECK(problem.empty());
        CHECK(when->edtf == without_times(row.text));
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
        {"2019-02-18T06", "06", ""},
        {"2019-02-18T06Z", "06", "Z"},
        {"2019-02-18T06:35:00-04", "06:35:00", "-04"},
        {"2019-02-18T06:35:00+0430", "06:35:00", "+0430"},
        {"2019-02-18T06:35:00,5+14:00", "06:35:00,5", "+14:00"},
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

TEST_CASE("what is no EDTF date, or an impossible one, gives nothing, and what is wrong with it") {
    struct Row {
        std::string_view problem;
        std::vector<std::string> texts;
    };
    const Row rows[] = {
        {edtf_problem::kForm,
         {"",
          " ",
          "yesterday",
          "2019-2-1",
          "19-02-01",
          "2019-02-18 ",
          "2019-02T05",
          "99999",
          "2019~~",
          "+2019",
          "２０１９",
          "2019-",
          "2019-02-18-",
          "2019-02-18X",
          "2019-21-03X",
          "Y2019",
          "Y",
          "Y-",
          "Y0170000",
          "Y17E",
          "Y17000X",
          "Y17000-02",
          "1950S",
          "1950S0",
          "195XS2",
          "S2",
          "1950S2-02",
          "2019/2020/2021",
          "[]",
          "[",
          "{",
          "]",
          "[2019",
          "2019]",
          "[2019}",
          "[[2019]]",
          "[2019,]",
          "[,2019]",
          "[2019, 2020]",
          "[2019,..2020]",
          "[2018..,2019]",
          "[2019/2020]",
          "[2019]/2020",
          "{2019}T05",
          "2019..2020",
          "20190218",
          "2019-W07",
          "..",
          "T06:35",
          "2019-02-18/2019-02-1",
          "2019-02-18?T06:35",
          "201X-02-18T06:35",
          "2019-02-18t06:35",
          "2019-049",
          "~",
          "?2019?",
          "--2019",
          "2019--02",
          "[2019..2020..2021]"}},
        {edtf_problem::kMonth,
         {"2019-13", "2019-00", "2019-20", "2019-42", "2019-99", "2019-2X", "2019-13-01", "2019-21-03", "2019-3X-01"}},
        {edtf_problem::kDay,
         {"2019-02-30", "2019-02-00", "2019-02-29", "2019-04-31", "2019-02-3X", "XXXX-02-30", "2019-02-32", "-0000",
          "19X1-02-29", "[2019,2019-02-30]", "-0000S1", "-0000-21"}},
        {edtf_problem::kClock,
         {"2019-02-18T25:00:00Z", "2019-02-18T05:60", "2019-02-18T", "2019-02-18T05:4X", "2019-02-18T24:01",
          "2019-02-18T5:42", "2019-02-18T06:35:61", "2019-02-18T06:35:00+3", "2019-02-18T06:35:00+15:00",
          "2019-02-18T06:35:00+03:60", "2019-02-18T06:35:00+030", "2019-02-18T06:35:00ZZ", "2019-02-18T06:35:00.",
          "2019-02-18T06:35.5", "2019-02-18T06:35:00 Z", "2019-02-18TZ", "2019-02-18T06:35:00+03:00:00"}},
        {edtf_problem::kOrder,
         {"2019/2018", "2019-02-18/2019-02-17", "[2019..2018]", "2019/Y-20000", "Y20000/2019", "-0043/-0044"}},
        {edtf_problem::kEmpty, {"/", "../..", "/..", "../", "[..]", "{..}"}},
        {edtf_problem::kLength, {std::string(1 << 20, '['), std::string(1 << 20, '9'), std::string(5000, 'X')}},
    };
    for (const Row& row : rows) {
        for (const std::string& text : row.texts) {
            INFO(text.substr(0, 60));
            const EdtfReading reading = read_edtf(text);
            CHECK_FALSE(reading.when.has_value());
            CHECK(reading.problem == row.problem);
            CHECK_FALSE(parse_edtf(text).has_value());
        }
    }
}

TEST_CASE("long texts that look like dates are read or refused at once") {
    const auto repeated = [](std::string_view part, std::size_t times) {
        std::string all;
        for (std::size_t i = 0; i < times; ++i) all += part;
        return all;
    };
    CHECK(parse_edtf("[" + repeated("X2XX-02-29,", 370) + "2019]")->days == parse_edtf("0204-02-29/9296-02-29")->days);
    for (const char* part : {"[", "{", "[2019,", "2019/", "-", "?", "..", ",", "Y9", "XXXX-", "T", "S"}) {
        INFO(part);
        CHECK_FALSE(parse_edtf(repeated(part, 600)).has_value());
    }
    CHECK(parse_edtf("Y" + std::string(4000, '9'))->days.earliest == day_of_iso("9999-12-31"));
    CHECK(parse_edtf("Y1E" + std::string(4000, '9'))->days.earliest == day_of_iso("9999-12-31"));
}

TEST_CASE("a date is kept as it was written") {
    for (const char* text : {"2019-02~", "201X-XX", "/2019-03?", "2019-03/", "../2019-03", "2019-?02-~18",
                             "[2017,2019..]", "XXXX-03-26", "Y170000002"}) {
        CHECK(parse_edtf(text)->edtf == text);
    }
}

TEST_CASE("a date of the input may have a space before its time") {
    struct Row {
        const char* text;
        const char* edtf;  // empty where it is no date
        const char* time;
    };
    const Row rows[] = {
        {"2019-02-18 06:35:00", "2019-02-18", "06:35:00"},
        {"2019-02-18T06:35:00Z", "2019-02-18", "06:35:00"},
        {"2019-02~", "2019-02~", ""},
        {"2019-02-18 ", "", ""},
        {"2019-02-18 soon", "", ""},
        {"2019-02-30 06:35", "", ""},
        {"18 February 2019", "", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto when = read_input_date(row.text).when.value_or(When{});
        CHECK(when.edtf == row.edtf);
        CHECK(when.time == row.time);
    }
}

TEST_CASE("whatever days are written in EDTF, they are read as those days") {
    std::mt19937 random(20190218);
    const auto below = [&random](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const auto unit = [&](int year) -> Interval {
        switch (below(6)) {
            case 0:
                return unit_around(*make_day(year, 1 + below(12), 1 + below(28)), TimeUnit::day);
            case 1:
                return unit_around(*make_day(year, 1 + below(12), 1), TimeUnit::month);
            case 2:
                return unit_around(*make_day(year, 1, 1), TimeUnit::decade);
            case 3:
                return unit_around(*make_day(year, 1, 1), TimeUnit::century);
            default:
                return unit_around(*make_day(year, 1, 1), TimeUnit::year);
        }
    };
    std::set<std::size_t> lengths;
    for (int round = 0; round < 20000; ++round) {
        const int year = (round % 4 == 0 ? below(400) : below(19000)) - (round % 4 == 0 ? 200 : 9400);
        const Interval one = unit(year);
        const Interval two = unit(year + below(round % 2 == 0 ? 3 : 300));
        Interval days = round % 3 == 0 ? one : hull(one, two);
        if (round % 11 == 0) days.earliest.reset();
        if (round % 13 == 0) days.latest.reset();
        const std::string text = edtf_of(days);
        INFO(text);
        lengths.insert(text.size());
        if (!days.is_known()) {
            CHECK(text.empty());
            continue;
        }
        const auto when = parse_edtf(text);
        REQUIRE(when.has_value());
        REQUIRE(when->days == days);
        REQUIRE(edtf_of(when->days) == text);
    }
    CHECK(lengths.size() > 8);  // forms of many kinds came up
}
