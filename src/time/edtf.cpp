#include "time/edtf.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "time/calendar.hpp"

namespace dateline {

namespace {

bool is_digit_or_x(char c) {
    return (c >= '0' && c <= '9') || c == 'X';
}

/// The least and the greatest number that `digits`, X for any, can be; nothing where another character stands in it.
struct Range {
    int low = 0;
    int high = 0;
};

std::optional<Range> read_range(std::string_view digits) {
    if (digits.empty() || digits.size() > 9 || !std::all_of(digits.begin(), digits.end(), is_digit_or_x))
        return std::nullopt;
    Range range;
    for (char c : digits) {
        range.low = range.low * 10 + (c == 'X' ? 0 : c - '0');
        range.high = range.high * 10 + (c == 'X' ? 9 : c - '0');
    }
    return range;
}

/// A number of two digits between `low` and `high`; nothing for any other text.
std::optional<int> read_two_digits(std::string_view text, int low, int high) {
    if (text.size() != 2 || text.find('X') != std::string_view::npos) return std::nullopt;
    const auto range = read_range(text);
    if (!range || range->low < low || range->low > high) return std::nullopt;
    return range->low;
}

std::optional<Interval> between(std::optional<Day> earliest, std::optional<Day> latest) {
    if (!earliest || !latest) return std::nullopt;
    return Interval{earliest, latest};
}

std::optional<Interval> season(int year, int code) {
    struct Season {
        int first_year;  // from the year that is written
        int first_month;
        int last_year;
        int last_month;
        int last_day;
    };
    constexpr Season kSeasons[] = {{0, 3, 0, 6, 21}, {0, 6, 0, 9, 23}, {0, 9, 0, 12, 22}, {-1, 12, 1, 3, 21}};
    const Season& one = kSeasons[code - 21];
    return between(make_day(year + one.first_year, one.first_month, 1),
                   make_day(year + one.last_year, one.last_month, one.last_day));
}

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` with X for what is not specified.
std::optional<Interval> read_date(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    if (text.size() < 4 || (text.size() != 4 && text.size() != 7 && text.size() != 10)) return std::nullopt;
    auto years = read_range(text.substr(0, 4));
    if (!years || text.front() == 'X' || (is_negative && years->high == 0)) return std::nullopt;
    if (is_negative) years = Range{-years->high, -years->low};
    if (text.size() == 4) return between(make_day(years->low, 1, 1), make_day(years->high, 12, 31));

    if (text[4] != '-') return std::nullopt;
    const std::string_view month_text = text.substr(5, 2);
    const std::string_view day_text = text.size() == 10 ? text.substr(8, 2) : "XX";
    if (text.size() == 10 && text[7] != '-') return std::nullopt;
    if (month_text == "XX") {
        if (day_text != "XX") return std::nullopt;
        return between(make_day(years->low, 1, 1), make_day(years->high, 12, 31));
    }
    if (years->low != years->high) return std::nullopt;
    if (const auto code = read_two_digits(month_text, 21, 24)) {
        return text.size() == 7 ? season(years->low, *code) : std::nullopt;
    }
    const auto month = read_two_digits(month_text, 1, 12);
    const auto first = month ? make_day(years->low, *month, 1) : std::nullopt;
    if (!first) return std::nullopt;
    if (day_text == "XX") return unit_around(*first, TimeUnit::month);
    const auto number = read_two_digits(day_text, 1, 31);
    const auto day = number ? make_day(years->low, *month, *number) : std::nullopt;
    return between(day, day);
}

bool is_zone(std::string_view zone) {
    if (zone.empty() || zone == "Z") return true;
    if ((zone.front() != '+' && zone.front() != '-') || !read_two_digits(zone.substr(1, 2), 0, 14)) return false;
    if (zone.size() == 3) return true;
    return read_two_digits(zone.substr(zone[3] == ':' ? 4 : 3), 0, 59).has_value();
}

/// `hh:mm`, `hh:mm:ss`, `hh:mm:ss.fff`, with a zone.
bool read_time(std::string_view text, When& when) {
    const std::size_t zone_at = std::min(text.find_first_of("Z+-"), text.size());
    const std::string_view time = text.substr(0, zone_at);
    const auto hour = read_two_digits(time.substr(0, 2), 0, 24);
    if (!hour || time.size() < 5 || time[2] != ':') return false;
    const auto minute = read_two_digits(time.substr(3, 2), 0, 59);
    if (!minute || (*hour == 24 && *minute != 0)) return false;
    if (time.size() > 5) {
        if (time.size() < 8 || time[5] != ':' || !read_two_digits(time.substr(6, 2), 0, 60)) return false;
        const std::string_view fraction = time.substr(8);
        if (!fraction.empty() && (fraction.size() < 2 || fraction.front() != '.' ||
                                  fraction.find('X') != std::string_view::npos || !read_range(fraction.substr(1)))) {
            return false;
        }
    }
    if (!is_zone(text.substr(zone_at))) return false;
    when.time = time;
    when.zone = text.substr(zone_at);
    return true;
}

/// A date with its qualifier, or a date and a time.
std::optional<When> read_moment(std::string_view text) {
    When when;
    std::string_view date = text;
    if (const std::size_t at = text.find('T'); at != std::string_view::npos) {
        date = text.substr(0, at);
        if (date.size() < 10 || date.find('X') != std::string_view::npos || !read_time(text.substr(at + 1), when))
            return std::nullopt;
    } else if (!text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos) {
        date.remove_suffix(1);
    }
    const auto days = read_date(date);
    if (!days) return std::nullopt;
    when.days = *days;
    when.edtf = when.time.empty() ? text : date;
    return when;
}

}  // namespace

std::optional<When> parse_edtf(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return read_moment(text);
    const std::array<std::string_view, 2> ends = {text.substr(0, slash), text.substr(slash + 1)};
    std::array<When, 2> moments;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (ends[i].empty() || ends[i] == "..") {
            moments[i].edtf = "..";
            continue;
        }
        const auto moment = read_moment(ends[i]);
        if (!moment) return std::nullopt;
        moments[i] = *moment;
    }
    When when;
    when.days = {moments[0].days.earliest, moments[1].days.latest};
    if (!when.days.is_known()) return std::nullopt;
    if (moments[0].days.earliest && moments[1].days.latest && *moments[0].days.earliest > *moments[1].days.latest)
        return std::nullopt;
    when.edtf = moments[0].edtf + "/" + moments[1].edtf;
    return when;
}

}  // namespace dateline
