#include "query/path.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/joined.hpp"

namespace dateline {

namespace {

constexpr PathKind kPathKinds[] = {
    {"entity", true, "who and what is tied"},
    {"event", true, "its participants are tied by what happened"},
    {"event_mention", true, "its agent and patient are tied by what is told"},
    {"statement", true, "its speaker is tied to what it speaks of"},
    {"figure", true, "what it counts is tied to where and by whose word"},
    {"document", false, "standing in one article ties nobody"},
    {"source", false, "an outlet is near to all that it writes of"},
    {"dispute", false, "being told differently ties facts, not actors"},
};

const PathKind* find_kind(std::string_view name) {
    const auto* const it = std::find_if(std::begin(kPathKinds), std::end(kPathKinds),
                                        [&](const PathKind& row) { return row.kind == name; });
    return it == std::end(kPathKinds) ? nullptr : it;
}

void check_kinds(const PathOptions& options) {
    for (const std::string& name : options.also_through) {
        if (find_kind(name) != nullptr) continue;
        throw UsageError("path", "'" + name + "' is no kind of node",
                         "Use one of " + joined(kPathKinds, ", ", &PathKind::kind));
    }
}

/// For each kind of `graph`, whether a path may go through it.
std::vector<bool> passing_kinds(const Graph& graph, const PathOptions& options) {
    std::vector<bool> passes;
    for (const NodeKind& kind : graph.rows().kinds) {
        const PathKind* const row = find_kind(kind.name);
        const auto& also = options.also_through;
        passes.push_back(row != nullptr &&
                         (row->passes || std::find(also.begin(), also.end(), kind.name) != also.end()));
    }
    return passes;
}

std::vector<Index<Node>> find_all(const Graph& graph, std::span<const std::int64_t> ids) {
    std::vector<Index<Node>> found;
    for (const std::int64_t id : ids) {
        if (const auto index = graph.find(id)) found.push_back(*index);
    }
    return found;
}

}  // namespace

std::span<const PathKind> path_kinds() {
    return kPathKinds;
}

std::optional<PathAnswer> find_path(const Graph& graph, std::span<const std::int64_t> from,
                                    std::span<const std::int64_t> to, const PathOptions& options) {
    check_kinds(options);
    const std::vector<bool> passes = passing_kinds(graph, options);
    const GraphPass pass(graph, options.filter);
    const bool takes_undated = !options.is_in_order || options.filter.keeps_undated;
    const auto may_pass = [&](const Node& node) { return passes[node.kind.position()] && pass(node); };
    const auto may_walk = [&](const Edge& edge) { return pass(edge) && (takes_undated || edge.days.is_known()); };
    const auto search = options.is_in_order ? &Graph::path_in_order : &Graph::shortest_path;
    const auto walk = (graph.*search)(find_all(graph, from), find_all(graph, to), may_pass, may_walk);
    if (!walk) return std::nullopt;

    PathAnswer answer;
    for (const GraphStep& step : *walk) {
        const Edge& edge = graph.edge(step.edge);
        const auto [first, second] = step.is_backward ? std::pair(edge.to, edge.from) : std::pair(edge.from, edge.to);
        answer.steps.push_back({edge.id, first, second, step.is_backward});
    }
    return answer;
}

}  // namespace dateline
