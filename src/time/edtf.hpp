// Extended Date/Time Format in: what people and metadata write as a date, as an interval as wide as what it says.
#pragma once

#include <optional>
#include <string_view>

#include "model/when.hpp"

namespace dateline {

/// Reads ISO 8601-2:2019 level 0 (`2019`, `2019-02`, `2019-02-18`, `2019-02-18T06:35:00Z`, `a/b`) and of level 1 the
/// qualifiers `?`,
/// `~`, `%`, unspecified digits (`201X`, `20XX`, `2019-XX`, `2019-02-XX`, `201X-XX`), open and unknown ends (`../b`,
/// `a/..`, `/b`, `a/`), negative years, and seasons 21 to 24. A season is that of the north, from its earliest
/// beginning to its latest end, and winter may be that at either end of its year. A qualifier says how far the date is
/// to be trusted and not how wide it is: it stays in `edtf` and does not widen `days`. Nothing for a date that is
/// impossible, an end before its beginning, or any other form.
[[nodiscard]] std::optional<When> parse_edtf(std::string_view text);

}  // namespace dateline
