#include <nlohmann/json.hpp>
#include <ostream>

#include "export/exports.hpp"
#include "export/fact_sheet.hpp"
#include "export/timelinejs_slide.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json date_json(const SlideDate& date) {
    Json json{{"year", date.year}};
    if (date.month) json["month"] = *date.month;
    if (date.day) json["day"] = *date.day;
    return json;
}

std::string slide_json(const Slide& slide) {
    Json json;
    if (slide.start) json["start_date"] = date_json(*slide.start);
    if (slide.end) json["end_date"] = date_json(*slide.end);
    if (!slide.display_date.empty()) json["display_date"] = slide.display_date;
    json["text"] = {{"headline", slide.headline}, {"text", slide.text}};
    json["group"] = slide.group;
    json["unique_id"] = slide.key;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void write_slides(std::ostream& out, const char* name, const std::vector<Slide>& slides, bool are_dated) {
    out << '"' << name << "\": [";
    const char* separator = "\n";
    for (const Slide& slide : slides) {
        if (slide.start.has_value() != are_dated) continue;
        out << separator << slide_json(slide);
        separator = ",\n";
    }
    out << "\n]";
}

}  // namespace

/// Slides without a date stand in a list of their own, `undated`, which TimelineJS does not look at.
Notes export_timelinejs(std::ostream& out, const std::vector<Fact>& facts) {
    std::vector<Slide> slides;
    std::size_t undated = 0;
    for (const Fact& fact : facts) {
        slides.push_back(make_slide(fact));
        if (!slides.back().start) ++undated;
    }
    out << "{";
    write_slides(out, "events", slides, true);
    out << ",\n";
    write_slides(out, "undated", slides, false);
    out << "}\n";
    if (undated == 0) return {};
    return {facts_are(undated) + " undated and not on the timeline; the list \"undated\" has them"};
}

}  // namespace dateline
