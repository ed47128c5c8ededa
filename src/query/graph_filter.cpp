#include "query/graph_filter.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "base/joined.hpp"

namespace dateline {

namespace {

/// Ties that no article tells of: that two entities may be one, and where the map has a place.
constexpr std::string_view kUntoldTies[] = {"MAYBE_SAME", "LIES_IN"};

Interval interval_of(const DayRange& days) {
    const auto day = [](std::int32_t number) { return Day{std::chrono::days{number}}; };
    Interval interval;
    if (days.earliest != DayRange::kOpenBegin) interval.earliest = day(days.earliest);
    if (days.latest != DayRange::kOpenEnd) interval.latest = day(days.latest);
    return interval;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <class Word>
std::vector<bool> passing(const std::vector<Word>& words, const std::vector<std::string>& asked) {
    std::vector<bool> passes;
    for (const Word& word : words) passes.push_back(asked.empty() || has(asked, word.name));
    return passes;
}

void check_types(const PropertyGraph& rows, const std::vector<std::string>& asked) {
    std::vector<std::string> known;
    for (const EdgeType& type : rows.types) known.push_back(type.name);
    std::sort(known.begin(), known.end());
    for (const std::string& type : asked) {
        if (has(known, type)) continue;
        throw UsageError("--type", "'" + type + "' is no type of tie in this file",
                         known.empty() ? "The file has no ties" : "Use one of: " + joined(known));
    }
}

}  // namespace

GraphPass::GraphPass(const Graph& graph, GraphFilter filter) : graph_(graph), filter_(std::move(filter)) {
    const PropertyGraph& rows = graph.rows();
    check_types(rows, filter_.types);
    for (const NodeKind& kind : rows.kinds) is_entity_kind_.push_back(kind.name == "entity");
    passing_labels_ = passing(rows.labels, filter_.labels);
    passing_types_ = passing(rows.types, filter_.types);
    for (std::size_t i = 0; i < rows.types.size() && filter_.types.empty(); ++i)
        passing_types_[i] =
            std::find(std::begin(kUntoldTies), std::end(kUntoldTies), rows.types[i].name) == std::end(kUntoldTies);
}

bool GraphPass::operator()(const Node& node) const {
    return !is_entity(node) || passing_labels_[node.label.position()];
}

bool GraphPass::operator()(const Edge& edge) const {
    if (!passing_types_[edge.type.position()]) return false;
    if (filter_.status && edge.status != *filter_.status) return false;
    return passes_dates(edge);
}

bool GraphPass::passes_dates(const Edge& edge) const {
    if (!filter_.range.is_known() && !filter_.as_of) return true;
    if (!edge.days.is_known()) return filter_.keeps_undated;
    const Interval days = interval_of(edge.days);
    if (!matches(days, filter_.range, filter_.match)) return false;
    if (!filter_.as_of) return true;
    const Interval day{filter_.as_of, filter_.as_of};
    if (!is_relation(edge)) return matches(days, {std::nullopt, filter_.as_of}, filter_.match);
    // A relation surely holds on a day between its first and its last, both of which are told.
    return intersect(days, day) && (filter_.match == RangeMatch::possible || (days.earliest && days.latest));
}

bool GraphPass::is_relation(const Edge& edge) const {
    return is_entity(graph_.node(*graph_.find(edge.from))) && is_entity(graph_.node(*graph_.find(edge.to)));
}

std::size_t count_uncertain(const Graph& graph, const GraphFilter& filter) {
    GraphFilter sure = filter;
    sure.match = RangeMatch::certain;
    const GraphPass passes(graph, filter);
    const GraphPass surely_passes(graph, sure);
    const auto& edges = graph.rows().edges;
    return static_cast<std::size_t>(std::count_if(
        edges.begin(), edges.end(), [&](const Edge& edge) { return passes(edge) && !surely_passes(edge); }));
}

}  // namespace dateline
