#include "model/when.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace dateline {

namespace {

using std::chrono::last;
using std::chrono::year_month_day;

bool is_last_of_month(year_month_day d) {
    return d == year_month_day{d.year() / d.month() / last};
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || text.front() == '-')
        return std::nullopt;
    return value;
}

}  // namespace

std::string iso_of(Day day) {
    const year_month_day d{day};
    const int year = static_cast<int>(d.year());
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%s%04d-%02u-%02u", year < 0 ? "-" : "", year < 0 ? -year : year,
                  static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
    return buffer;
}

std::optional<Day> day_of_iso(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const year_month_day d{std::chrono::year{negative ? -*year : *year},
                           std::chrono::month{static_cast<unsigned>(*month)},
                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!d.ok()) return std::nullopt;
    return Day{d};
}

std::string edtf_of(const Interval& days) {
    if (!days.is_known()) return {};
    if (!days.earliest) return "../" + iso_of(*days.latest);
    if (!days.latest) return iso_of(*days.earliest) + "/..";
    if (days.is_one_day()) return iso_of(*days.earliest);
    const year_month_day first{*days.earliest};
    const year_month_day final{*days.latest};
    const std::string from = iso_of(*days.earliest);
    if (first.day() == std::chrono::day{1} && is_last_of_month(final) && first.year() == final.year()) {
        if (first.month() == final.month()) return from.substr(0, from.size() - 3);
        if (first.month() == std::chrono::January && final.month() == std::chrono::December)
            return from.substr(0, from.size() - 6);
    }
    return from + "/" + iso_of(*days.latest);
}

std::optional<Interval> intersect(const Interval& a, const Interval& b) {
    Interval both = a;
    if (b.earliest && (!both.earliest || *b.earliest > *both.earliest)) both.earliest = b.earliest;
    if (b.latest && (!both.latest || *b.latest < *both.latest)) both.latest = b.latest;
    if (both.earliest && both.latest && *both.earliest > *both.latest) return std::nullopt;
    return both;
}

Interval hull(const Interval& a, const Interval& b) {
    Interval both;
    if (a.earliest && b.earliest) both.earliest = std::min(*a.earliest, *b.earliest);
    if (a.latest && b.latest) both.latest = std::max(*a.latest, *b.latest);
    return both;
}

}  // namespace dateline
