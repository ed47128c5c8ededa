#include "resolve/entities/bearer_reasons.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace dateline {

namespace {

constexpr int kMostSteps = 8;  // for an entity and a rule

class Steps {
public:
    Steps(Entities& entities, const Evidence& evidence) : entities_(entities), evidence_(evidence) {
        for (const Reason& reason : entities.reasons) {
            int& last = last_[std::get<Index<Entity>>(reason.fact).position()];
            last = std::max(last, reason.step);
        }
    }

    void add(Index<Entity> entity, std::string_view rule, Index<EvidenceMention> where, std::string explanation) {
        if (++of_rule_[std::string(rule) + std::to_string(entity.position())] > kMostSteps) return;
        const EvidenceMention& mention = evidence_.mentions[where.position()];
        entities_.reasons.push_back({.fact = entity,
                                     .step = ++last_[entity.position()],
                                     .rule = rule,
                                     .document = mention.document,
                                     .span = mention.span,
                                     .explanation = std::move(explanation)});
    }

private:
    Entities& entities_;
    const Evidence& evidence_;
    std::unordered_map<std::size_t, int> last_;
    std::unordered_map<std::string, int> of_rule_;
};

std::string named(Index<EvidenceMention> index, const Evidence& evidence) {
    const EvidenceMention& mention = evidence.mentions[index.position()];
    return '"' + std::string(mention.text) + "\" in " + evidence.documents[mention.document.position()].path;
}

}  // namespace

void add_bearer_reasons(Entities& entities, const Evidence& evidence, const EntityGroups& groups) {
    Steps steps(entities, evidence);
    for (const GroupTie& tie : groups.joined) {
        const auto entity = entities.entity_of[tie.a.position()];
        if (!entity) continue;
        steps.add(
            *entity, "joined", tie.b,
            named(tie.a, evidence) + " and " + named(tie.b, evidence) + " are taken for one: " + tie.because + '.');
    }
    for (const GroupTie& tie : groups.namesakes) {
        const auto a = entities.entity_of[tie.a.position()];
        const auto b = entities.entity_of[tie.b.position()];
        if (!a || !b || a == b) continue;
        const std::string apart =
            named(tie.a, evidence) + " and " + named(tie.b, evidence) + " are left apart: " + tie.because + '.';
        steps.add(*a, "namesake", tie.a, apart);
        steps.add(*b, "namesake", tie.b, apart);
    }
}

}  // namespace dateline
