#include "query/temporal/read_temporal.hpp"

#include "tests/query/functions/called.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr const char* kUnreadable = "ArgumentError: InvalidArgumentValue";

}  // namespace

TEST_CASE("dates are read in all forms of ISO 8601") {
    Harbour harbour;
    check_calls(harbour, {
                             {"date", {"2031-04-05"}, "'2031-04-05'"},
                             {"date", {"20310405"}, "'2031-04-05'"},
                             {"date", {"2031-04"}, "'2031-04-01'"},
                             {"date", {"203104"}, "'2031-04-01'"},
                             {"date", {"2031"}, "'2031-01-01'"},
                             {"date", {"2031-W14-6"}, "'2031-04-05'"},
                             {"date", {"2031W146"}, "'2031-04-05'"},
                             {"date", {"2031-W14"}, "'2031-03-31'"},
                             {"date", {"2031-095"}, "'2031-04-05'"},
                             {"date", {"2031095"}, "'2031-04-05'"},
                             {"date", {"2031-Q2-05"}, "'2031-04-05'"},
                             {"date", {"2031Q2"}, "'2031-04-01'"},
                             {"date", {"-0044-03-15"}, "'-0044-03-15'"},
                             {"date", {"+12031-04-05"}, "'+12031-04-05'"},
                             {"date", {"+123456789-04-05"}, "'+123456789-04-05'"},
                             {"date", {"0000-01-01"}, "'0000-01-01'"},
                             {"date", {"+1234567890-04-05"}, kUnreadable},
                             {"date", {"2031-02-29"}, kUnreadable},
                             {"date", {"2031-13"}, kUnreadable},
                             {"date", {"2031-W54"}, kUnreadable},
                             {"date", {"2031-Q5"}, kUnreadable},
                             {"date", {"2031-04-05 "}, kUnreadable},
                             {"date", {"2031-0405"}, kUnreadable},
                             {"date", {"31-04-05"}, kUnreadable},
                             {"date", {"2031-04-05T12"}, kUnreadable},
                             {"date", {""}, kUnreadable},
                             {"date", {"-"}, kUnreadable},
                             {"date", {"today"}, kUnreadable},
                             {"date", {whole(2031)}, kBadValue},
                             {"date", {Null{}}, "null"},
                         });
}

TEST_CASE("times are read with and without offset and zone") {
    Harbour harbour;
    check_calls(harbour,
                {
                    {"localtime", {"07:08:09.25"}, "'07:08:09.25'"},
                    {"localtime", {"070809,25"}, "'07:08:09.25'"},
                    {"localtime", {"0708"}, "'07:08'"},
                    {"localtime", {"07"}, "'07:00'"},
                    {"localtime", {"07:08:09.123456789"}, "'07:08:09.123456789'"},
                    {"localtime", {"07:08:09.1234567891"}, kUnreadable},
                    {"localtime", {"24:00"}, kUnreadable},
                    {"localtime", {"07:60"}, kUnreadable},
                    {"localtime", {"07:0809"}, kUnreadable},
                    {"localtime", {"07:08:"}, kUnreadable},
                    {"localtime", {"07:08:09."}, kUnreadable},
                    {"localtime", {"07:08Z"}, kUnreadable},
                    {"time", {"07:08"}, "'07:08Z'"},
                    {"time", {"07:08Z"}, "'07:08Z'"},
                    {"time", {"07-0130"}, "'07:00-01:30'"},
                    {"time", {"07:08+01:02:03"}, "'07:08+01:02:03'"},
                    {"time", {"07:08+18:01"}, kUnreadable},
                    {"time", {"07:08+"}, kUnreadable},
                    {"time", {"07:08[Europe/Oslo]"}, kUnreadable},
                    {"localdatetime", {"2031-04-05T07:08"}, "'2031-04-05T07:08'"},
                    {"localdatetime", {"2031W146T070809"}, "'2031-04-05T07:08:09'"},
                    {"localdatetime", {"2031-04-05"}, "'2031-04-05T00:00'"},
                    {"localdatetime", {"2031-04-05T"}, kUnreadable},
                    {"localdatetime", {"2031-04-05T07:08Z"}, kUnreadable},
                    {"datetime", {"2031-04-05T07:08"}, "'2031-04-05T07:08Z'"},
                    {"datetime", {"2031-04-05T07:08-03"}, "'2031-04-05T07:08-03:00'"},
                    {"datetime", {"2031-04-05T07:08[Europe/Oslo]"}, "'2031-04-05T07:08+02:00[Europe/Oslo]'"},
                    {"datetime", {"2031-04-05T07:08+02:00[Europe/Oslo]"}, "'2031-04-05T07:08+02:00[Europe/Oslo]'"},
                    {"datetime", {"2019-10-27T02:30+01:00[Europe/Oslo]"}, "'2019-10-27T02:30+01:00[Europe/Oslo]'"},
                    {"datetime", {"2031-04-05T07:08+05:00[Europe/Oslo]"}, kUnreadable},
                    {"datetime", {"2031-04-05T07:08[Europe/Nowhere]"}, kUnreadable},
                    {"datetime", {"2031-04-05T07:08[]"}, kUnreadable},
                    {"datetime", {"[Europe/Oslo]"}, kUnreadable},
                });
}

TEST_CASE("durations are read in both of their forms") {
    Harbour harbour;
    check_calls(harbour, {
                             {"duration", {"P1Y2M3DT4H5M6S"}, "'P1Y2M3DT4H5M6S'"},
                             {"duration", {"P3W"}, "'P21D'"},
                             {"duration", {"PT36H"}, "'PT36H'"},
                             {"duration", {"P1.5D"}, "'P1DT12H'"},
                             {"duration", {"P0.5Y"}, "'P6M'"},
                             {"duration", {"P0.5M"}, "'P15DT5H14M33S'"},
                             {"duration", {"PT1,5H"}, "'PT1H30M'"},
                             {"duration", {"P1M-2DT-0.5S"}, "'P1M-2DT-0.5S'"},
                             {"duration", {"-P1DT1S"}, "'P-1DT-1S'"},
                             {"duration", {"PT0S"}, "'PT0S'"},
                             {"duration", {"P0001-02-03T04:05:06.7"}, "'P1Y2M3DT4H5M6.7S'"},
                             {"duration", {"P0001-02-03"}, "'P1Y2M3D'"},
                             {"duration", {"P"}, kUnreadable},
                             {"duration", {"PT"}, kUnreadable},
                             {"duration", {"P1S"}, kUnreadable},
                             {"duration", {"P1D1Y"}, kUnreadable},
                             {"duration", {"P1DT"}, kUnreadable},
                             {"duration", {"1D"}, kUnreadable},
                             {"duration", {"P1.D"}, kUnreadable},
                             {"duration", {"P99999999999999999999D"}, kOutOfRange},
                             {"duration", {"P9223372036854775807Y"}, kOutOfRange},
                             {"duration", {"PT9223372036854775807S"}, kOutOfRange},
                             {"duration", {harbour.duration({0, 5, 0, 0})}, "'P5D'"},
                             {"duration", {whole(5)}, kBadValue},
                         });
}

TEST_CASE("what is written reads back as the same") {
    Harbour harbour;
    const std::pair<const char*, Value> rows[] = {
        {"date", Date{-400'000'000}},
        {"date", Date{11'248'737}},
        {"localtime", LocalTime{1}},
        {"time", ZonedTime{86'399'999'999'999, -64'800}},
        {"localdatetime", LocalDateTime{-62'167'219'201, 999'999'999}},
        {"datetime", harbour.moment(0, 2670)},
        {"datetime", harbour.moment(1'933'135'628, 7200, "Europe/Oslo")},
        {"duration", harbour.duration({-14, 3, -4001, 1})},
        {"duration", harbour.duration({0, 0, -1, 999'999'999})},
    };
    for (const auto& [function, value] : rows) {
        const Value text = call(harbour, "toString", {value});
        INFO(harbour.written(text));
        CHECK(is_same(call(harbour, function, {text}), value));
    }
}
