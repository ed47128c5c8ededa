// The date that the address of an article carries, as the systems that publish news put it there.
#pragma once

#include <optional>
#include <string_view>

#include "model/language.hpp"
#include "model/when.hpp"

namespace dateline {

/// The one date in the path of `url`, else in a part of its query that says that it is a date ("?date=2019-02-18"): a
/// day (`/2019/02/18/`, `/2019/feb/18/`, `/2019/0218/`, `/2019-02/18/`, `/201902/18/`, `-2019-02-18-`, `_20190218.`),
/// or a month as folders (`/2019/02/`), which goes before none and behind a day in it. Nothing where there are several.
/// Eight digits count from 1990 on, where they are a day and stand alone; longer numbers are never taken apart. Host
/// and fragment are passed over.
[[nodiscard]] std::optional<Interval> date_of_url(std::string_view url, const Language& language);

}  // namespace dateline
