// Stamps: the days that a page, a dateline or a feed puts beside an article to say when something was done with it,
// each with the time of day beside it and the word that says what was done. Nothing is resolved here but the stamp
// itself.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/date_rule.hpp"
#include "model/document.hpp"
#include "model/language.hpp"
#include "time/resolve_time.hpp"

namespace dateline {

/// What a stamp says. `relative` counts from when the page was shown ("3 days ago").
enum class StampKind { date, relative, impossible_day, impossible_clock };

/// A stamp. `meaning` is, for a date, a calendar date with a month or numbers of which it is not told which is the
/// month; its clock is the one beside it. `cue` is the sort of the last publication cue before it, empty where there is
/// none.
struct Stamp {
    StampKind kind = StampKind::date;
    TimeMeaning meaning;
    std::optional<int> weekday;  // named beside numbers
    Span span;
    std::string_view cue;
};

/// The stamps of one passage, in order.
struct StampLine {
    std::vector<Stamp> stamps;
    bool opens_with_clock = false;
    bool is_glued_to_clock = false;  // the clock that it opens with runs into its date
    std::string_view last_cue;       // the sort of the last cue of all
    bool has_rest = false;           // there are words that no stamp is made of
};

[[nodiscard]] StampLine read_stamps(std::string_view text, Span part, const Language& language);

/// When a stamp of kind `date` says: with its time of day and zone as written, and a step for each thing that its words
/// do not tell by themselves, or that disagrees ("a weekday that the day is not"). Two days where it is not told
/// whether the day or the month stands first (`[2019-02-03,2019-03-02]`), no known days and an EDTF form where there is
/// no year (`XXXX-03-26`). Nothing where the date does not exist.
struct StampReading {
    When when;
    std::vector<ReasonStep> reasons;
    bool is_order_open = false;  // the order of day and month would tell more
    bool disagrees_with_weekday = false;
};
[[nodiscard]] std::optional<StampReading> resolve_stamp(std::string_view text, const Stamp& stamp,
                                                        std::string_view rule, DayOrder order);

/// The order of day and month that the dates of the whole article and its outlet show.
[[nodiscard]] DayOrder day_order_of_article(const Document& document, const Language& language);

}  // namespace dateline
