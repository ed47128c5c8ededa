// Dates of publication and of retrieval as the input of the program gives them beside an article: EDTF, or what pages
// and feeds carry in its place.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"
#include "time/resolve_time.hpp"

namespace dateline {

/// A date of the metadata that was read, or, where `when` is absent, what is wrong with it, as words that go on after
/// the text.
struct MetadataDate {
    std::optional<When> when;
    std::string_view problem;
    std::vector<ReasonStep> reasons;  // what the text does not tell by itself, or what disagrees in it
    bool is_order_open = false;       // it may be one of two days, and an order of day and month would tell which
};

/// Reads, in this order:
/// - EDTF, with a T or a space before a time (time/edtf.hpp).
/// - Digits alone: `20190218`, `20190218T063500Z` and `20190218063500` (ISO 8601, basic format); ten digits up to
///   2147483647 are seconds since 1970 and thirteen are milliseconds, which have no other zone than UTC.
/// - One date in the words and numbers of the language, with a time and a zone beside it: `Mon, 18 Feb 2019 06:35:00
///   GMT` (RFC 5322, section 3.3), `February 18, 2019 06:35 AM`, `Mon Feb 18 06:35:00 2019`, `2019/02/18`,
///   `18/02/2019`. Nothing else may stand beside it but words that headers have.
/// The day is the one that is written, with its zone beside it and never moved to another: it is the day on which the
/// outlet says that it published. `order` tells 3 February from 2 March in `03/02/2019`; where it is not known it is
/// one of both (`[2019-02-03,2019-03-02]`). The first day of 1970 in any form but EDTF is what systems give for none.
[[nodiscard]] MetadataDate read_metadata_date(std::string_view text, const Language& language, DayOrder order);

}  // namespace dateline
