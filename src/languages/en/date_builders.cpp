#include "languages/en/date_builders.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "languages/en/date_captures.hpp"

namespace dateline::english_dates {

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
    const auto year = year_of(captures);
    return TimeMeaning{NumericDate{captures.number("first").value_or(0), captures.number("second").value_or(0), year}};
}

Built year_run(const Captures& captures) {
    const int first = captures.number("year").value_or(0);
    const int short_year = captures.number("short_year").value_or(0);
    const bool turns = first % 100 == 99 && short_year == 0;  // 1999-00
    const int second = first / 100 * 100 + (turns ? 100 : short_year);
    if (second <= first) return std::nullopt;
    return TimeMeaning{YearRun{first, second - first + 1, std::to_string(first) + "/" + std::to_string(second)}};
}

Built fiscal_year(const Captures& captures) {
    const int year = year_of(captures).value_or(0);
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
    TimeMeaning meaning{YearRun{is_before ? 1 - number * length : std::max(1, (number - 1) * length),
                                length - (number == 1),
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

Built nth_weekday(const Captures& captures) {
    Feast feast;
    feast.month = captures.number("month").value_or(1);
    feast.nth = captures.number("nth").value_or(1);
    feast.weekday = captures.number("weekday").value_or(1);
    feast.year = captures.number("year");
    return TimeMeaning{feast};
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
    meaning.what = NamedPeriod{captures.number("weekday"), captures.number("month"), captures.cell("year_part", 0),
                               side, captures.number("weeks")};
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

}  // namespace dateline::english_dates
