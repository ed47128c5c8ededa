// A date or time taken apart and put together: what all its kinds share. What a kind lacks is absent.
#pragma once

#include <optional>
#include <string_view>

#include "query/temporal/zones.hpp"
#include "query/values/kinds.hpp"
#include "query/values/value_context.hpp"

namespace dateline::cypher {

struct TemporalParts {
    std::optional<Date> date;
    std::optional<std::int64_t> time;  // nanoseconds of the day
    std::optional<Zone> zone;          // with the offset at that time, also where it has a name
};

/// Kinds of value that are neither duration nor plain: whether they have a date, a time, a zone.
[[nodiscard]] bool has_date(Kind kind);
[[nodiscard]] bool has_time(Kind kind);
[[nodiscard]] bool has_zone(Kind kind);
/// The function that makes them: "date", "localtime", "time", "localdatetime", "datetime".
[[nodiscard]] std::string_view function_of(Kind kind);

/// All absent for values that are neither date nor time.
[[nodiscard]] TemporalParts parts_of(const Value& value);
[[nodiscard]] TemporalParts parts_of(const ZonedDateTime& moment);
[[nodiscard]] LocalDateTime local_of(Date date, std::int64_t time);

/// A value of `kind` of those parts that it has: midnight where no time is given, UTC where no zone is. ValueError
/// where `parts` lack the date or the time that all is about, or their year has more than nine digits.
[[nodiscard]] Value make_temporal(Kind kind, const TemporalParts& parts, ValueContext& context);

/// In the arena of `context`. ValueError where its year has more than nine digits.
[[nodiscard]] Value keep_moment(const ZonedDateTime& moment, ValueContext& context);

/// `time` at the offset of `from` as a time at that of `to`.
[[nodiscard]] std::int64_t shift_time(std::int64_t time, std::int32_t from, std::int32_t to);

/// `parts` with another zone, and the same clock. Where there is no date, a zone with a name gets the offset that it
/// has at `now`.
[[nodiscard]] TemporalParts with_zone(TemporalParts parts, const Zone& zone, const ZonedDateTime& now);
/// `parts` in another zone: the same moment where it had a zone, the same clock where it had none.
[[nodiscard]] TemporalParts move_to_zone(const TemporalParts& parts, const Zone& zone, const ZonedDateTime& now);

}  // namespace dateline::cypher
