#include "export/report_ties.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t kMostOfAFact = 12;

using Pair = std::pair<Index<ReportEntity>, Index<ReportEntity>>;

/// The pairs that a fact ties, each once.
std::set<Pair> pairs_of(const ReportFact& fact) {
    std::set<Pair> pairs;
    const auto add = [&](Index<ReportEntity> a, Index<ReportEntity> b) {
        if (a != b) pairs.insert(std::minmax(a, b));
    };
    const std::size_t count = std::min(fact.entities.size(), kMostOfAFact);
    if (fact.kind == ReportFactKind::statement) {
        for (const ReportSpeaker& speaker : fact.speakers) {
            if (!speaker.entity) continue;
            for (std::size_t i = 0; i < std::min(fact.about.size(), kMostOfAFact); ++i)
                add(*speaker.entity, fact.about[i]);
        }
        return pairs;
    }
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) add(fact.entities[i], fact.entities[j]);
    }
    return pairs;
}

}  // namespace

EntityTies tie_entities(const Report& report, std::size_t most) {
    std::map<Pair, std::vector<Index<ReportFact>>> evidence;
    for (std::size_t i = 0; i < report.facts.size(); ++i) {
        if (!report.facts[i].is_chosen) continue;
        for (const Pair& pair : pairs_of(report.facts[i])) evidence[pair].emplace_back(i);
    }
    std::map<Index<ReportEntity>, std::size_t> weights;
    for (const auto& [pair, facts] : evidence) {
        weights[pair.first] += facts.size();
        weights[pair.second] += facts.size();
    }
    EntityTies result;
    for (const auto& [entity, weight] : weights) result.entities.push_back(entity);
    std::sort(result.entities.begin(), result.entities.end(), [&](Index<ReportEntity> a, Index<ReportEntity> b) {
        return std::tuple(weights[b], a) < std::tuple(weights[a], b);
    });
    if (result.entities.size() > most) result.entities.resize(most);
    const std::set<Index<ReportEntity>> kept(result.entities.begin(), result.entities.end());
    std::set<Index<ReportEntity>> tied;
    for (auto& [pair, facts] : evidence) {
        if (!kept.contains(pair.first) || !kept.contains(pair.second)) continue;
        tied.insert({pair.first, pair.second});
        result.ties.push_back({pair.first, pair.second, std::move(facts)});
    }
    std::erase_if(result.entities, [&](Index<ReportEntity> each) { return !tied.contains(each); });
    std::stable_sort(result.ties.begin(), result.ties.end(),
                     [](const EntityTie& a, const EntityTie& b) { return a.evidence.size() > b.evidence.size(); });
    return result;
}

}  // namespace dateline
