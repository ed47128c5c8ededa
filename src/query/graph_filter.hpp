// Which ties and which entities of the graph a question is about: by type, status and kind, within a range of dates, or
// as the graph was on a day.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "model/when.hpp"
#include "query/timeline_range.hpp"

namespace dateline {

/// What is left empty asks for nothing. Dates are those of what an edge tells. Beside a range or a day, an edge without
/// a date passes only where `keeps_undated` is set: nobody knows whether it was then.
struct GraphFilter {
    Interval range;
    /// What happened or was said ties from its day on, so it has to be no later than `as_of`. A relation (an edge
    /// between two entities) holds while it lasts, so its days have to hold `as_of`.
    std::optional<Day> as_of;
    RangeMatch match = RangeMatch::possible;  // for the range and for the day
    bool keeps_undated = false;
    std::vector<std::string> types;   // of edges; none: all but MAYBE_SAME and LIES_IN
    std::vector<std::string> labels;  // of the nodes of entities; nodes of other kinds pass always
    std::optional<EventStatus> status;
};

/// A filter for one graph, which must outlive it.
class GraphPass {
public:
    /// UsageError where the filter names a type of edge that the graph lacks.
    GraphPass(const Graph& graph, GraphFilter filter);

    [[nodiscard]] bool operator()(const Node& node) const;
    [[nodiscard]] bool operator()(const Edge& edge) const;
    /// Of a kind that is an actor, a place or a thing: what people mean by who and what is tied.
    [[nodiscard]] bool is_entity(const Node& node) const { return is_entity_kind_[node.kind.position()]; }

private:
    [[nodiscard]] bool passes_dates(const Edge& edge) const;
    [[nodiscard]] bool is_relation(const Edge& edge) const;

    const Graph& graph_;
    GraphFilter filter_;
    std::vector<bool> is_entity_kind_;  // by position of the kind
    std::vector<bool> passing_labels_;
    std::vector<bool> passing_types_;
};

/// How many edges pass that only possibly meet the filter's dates; 0 where it asks for none, or for what is certain.
[[nodiscard]] std::size_t count_uncertain(const Graph& graph, const GraphFilter& filter);

}  // namespace dateline
