// Dates and times from maps of their components: {year: 2031, week: 14}, {date: other, day: 3}.
#pragma once

#include "query/temporal/parts.hpp"

namespace dateline::cypher {

/// What `parts` is without its smaller units, for truncation: a component finer than this is added to what is left.
enum class FinestUnit : std::uint8_t { nanosecond, microsecond, millisecond };

/// A value of `kind` from the components in `map`. With `date`, `time` or `datetime` the map names values to take what
/// it does not say from; a zone beside them is one to move to. ValueError for a component that `kind` does not have,
/// one without the larger ones that it needs, and for days and times that do not exist.
[[nodiscard]] Value temporal_of_map(Kind kind, const Map& map, ValueContext& context);

/// `parts` with the components of `map` instead of its own; a zone is set, without moving to it.
[[nodiscard]] TemporalParts with_components(Kind kind, const TemporalParts& parts, FinestUnit finest, const Map& map,
                                            ValueContext& context);

}  // namespace dateline::cypher
