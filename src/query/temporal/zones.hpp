// Offsets from UTC by the names of zones, as the machine's time zone database (package tzdata) has them.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "model/graph_value.hpp"

namespace dateline::cypher {

/// A zone by its name, or an offset alone, in seconds east of UTC, where the name is empty. Beside a name, the offset
/// says which moment is meant where clocks show an hour twice.
struct Zone {
    std::string_view name;
    std::int32_t offset = 0;
};

inline constexpr std::int32_t kUnknownOffset = std::numeric_limits<std::int32_t>::max();

inline constexpr std::int32_t kLargestOffset = 18 * 3600;  // seconds

/// The zone of that name, with an unknown offset; `name` of the result lives as long as the program. ValueError where
/// there is none.
[[nodiscard]] Zone find_zone(std::string_view name);

/// The moment at which clocks in `zone` show `local`. Where they show it twice it is the one with the zone's offset,
/// or else the earlier; where they skip it, it is as long after the gap's beginning as it says. After 2037, where the
/// database ends, rules stay as they are.
[[nodiscard]] ZonedDateTime moment_of(const LocalDateTime& local, const Zone& zone);

/// What clocks in `zone` show `seconds` (and nanoseconds) after 1970-01-01T00:00Z.
[[nodiscard]] ZonedDateTime moment_at(std::int64_t seconds, std::int32_t nanoseconds, const Zone& zone);

/// Seconds since 1970-01-01T00:00Z.
[[nodiscard]] inline std::int64_t instant_of(const ZonedDateTime& moment) {
    return moment.local.seconds - moment.offset;
}

}  // namespace dateline::cypher
