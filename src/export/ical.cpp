#include <ostream>

#include "export/escape.hpp"
#include "export/exports.hpp"
#include "export/fact_sheet.hpp"
#include "export/fact_text.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestLine = 75;  // octets, without the line end (RFC 5545, section 3.1)

/// Writes a content line, folded between code points.
void write_line(std::ostream& out, std::string_view line) {
    std::size_t room = kLongestLine;
    while (line.size() > room) {
        std::size_t cut = room;
        while ((static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
        out << line.substr(0, cut) << "\r\n ";
        line.remove_prefix(cut);
        room = kLongestLine - 1;  // the space at the beginning counts
    }
    out << line << "\r\n";
}

void write_text(std::ostream& out, const std::string& name, const std::string& text) {
    if (!text.empty()) write_line(out, name + ":" + escape_ical(text));
}

bool is_writable(Day day) {
    const auto year = int{std::chrono::year_month_day(day).year()};
    return year >= 1 && year <= 9999;
}

/// YYYYMMDD.
std::string date_value(Day day) {
    std::string text = iso_of(day);
    std::erase(text, '-');
    return text;
}

/// The first and last day of an all-day event; the one that is known where the other is not.
std::pair<Day, Day> days_of(const Interval& days) {
    return {days.earliest ? *days.earliest : *days.latest, days.latest ? *days.latest : *days.earliest};
}

/// When the article came out, the last day that may have been: the program reads no clock. The first day of 1970 where
/// nothing tells it.
std::string stamp_of(const Fact& fact) {
    const Interval& published = fact.origin.published.days;
    const Day day = published.is_known() ? days_of(published).second : Day{};
    return date_value(is_writable(day) ? day : Day{}) + "T000000Z";
}

std::string summary_of(const Fact& fact) {
    const bool is_plain = fact.when.days.is_one_day() && fact.when.edtf == iso_of(*fact.when.days.earliest);
    return (is_plain ? "" : date_text(fact.when) + ": ") + fact_title(fact);
}

void write_event(std::ostream& out, const Fact& fact) {
    const auto [first, last] = days_of(fact.when.days);
    const Day after = last + std::chrono::days(1);
    write_line(out, "BEGIN:VEVENT");
    write_text(out, "UID", fact.key + "@dateline");
    write_line(out, "DTSTAMP:" + stamp_of(fact));
    write_line(out, "DTSTART;VALUE=DATE:" + date_value(first));
    if (is_writable(after)) write_line(out, "DTEND;VALUE=DATE:" + date_value(after));  // exclusive
    write_text(out, "SUMMARY", summary_of(fact));
    const std::string words = exact_words(fact);
    write_text(out, "DESCRIPTION", (words.empty() ? "" : "“" + words + "” – ") + article_text(fact.origin));
    write_text(out, "LOCATION", fact.place.name);
    if (fact.place.latitude && fact.place.longitude) {
        write_line(out, "GEO:" + number_text(*fact.place.latitude) + ";" + number_text(*fact.place.longitude));
    }
    if (const std::string link = web_link(fact.origin.url); !link.empty()) write_line(out, "URL:" + link);
    write_text(out, "CATEGORIES", fact.kind);
    if (fact.status != "actual") write_line(out, "STATUS:TENTATIVE");
    write_line(out, "TRANSP:TRANSPARENT");  // nobody is busy then
    write_line(out, "END:VEVENT");
}

}  // namespace

Notes export_ical(std::ostream& out, const std::vector<Fact>& facts) {
    std::size_t undated = 0;
    std::size_t too_far = 0;
    for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dateline//dateline//EN"}) {
        write_line(out, line);
    }
    for (const Fact& fact : facts) {
        if (!fact.when.days.is_known()) {
            ++undated;
        } else if (const auto [first, last] = days_of(fact.when.days); !is_writable(first) || !is_writable(last)) {
            ++too_far;
        } else {
            write_event(out, fact);
        }
    }
    write_line(out, "END:VCALENDAR");
    Notes notes;
    if (undated > 0) {
        notes.push_back(facts_are(undated) + " undated and not in the calendar; the format csv has them");
    }
    if (too_far > 0) {
        notes.push_back(facts_are(too_far) +
                        " not in the calendar, which knows the years 1 to 9999 alone; the format csv has them");
    }
    return notes;
}

}  // namespace dateline
