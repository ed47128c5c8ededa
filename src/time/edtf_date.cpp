#include "time/edtf_date.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace dateline {

namespace {

using std::chrono::year_month_day;

constexpr int kLastYear = 9999;  // the farthest year, before 0 too, that a date of the program can have
constexpr std::string_view kAnyYear = "XXXX";

bool is_plain_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_digit_or_x(char c) {
    return is_plain_digit(c) || c == 'X';
}

bool is_qualifier(char c) {
    return c == '?' || c == '~' || c == '%';
}

std::optional<Day> day_of(int year, int month, int day) {
    if (year < -kLastYear || year > kLastYear) return std::nullopt;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional<Day>(date) : std::nullopt;
}

/// Takes the plain digits at the beginning of `text`.
std::string_view take_digits(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_plain_digit);
    const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

/// The number of a few plain digits; that of the longest that counts where there are more.
int number_of(std::string_view digits) {
    constexpr int kEnough = 100000;
    int number = 0;
    for (const char c : digits) number = std::min(number * 10 + (c - '0'), kEnough);
    return number;
}

/// A date as it is written: digits, X for each that is not specified, without qualifiers. Empty where it has no such
/// part.
struct DateParts {
    bool is_negative = false;
    std::string_view year;
    std::string_view month;
    std::string_view day;
};

/// Takes a minus sign, where `negative` asks for one, and `digits` digits or Xs with a qualifier before or behind them:
/// one before them qualifies this part, one behind them all up to here. Which one it is has no bearing on the days.
std::optional<std::string_view> take_part(std::string_view& text, std::size_t digits, bool* negative = nullptr) {
    const bool is_qualified = !text.empty() && is_qualifier(text.front());
    if (is_qualified) text.remove_prefix(1);
    if (negative != nullptr && text.starts_with('-')) {
        *negative = true;
        text.remove_prefix(1);
    }
    const std::string_view part = text.substr(0, digits);
    if (part.size() < digits || !std::all_of(part.begin(), part.end(), is_digit_or_x)) return std::nullopt;
    text.remove_prefix(digits);
    if (!is_qualified && !text.empty() && is_qualifier(text.front())) text.remove_prefix(1);
    return part;
}

std::optional<DateParts> read_parts(std::string_view text) {
    DateParts parts;
    const auto year = take_part(text, 4, &parts.is_negative);
    if (!year) return std::nullopt;
    parts.year = *year;
    for (std::string_view* const part : {&parts.month, &parts.day}) {
        if (text.empty()) break;
        if (text.front() != '-') return std::nullopt;
        text.remove_prefix(1);
        const auto digits = take_part(text, 2);
        if (!digits) return std::nullopt;
        *part = *digits;
    }
    return text.empty() ? std::optional(parts) : std::nullopt;
}

/// `pattern` with `digit` for each X.
int fill(std::string_view pattern, char digit) {
    std::string digits(pattern);
    std::replace(digits.begin(), digits.end(), 'X', digit);
    return number_of(digits);
}

/// The numbers from `low` to `high` that `pattern`, digits with X for any, can be; all where it is empty.
std::vector<int> numbers_of(std::string_view pattern, int low, int high) {
    if (!pattern.empty()) {
        low = std::max(low, fill(pattern, '0'));
        high = std::min(high, fill(pattern, '9'));
    }
    std::vector<int> numbers;
    for (int number = low; number <= high; ++number) {
        int rest = number;
        const auto fits = [&rest](char c) {
            const int digit = rest % 10;
            rest /= 10;
            return c == 'X' || c - '0' == digit;
        };
        if (std::all_of(pattern.rbegin(), pattern.rend(), fits)) numbers.push_back(number);
    }
    return numbers;
}

/// The first day in the order of the lists: by year, month, day.
std::optional<Day> first_day_among(const std::vector<int>& years, const std::vector<int>& months,
                                   const std::vector<int>& days) {
    for (const int year : years) {
        for (const int month : months) {
            for (const int day : days) {
                if (const auto found = day_of(year, month, day)) return found;
            }
        }
    }
    return std::nullopt;
}

std::vector<int> years_of(const DateParts& parts) {
    std::vector<int> years = numbers_of(parts.year, parts.is_negative ? 1 : 0, kLastYear);
    if (!parts.is_negative) return years;
    std::reverse(years.begin(), years.end());
    for (int& year : years) year = -year;
    return years;
}

/// All days from the first to the last that the parts can be; with neither end where nothing is known of the year.
EdtfDate read_days(const DateParts& parts) {
    std::vector<int> years = years_of(parts);
    std::vector<int> months = numbers_of(parts.month, 1, 12);
    std::vector<int> days = numbers_of(parts.day, 1, 31);
    if (months.empty()) return {std::nullopt, edtf_problem::kMonth};
    Interval found;
    found.earliest = first_day_among(years, months, days);
    if (!found.earliest) return {std::nullopt, edtf_problem::kDay};
    if (parts.year == kAnyYear) return {Interval{}, {}};
    for (auto* const list : {&years, &months, &days}) std::reverse(list->begin(), list->end());
    found.latest = first_day_among(years, months, days);
    return {found, {}};
}

/// A part of a year that has a number in the place of a month (ISO 8601-2:2019, 4.8), from its earliest beginning to
/// its latest end.
struct PartOfYear {
    int first_year;  // counted from the year that is written
    int first_month;
    int last_year;
    int last_month;
    int last_day;
};

constexpr int kFirstPartOfYear = 21;

// Seasons begin with their month or with the sun, and the one that holds the new year may be that at either end of its
// year.
constexpr PartOfYear kMarchToJune = {0, 3, 0, 6, 21};
constexpr PartOfYear kJuneToSeptember = {0, 6, 0, 9, 23};
constexpr PartOfYear kSeptemberToDecember = {0, 9, 0, 12, 22};
constexpr PartOfYear kDecemberToMarch = {-1, 12, 1, 3, 21};

constexpr auto kPartsOfYear = std::to_array<PartOfYear>({
    // 21 to 24: spring, summer, autumn, winter wherever it is, 25 to 28: of the north
    kMarchToJune,
    kJuneToSeptember,
    kSeptemberToDecember,
    kDecemberToMarch,
    kMarchToJune,
    kJuneToSeptember,
    kSeptemberToDecember,
    kDecemberToMarch,
    // 29 to 32: spring, summer, autumn, winter of the south
    kSeptemberToDecember,
    kDecemberToMarch,
    kMarchToJune,
    kJuneToSeptember,
    // 33 to 36: quarters
    {0, 1, 0, 3, 31},
    {0, 4, 0, 6, 30},
    {0, 7, 0, 9, 30},
    {0, 10, 0, 12, 31},
    // 37 to 39: thirds
    {0, 1, 0, 4, 30},
    {0, 5, 0, 8, 31},
    {0, 9, 0, 12, 31},
    // 40 and 41: halves
    {0, 1, 0, 6, 30},
    {0, 7, 0, 12, 31},
});

const PartOfYear* part_of_year(const DateParts& parts) {
    if (parts.month.find('X') != std::string_view::npos || !parts.day.empty()) return nullptr;
    const int number = number_of(parts.month) - kFirstPartOfYear;
    const bool is_one = number >= 0 && number < static_cast<int>(kPartsOfYear.size());
    return is_one ? &kPartsOfYear[static_cast<std::size_t>(number)] : nullptr;
}

/// A side that lies outside the years of the program is open.
EdtfDate read_part_of_year(const DateParts& parts, const PartOfYear& part) {
    const std::vector<int> years = years_of(parts);
    if (years.empty()) return {std::nullopt, edtf_problem::kDay};
    if (parts.year == kAnyYear) return {Interval{}, {}};
    return {Interval{day_of(years.front() + part.first_year, part.first_month, 1),
                     day_of(years.back() + part.last_year, part.last_month, part.last_day)},
            {}};
}

/// The years that agree with `year` in its first `digits` digits.
EdtfDate read_significant(int year, bool is_negative, int digits) {
    int scale = 1;
    const auto length = static_cast<int>(std::to_string(year).size());
    for (int place = digits; place < length; ++place) scale *= 10;
    const int low = year / scale * scale;
    const int high = low + scale - 1;
    return {is_negative ? Interval{day_of(-high, 1, 1), day_of(-low, 12, 31)}
                        : Interval{day_of(low, 1, 1), day_of(high, 12, 31)},
            {}};
}

/// What may stand behind the digits of a year: how many of them are significant, and a qualifier. Nothing where
/// anything else is left.
std::optional<int> read_tail_of_year(std::string_view text, int significant) {
    if (text.starts_with('S')) {
        text.remove_prefix(1);
        significant = number_of(take_digits(text));
        if (significant == 0) return std::nullopt;
    }
    if (!text.empty() && is_qualifier(text.front())) text.remove_prefix(1);
    return text.empty() ? std::optional(significant) : std::nullopt;
}

/// `1950S2`: a year that is known to so many digits (ISO 8601-2:2019, 4.5).
EdtfDate read_estimated_year(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    const std::string_view digits = take_digits(text);
    const auto significant = read_tail_of_year(text, static_cast<int>(digits.size()));
    if (digits.size() != kAnyYear.size() || !significant) return {};
    const int year = number_of(digits);
    if (is_negative && year == 0) return {std::nullopt, edtf_problem::kDay};
    return read_significant(year, is_negative, *significant);
}

/// `Y170000002`, `Y-17E7`, `Y3388E2S3`: a year of more than four digits (ISO 8601-2:2019, 4.6). It lies outside the
/// days of the program: on that side of them, and open there.
EdtfDate read_long_year(std::string_view text) {
    text.remove_prefix(1);
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    const std::string_view digits = take_digits(text);
    int zeros = 0;
    const bool has_exponent = text.starts_with('E');
    if (has_exponent) {
        text.remove_prefix(1);
        const std::string_view exponent = take_digits(text);
        if (exponent.empty()) return {};
        zeros = number_of(exponent);
    }
    const auto length = static_cast<int>(std::min<std::size_t>(digits.size(), kAnyYear.size() + 1)) + zeros;
    const auto significant = read_tail_of_year(text, length);
    if (digits.empty() || digits.front() == '0' || !significant) return {};
    if (length > static_cast<int>(kAnyYear.size())) {
        return {is_negative ? Interval{std::nullopt, day_of(-kLastYear, 1, 1)}
                            : Interval{day_of(kLastYear, 12, 31), std::nullopt},
                {}};
    }
    if (!has_exponent) return {};  // a year of four digits has no letter
    int year = number_of(digits);
    for (int place = 0; place < zeros; ++place) year *= 10;
    return read_significant(year, is_negative, *significant);
}

/// Nothing, `Z`, or hours with or without minutes from UTC.
bool is_zone(std::string_view zone) {
    constexpr int kFarthestZone = 14;
    if (zone.empty() || zone == "Z") return true;
    if (zone.front() != '+' && zone.front() != '-') return false;
    zone.remove_prefix(1);
    const std::string_view hour = take_digits(zone);
    std::string_view minute = hour.size() == 4 ? hour.substr(2) : "00";
    if (hour.size() == 2 && zone.starts_with(':')) {
        zone.remove_prefix(1);
        minute = take_digits(zone);
    }
    const bool is_whole = zone.empty() && (hour.size() == 2 || hour.size() == 4) && minute.size() == 2;
    return is_whole && number_of(hour.substr(0, 2)) <= kFarthestZone && number_of(minute) <= 59;
}

}  // namespace

EdtfDate read_edtf_date(std::string_view text) {
    const std::string_view unqualified =
        !text.empty() && is_qualifier(text.front()) && !is_qualifier(text.back()) ? text.substr(1) : text;
    if (unqualified.starts_with('Y')) return read_long_year(unqualified);
    if (unqualified.find('S') != std::string_view::npos) return read_estimated_year(unqualified);
    const auto parts = read_parts(text);
    if (!parts) return {};
    if (const PartOfYear* const part = part_of_year(*parts)) return read_part_of_year(*parts, *part);
    return read_days(*parts);
}

std::optional<EdtfClock> read_edtf_clock(std::string_view text) {
    const std::size_t zone_at = std::min(text.find_first_of("Z+-"), text.size());
    EdtfClock clock{std::string(text.substr(0, zone_at)), std::string(text.substr(zone_at))};
    std::string_view rest = clock.time;
    std::array<int, 3> numbers{};
    std::size_t count = 0;
    while (true) {
        const std::string_view digits = take_digits(rest);
        if (digits.size() != 2) return std::nullopt;
        numbers[count++] = number_of(digits);
        if (count == numbers.size() || !rest.starts_with(':')) break;
        rest.remove_prefix(1);
    }
    if (count == numbers.size() && (rest.starts_with('.') || rest.starts_with(','))) {
        rest.remove_prefix(1);
        if (take_digits(rest).empty()) return std::nullopt;
    }
    const auto [hour, minute, second] = numbers;
    const bool is_end_of_day = hour == 24 && minute == 0 && second == 0;
    const bool is_real = (hour <= 23 && minute <= 59 && second <= 60) || is_end_of_day;
    if (!rest.empty() || !is_real || !is_zone(clock.zone)) return std::nullopt;
    return clock;
}

}  // namespace dateline
