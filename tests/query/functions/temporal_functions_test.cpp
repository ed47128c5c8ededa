#include <limits>

#include "tests/query/functions/called.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr const char* kBad = "ArgumentError: InvalidArgumentValue";

}  // namespace

TEST_CASE("now is when the query began") {
    Harbour harbour;
    check_calls(harbour, {
                             {"date", {}, "'2031-04-05'"},
                             {"time.statement", {}, "'06:07:08.25Z'"},
                             {"localtime.realtime", {"-07:00"}, "'23:07:08.25'"},
                             {"date.transaction", {"-07:00"}, "'2031-04-04'"},
                             {"localdatetime", {}, "'2031-04-05T06:07:08.25'"},
                             {"datetime.statement", {"Asia/Tokyo"}, "'2031-04-05T15:07:08.25+09:00[Asia/Tokyo]'"},
                             {"datetime.statement", {Null{}}, "null"},
                             {"datetime.statement", {"Asia/Nowhere"}, kBad},
                             {"timestamp", {}, "1933135628250"},
                         });
}

TEST_CASE("moments are made from the seconds since 1970") {
    Harbour harbour;
    check_calls(harbour, {
                             {"datetime.fromepoch", {whole(90'061)}, "'1970-01-02T01:01:01Z'"},
                             {"datetime.fromepoch", {whole(0), whole(-1)}, "'1969-12-31T23:59:59.999999999Z'"},
                             {"datetime.fromepochmillis", {whole(-1)}, "'1969-12-31T23:59:59.999Z'"},
                             {"datetime.fromepoch", {whole(std::numeric_limits<std::int64_t>::max())}, kOutOfRange},
                             {"datetime.fromepochmillis",
                              {whole(std::numeric_limits<std::int64_t>::max())},
                              "'+292278994-08-17T07:12:55.807Z'"},
                             {"datetime.fromepoch", {1.5}, kBadValue},
                         });
}

TEST_CASE("dates and times are truncated to a unit") {
    Harbour harbour;
    const Value moment = call(harbour, "datetime", {"2031-05-07T11:12:13.141516171-03:00"});
    const Value date = call(harbour, "date", {"2031-05-07"});
    const Value time = call(harbour, "time", {"11:12:13.141516171-03:00"});
    const Value second_day = harbour.map({{"day", whole(2)}});
    const Value in_tokyo = harbour.map({{"timezone", "Asia/Tokyo"}});
    check_calls(harbour, {
                             {"date.truncate", {"millennium", moment}, "'2000-01-01'"},
                             {"date.truncate", {"century", moment}, "'2000-01-01'"},
                             {"date.truncate", {"decade", date}, "'2030-01-01'"},
                             {"date.truncate", {"year", date, second_day}, "'2031-01-02'"},
                             {"date.truncate", {"weekYear", date}, "'2030-12-30'"},
                             {"date.truncate", {"quarter", date}, "'2031-04-01'"},
                             {"date.truncate", {"month", date}, "'2031-05-01'"},
                             {"date.truncate", {"week", date}, "'2031-05-05'"},
                             {"date.truncate", {"day", date}, "'2031-05-07'"},
                             {"date.truncate", {"MONTH", date}, "'2031-05-01'"},
                             {"date.truncate", {"month"}, "'2031-04-01'"},
                             {"date.truncate", {"hour", date}, kBad},
                             {"date.truncate", {"fortnight", date}, kBad},
                             {"date.truncate", {"month", time}, kBad},
                             {"date.truncate", {"month", whole(1)}, kBadValue},
                             {"date.truncate", {"month", date, whole(1)}, kBadValue},
                             {"date.truncate", {"month", Null{}}, "null"},
                             {"datetime.truncate", {"day", moment}, "'2031-05-07T00:00-03:00'"},
                             {"datetime.truncate", {"hour", moment, in_tokyo}, "'2031-05-07T11:00+09:00[Asia/Tokyo]'"},
                             {"datetime.truncate", {"month", date}, "'2031-05-01T00:00Z'"},
                             {"localdatetime.truncate", {"minute", moment}, "'2031-05-07T11:12'"},
                             {"localtime.truncate", {"second", moment}, "'11:12:13'"},
                             {"time.truncate", {"millisecond", time}, "'11:12:13.141-03:00'"},
                             {"time.truncate", {"microsecond", time}, "'11:12:13.141516-03:00'"},
                             {"time.truncate",
                              {"millisecond", time, harbour.map({{"microsecond", whole(7)}})},
                              "'11:12:13.141007-03:00'"},
                             {"time.truncate",
                              {"microsecond", time, harbour.map({{"nanosecond", whole(7)}})},
                              "'11:12:13.141516007-03:00'"},
                             {"time.truncate", {"hour", time, in_tokyo}, "'11:00+09:00'"},
                             {"time.truncate", {"day", moment}, "'00:00-03:00'"},
                             {"time.truncate", {"month", moment}, kBad},
                             {"time.truncate", {"hour", date}, kBad},
                             {"date.truncate", {"millennium", call(harbour, "date", {"-0001-05-05"})}, "'-1000-01-01'"},
                             {"datetime.truncate", {"millennium", call(harbour, "date", {"-999999999"})}, kOutOfRange},
                         });
}

TEST_CASE("distances are told in months, days and seconds") {
    Harbour harbour;
    const auto make = [&](const char* function, const char* text) { return call(harbour, function, {text}); };
    const Value may = make("date", "2031-05-07");
    const Value june = make("localdatetime", "2032-06-06T12:00");
    const Value oslo = make("datetime", "2019-10-27T00:00[Europe/Oslo]");
    const Value noon = make("localtime", "12:00");
    check_calls(harbour, {
                             {"duration.between", {may, june}, "'P1Y30DT12H'"},
                             {"duration.between", {june, may}, "'P-1Y-30DT-12H'"},
                             {"duration.inMonths", {may, june}, "'P1Y'"},
                             {"duration.inDays", {may, june}, "'P396D'"},
                             {"duration.inSeconds", {may, june}, "'PT9516H'"},
                             {"duration.between", {make("date", "2031-01-31"), make("date", "2031-02-28")}, "'P28D'"},
                             {"duration.inDays", {june, may}, "'P-396D'"},
                             {"duration.between", {noon, make("localtime", "11:59:59.5")}, "'PT-0.5S'"},
                             {"duration.inDays", {noon, june}, "'PT0S'"},
                             {"duration.between", {may, noon}, "'PT12H'"},
                             {"duration.inSeconds", {make("time", "12:00+02:00"), make("time", "12:00Z")}, "'PT2H'"},
                             {"duration.inSeconds", {oslo, noon}, "'PT13H'"},
                             {"duration.inSeconds", {oslo, make("date", "2019-10-28")}, "'PT25H'"},
                             {"duration.between", {oslo, make("date", "2019-10-28")}, "'P1D'"},
                             {"duration.between",
                              {make("datetime", "2031-05-07T23:00-03:00"), make("datetime", "2031-05-08T03:00Z")},
                              "'PT1H'"},
                             {"duration.between", {may, harbour.duration({})}, kBadValue},
                             {"duration.between", {may, whole(1)}, kBadValue},
                             {"duration.between", {may, Null{}}, "null"},
                         });
}

TEST_CASE("dates and times are moved by durations, and durations added and scaled") {
    Harbour harbour;
    const auto make = [&](const char* function, const char* text) { return call(harbour, function, {text}); };
    const Value month = make("duration", "P1M");
    const Value half = make("duration", "PT36H0.5S");
    using Operation = Value (*)(const Value&, const Value&, FunctionContext&);
    struct Row {
        Operation operation;
        Value a;
        Value b;
        const char* answer;
    };
    const char* const kBadKind = "TypeError: InvalidArgumentType";
    const Row rows[] = {
        {add, make("date", "2031-01-31"), month, "'2031-02-28'"},
        {add, month, make("date", "2031-01-31"), "'2031-02-28'"},
        {add, make("date", "2031-01-31"), half, "'2031-02-01'"},
        {subtract, make("date", "2031-01-31"), half, "'2031-01-30'"},
        {subtract, make("date", "2031-01-31"), make("duration", "PT23H59M59.5S"), "'2031-01-31'"},
        {add, make("localtime", "23:30"), half, "'11:30:00.5'"},
        {subtract, make("time", "07:00+01:00"), half, "'18:59:59.5+01:00'"},
        {add, make("localdatetime", "2031-01-31T07:00"), half, "'2031-02-01T19:00:00.5'"},
        {add, make("datetime", "2019-10-26T12:00[Europe/Oslo]"), make("duration", "P1D"),
         "'2019-10-27T12:00+01:00[Europe/Oslo]'"},
        {add, make("datetime", "2019-10-26T12:00[Europe/Oslo]"), make("duration", "PT24H"),
         "'2019-10-27T11:00+01:00[Europe/Oslo]'"},
        {add, make("date", "+999999999-12-31"), make("duration", "P1D"), kOutOfRange},
        {add, make("localdatetime", "+999999999-12-31T23:00"), make("duration", "PT1H"), kOutOfRange},
        {add, make("datetime", "-999999999-01-01T00:00Z"), make("duration", "PT-1S"), kOutOfRange},
        {subtract, make("date", "2031-01-31"), make("date", "2031-01-30"), kBadKind},
        {add, make("date", "2031-01-31"), whole(1), kBadKind},
        {add, month, half, "'P1MT36H0.5S'"},
        {subtract, month, half, "'P1MT-36H-0.5S'"},
        {multiply, half, whole(3), "'PT108H1.5S'"},
        {multiply, 0.5, half, "'PT18H0.25S'"},
        {multiply, month, 0.5, "'P15DT5H14M33S'"},
        {divide, half, whole(2), "'PT18H0.25S'"},
        {divide, half, whole(0), "ArithmeticError: DivisionByZero"},
        {divide, whole(2), half, kBadKind},
        {multiply, half, half, kBadKind},
        {multiply, month, whole(std::numeric_limits<std::int64_t>::max()), kOutOfRange},
        {multiply, half, 1e300, kOutOfRange},
        {multiply, half, std::numeric_limits<double>::quiet_NaN(), kOutOfRange},
        {add, "for ", month, "'for P1M'"},
    };
    for (const Row& row : rows) {
        INFO(harbour.written(row.a) << " and " << harbour.written(row.b));
        CHECK(answer(harbour, [&] { return row.operation(row.a, row.b, harbour.context); }) == row.answer);
    }
}

TEST_CASE("parts of dates, times and durations are properties of theirs") {
    Harbour harbour;
    const Value moment = call(harbour, "datetime", {"2031-05-07T11:12:13.141516171[Europe/Oslo]"});
    const Value duration = harbour.duration({29, 17, 4000, 141'516'171});
    struct Row {
        Value value;
        const char* name;
        const char* answer;
    };
    const Row rows[] = {
        {moment, "year", "2031"},
        {moment, "quarter", "2"},
        {moment, "month", "5"},
        {moment, "week", "19"},
        {moment, "weekYear", "2031"},
        {moment, "day", "7"},
        {moment, "ordinalDay", "127"},
        {moment, "weekDay", "3"},
        {moment, "dayOfWeek", "3"},
        {moment, "dayOfQuarter", "37"},
        {moment, "hour", "11"},
        {moment, "minute", "12"},
        {moment, "second", "13"},
        {moment, "millisecond", "141"},
        {moment, "microsecond", "141516"},
        {moment, "nanosecond", "141516171"},
        {moment, "timezone", "'Europe/Oslo'"},
        {moment, "offset", "'+02:00'"},
        {moment, "offsetMinutes", "120"},
        {moment, "offsetSeconds", "7200"},
        {moment, "epochSeconds", "1935911533"},
        {moment, "epochMillis", "1935911533141"},
        {moment, "Year", "null"},
        {Date{0}, "hour", "null"},
        {LocalTime{0}, "year", "null"},
        {LocalTime{0}, "offset", "null"},
        {ZonedTime{0, -60}, "timezone", "'-00:01'"},
        {duration, "years", "2"},
        {duration, "quarters", "9"},
        {duration, "months", "29"},
        {duration, "weeks", "2"},
        {duration, "days", "17"},
        {duration, "hours", "1"},
        {duration, "minutes", "66"},
        {duration, "seconds", "4000"},
        {duration, "milliseconds", "4000141"},
        {duration, "microseconds", "4000141516"},
        {duration, "nanoseconds", "4000141516171"},
        {duration, "quartersOfYear", "1"},
        {duration, "monthsOfQuarter", "2"},
        {duration, "monthsOfYear", "5"},
        {duration, "daysOfWeek", "3"},
        {duration, "minutesOfHour", "6"},
        {duration, "secondsOfMinute", "40"},
        {duration, "millisecondsOfSecond", "141"},
        {duration, "microsecondsOfSecond", "141516"},
        {duration, "nanosecondsOfSecond", "141516171"},
        {duration, "year", "null"},
        {harbour.duration({0, 0, 100'000'000'000, 0}), "nanoseconds", kOutOfRange},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(answer(harbour, [&] { return property_of(row.value, row.name, harbour.context); }) == row.answer);
    }
}

TEST_CASE("durations are made from their components") {
    Harbour harbour;
    const auto map = [&](std::initializer_list<std::pair<std::string_view, Value>> entries) {
        return std::vector<Value>{harbour.map(entries)};
    };
    check_calls(harbour,
                {
                    {"duration", map({{"years", whole(1)}, {"days", whole(-2)}}), "'P1Y-2D'"},
                    {"duration", map({{"quarters", whole(3)}, {"weeks", 1.5}}), "'P9M10DT12H'"},
                    {"duration", map({{"hours", 1.5}, {"milliseconds", whole(1500)}}), "'PT1H30M1.5S'"},
                    {"duration", map({{"microseconds", 2.5}, {"nanoseconds", whole(-500)}}), "'PT0.000002S'"},
                    {"duration", map({{"seconds", -0.25}}), "'PT-0.25S'"},
                    {"duration", map({}), "'PT0S'"},
                    {"duration", map({{"year", whole(1)}}), kBad},
                    {"duration", map({{"years", "1"}}), kBad},
                    {"duration", map({{"years", 1e300}}), kOutOfRange},
                    {"duration", map({{"hours", whole(std::numeric_limits<std::int64_t>::max())}}), kOutOfRange},
                });
}

TEST_CASE("durations are summed up") {
    Harbour harbour;
    const auto total = [&](const char* name, const std::vector<Value>& values) {
        const auto accumulator = find_aggregate(name)->begin();
        for (const Value& value : values) accumulator->add(std::span(&value, 1), harbour.context);
        return accumulator->result(harbour.context);
    };
    const Value day = harbour.duration({0, 1, 0, 0});
    const Value hour = harbour.duration({0, 0, 3600, 0});
    CHECK(answer(harbour, [&] { return total("sum", {day, hour}); }) == "'P1DT1H'");
    CHECK(answer(harbour, [&] { return total("avg", {day, hour}); }) == "'PT12H30M'");
    CHECK(answer(harbour, [&] { return total("sum", {day, whole(1)}); }) == kBadValue);
    CHECK(answer(harbour, [&] { return total("avg", {whole(1), day}); }) == kBadValue);
}
