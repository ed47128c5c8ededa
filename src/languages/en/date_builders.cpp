#include "languages/en/date_builders.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <utility>

namespace dateline::english_dates {

namespace {

/// A unit by its name in a cell of `time_units` or `frequencies`, and how many of it the word is.
struct UnitRow {
    std::string_view name;
    TimeUnit unit;
    int count = 1;
};
constexpr auto kUnits = std::to_array<UnitRow>({
    {"second", TimeUnit::second},
    {"minute", TimeUnit::minute},
    {"hour", TimeUnit::hour},
    {"day", TimeUnit::day},
    {"weekend", TimeUnit::weekend},
    {"week", TimeUnit::week},
    {"fortnight", TimeUnit::week, 2},
    {"month", TimeUnit::month},
    {"quarter", TimeUnit::quarter},
    {"year", TimeUnit::year},
    {"decade", TimeUnit::decade},
    {"century", TimeUnit::century},
    {"millennium", TimeUnit::millennium},
});

const UnitRow* unit_named(std::string_view name) {
    const auto* it = std::find_if(kUnits.begin(), kUnits.end(), [&](const UnitRow& row) { return row.name == name; });
    return it == kUnits.end() ? nullptr : it;
}

std::optional<TimeUnit> unit_of(const Captures& captures, std::string_view name = "unit") {
    const UnitRow* row = unit_named(captures.cell(name, 0));
    return row ? std::optional(row->unit) : std::nullopt;
}

/// A year of two digits lies within the fifty years on either side of 2000, as in POSIX (strptime, %y).
std::optional<int> year_of_short(const Captures& captures) {
    constexpr int kFirstOfLastCentury = 69;
    const auto digits = captures.number("short_year");
    if (!digits) return std::nullopt;
    return *digits + (*digits < kFirstOfLastCentury ? 2000 : 1900);
}

Built impossible_time() {
    return TimeMeaning{ImpossibleTime{}};
}

/// The TIMEX3 modifier of a part of a period, else of an amount.
std::string_view modifier_of(const Captures& captures) {
    return captures.has("part") ? captures.cell("part", 0) : captures.cell("bound", 0);
}

/// A modifier of an amount as one of the point that lies so far away: "more than a year ago" is before it. `side` is
/// that of the point.
std::string_view modifier_of_point(const Captures& captures, int side) {
    struct Row {
        std::string_view amount;
        std::string_view past;
        std::string_view ahead;
    };
    constexpr auto kRows = std::to_array<Row>({
        {"MORE_THAN", "BEFORE", "AFTER"},
        {"LESS_THAN", "AFTER", "BEFORE"},
        {"EQUAL_OR_MORE", "ON_OR_BEFORE", "ON_OR_AFTER"},
        {"EQUAL_OR_LESS", "ON_OR_AFTER", "ON_OR_BEFORE"},
    });
    const std::string_view bound = captures.cell("bound", 0);
    for (const Row& row : kRows) {
        if (row.amount == bound) return side < 0 ? row.past : row.ahead;
    }
    return bound;
}

/// False for 30 February and its like; the year may be missing.
bool is_possible(const CalendarDate& date) {
    if (!date.month || !date.day) return true;
    constexpr int kLeapYear = 2000;
    return std::chrono::year_month_day{std::chrono::year{date.year.value_or(kLeapYear)},
                                       std::chrono::month{static_cast<unsigned>(*date.month)},
                                       std::chrono::day{static_cast<unsigned>(*date.day)}}
        .ok();
}

/// The astronomers' year of `year` and `era`.
std::optional<int> year_of(const Captures& captures) {
    if (captures.has("short_year")) return year_of_short(captures);
    const auto year = captures.number("year");
    if (!year || captures.cell("era", 0) != "before") return year;
    return 1 - *year;
}

/// The time of day that `hour`, `half`, `day_part`, `clock` and `zone` tell; nothing for 25:10 and 13 p.m.
std::optional<ClockTime> clock_of(const Captures& captures) {
    constexpr int kNoon = 12;
    ClockTime clock;
    const int digits = captures.number("digits").value_or(0);
    clock.hour =
        captures.has("clock") ? captures.number("clock").value_or(0) : captures.number("hour").value_or(digits / 100);
    clock.minute = captures.number("minute").value_or(digits % 100);
    clock.second = captures.number("second");
    clock.zone = captures.words("zone");
    if (captures.has("place"))
        clock.zone = std::string(captures.words("place")) + " " + std::string(captures.words("of"));
    if (captures.has("sign")) {
        const int minutes = captures.number("ahead_minute").value_or(0);
        const std::string ahead = std::to_string(captures.number("ahead_hour").value_or(0));
        clock.zone += std::string(captures.words("sign") == "+" ? "+" : "-") + (ahead.size() < 2 ? "0" : "") + ahead +
                      (minutes < 10 ? ":0" : ":") + std::to_string(minutes);
    }
    if (captures.has("fraction")) {
        constexpr int kInHour = 60;
        const int minutes = captures.number("fraction").value_or(0);
        clock.minute = (minutes + kInHour) % kInHour;
        if (minutes < 0) clock.hour = clock.hour > 1 ? clock.hour - 1 : kNoon;
    }
    if (captures.has("half")) {
        if (clock.hour < 1 || clock.hour > kNoon) return std::nullopt;
        clock.hour = clock.hour % kNoon + captures.number("half").value_or(0);
    } else if (captures.has("hour_of_part")) {
        clock.hour = *captures.number("hour_of_part") % kNoon;
        if (captures.cell("day_part", 2) == "12") clock.hour += kNoon;
    }
    const bool is_past_midnight = clock.hour == 2 * kNoon && (clock.minute != 0 || clock.second.value_or(0) != 0);
    if (clock.hour > 2 * kNoon || clock.minute > 59 || clock.second.value_or(0) > 60 || is_past_midnight)
        return std::nullopt;
    return clock;
}

bool has_clock(const Captures& captures) {
    return captures.has("hour") || captures.has("digits") || captures.has("clock") || captures.has("hour_of_part");
}

/// The amount that the words tell: a number, a fraction, halves added; one where there is none. Nothing where they do
/// not tell it ("a few").
std::optional<double> amount_of(const Captures& captures) {
    const UnitRow* unit = unit_named(captures.cell("unit", 0));
    const int count = unit ? unit->count : 1;
    if (captures.has("half_word")) return 0.5 * count;
    // "The past week" is one of them, "the past weeks" do not tell how many.
    const bool is_told = captures.has("amount") || captures.has("upper");
    if (!is_told && captures.cell("unit", 1) == "singular") return count;
    std::optional<double> amount;
    if (const auto number = captures.number("amount")) {
        amount = *number;
    } else if (const std::string_view words = captures.words("amount"); words.find('.') != std::string_view::npos) {
        double value = 0;
        const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
        if (error == std::errc()) amount = value;
    }
    if (captures.has("and_half")) amount = amount.value_or(0) + 0.5;
    const auto upper = captures.number("upper");
    const auto lower = captures.number("lower");
    if (upper && lower && *lower > 0) amount = amount.value_or(0) + static_cast<double>(*upper) / *lower;
    if (amount) *amount *= count;
    return amount;
}

/// A meaning with what any rule may capture: modifier, part of the day, clock. An impossible one where the clock is.
Built with_day(TimeMeaning meaning, const Captures& captures) {
    if (has_clock(captures)) {
        meaning.clock = clock_of(captures);
        if (!meaning.clock) return impossible_time();
    } else {
        meaning.day_part = captures.cell("day_part", 0);
    }
    if (meaning.modifier.empty()) meaning.modifier = captures.cell("part", 0);
    return meaning;
}

/// The side of the present or of the date last spoken of that `relation` tells; the latter where `back` captured it.
int side_of(const Captures& captures, TimeMeaning& meaning) {
    if (!captures.has("back")) return captures.number("relation").value_or(0);
    meaning.counts_from = CountsFrom::narrative;
    return captures.number("back").value_or(0);
}

}  // namespace

Built calendar_date(const Captures& captures) {
    CalendarDate date;
    date.year = year_of(captures);
    date.month = captures.number("month");
    date.day = captures.number("day");
    date.weekday = captures.number("weekday");
    date.part = captures.cell("year_part", 0);
    // The years of a row rise; other numbers that stand together are none.
    const bool is_falling = (captures.has("since") && captures.number("since") >= date.year) ||
                            (captures.has("until") && captures.number("until") <= date.year);
    if (is_falling) return std::nullopt;
    if (!is_possible(date)) return impossible_time();
    if (date.year && *date.year == 0 && captures.number("year") == 0) return impossible_time();
    TimeMeaning meaning{date};
    if (captures.has("of_year") || captures.has("back")) {
        date.year_steps = captures.has("of_year") ? captures.number("of_year").value_or(0) : side_of(captures, meaning);
        meaning.what = date;
    }
    if (captures.has("narrative")) meaning.counts_from = CountsFrom::narrative;
    meaning.modifier = modifier_of(captures);
    meaning.around = unit_of(captures, "around");
    return with_day(std::move(meaning), captures);
}

Built numeric_date(const Captures& captures) {
    const auto year = captures.has("short_year") ? year_of_short(captures) : captures.number("year");
    return TimeMeaning{NumericDate{captures.number("first").value_or(0), captures.number("second").value_or(0), year}};
}

Built year_run(const Captures& captures) {
    const int first = captures.number("year").value_or(0);
    const int second = first / 100 * 100 + captures.number("short_year").value_or(0);
    if (second <= first) return std::nullopt;
    return TimeMeaning{YearRun{first, second - first + 1, std::to_string(first) + "/" + std::to_string(second)}};
}

Built fiscal_year(const Captures& captures) {
    const int year = captures.number("year").value_or(0);
    return TimeMeaning{YearRun{year - 1, 3, "FY" + std::to_string(year)}};
}

Built decade(const Captures& captures) {
    TimeMeaning meaning;
    meaning.modifier = modifier_of(captures);
    if (captures.has("tens")) {
        const int tens = captures.number("tens").value_or(0);
        meaning.what = ShortDecade{tens >= 10 ? tens / 10 : tens};
        return meaning;
    }
    const int year = captures.number("year").value_or(0);
    if (year % 10 != 0) return std::nullopt;
    if (captures.cell("era", 0) == "before") {
        std::string digits = std::to_string(year / 10);
        digits.insert(0, 3 - std::min<std::size_t>(3, digits.size()), '0');
        meaning.what = YearRun{1 - (year + 9), 10, "BC" + digits + "X"};
    } else {
        if (year < 1000) return std::nullopt;
        meaning.what = YearRun{year, 10, std::to_string(year / 10) + "X"};
    }
    return meaning;
}

Built century(const Captures& captures) {
    const auto unit = unit_of(captures);
    const int number = captures.number("ordinal").value_or(0);
    if (!unit || (*unit != TimeUnit::century && *unit != TimeUnit::millennium)) return std::nullopt;
    const int length = *unit == TimeUnit::century ? 100 : 1000;
    if (number < 1 || number * length > 9000) return std::nullopt;
    const bool is_before = captures.cell("era", 0) == "before";
    std::string value = std::to_string(number - 1);
    if (*unit == TimeUnit::century && value.size() < 2) value.insert(0, 1, '0');
    TimeMeaning meaning{YearRun{is_before ? 1 - number * length : (number - 1) * length + 1, length,
                                (is_before ? "BC" : "") + value + (length == 100 ? "XX" : "XXX")}};
    meaning.modifier = modifier_of(captures);
    return meaning;
}

Built holiday(const Captures& captures) {
    const auto number = [&](std::size_t cell) {
        const std::string_view digits = captures.cell("holiday", cell);
        int value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    };
    TimeMeaning meaning;
    std::optional<int> year_steps;
    if (captures.has("of_year")) year_steps = captures.number("of_year").value_or(0);
    const std::string_view kind = captures.cell("holiday", 0);
    if (kind == "fixed") {
        CalendarDate date;
        date.year = captures.number("year");
        date.month = number(1);
        date.day = number(2);
        date.year_steps = year_steps;
        meaning.what = date;
    } else if (kind == "easter") {
        meaning.what = Feast{true, 0, 0, 0, number(1), captures.number("year"), year_steps};
    } else {
        meaning.what = Feast{false, number(1), number(2), number(3), number(4), captures.number("year"), year_steps};
    }
    meaning.side = side_of(captures, meaning);
    meaning.around = unit_of(captures, "around");
    return with_day(std::move(meaning), captures);
}

Built dated_name(const Captures& captures) {
    std::array<int, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string_view digits = captures.cell("name", i);
        std::from_chars(digits.data(), digits.data() + digits.size(), parts[i]);
    }
    CalendarDate date;
    date.year = parts[0];
    date.month = parts[1];
    date.day = parts[2];
    return TimeMeaning{date};
}

Built named_period(const Captures& captures) {
    TimeMeaning meaning;
    const int side = side_of(captures, meaning);
    meaning.what =
        NamedPeriod{captures.number("weekday"), captures.number("month"), captures.cell("year_part", 0), side};
    return with_day(std::move(meaning), captures);
}

Built related_date(const Captures& captures) {
    CalendarDate date;
    date.month = captures.number("month");
    date.day = captures.number("day");
    if (!is_possible(date)) return impossible_time();
    TimeMeaning meaning{date};
    meaning.side = side_of(captures, meaning);
    return meaning;
}

Built related_unit(const Captures& captures) {
    const auto unit = unit_of(captures);
    if (!unit) return std::nullopt;
    TimeMeaning meaning;
    const int side = side_of(captures, meaning);
    meaning.what = CountedUnit{*unit, side};
    meaning.modifier = captures.cell("part", 0);
    if (captures.cell("part", 1) == "comparative") meaning.side = meaning.modifier == "START" ? -1 : 1;
    return meaning;
}

Built part_of_unit(const Captures& captures) {
    Built built = related_unit(captures);
    if (built) built->counts_from = CountsFrom::context;
    return built;
}

Built the_weekend(const Captures& captures) {
    constexpr int kSaturday = 6;
    CalendarDate date;
    date.weekday = kSaturday;
    TimeMeaning meaning{date};
    meaning.around = unit_of(captures, "around");
    return meaning;
}

Built no_day(const Captures& captures) {
    TimeMeaning meaning{TimeReference{"XXXX-XX-XX"}};
    meaning.day_part = captures.cell("day_part", 0);
    return meaning;
}

Built related_day_part(const Captures& captures) {
    TimeMeaning meaning;
    int side = side_of(captures, meaning);
    if (captures.has("relation") && side > 0) {  // "next morning" counts from the day spoken of
        meaning.counts_from = CountsFrom::narrative;
    } else if (!captures.has("relation") && !captures.has("back")) {
        meaning.counts_from = CountsFrom::narrative;
    }
    meaning.what = CountedUnit{TimeUnit::day, side};
    return with_day(std::move(meaning), captures);
}

Built day_word(const Captures& captures) {
    TimeMeaning meaning{CountedUnit{TimeUnit::day, captures.number("day").value_or(0)}};
    meaning.modifier = captures.cell("part", 0);
    if (!captures.has("day_part") && !has_clock(captures)) meaning.day_part = captures.cell("day", 1);
    const std::string_view own_part = meaning.day_part;
    Built built = with_day(std::move(meaning), captures);
    if (built && !own_part.empty()) built->day_part = own_part;
    return built;
}

namespace {

/// A point so many units away on `side`. Decades and centuries away are told to the year and to the decade.
Built point_away(const Captures& captures, int side, CountsFrom counts_from) {
    auto unit = unit_of(captures);
    if (!unit) return std::nullopt;
    constexpr double kMostSteps = 100'000;
    auto amount = amount_of(captures);
    TimeMeaning meaning;
    meaning.counts_from = counts_from;
    meaning.side = side;
    if (!amount || *amount > kMostSteps) {
        meaning.what = CountedUnit{*unit, std::nullopt};
        return meaning;
    }
    // What lies hours after a time of the day that is not told is told by its length alone.
    if (*unit < TimeUnit::day && counts_from == CountsFrom::narrative) {
        TimeMeaning length{Length{amount, *unit}};
        length.modifier = captures.cell("bound", 0);
        return length;
    }
    const auto finer = [&](TimeUnit smaller, int factor) {
        unit = smaller;
        amount = *amount * factor;
    };
    if (*unit == TimeUnit::decade) finer(TimeUnit::year, 10);
    if (*unit == TimeUnit::century) finer(*amount < 1 ? TimeUnit::year : TimeUnit::decade, *amount < 1 ? 100 : 10);
    if (*unit == TimeUnit::year && *amount != static_cast<int>(*amount)) finer(TimeUnit::month, 12);
    meaning.what = CountedUnit{*unit, side * static_cast<int>(*amount)};
    meaning.modifier = modifier_of_point(captures, side);
    meaning.side = 0;
    return meaning;
}

}  // namespace

Built ago(const Captures& captures) {
    Built built = point_away(captures, -1, CountsFrom::publication);
    if (built && built->side != 0) return TimeMeaning{TimeReference{"PAST_REF"}};
    return built;
}

Built from_now(const Captures& captures) {
    return point_away(captures, 1, CountsFrom::publication);
}

Built later(const Captures& captures) {
    return point_away(captures, captures.number("later").value_or(1), CountsFrom::narrative);
}

Built length(const Captures& captures) {
    const auto unit = unit_of(captures);
    if (!unit) return std::nullopt;
    TimeMeaning meaning;
    if (captures.cell("direction", 1) == "narrative") meaning.counts_from = CountsFrom::narrative;
    meaning.what = Length{amount_of(captures), *unit, captures.number("direction").value_or(0)};
    meaning.modifier = modifier_of(captures);
    return meaning;
}

Built repetition(const Captures& captures) {
    Repetition repetition;
    repetition.weekday = captures.number("weekday");
    repetition.month = captures.number("month");
    repetition.part = captures.cell("year_part", 0);
    const bool is_named = repetition.weekday || repetition.month || !repetition.part.empty();
    if (const auto unit = unit_of(captures)) {
        repetition.unit = *unit;
        repetition.amount = captures.has("other") ? 2 : captures.number("amount").value_or(1);
    } else if (!is_named && !captures.has("day_part")) {
        return std::nullopt;
    }
    TimeMeaning meaning{repetition};
    meaning.day_part = captures.cell("day_part", 0);
    return meaning;
}

Built frequency(const Captures& captures) {
    const UnitRow* unit = unit_named(captures.cell("often", 1));
    if (!unit) return std::nullopt;
    return TimeMeaning{Repetition{captures.number("often").value_or(1), unit->unit}};
}

Built reference(const Captures& captures) {
    return TimeMeaning{TimeReference{captures.cell("reference", 0)}};
}

Built no_time(const Captures&) {
    return std::nullopt;
}

Built impossible(const Captures&) {
    return impossible_time();
}

}  // namespace dateline::english_dates
