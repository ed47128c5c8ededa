// Dates as the metadata of pages has them, in the one form that the rest of the program reads.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// `text` as EDTF (ISO 8601-2 level 0: `2019-02-18` or `2019-02-18T06:35:00+02:00`): from ISO 8601 in its forms, RFC
/// 5322, seconds or milliseconds since 1970, and days written with dots or the English name of the month; two days with
/// a mark between them are an interval (`2019-03-04/2019-03-06`). All of `text` must be known for a part of a date or
/// for a word that stands beside one. Nothing for a date that is impossible, that could be read as two days
/// (`03/04/2019`), or that systems give for none (1970-01-01, year 1).
[[nodiscard]] std::optional<std::string> edtf_of_page_date(std::string_view text);

/// The day part of such a date.
[[nodiscard]] std::string_view day_of_page_date(std::string_view edtf);

}  // namespace dateline
