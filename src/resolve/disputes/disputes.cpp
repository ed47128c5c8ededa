#include "resolve/disputes/disputes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

const EvidenceRow& row_of(const DisputedFact& fact, const Evidence& evidence) {
    if (const auto* statement = std::get_if<Index<EvidenceStatement>>(&fact))
        return evidence.statements[statement->position()];
    if (const auto* figure = std::get_if<Index<EvidenceFigure>>(&fact)) return evidence.figures[figure->position()];
    return evidence.event_mentions[std::get<Index<EvidenceEventMention>>(fact).position()];
}

std::string_view rule_of(const DisputedFact& fact, DisputeKind kind) {
    static constexpr std::array<std::string_view, 2> kRules = {"denied_statement", "figures_that_differ"};
    if (fact.index() < kRules.size()) return kRules[fact.index()];
    static constexpr std::array<std::pair<DisputeKind, std::string_view>, 3> kOfEvents = {
        {{DisputeKind::date, "dates_that_differ"},
         {DisputeKind::place, "places_that_differ"},
         {DisputeKind::agent, "agents_that_differ"}}};
    const auto* row =
        std::find_if(kOfEvents.begin(), kOfEvents.end(), [&](const auto& each) { return each.first == kind; });
    return row == kOfEvents.end() ? "opposed_polarity" : row->second;
}

}  // namespace

void add_dispute_reasons(const Evidence& evidence, const std::vector<Dispute>& disputes, std::vector<Reason>& reasons) {
    for (std::size_t i = 0; i < disputes.size(); ++i) {
        int step = 0;
        for (const DisputeSide& side : disputes[i].sides) {
            const EvidenceRow& row = row_of(side.fact, evidence);
            reasons.push_back({.fact = Index<Dispute>(i),
                               .step = ++step,
                               .rule = rule_of(side.fact, disputes[i].kind),
                               .document = row.document,
                               .span = row.span,
                               .explanation = "These words stand on side " + std::to_string(side.side) + "."});
        }
    }
}

}  // namespace dateline
