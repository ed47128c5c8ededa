#include "time/metadata_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>

#include "time/calendar.hpp"
#include "time/edtf.hpp"
#include "time/edtf_date.hpp"
#include "time/stamps.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongest = 120;  // bytes of a date in words
constexpr std::string_view kSeveral = "has more than one date";
constexpr std::string_view kNone = "is one that systems give for none";
constexpr std::string_view kRule = "metadata";

MetadataDate refuse(std::string_view problem) {
    return {std::nullopt, problem, {}, false};
}

bool are_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Seconds since 1970 as a day and a time in UTC.
MetadataDate read_seconds(std::int64_t seconds) {
    const std::chrono::sys_seconds at{std::chrono::seconds{seconds}};
    const Day day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time{at - day};
    When when;
    when.days = {day, day};
    when.edtf = iso_of(day);
    when.time = padded(static_cast<int>(time.hours().count()), 2) + ":" +
                padded(static_cast<int>(time.minutes().count()), 2) + ":" +
                padded(static_cast<int>(time.seconds().count()), 2);
    when.zone = "Z";
    return {std::move(when), {}, {}, false};
}

/// Ten digits or thirteen. What 32 bits do not hold is the number of something else.
MetadataDate read_count(std::string_view digits) {
    constexpr std::size_t kSeconds = 10;
    constexpr std::int64_t kLast = 2147483647;
    if (digits.size() != kSeconds && digits.size() != kSeconds + 3) return refuse(edtf_problem::kForm);
    std::int64_t seconds = 0;
    digits = digits.substr(0, kSeconds);
    std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    return seconds <= kLast ? read_seconds(seconds) : refuse(edtf_problem::kForm);
}

/// "20190218T063500Z": the basic format of ISO 8601 is read as the extended one.
MetadataDate read_basic(std::string_view text) {
    constexpr std::size_t kDay = 8;
    if (text.size() < kDay || !are_digits(text.substr(0, kDay))) return refuse(edtf_problem::kForm);
    std::string extended(text.substr(0, 4));
    extended += "-" + std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6, 2));
    std::string_view rest = text.substr(kDay);
    if (!rest.empty()) {
        if (rest.front() == 'T' || rest.front() == ' ') rest.remove_prefix(1);
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (digits != 4 && digits != 6) return refuse(edtf_problem::kForm);
        extended += "T" + std::string(rest.substr(0, 2));
        for (std::size_t at = 2; at < digits; at += 2) extended += ":" + std::string(rest.substr(at, 2));
        extended += rest.substr(digits);
    }
    EdtfReading reading = read_edtf(extended);
    return {std::move(reading.when), reading.problem, {}, false};
}

std::string_view problem_of(StampKind kind) {
    switch (kind) {
        case StampKind::impossible_clock:
            return edtf_problem::kClock;
        case StampKind::impossible_day:
            return edtf_problem::kDay;
        default:
            return edtf_problem::kForm;
    }
}

/// A date in the words of the language.
MetadataDate read_words(std::string_view text, const Language& language, DayOrder order) {
    if (text.size() > kLongest) return refuse(edtf_problem::kForm);
    const StampLine line = read_stamps(text, {0, static_cast<std::uint32_t>(text.size())}, language);
    if (line.stamps.empty()) return refuse(edtf_problem::kForm);
    const Stamp& stamp = line.stamps.front();
    if (stamp.kind != StampKind::date) return refuse(problem_of(stamp.kind));
    if (line.has_rest) return refuse(edtf_problem::kForm);
    if (line.stamps.size() > 1) return refuse(kSeveral);
    auto reading = resolve_stamp(text, stamp, kRule, order);
    if (!reading) return refuse(edtf_problem::kDay);
    MetadataDate date{std::move(reading->when), {}, std::move(reading->reasons), reading->is_order_open};
    for (ReasonStep& step : date.reasons) step.span = {};  // its words are not the text's
    return date;
}

}  // namespace

MetadataDate read_metadata_date(std::string_view text, const Language& language, DayOrder order) {
    EdtfReading edtf = read_input_date(text);
    if (edtf.when) return {std::move(edtf.when), {}, {}, false};
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return refuse(edtf.problem);
    text = text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
    const auto readers = std::to_array<MetadataDate>(
        {are_digits(text) ? read_count(text) : refuse({}), read_basic(text), read_words(text, language, order)});
    const auto* const found =
        std::find_if(readers.begin(), readers.end(), [](const MetadataDate& one) { return one.when.has_value(); });
    constexpr Day kNoDay{};
    if (found != readers.end()) return found->when->days == Interval{kNoDay, kNoDay} ? refuse(kNone) : *found;
    if (edtf.problem != edtf_problem::kForm) return refuse(edtf.problem);
    // The last of those that know the form says best what is wrong.
    const auto knows = [](const MetadataDate& one) {
        return !one.problem.empty() && one.problem != edtf_problem::kForm;
    };
    const auto known = std::find_if(readers.rbegin(), readers.rend(), knows);
    return refuse(known == readers.rend() ? edtf_problem::kForm : known->problem);
}

}  // namespace dateline
