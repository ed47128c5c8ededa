#include "time/edtf.hpp"

#include <array>
#include <string>
#include <utility>

#include "base/table.hpp"
#include "time/edtf_date.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongest = 4096;  // bytes: a set of some hundred days
constexpr std::size_t kDayLength = 10;  // bytes of YYYY-MM-DD
constexpr std::string_view kOpen = "..";

EdtfReading refuse(std::string_view problem) {
    return {std::nullopt, problem};
}

EdtfReading accept(const Interval& days, std::string_view text) {
    When when;
    when.days = days;
    when.edtf = text;
    return {std::move(when), {}};
}

bool ends_before_it_begins(const Interval& first, const Interval& last) {
    return first.earliest && last.latest && *first.earliest > *last.latest;
}

/// A day in plain digits and a time.
EdtfReading read_day_and_time(std::string_view day, std::string_view time) {
    if (day.size() < kDayLength || day.find_first_not_of("-0123456789") != std::string_view::npos)
        return refuse(edtf_problem::kForm);
    const EdtfDate date = read_edtf_date(day);
    if (!date.days) return refuse(date.problem);
    auto clock = read_edtf_clock(time);
    if (!clock) return refuse(edtf_problem::kClock);
    EdtfReading reading = accept(*date.days, day);
    reading.when->time = std::move(clock->time);
    reading.when->zone = std::move(clock->zone);
    return reading;
}

/// A date, or a day and a time.
EdtfReading read_moment(std::string_view text) {
    if (const std::size_t at = text.find('T'); at != std::string_view::npos)
        return read_day_and_time(text.substr(0, at), text.substr(at + 1));
    const EdtfDate date = read_edtf_date(text);
    return date.days ? accept(*date.days, text) : refuse(date.problem);
}

EdtfReading read_interval(std::string_view text) {
    const auto ends = split(text, '/');
    if (ends.size() != 2) return refuse(edtf_problem::kForm);
    std::array<When, 2> moments;
    std::size_t told = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        moments[i].edtf = ends[i];
        if (ends[i].empty() || ends[i] == kOpen) continue;
        EdtfReading end = read_moment(ends[i]);
        if (!end.when) return end;
        moments[i] = *std::move(end.when);
        ++told;
    }
    if (told == 0) return refuse(edtf_problem::kEmpty);
    if (ends_before_it_begins(moments[0].days, moments[1].days)) return refuse(edtf_problem::kOrder);
    return accept({moments[0].days.earliest, moments[1].days.latest}, moments[0].edtf + "/" + moments[1].edtf);
}

/// A member of a set: a date, or all from one date to another; the first may leave its beginning open, the last its
/// end.
EdtfDate read_member(std::string_view text, bool is_first, bool is_last) {
    const std::size_t dots = text.find(kOpen);
    if (dots == std::string_view::npos) return read_edtf_date(text);
    const std::string_view from = text.substr(0, dots);
    const std::string_view to = text.substr(dots + kOpen.size());
    if (from.empty() && to.empty()) return {std::nullopt, edtf_problem::kEmpty};
    if ((from.empty() && !is_first) || (to.empty() && !is_last)) return {};
    const EdtfDate first = from.empty() ? EdtfDate{Interval{}, {}} : read_edtf_date(from);
    const EdtfDate last = to.empty() ? EdtfDate{Interval{}, {}} : read_edtf_date(to);
    if (!first.days) return first;
    if (!last.days) return last;
    if (ends_before_it_begins(*first.days, *last.days)) return {std::nullopt, edtf_problem::kOrder};
    return {Interval{first.days->earliest, last.days->latest}, {}};
}

/// `[...]` or `{...}`.
EdtfReading read_set(std::string_view text) {
    const char closing = text.front() == '[' ? ']' : '}';
    if (text.size() < 2 || text.back() != closing) return refuse(edtf_problem::kForm);
    const auto members = split(text.substr(1, text.size() - 2), ',');
    Interval days;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const EdtfDate member = read_member(members[i], i == 0, i + 1 == members.size());
        if (!member.days) return refuse(member.problem);
        days = i == 0 ? *member.days : hull(days, *member.days);
    }
    return accept(days, text);
}

}  // namespace

EdtfReading read_edtf(std::string_view text) {
    if (text.size() > kLongest) return refuse(edtf_problem::kLength);
    if (text.starts_with('[') || text.starts_with('{')) return read_set(text);
    if (text.find('/') != std::string_view::npos) return read_interval(text);
    return read_moment(text);
}

std::optional<When> parse_edtf(std::string_view text) {
    return read_edtf(text).when;
}

EdtfReading read_input_date(std::string_view text) {
    EdtfReading reading = read_edtf(text);
    const bool may_have_space = !reading.when && text.size() > kDayLength && text.size() <= kLongest;
    if (!may_have_space || text[kDayLength] != ' ') return reading;
    std::string joined(text);
    joined[kDayLength] = 'T';
    EdtfReading with_time = read_edtf(joined);
    return with_time.when ? with_time : reading;
}

}  // namespace dateline
