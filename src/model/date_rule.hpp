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

enum class TimeUnit { second, minute, hour, day, weekend, week, month, quarter, year, decade, century, millennium };

/// What a relative time counts from: the date of the article ("last week"), the date last spoken of ("the week after
/// that"), or, as the context has it, the former in news and the latter in a history ("the end of the year").
enum class CountsFrom { publication, narrative, context };

/// The parts of a date that the words give: year as astronomers count (0 is 1 BC), month 1 to 12, weekday 1 (Monday)
/// to 7, `part` TIMEX3's code of a part of the year (SP, SU, FA, WI, Q1 to Q4, H1, H2; storage is static). With none it
/// is the day of the anchor. `year_steps` tells the year from that of the anchor ("March of that year" is 0).
struct CalendarDate {
    std::optional<int> year = std::nullopt;
    std::optional<int> month = std::nullopt;
    std::optional<int> day = std::nullopt;
    std::optional<int> weekday = std::nullopt;
    std::string_view part = {};
    std::optional<int> year_steps = std::nullopt;
};

/// A date in numbers of which it is not told whether the day or the month stands first: "3/5/2019".
struct NumericDate {
    int first = 0;
    int second = 0;
    std::optional<int> year;
};

/// A feast that falls on another date each year: so many days from Easter Sunday, or the `nth` (-1: last) weekday of a
/// month; with `shift` days added.
struct Feast {
    bool is_from_easter = false;
    int month = 1;
    int nth = 1;
    int weekday = 1;
    int shift = 0;
    std::optional<int> year = std::nullopt;
    std::optional<int> year_steps = std::nullopt;
};

/// A whole unit of the calendar, `steps` after the one that holds the anchor: "yesterday" is {day, -1}, "this week"
/// {week, 0}. Without `steps` it is not told how far away ("weeks later"), but on the side of the meaning.
struct CountedUnit {
    TimeUnit unit = TimeUnit::day;
    std::optional<int> steps = 0;
};

/// A weekday, a month or a part of the year by its name and its side of the anchor: -1 the last one before, 1 the next
/// one after, 0 that of the anchor's week or year.
struct NamedPeriod {
    std::optional<int> weekday = std::nullopt;
    std::optional<int> month = std::nullopt;
    std::string_view part = {};
    int side = 0;
    std::optional<int> weeks = std::nullopt;  // "Tuesday last week": the weekday of the week so many after the anchor's
};

/// `length` years from `first` on, astronomers' years, with their TIMEX3 value: the 1990s, the fourth century BC.
struct YearRun {
    int first = 0;
    int length = 1;
    std::string value;
};

/// The tens of a year without its century: 9 for "the '90s".
struct ShortDecade {
    int tens = 0;
};

/// A length of time. Without `amount` it is not told how long ("a few days"). It ends at the anchor where `side` is -1,
/// begins there where it is 1, and is not tied to it where it is 0.
struct Length {
    std::optional<double> amount;
    TimeUnit unit = TimeUnit::day;
    int side = 0;
};

/// Something that comes again: each weekday, month or part of the year of that name, or once in `amount` units.
struct Repetition {
    int amount = 1;
    TimeUnit unit = TimeUnit::day;
    std::optional<int> weekday = std::nullopt;
    std::optional<int> month = std::nullopt;
    std::string_view part = {};
};

/// PRESENT_REF, PAST_REF or FUTURE_REF; storage is static.
struct TimeReference {
    std::string_view value;
};

/// Words that have the form of a date or a time that does not exist: 30 February, 25:10.
struct ImpossibleTime {};

/// A time of day. `zone` is as written, empty where there is none.
struct ClockTime {
    int hour = 0;
    int minute = 0;
    std::optional<int> second = std::nullopt;
    std::string zone = {};
};

/// What the words of a time expression mean before any anchor is known.
struct TimeMeaning {
    std::variant<CalendarDate, NumericDate, Feast, CountedUnit, NamedPeriod, YearRun, ShortDecade, Length, Repetition,
                 TimeReference, ImpossibleTime>
        what;
    std::string_view modifier = {};  // TIMEX3's mod, empty where there is none; storage is static
    std::string_view day_part = {};  // TIMEX3's code of a part of the day (MO, AF, EV, NI); storage is static
    std::optional<ClockTime> clock = std::nullopt;
    // Of a unit that holds the anchor: -1 the part up to it ("earlier this month"), 1 the part from it on. Of a date
    // without a year: -1 the last before the anchor, 1 the next after it, 0 as the tense of its verb has it.
    int side = 0;
    CountsFrom counts_from = CountsFrom::publication;
    std::optional<TimeUnit> around = std::nullopt;  // the whole unit that holds the date: "the week of 6 March"
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

/// A phrase, the date it is read from (empty: none is known), and the TIMEX3 value that the rule must give; `-` where
/// the words name a time that does not exist, empty where they are no time at all. Square brackets mark the extent
/// where it is not the whole phrase.
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
///     <name>      one of the language's pattern parts    <name>?        may be left out
///
/// A builder gives nothing for words that only sound like a time; they are then left out of any other reading.
struct DateRule {
    std::string_view name;
    std::string_view pattern;
    std::optional<TimeMeaning> (*build)(const Captures&) = nullptr;
    std::vector<DateExample> examples;
};

/// A row of elements, or several parted by `|`, that patterns share: `<name>` in them stands for it.
struct DatePatternPart {
    std::string_view name;
    std::string_view pattern;
};

}  // namespace dateline
