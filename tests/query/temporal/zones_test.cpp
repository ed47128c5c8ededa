#include "query/temporal/zones.hpp"

#include <catch2/catch.hpp>

#include "query/syntax/query_error.hpp"
#include "query/temporal/read_temporal.hpp"
#include "query/temporal/written_temporal.hpp"

using namespace dateline::cypher;

namespace {

LocalDateTime local(const char* text) {
    const TemporalParts parts = read_temporal(Kind::local_date_time, text);
    return local_of(*parts.date, parts.time.value_or(0));
}

}  // namespace

TEST_CASE("clocks of a zone show local times at offsets that change") {
    struct Row {
        const char* what;
        const char* zone;
        const char* local;
        const char* moment;
    };
    const Row rows[] = {
        {"winter", "Europe/Oslo", "2019-01-05T12:00", "2019-01-05T12:00+01:00[Europe/Oslo]"},
        {"summer", "Europe/Oslo", "2019-07-05T12:00", "2019-07-05T12:00+02:00[Europe/Oslo]"},
        {"an hour that is shown twice", "Europe/Oslo", "2019-10-27T02:30", "2019-10-27T02:30+02:00[Europe/Oslo]"},
        {"an hour that is skipped", "Europe/Oslo", "2019-03-31T02:30", "2019-03-31T03:30+02:00[Europe/Oslo]"},
        {"summer after the database ends", "Europe/Oslo", "2071-07-05T12:00", "2071-07-05T12:00+02:00[Europe/Oslo]"},
        {"winter after it", "America/New_York", "2100-12-05T12:00", "2100-12-05T12:00-05:00[America/New_York]"},
        {"south of the equator", "Australia/Sydney", "2060-01-05T12:00", "2060-01-05T12:00+11:00[Australia/Sydney]"},
        {"far away", "Asia/Tokyo", "+999999999-12-31T12:00", "+999999999-12-31T12:00+09:00[Asia/Tokyo]"},
        {"an offset of minutes", "Asia/Kathmandu", "2019-01-05T12:00", "2019-01-05T12:00+05:45[Asia/Kathmandu]"},
        {"no name", "-02:30", "2019-01-05T12:00", "2019-01-05T12:00-02:30"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const ZonedDateTime moment = moment_of(local(row.local), read_zone(row.zone));
        CHECK(written(moment) == row.moment);
        const ZonedDateTime again = moment_at(instant_of(moment), moment.local.nanoseconds, read_zone(row.zone));
        CHECK(written(again) == row.moment);
    }
}

TEST_CASE("of an hour that is shown twice, the offset tells which is meant") {
    Zone zone = find_zone("Europe/Oslo");
    zone.offset = 3600;
    CHECK(written(moment_of(local("2019-10-27T02:30"), zone)) == "2019-10-27T02:30+01:00[Europe/Oslo]");
}

TEST_CASE("a zone that there is not is refused") {
    for (const char* const name : {"Europe/Nowhere", "", "../../etc/passwd", "+25:00", "europe/oslo "})
        CHECK_THROWS_AS(read_zone(name), ValueError);
}
