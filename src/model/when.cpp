#include "model/when.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace dateline {

namespace {

using std::chrono::last;
using std::chrono::year_month_day;

constexpr std::size_t kDayLength = 3;          // bytes of "-DD"
constexpr std::size_t kMonthAndDayLength = 6;  // bytes of "-MM-DD"

/// Whether the years are all those that differ in their last `digits` digits alone.
bool are_round_years(std::chrono::year first, std::chrono::year final, int digits) {
    const int count = digits == 1 ? 10 : 100;
    const int from = static_cast<int>(first);
    const int to = static_cast<int>(final);
    if (to - from != count - 1) return false;
    return from >= 0 ? from % count == 0 : to < 0 && to % count == 0;
}

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
    std::string text = year < 0 ? "-" : "";
    const auto append = [&](unsigned value, unsigned place) {
        for (; place > 0; place /= 10) text += static_cast<char>('0' + value / place % 10);
    };
    const auto size = static_cast<unsigned>(std::abs(year));
    append(size, size > 9999 ? 10'000 : 1000);
    text += '-';
    append(static_cast<unsigned>(d.month()), 10);
    text += '-';
    append(static_cast<unsigned>(d.day()), 10);
    return text;
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
    std::string from = iso_of(*days.earliest);
    std::string to = iso_of(*days.latest);
    if (first.day() == std::chrono::day{1} && is_last_of_month(final)) {
        const bool are_years = first.month() == std::chrono::January && final.month() == std::chrono::December;
        const std::size_t unsaid = are_years ? kMonthAndDayLength : kDayLength;
        from.resize(from.size() - unsaid);
        to.resize(to.size() - unsaid);
        for (const int digits : {1, 2}) {
            if (are_years && are_round_years(first.year(), final.year(), digits))
                return from.replace(from.size() - static_cast<std::size_t>(digits), std::string::npos,
                                    static_cast<std::size_t>(digits), 'X');
        }
    }
    return from == to ? from : from + "/" + to;
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
