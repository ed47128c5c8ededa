#include "time/ranges.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tests/time/analysed_document.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;

TEST_CASE("the ends of a range have their own values and one stretch of days") {
    struct Row {
        const char* text;
        const char* first;
        const char* last;
        const char* range;  // of both, empty where they are none
    };
    const Row rows[] = {
        {"It lasted from 3 to 5 May 2014.", "2014-05-03", "2014-05-05", "2014-05-03/2014-05-05"},
        {"It lasted from May 3 to 5, 2014.", "2014-05-03", "2014-05-05", "2014-05-03/2014-05-05"},
        {"It lasted between 2014 and 2016.", "2014", "2016", "2014/2016"},
        {"It was held on March 6-8, 2014.", "2014-03-06", "2014-03-08", "2014-03-06/2014-03-08"},
        {"It lasted from November to March 2014.", "2013-11", "2014-03", "2013-11/2014-03"},
        {"It lasted from 28 April until the 3rd of May 2014.", "2014-04-28", "2014-05-03", "2014-04-28/2014-05-03"},
        {"The war (1939-1945) was long.", "1939", "1945", "1939/1945"},
        {"It lasted from 480 to 479 BC.", "BC0480", "BC0479", "-0479/-0478"},
        {"It was open from Tuesday to Thursday.", "2019-02-19", "2019-02-21", "2019-02-19/2019-02-21"},
        {"The market was closed from Friday to Monday.", "2019-02-22", "2019-02-25", "2019-02-22/2019-02-25"},
        {"It was open from Thursday to Tuesday.", "2019-02-21", "2019-02-26", "2019-02-21/2019-02-26"},
        {"It failed in 2014 and 2016.", "2014", "2016", "2014/2016"},
        {"It failed on 3 and 5 May 2014.", "2014-05-03", "2014-05-05", "2014-05-03/2014-05-05"},
        {"It failed in May or June 2014.", "2014-05", "2014-06", "2014-05/2014-06"},
        {"It failed in 2016, and in 2014 again.", "2016", "2014", ""},
        {"It was shut from 10 p.m. to 6 a.m.", "2019-02-25T22:00", "2019-02-26T06:00", "2019-02-25/2019-02-26"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const Document document = testing::analysed_document(row.text, "2019-02-25");
        const auto expressions = read_time_expressions(document, english());
        REQUIRE(expressions.size() == 2);
        CHECK(expressions[0].value == row.first);
        CHECK(expressions[1].value == row.last);
        for (const TimeExpression& one : expressions) {
            CHECK(one.range.has_value() == (row.range[0] != '\0'));
            if (one.range) CHECK(one.range->edtf == row.range);
        }
    }
}

TEST_CASE("all members of a row take the year that the last one tells") {
    const Document document = testing::analysed_document("They met in May, June and July 2014.", "2019-02-25");
    std::vector<std::string> values;
    for (const TimeExpression& one : read_time_expressions(document, english())) values.push_back(one.value);
    CHECK(values == std::vector<std::string>{"2014-05", "2014-06", "2014-07"});
}

TEST_CASE("dates that do not follow each other make no range, and neither do those that are not known") {
    const auto day = [](const char* iso) {
        ResolvedTime made;
        made.when.days = {day_of_iso(iso), day_of_iso(iso)};
        return std::optional(made);
    };
    const std::vector<Joint> joints = {Joint::none, Joint::range};
    CHECK_FALSE(ranges_of(joints, {day("2014-05-03"), day("2014-05-01")})[0].has_value());
    CHECK_FALSE(ranges_of(joints, {day("2014-05-03"), ResolvedTime{}})[0].has_value());
    CHECK_FALSE(ranges_of(joints, {day("2014-05-03"), std::nullopt})[0].has_value());
    CHECK(ranges_of(joints, {day("2014-05-01"), day("2014-05-03")})[1]->edtf == "2014-05-01/2014-05-03");
}
