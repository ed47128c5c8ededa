// Date rules: how a language says when. A rule is one row: a pattern over words and numbers, a builder that turns what
// the pattern captured into a meaning, and examples. A meaning holds what the words give and nothing else: what they
// only imply (a year, which Tuesday) is found later, against an anchor, in time/.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline {

enum class TimeUnit { second, minute, hour, day, week, month, year, decade, century };

/// The parts of a date that the words give: month 1 to 12, weekday 1 (Monday) to 7. With none it is the day of the
/// anchor.
struct CalendarDate {
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<int> weekday;
};

/// A whole unit of the calendar, `steps` after the one that holds the anchor: "yesterday" is {day, -1}, "this week"
/// {week, 0}.
struct CountedUnit {
    TimeUnit unit = TimeUnit::day;
    int steps = 0;
};

/// A weekday or a month by its name and its side of the anchor: -1 the last one before, 1 the next one after, 0 that of
/// the anchor's week or year.
struct NamedPeriod {
    std::optional<int> weekday;
    std::optional<int> month;
    int side = 0;
};

/// Ten years from `first`: "the 1990s".
struct Decade {
    int first = 0;
};

/// A length of time. Without `amount` it is not told how long ("a few days"). It ends at the anchor where `side` is -1,
/// begins there where it is 1, and is not tied to it where it is 0.
struct Length {
    std::optional<int> amount;
    TimeUnit unit = TimeUnit::day;
    int side = 0;
};

/// Something that comes again: each weekday of that name, or once in `amount` units.
struct Repetition {
    int amount = 1;
    TimeUnit unit = TimeUnit::day;
    std::optional<int> weekday;
};

/// PRESENT_REF, PAST_REF or FUTURE_REF; storage is static.
struct TimeReference {
    std::string_view value;
};

/// A time of day. `zone` is as written, empty where there is none.
struct ClockTime {
    int hour = 0;
    int minute = 0;
    std::optional<int> second;
    std::string zone;
};

/// What the words of a time expression mean before any anchor is known.
struct TimeMeaning {
    std::variant<CalendarDate, CountedUnit, NamedPeriod, Decade, Length, Repetition, TimeReference> what;
    std::string_view modifier = {};  // TIMEX3's mod, empty where there is none; storage is static
    std::string_view day_part = {};  // TIMEX3's code of a part of the day (MO, AF, EV, NI); storage is static
    std::optional<ClockTime> clock = std::nullopt;
    int side =
        0;  // of a unit that holds the anchor: -1 the part up to it ("earlier this month"), 1 the part from it on
};

/// What a named part of a pattern matched: its words, the cells of their row in a word list, and their number (of
/// digits, or the first cell of the row).
struct Capture {
    std::string_view name;
    std::string_view words;
    std::span<const std::string_view> cells;
    std::optional<int> number;
};

/// The captures of one match; asking for what was not captured gives nothing.
struct Captures {
    std::vector<Capture> parts;

    [[nodiscard]] const Capture* find(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    [[nodiscard]] std::optional<int> number(std::string_view name) const;
    /// Cell `at` of the row that `name` matched, empty where there is none.
    [[nodiscard]] std::string_view cell(std::string_view name, std::size_t at) const;
    [[nodiscard]] std::string_view words(std::string_view name) const;
};

/// A phrase, the date it is read from (empty: none is known), and the TIMEX3 value that the rule must give, empty where
/// the words are no time at all. Square brackets mark the extent where it is not the whole phrase.
struct DateExample {
    std::string_view phrase;
    std::string_view anchor;
    std::string_view value;
};

/// A pattern is a row of elements parted by spaces; between two elements there may be white space in the text, unless
/// they are joined by `+`.
///
///     'word'      this word or mark, in any case         name=element   captures what it matches under that name
///     list        an entry of that word list             element?       may be left out
///     list/cell   an entry whose row has that cell       a|b            one or the other
///     shape       a shape of time/date_pattern.cpp       ( a b | c )?   one of these rows of elements
///     @Capital    after a list: begins with capitals     !element       does not follow (takes no words)
///     @lower      after a list: all lower case           [ a b ]        the extent; without it all is
///
/// A builder gives nothing for words that have the form but name no time (30 February); they are then left out of any
/// other reading.
struct DateRule {
    std::string_view name;
    std::string_view pattern;
    std::optional<TimeMeaning> (*build)(const Captures&) = nullptr;
    std::vector<DateExample> examples;
};

}  // namespace dateline
