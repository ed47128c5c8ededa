#include "time/ranges.hpp"

#include <catch2/catch.hpp>
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
        {"It failed in 2014 and 2016.", "2014", "2016", ""},
        {"It failed on 3 and 5 May 2014.", "2014-05-03", "2014-05-05", ""},
        {"It failed in May or June 2014.", "2014-05", "2014-06", ""},
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

TEST_CASE("a range whose end lies before its beginning is none") {
    ResolvedTime first;
    first.when.days = {day_of_iso("2014-05-03"), day_of_iso("2014-05-03")};
    ResolvedTime last;
    last.when.days = {day_of_iso("2014-05-01"), day_of_iso("2014-05-01")};
    CHECK_FALSE(range_of(first, last).has_value());
    CHECK(range_of(last, first)->edtf == "2014-05-01/2014-05-03");
}
