#include <ostream>

#include "export/csv_field.hpp"
#include "export/escape.hpp"
#include "export/exports.hpp"
#include "export/fact_sheet.hpp"
#include "export/timelinejs_slide.hpp"

namespace dateline {

namespace {

std::string part(const std::optional<unsigned>& number) {
    return number ? std::to_string(*number) : "";
}

std::string text(const std::string& html) {
    return html.empty() ? "" : csv_field(guard_formula(html));
}

std::string year(const std::optional<SlideDate>& date) {
    return date ? std::to_string(date->year) : "";
}

SlideDate parts_of(const std::optional<SlideDate>& date) {
    return date.value_or(SlideDate{});
}

/// The columns of the template that the makers of TimelineJS give out, in its order; those without a value stay empty.
struct Column {
    const char* name;
    std::string (*value)(const Slide&);
};

constexpr Column kColumns[] = {
    {"Year", [](const Slide& slide) { return year(slide.start); }},
    {"Month", [](const Slide& slide) { return part(parts_of(slide.start).month); }},
    {"Day", [](const Slide& slide) { return part(parts_of(slide.start).day); }},
    {"Time", nullptr},
    {"End Year", [](const Slide& slide) { return year(slide.end); }},
    {"End Month", [](const Slide& slide) { return part(parts_of(slide.end).month); }},
    {"End Day", [](const Slide& slide) { return part(parts_of(slide.end).day); }},
    {"End Time", nullptr},
    {"Display Date", [](const Slide& slide) { return text(slide.display_date); }},
    {"Headline", [](const Slide& slide) { return text(slide.headline); }},
    {"Text", [](const Slide& slide) { return text(slide.text); }},
    {"Media", nullptr},
    {"Media Credit", nullptr},
    {"Media Caption", nullptr},
    {"Media Thumbnail", nullptr},
    {"Type", nullptr},
    {"Group", [](const Slide& slide) { return text(slide.group); }},
    {"Background", nullptr},
};

}  // namespace

Notes export_timelinejs_sheet(std::ostream& out, const std::vector<Fact>& facts) {
    const char* separator = "";
    for (const Column& column : kColumns) {
        out << separator << column.name;
        separator = ",";
    }
    out << '\n';
    std::size_t undated = 0;
    for (const Fact& fact : facts) {
        const Slide slide = make_slide(fact);
        if (!slide.start) {
            ++undated;
            continue;
        }
        separator = "";
        for (const Column& column : kColumns) {
            out << separator << (column.value != nullptr ? column.value(slide) : "");
            separator = ",";
        }
        out << '\n';
    }
    if (undated == 0) return {};
    return {facts_are(undated) + " undated and not in the sheet; the formats csv and timelinejs have them"};
}

}  // namespace dateline
