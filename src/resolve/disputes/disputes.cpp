#include "resolve/disputes/disputes.hpp"

#include <array>

namespace dateline {

namespace {

const EvidenceRow& row_of(const DisputedFact& fact, const Evidence& evidence) {
    if (const auto* statement = std::get_if<Index<EvidenceStatement>>(&fact))
        return evidence.statements[statement->position()];
    if (const auto* figure = std::get_if<Index<EvidenceFigure>>(&fact)) return evidence.figures[figure->position()];
    return evidence.event_mentions[std::get<Index<EvidenceEventMention>>(fact).position()];
}

std::string_view rule_of(const DisputedFact& fact) {
    static constexpr std::array<std::string_view, 3> kRules = {"denied_statement", "figures_that_differ",
                                                               "opposed_polarity"};
    return kRules[fact.index()];
}

}  // namespace

void add_dispute_reasons(const Evidence& evidence, const std::vector<Dispute>& disputes, std::vector<Reason>& reasons) {
    for (std::size_t i = 0; i < disputes.size(); ++i) {
        int step = 0;
        for (const DisputeSide& side : disputes[i].sides) {
            const EvidenceRow& row = row_of(side.fact, evidence);
            reasons.push_back({.fact = Index<Dispute>(i),
                               .step = ++step,
                               .rule = rule_of(side.fact),
                               .document = row.document,
                               .span = row.span,
                               .explanation = "These words stand on side " + std::to_string(side.side) + "."});
        }
    }
}

}  // namespace dateline
