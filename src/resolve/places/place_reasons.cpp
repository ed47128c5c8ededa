#include "resolve/places/place_reasons.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

struct BasisRow {
    PlaceBasis basis;
    std::string_view rule;
    std::string_view because;  // before the words of the mention that tells, where there is one
};

constexpr std::array<BasisRow, 9> kBases = {{
    {PlaceBasis::told_whole, "place/told-whole", "the article says what it lies in: "},
    {PlaceBasis::told_parts, "place/told-parts", "the article names what lies in it: "},
    {PlaceBasis::named_division, "place/named-division", "the article names its part of the country: "},
    {PlaceBasis::named_country, "place/named-country", "the article speaks of its country: "},
    {PlaceBasis::nearby_places, "place/nearby-places", "the article names another place of its country: "},
    {PlaceBasis::spelling, "place/spelling", "it is another spelling, and the article speaks of its country: "},
    {PlaceBasis::only_one, "place/only-one", "no other place of the name is known"},
    {PlaceBasis::much_larger, "place/much-larger", "it is much larger than all others of the name"},
    {PlaceBasis::several, "place/several",
     "several places have the name, and the article does not tell which it means"},
}};

const BasisRow& row_of(PlaceBasis basis) {
    return *std::find_if(kBases.begin(), kBases.end(), [&](const BasisRow& row) { return row.basis == basis; });
}

std::string explain(const EvidenceMention& mention, const PlaceChoice& choice, const Evidence& evidence,
                    const Gazetteer& gazetteer) {
    std::string sentence = '"' + std::string(mention.text) + "\" ";
    if (choice.known) {
        const KnownEntity known = gazetteer.in_full(*choice.known);
        sentence += "is taken for " + known.name;
        if (known.division) sentence += ", " + gazetteer.at(*known.division).name;
        if (known.state) sentence += ", " + gazetteer.at(*known.state).name;
        if (!known.gazetteer_id.empty()) sentence += " (" + known.gazetteer_id + ')';
    } else {
        sentence += "is left without a position";
    }
    sentence += ": " + std::string(row_of(choice.basis).because);
    const bool names_hint = choice.hint && choice.basis != PlaceBasis::several;
    if (names_hint) sentence += '"' + std::string(evidence.mentions[choice.hint->position()].text) + '"';
    return sentence + '.';
}

}  // namespace

void add_place_reasons(Entities& entities, const Evidence& evidence, const EntityGroups& groups,
                       const Gazetteer& gazetteer) {
    std::map<Index<Entity>, int> steps;
    for (const Reason& reason : entities.reasons) {
        int& last = steps[std::get<Index<Entity>>(reason.fact)];
        last = std::max(last, reason.step);
    }
    std::map<Index<Entity>, bool> is_told;
    for (const auto& [index, choice] : groups.places) {
        const auto entity = entities.entity_of[index.position()];
        if (!entity || entities.known_of[entity->position()] != choice.known) continue;
        if (std::exchange(is_told[*entity], true)) continue;
        const EvidenceMention& mention = evidence.mentions[index.position()];
        entities.reasons.push_back({.fact = *entity,
                                    .step = ++steps[*entity],
                                    .rule = row_of(choice.basis).rule,
                                    .document = mention.document,
                                    .span = mention.span,
                                    .explanation = explain(mention, choice, evidence, gazetteer)});
    }
    std::stable_sort(entities.reasons.begin(), entities.reasons.end(), [](const Reason& a, const Reason& b) {
        return std::pair(std::get<Index<Entity>>(a.fact), a.step) < std::pair(std::get<Index<Entity>>(b.fact), b.step);
    });
}

}  // namespace dateline
