#include "time/bounds.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/time/analysed_document.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;

TEST_CASE("a word before a date leaves the days on its side") {
    struct Row {
        const char* text;
        const char* value;  // of the date itself
        const char* range;  // of what it dates, empty where no word bounds it
        const char* modifier;
    };
    const Row rows[] = {
        {"The rebels attacked before 1990.", "1990", "../1989-12-31", ""},
        {"The army withdrew after 5 March 2014.", "2014-03-05", "2014-03-06/..", ""},
        {"By 5 January 2019 he had fled.", "2019-01-05", "../2019-01-05", ""},
        {"The siege lasted until January 2019.", "2019-01", "../2019-01-31", ""},
        {"The temple burned around 1500.", "1500", "1499~/1501~", "APPROX"},
        {"The temple burned about 5 March 2014.", "2014-03-05", "2014-03-04~/2014-03-06~", "APPROX"},
        {"The temple burned in 1500.", "1500", "", ""},
        {"He left before Friday's vote.", "2019-02-22", "", ""},
        {"He left before the May 2014 vote.", "2014-05", "", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const Document document = testing::analysed_document(row.text, "2019-02-25");
        const auto expressions = read_time_expressions(document, english());
        REQUIRE(expressions.size() == 1);
        const TimeExpression& one = expressions.front();
        CHECK(one.value == row.value);
        CHECK(one.modifier == row.modifier);
        CHECK((one.range ? one.range->edtf : "") == row.range);
        CHECK(&one.extent() == (one.range ? &*one.range : &one.when));
    }
}

TEST_CASE("a bound leaves nothing where the date has no such side, or the word is none") {
    When open;
    open.days = {std::nullopt, day_of_iso("2014-03-05")};
    CHECK_FALSE(days_beside("before", open).has_value());
    CHECK_FALSE(days_beside("near", open).has_value());
    CHECK(days_beside("after", open)->days == Interval{day_of_iso("2014-03-06"), std::nullopt});
    CHECK_FALSE(days_beside("", open).has_value());
    CHECK_FALSE(days_beside("until", When{}).has_value());
}
