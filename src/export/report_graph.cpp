#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>

#include "base/utf8.hpp"
#include "export/graph_layout.hpp"
#include "export/report_html.hpp"
#include "export/report_page.hpp"
#include "export/report_ties.hpp"
#include "export/report_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostNodes = 26;
constexpr std::size_t kMostEvidence = 40;  // pieces that are listed for a tie
constexpr std::size_t kLongestLabel = 28;  // code points
constexpr double kWidth = 1000;
constexpr double kHeight = 620;
constexpr double kSignAbove = 9;  // a node's sign, above the middle of its box

/// The sign of a node by its kind, around its place.
struct KindSign {
    std::string_view kind;
    std::string_view outline;
};

constexpr KindSign kSigns[] = {
    {"person", "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z"},
    {"organization", "M-6 -5H6V5H-6Z"},
    {"state", "M0 -8L8 0L0 8L-8 0Z"},
    {"group", "M-8 0L-4 -6H4L8 0L4 6H-4Z"},
    {"place", "M0 7L-7 -5H7Z"},
    {"", "M-5 -5L5 5M-5 5L5 -5"},
};

std::string_view outline_of(std::string_view kind) {
    for (const KindSign& sign : kSigns) {
        if (sign.kind == kind) return sign.outline;
    }
    return std::rbegin(kSigns)->outline;
}

int whole(double number) {
    return static_cast<int>(std::lround(number));
}

struct Drawing {
    EntityTies ties;
    std::map<Index<ReportEntity>, std::size_t> position;  // among the drawn
    std::vector<DrawingPoint> places;

    [[nodiscard]] const DrawingPoint& place(Index<ReportEntity> entity) const { return places[position.at(entity)]; }
};

Drawing draw(const Report& report) {
    Drawing drawing;
    drawing.ties = tie_entities(report, kMostNodes);
    std::vector<DrawingBox> boxes;
    for (const Index<ReportEntity> entity : drawing.ties.entities) {
        const std::string label = shortened(report.entities[entity.position()].name, kLongestLabel);
        drawing.position.emplace(entity, boxes.size());
        boxes.push_back({std::max(30.0, 8.2 * static_cast<double>(count_code_points(label)) + 12), 44});
    }
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    for (const EntityTie& tie : drawing.ties.ties)
        edges.emplace_back(drawing.position.at(tie.from), drawing.position.at(tie.to));
    drawing.places = lay_out(boxes, edges, kWidth, kHeight);
    return drawing;
}

std::string name_of(const Report& report, Index<ReportEntity> entity) {
    return isolated(report.entities[entity.position()].name);
}

void write_drawing(std::ostream& out, const Report& report, const Drawing& drawing) {
    out << "<a class=\"skip inline\" href=\"#who-is-tied\">Past the drawing, to the lists</a>\n<div "
           "class=\"scroll\"><svg id=\"graph\" viewBox=\"0 0 "
        << kWidth << ' ' << kHeight
        << "\" width=\"1000\" height=\"620\" role=\"group\" aria-label=\"Who is tied to whom, as a drawing\">\n";
    for (std::size_t i = 0; i < drawing.ties.ties.size(); ++i) {
        const EntityTie& tie = drawing.ties.ties[i];
        const DrawingPoint& from = drawing.place(tie.from);
        const DrawingPoint& to = drawing.place(tie.to);
        const std::size_t weight = std::min<std::size_t>(1 + tie.evidence.size() / 2, 6);
        std::string line = "x1=\"" + std::to_string(whole(from.x)) + "\" y1=\"" +
                           std::to_string(whole(from.y - kSignAbove)) + "\" x2=\"" + std::to_string(whole(to.x)) +
                           "\" y2=\"" + std::to_string(whole(to.y - kSignAbove)) + '"';
        out << "<a class=\"tie\" tabindex=\"-1\" href=\"#r" << i << "\" data-ends=\"" << tie.from.position() << ' '
            << tie.to.position() << "\"><title>" << escape_html(report.entities[tie.from.position()].name) << " – "
            << escape_html(report.entities[tie.to.position()].name) << ": " << counted(tie.evidence.size(), "piece")
            << " of evidence</title><line class=\"reach\" " << line << "/><line stroke-width=\"" << weight << "\" "
            << line << "/></a>\n";
    }
    for (const Index<ReportEntity> entity : drawing.ties.entities) {
        const ReportEntity& row = report.entities[entity.position()];
        const DrawingPoint& place = drawing.place(entity);
        out << "<a class=\"node\" href=\"#n" << entity.position() << "\" data-node=\"" << entity.position()
            << "\" transform=\"translate(" << whole(place.x) << ',' << whole(place.y) << ")\"><title>"
            << escape_html(row.name) << ", " << escape_html(row.kind) << "</title><path transform=\"translate(0,-"
            << whole(kSignAbove) << ")\" d=\"" << outline_of(row.kind) << "\"/><text y=\"14\">"
            << escape_html(shortened(row.name, kLongestLabel)) << "</text></a>\n";
    }
    out << "</svg></div>\n";
}

void write_signs(std::ostream& out) {
    out << "<p class=\"legend\">";
    for (const KindSign& sign : kSigns) {
        out << "<span><svg viewBox=\"-9 -9 18 18\" width=\"16\" height=\"16\" aria-hidden=\"true\"><path "
               "class=\"kind\" d=\""
            << sign.outline << "\"/></svg> " << (sign.kind.empty() ? "another kind" : sign.kind) << "</span> ";
    }
    out << "</p>\n";
}

/// The ties of an entity, each with a link to its evidence.
void write_nodes(std::ostream& out, const Report& report, const Drawing& drawing) {
    out << "<details id=\"who-is-tied\"><summary>Who is drawn here, and tied to whom</summary><ul class=\"nodes\">\n";
    for (const Index<ReportEntity> entity : drawing.ties.entities) {
        out << "<li id=\"n" << entity.position() << "\"><b>" << name_of(report, entity) << "</b> <span class=\"notes\">"
            << escape_html(report.entities[entity.position()].kind) << "</span>: ";
        bool is_first = true;
        for (std::size_t i = 0; i < drawing.ties.ties.size(); ++i) {
            const EntityTie& tie = drawing.ties.ties[i];
            if (tie.from != entity && tie.to != entity) continue;
            out << (is_first ? "" : ", ") << "<a" << link_to('r', i) << ">"
                << name_of(report, tie.from == entity ? tie.to : tie.from) << "</a>&nbsp;" << tie.evidence.size();
            is_first = false;
        }
        out << "</li>\n";
    }
    out << "</ul></details>\n";
}

void write_evidence(std::ostream& out, const ReportPage& page, const Drawing& drawing) {
    out << "<details><summary>The ties, each with the words that are its evidence</summary>\n<ul class=\"ties\">\n";
    for (std::size_t i = 0; i < drawing.ties.ties.size(); ++i) {
        const EntityTie& tie = drawing.ties.ties[i];
        out << "<li id=\"r" << i << "\"><b>" << name_of(page.report, tie.from) << " – " << name_of(page.report, tie.to)
            << "</b>\n<ol class=\"lines\">\n";
        const std::size_t shown = std::min(tie.evidence.size(), kMostEvidence);
        for (std::size_t at = 0; at < shown; ++at) {
            const ReportFact& fact = page.fact(tie.evidence[at]);
            out << "<li class=\"" << form_classes(fact) << "\"><span class=\"when\">" << date_words(fact.when.days)
                << "</span> <span class=\"what\">" << fact_line(page, tie.evidence[at]) << "</span></li>\n";
        }
        out << "</ol>";
        if (shown < tie.evidence.size())
            out << "<p class=\"notes\">and " << counted(tie.evidence.size() - shown, "piece")
                << " of evidence more</p>";
        out << "</li>\n";
    }
    out << "</ul></details>\n";
}

}  // namespace

void write_graph(std::ostream& out, const ReportPage& page) {
    const Drawing drawing = draw(page.report);
    if (drawing.ties.ties.empty()) {
        out << "<p>Nothing here ties two named actors to each other.</p>\n";
        return;
    }
    write_drawing(out, page.report, drawing);
    write_signs(out);
    write_nodes(out, page.report, drawing);
    write_evidence(out, page, drawing);
}

}  // namespace dateline
