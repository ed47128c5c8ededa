#include "export/exports.hpp"

#include "base/error.hpp"
#include "base/joined.hpp"

namespace dateline {

Notes export_csv(std::ostream& out, const std::vector<Fact>& facts);
Notes export_json(std::ostream& out, const std::vector<Fact>& facts);
Notes export_markdown(std::ostream& out, const std::vector<Fact>& facts);
Notes export_timelinejs(std::ostream& out, const std::vector<Fact>& facts);
Notes export_timelinejs_sheet(std::ostream& out, const std::vector<Fact>& facts);
Notes export_ical(std::ostream& out, const std::vector<Fact>& facts);
Notes export_geojson(std::ostream& out, const std::vector<Fact>& facts);
Notes export_gexf(std::ostream& out, const EvidencedGraph& graph, const GraphExportOptions& options);
Notes export_graphml(std::ostream& out, const EvidencedGraph& graph, const GraphExportOptions& options);
Notes export_ftm(std::ostream& out, const Register& all);
Notes export_disputes(std::ostream& out, const std::vector<DisputedPoint>& points);

namespace {

constexpr Export kExports[] = {
    {"csv", "fact sheet: a row a fact; text that a spreadsheet would run as a formula begins with an apostrophe",
     WriteFacts{export_csv}},
    {"json", "the fact sheet as one JSON array", WriteFacts{export_json}},
    {"markdown", "a timeline to read, with the exact words of each fact in a footnote", WriteFacts{export_markdown}},
    {"timelinejs", "JSON for TimelineJS 3", WriteFacts{export_timelinejs}},
    {"timelinejs-sheet", "the spreadsheet of TimelineJS 3 as CSV", WriteFacts{export_timelinejs_sheet}},
    {"ical", "iCalendar (RFC 5545), an all-day event a fact", WriteFacts{export_ical}},
    {"geojson", "GeoJSON (RFC 7946), a point for each fact whose place has a position", WriteFacts{export_geojson}},
    {"gexf", "the graph as GEXF 1.3 with dates, for Gephi", WriteGraph{export_gexf}},
    {"graphml", "the graph as GraphML, for yEd, NetworkX, igraph", WriteGraph{export_graphml}},
    {"ftm", "entities, ties, events and articles as FollowTheMoney JSON lines", WriteRegister{export_ftm}},
    {"disputes", "the points on which accounts differ as Markdown, side by side", WriteDisputes{export_disputes}},
};

}  // namespace

std::span<const Export> exports() {
    return kExports;
}

const Export& find_export(std::string_view name) {
    for (const Export& each : kExports) {
        if (each.name == name) return each;
    }
    throw UsageError("export", "'" + std::string(name) + "' is no format",
                     "Use one of " + joined(kExports, ", ", &Export::name));
}

}  // namespace dateline
