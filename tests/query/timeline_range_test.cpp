#include "query/timeline_range.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Interval days(const char* earliest, const char* latest) {
    return {earliest ? day_of_iso(earliest) : std::nullopt, latest ? day_of_iso(latest) : std::nullopt};
}

}  // namespace

TEST_CASE("a fact is in a range possibly, certainly, or not") {
    struct Row {
        const char* what;
        Interval fact;
        Interval range;
        bool possible;
        bool certain;
    };
    const Interval march = days("2031-03-01", "2031-03-31");
    const Interval until_march = days(nullptr, "2031-03-31");
    const Interval from_march = days("2031-03-01", nullptr);
    const Interval anything = {};
    const Interval nothing_known = {};
    const Row rows[] = {
        {"a day inside", days("2031-03-05", "2031-03-05"), march, true, true},
        {"the first day", days("2031-03-01", "2031-03-01"), march, true, true},
        {"the last day", days("2031-03-31", "2031-03-31"), march, true, true},
        {"the day before", days("2031-02-28", "2031-02-28"), march, false, false},
        {"the day after", days("2031-04-01", "2031-04-01"), march, false, false},
        {"the same days", march, march, true, true},
        {"a year around it", days("2031-01-01", "2031-12-31"), march, true, false},
        {"over its beginning", days("2031-02-20", "2031-03-01"), march, true, false},
        {"over its end", days("2031-03-31", "2031-04-02"), march, true, false},
        {"open before, reaching in", days(nullptr, "2031-03-02"), march, true, false},
        {"open before, ending earlier", days(nullptr, "2031-02-28"), march, false, false},
        {"open after, beginning inside", days("2031-03-30", nullptr), march, true, false},
        {"open after, beginning later", days("2031-04-01", nullptr), march, false, false},
        {"unknown", nothing_known, march, false, false},

        {"inside a range open before", days("1999-01-01", "2031-03-31"), until_march, true, true},
        {"over the end of a range open before", days("1999-01-01", "2031-04-01"), until_march, true, false},
        {"open before in a range open before", days(nullptr, "2031-03-01"), until_march, true, true},
        {"open after in a range open before", days("2031-03-01", nullptr), until_march, true, false},
        {"after a range open before", days("2031-04-01", nullptr), until_march, false, false},
        {"unknown in a range open before", nothing_known, until_march, false, false},

        {"inside a range open after", days("2031-03-01", "2050-01-01"), from_march, true, true},
        {"open after in a range open after", days("2031-03-01", nullptr), from_march, true, true},
        {"over the beginning of a range open after", days("2031-02-01", nullptr), from_march, true, false},
        {"open before in a range open after", days(nullptr, "2031-03-01"), from_march, true, false},
        {"before a range open after", days(nullptr, "2031-02-28"), from_march, false, false},
        {"unknown in a range open after", nothing_known, from_march, false, false},

        {"a day where all is asked for", days("2031-03-05", "2031-03-05"), anything, true, true},
        {"half open where all is asked for", days("2031-03-05", nullptr), anything, true, true},
        {"unknown where all is asked for", nothing_known, anything, true, true},

        {"a range that ends before it begins", days("2031-03-05", "2031-03-05"), days("2031-03-31", "2031-03-01"),
         false, false},
        {"open in a range that ends before it begins", days(nullptr, "2031-03-05"), days("2031-03-31", "2031-03-01"),
         false, false},
        {"before the year 0", days("-0044-03-15", "-0044-03-15"), days("-0044-01-01", "-0044-12-31"), true, true},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(matches(row.fact, row.range, RangeMatch::possible) == row.possible);
        CHECK(matches(row.fact, row.range, RangeMatch::certain) == row.certain);
        CHECK((row.possible || !row.certain));
    }
}
