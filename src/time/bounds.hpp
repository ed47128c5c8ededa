// Words before a date that say no more than on which side of it, or how near to it, something lies: "before 1990", "by
// 5 March", "around 1910".
#pragma once

#include <optional>
#include <string_view>

#include "model/when.hpp"

namespace dateline {

/// The days that `kind` (before, after, until, near: the cells of `date_bounds`) leaves around `date`; nothing for
/// another kind, or where the date has no such side. "Near" allows as much again on either side as the date is wide,
/// and says `~` in its EDTF.
[[nodiscard]] std::optional<When> days_beside(std::string_view kind, const When& date);

}  // namespace dateline
