#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <tuple>

#include "base/joined.hpp"
#include "export/report_html.hpp"
#include "export/report_page.hpp"
#include "export/report_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostOpen = 400;  // statements that are shown before the speakers' lists are closed

/// All statements of one speaker; `entity` is absent for the unnamed, who stand together.
struct Speaker {
    std::optional<Index<ReportEntity>> entity;
    std::string name;
    std::vector<Index<ReportFact>> statements;
};

/// Those who speak most first, then by name; the unnamed last.
std::vector<Speaker> gather_speakers(const Report& report) {
    std::map<std::size_t, Speaker> by_entity;
    Speaker unnamed;
    unnamed.name = "Speakers without a name";
    for (std::size_t i = 0; i < report.facts.size(); ++i) {
        const ReportFact& fact = report.facts[i];
        if (fact.kind != ReportFactKind::statement || !fact.is_chosen) continue;
        bool is_named = false;
        for (const ReportSpeaker& speaker : fact.speakers) {
            if (!speaker.entity) continue;
            is_named = true;
            Speaker& row = by_entity[speaker.entity->position()];
            row.entity = speaker.entity;
            row.name = speaker.name;
            if (row.statements.empty() || row.statements.back().position() != i) row.statements.emplace_back(i);
        }
        if (!is_named) unnamed.statements.emplace_back(i);
    }
    std::vector<Speaker> all;
    for (auto& [position, speaker] : by_entity) all.push_back(std::move(speaker));
    std::sort(all.begin(), all.end(), [](const Speaker& a, const Speaker& b) {
        return std::tuple(b.statements.size(), std::string_view(a.name), a.entity) <
               std::tuple(a.statements.size(), std::string_view(b.name), b.entity);
    });
    if (!unnamed.statements.empty()) all.push_back(std::move(unnamed));
    return all;
}

/// How often each stance was taken: "says 8, denies 2".
std::string stance_counts(const Report& report, const Speaker& speaker) {
    std::string out;
    for (const auto& [stance, name] : Words<Stance>::rows) {
        const auto count = std::count_if(
            speaker.statements.begin(), speaker.statements.end(),
            [&, wanted = stance](Index<ReportFact> each) { return report.facts[each.position()].stance == wanted; });
        if (count == 0) continue;
        append_item(out, std::string(stance_words(stance)) + " " + std::to_string(count));
    }
    return out;
}

}  // namespace

void write_statements(std::ostream& out, const ReportPage& page) {
    const std::vector<Speaker> speakers = gather_speakers(page.report);
    std::size_t total = 0;
    for (const Speaker& speaker : speakers) total += speaker.statements.size();
    std::vector<bool> is_written(page.report.facts.size());
    for (const Speaker& speaker : speakers) {
        out << "<details class=\"speaker\"" << (total <= kMostOpen ? " open" : "") << "><summary><h3>"
            << isolated(speaker.name) << "</h3> <span class=\"notes\">" << stance_counts(page.report, speaker)
            << "</span></summary>\n<ol class=\"lines\">\n";
        for (const Index<ReportFact> index : speaker.statements) {
            const ReportFact& fact = page.fact(index);
            out << "<li";
            if (!is_written[index.position()]) out << " id=\"s" << index.position() << '"';
            is_written[index.position()] = true;
            out << " class=\"" << form_classes(fact) << "\"><span class=\"when\">" << date_words(fact.when.days)
                << "</span> <span class=\"what\">" << fact_line(page, index) << " <a class=\"aside\""
                << link_to('f', index.position()) << ">reading</a></span></li>\n";
        }
        out << "</ol></details>\n";
    }
    if (speakers.empty()) out << "<p>No statements were read here.</p>\n";
}

}  // namespace dateline
