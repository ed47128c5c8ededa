#include "query/temporal/components.hpp"

#include <algorithm>
#include <limits>

#include "tests/query/functions/called.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr const char* kBad = "ArgumentError: InvalidArgumentValue";

}  // namespace

TEST_CASE("dates are made from their components") {
    Harbour harbour;
    const auto map = [&](std::initializer_list<std::pair<std::string_view, Value>> entries) {
        return std::vector<Value>{harbour.map(entries)};
    };
    const Value day = Date{22'374};  // 2031-04-05, a Saturday in week 14
    check_calls(
        harbour,
        {
            {"date", map({{"year", whole(2031)}, {"month", whole(4)}, {"day", whole(5)}}), "'2031-04-05'"},
            {"date", map({{"year", whole(2031)}}), "'2031-01-01'"},
            {"date", map({{"year", whole(2031)}, {"week", whole(14)}, {"dayOfWeek", whole(6)}}), "'2031-04-05'"},
            {"date", map({{"year", whole(2031)}, {"quarter", whole(2)}, {"dayOfQuarter", whole(5)}}), "'2031-04-05'"},
            {"date", map({{"year", whole(2031)}, {"ordinalDay", whole(95)}}), "'2031-04-05'"},
            {"date", map({{"date", day}}), "'2031-04-05'"},
            {"date", map({{"date", day}, {"day", whole(1)}}), "'2031-04-01'"},
            {"date", map({{"date", day}, {"week", whole(1)}}), "'2031-01-04'"},
            {"date", map({{"date", day}, {"quarter", whole(4)}}), "'2031-10-05'"},
            {"date", map({{"date", day}, {"dayOfWeek", whole(1)}}), "'2031-03-31'"},
            {"date", map({{"date", Date{21'243}}, {"year", whole(2027)}}), "'2027-02-28'"},
            {"date", map({{"date", Date{22'310}}, {"month", whole(2)}}), "'2031-02-28'"},
            {"date", map({{"timezone", "Asia/Tokyo"}}), "'2031-04-05'"},
            {"date", map({}), kBad},
            {"date", map({{"month", whole(4)}}), kBad},
            {"date", map({{"year", whole(2031)}, {"day", whole(4)}}), kBad},
            {"date", map({{"year", whole(2031)}, {"dayOfWeek", whole(4)}}), kBad},
            {"date", map({{"year", whole(2031)}, {"month", whole(4)}, {"week", whole(4)}}), kBad},
            {"date", map({{"year", whole(2031)}, {"month", whole(2)}, {"day", whole(30)}}), kBad},
            {"date", map({{"year", whole(1'000'000'000)}}), kBad},
            {"date", map({{"year", whole(std::numeric_limits<std::int64_t>::min())}}), kBad},
            {"date", map({{"year", 2031.0}}), kBad},
            {"date", map({{"year", Null{}}}), kBad},
            {"date", map({{"year", whole(2031)}, {"hour", whole(4)}}), kBad},
            {"date", map({{"Year", whole(2031)}}), kBad},
            {"date", map({{"date", LocalTime{0}}}), kBad},
            {"date", map({{"date", harbour.duration({})}}), kBad},
        });
}

TEST_CASE("times are made from their components") {
    Harbour harbour;
    const auto map = [&](std::initializer_list<std::pair<std::string_view, Value>> entries) {
        return std::vector<Value>{harbour.map(entries)};
    };
    const Value time = ZonedTime{25'689'123'456'789, 3600};  // 07:08:09.123456789+01:00
    const auto with_fraction = [&](std::initializer_list<std::pair<std::string_view, Value>> fraction) {
        std::vector<std::pair<std::string_view, Value>> entries = {
            {"hour", whole(7)}, {"minute", whole(8)}, {"second", whole(9)}};
        entries.insert(entries.end(), fraction);
        const std::span<MapEntry> made = harbour.arena.make<MapEntry>(entries.size());
        std::transform(entries.begin(), entries.end(), made.begin(), [](const auto& each) {
            return MapEntry{each.first, each.second};
        });
        return std::vector<Value>{Map{made.data(), made.size()}};
    };
    check_calls(harbour,
                {
                    {"localtime", map({{"hour", whole(7)}}), "'07:00'"},
                    {"localtime", with_fraction({}), "'07:08:09'"},
                    {"localtime", with_fraction({{"millisecond", whole(25)}}), "'07:08:09.025'"},
                    {"localtime", with_fraction({{"microsecond", whole(25)}}), "'07:08:09.000025'"},
                    {"localtime", with_fraction({{"nanosecond", whole(999'999'999)}}), "'07:08:09.999999999'"},
                    {"localtime",
                     with_fraction({{"millisecond", whole(1)}, {"microsecond", whole(2)}, {"nanosecond", whole(3)}}),
                     "'07:08:09.001002003'"},
                    {"localtime", with_fraction({{"millisecond", whole(1)}, {"nanosecond", whole(2003)}}),
                     "'07:08:09.001002003'"},
                    {"localtime", with_fraction({{"millisecond", whole(1)}, {"microsecond", whole(1000)}}), kBad},
                    {"localtime", with_fraction({{"nanosecond", whole(1'000'000'000)}}), kBad},
                    {"localtime", map({{"minute", whole(7)}}), kBad},
                    {"localtime", map({{"hour", whole(7)}, {"second", whole(7)}}), kBad},
                    {"localtime", map({{"hour", whole(24)}}), kBad},
                    {"localtime", map({{"hour", whole(-1)}}), kBad},
                    {"localtime", map({{"time", time}, {"millisecond", whole(5)}}), "'07:08:09.005'"},
                    {"localtime", map({{"time", time}, {"minute", whole(5)}}), "'07:05:09.123456789'"},
                    {"time", map({{"hour", whole(7)}, {"timezone", "-02:00"}}), "'07:00-02:00'"},
                    {"time", map({{"time", time}}), "'07:08:09.123456789+01:00'"},
                    {"time", map({{"time", time}, {"timezone", "-02:00"}}), "'04:08:09.123456789-02:00'"},
                    {"time", map({{"hour", whole(7)}, {"timezone", "Europe/Oslo"}}), "'07:00+02:00'"},
                    {"time", map({{"hour", whole(7)}, {"timezone", whole(1)}}), kBad},
                    {"localdatetime", map({{"date", Date{0}}, {"hour", whole(7)}}), "'1970-01-01T07:00'"},
                    {"localdatetime", map({{"hour", whole(7)}}), kBad},
                    {"datetime", map({{"date", Date{0}}, {"time", time}, {"timezone", "Z"}}),
                     "'1970-01-01T06:08:09.123456789Z'"},
                    {"datetime", map({{"datetime", harbour.moment(0, 0)}, {"timezone", "Asia/Tokyo"}}),
                     "'1970-01-01T09:00+09:00[Asia/Tokyo]'"},
                    {"datetime", map({{"datetime", LocalDateTime{0, 0}}, {"timezone", "Asia/Tokyo"}}),
                     "'1970-01-01T00:00+09:00[Asia/Tokyo]'"},
                    {"datetime", map({{"datetime", Date{0}}}), kBad},
                });
}

TEST_CASE("values take what they have from others") {
    Harbour harbour;
    const Value moment = harbour.moment(45'000, 3600, "Europe/Oslo");
    check_calls(harbour, {
                             {"date", {moment}, "'1970-01-01'"},
                             {"localtime", {moment}, "'12:30'"},
                             {"time", {moment}, "'12:30+01:00'"},
                             {"localdatetime", {moment}, "'1970-01-01T12:30'"},
                             {"datetime", {moment}, "'1970-01-01T12:30+01:00[Europe/Oslo]'"},
                             {"datetime", {LocalDateTime{0, 0}}, "'1970-01-01T00:00Z'"},
                             {"localdatetime", {Date{1}}, "'1970-01-02T00:00'"},
                             {"time", {LocalTime{0}}, "'00:00Z'"},
                             {"date", {LocalTime{0}}, kBad},
                             {"localtime", {Date{0}}, kBad},
                             {"date", {harbour.duration({})}, kBadValue},
                         });
}
