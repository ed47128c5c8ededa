#include "export/report.hpp"

#include <algorithm>
#include <ostream>
#include <span>
#include <string_view>

#include "base/embedded.hpp"
#include "export/report_html.hpp"
#include "export/report_page.hpp"
#include "export/report_words.hpp"

namespace dateline {

std::span<const EmbeddedFile> report_asset_files();

namespace {

std::string_view asset(std::string_view name) {
    const auto files = report_asset_files();
    return std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.name == name; })->bytes;
}

std::string title_of(const Report& report, const ReportOptions& options) {
    if (!options.title.empty()) return options.title;
    return "What " + counted(report.articles.size(), "article") + (report.articles.size() == 1 ? " tells" : " tell");
}

/// A place of the page that is written by the program: `{{name}}` in page.html.
struct Slot {
    std::string_view name;
    void (*write)(std::ostream&, const ReportPage&, const ReportOptions&);
};

constexpr Slot kSlots[] = {
    {"policy",
     [](std::ostream& out, const ReportPage&, const ReportOptions&) {
         out << "default-src 'none'; img-src data:; style-src " << csp_hash(asset("style.css")) << "; script-src "
             << csp_hash(asset("script.js")) << "; base-uri 'none'; form-action 'none'";
     }},
    {"style", [](std::ostream& out, const ReportPage&, const ReportOptions&) { out << asset("style.css"); }},
    {"script", [](std::ostream& out, const ReportPage&, const ReportOptions&) { out << asset("script.js"); }},
    {"title", [](std::ostream& out, const ReportPage& page,
                 const ReportOptions& options) { out << escape_html(title_of(page.report, options)); }},
    {"scope",
     [](std::ostream& out, const ReportPage&, const ReportOptions& options) {
         if (!options.scope.empty()) out << "<p class=\"scope\">" << isolated(options.scope) << "</p>";
     }},
    {"summary", [](std::ostream& out, const ReportPage& page, const ReportOptions&) { write_summary(out, page); }},
    {"chart", [](std::ostream& out, const ReportPage& page, const ReportOptions&) { write_chart(out, page); }},
    {"timeline", [](std::ostream& out, const ReportPage& page, const ReportOptions&) { write_timeline(out, page); }},
    {"undated", [](std::ostream& out, const ReportPage& page, const ReportOptions&) { write_undated(out, page); }},
    {"disputes", [](std::ostream& out, const ReportPage& page, const ReportOptions&) { write_disputes(out, page); }},
    {"statements",
     [](std::ostream& out, const ReportPage& page, const ReportOptions&) { write_statements(out, page); }},
    {"graph", [](std::ostream& out, const ReportPage& page, const ReportOptions&) { write_graph(out, page); }},
    {"articles", [](std::ostream& out, const ReportPage& page, const ReportOptions&) { write_articles(out, page); }},
};

}  // namespace

void write_report(std::ostream& out, const Report& report, const ReportOptions& options) {
    const ReportPage page = make_page(report);
    std::string_view rest = asset("page.html");
    for (std::size_t open = rest.find("{{"); open != std::string_view::npos; open = rest.find("{{")) {
        out << rest.substr(0, open);
        const std::size_t close = rest.find("}}", open);
        const std::string_view name = rest.substr(open + 2, close - open - 2);
        for (const Slot& slot : kSlots) {
            if (slot.name == name) slot.write(out, page, options);
        }
        rest.remove_prefix(close + 2);
    }
    out << rest;
}

}  // namespace dateline
