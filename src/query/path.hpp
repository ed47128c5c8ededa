// How two actors are tied: a shortest chain of edges between them, for the app to join with the words that are its
// evidence.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"
#include "query/graph_filter.hpp"

namespace dateline {

/// A kind of node, and whether a path may go through it without being asked to. All nodes can be ends.
struct PathKind {
    std::string_view kind;  // as NodeKind's
    bool passes = false;
    std::string_view why;
};

/// The kinds that a path knows. It goes through no others: a new relation ties nothing before it has a row here.
[[nodiscard]] std::span<const PathKind> path_kinds();

struct PathOptions {
    std::vector<std::string> also_through;  // kinds that a path goes through beside those that pass by themselves
    GraphFilter filter;
    /// Only paths whose steps do not run back in time: each step can be on a day that is not before that of the step
    /// before it. Steps without a date are taken only where filter.keeps_undated is set.
    bool is_in_order = false;
};

/// One step, in the order of the path; `is_backward` where the edge itself points from `to_id` to `from_id`.
struct PathStep {
    std::int64_t edge_id = 0;
    std::int64_t from_id = 0;
    std::int64_t to_id = 0;
    bool is_backward = false;
    friend bool operator==(const PathStep&, const PathStep&) = default;
};

/// A chain of steps between two nodes; none where one node is at both ends.
struct PathAnswer {
    std::vector<PathStep> steps;
};

/// A shortest path from any node of `from` to any of `to` (node ids; one that the graph lacks is tied to nothing),
/// edges taken in both directions; empty optional where there is none. A direct tie wins by being shorter; among equals
/// the edge with the smaller id at the first step that differs. UsageError where an option names a kind that
/// path_kinds() lacks or a type of edge that the graph lacks.
[[nodiscard]] std::optional<PathAnswer> find_path(const Graph& graph, std::span<const std::int64_t> from,
                                                  std::span<const std::int64_t> to, const PathOptions& options = {});

}  // namespace dateline
