#include "query/neighbors.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace dateline {

namespace {

/// Which of its two ends a tie comes from.
bool allows(WalkDirection direction, bool leads_here, bool leads_there) {
    if (direction == WalkDirection::both) return true;
    return direction == WalkDirection::out ? leads_here && !leads_there : leads_there && !leads_here;
}

/// Level after level from the beginnings; each telling is gone through once, from the first level that reaches it.
class EntityWalk {
public:
    EntityWalk(const Graph& graph, const GraphPass& pass, WalkDirection direction)
        : graph_(graph), pass_(pass), direction_(direction) {
        for (const NodeKind& kind : graph.rows().kinds) kinds_.push_back(find_telling_kind(kind.name));
    }

    std::vector<Neighbor> run(std::span<const std::int64_t> from, std::uint32_t steps) {
        std::vector<Index<Node>> level;
        for (const std::int64_t id : from) {
            const auto index = graph_.find(id);
            if (index && done_.insert(index->value).second) level.push_back(*index);
        }
        for (std::uint32_t step = 1; step <= steps && !level.empty(); ++step) level = take_step(level, step);
        return std::move(neighbors_);
    }

private:
    std::vector<Index<Node>> take_step(const std::vector<Index<Node>>& level, std::uint32_t step) {
        places_.clear();
        const std::size_t before = neighbors_.size();
        std::vector<Index<Node>> tellings;
        std::unordered_set<std::uint32_t> is_new;
        for (const Index<Node> here : level) {
            for (const GraphTie& tie : graph_.ties(here)) {
                if (!pass_(graph_.edge(tie.step.edge))) continue;
                if (pass_.is_entity(graph_.node(tie.other))) {
                    if (allows(direction_, !tie.step.is_backward, tie.step.is_backward))
                        add(tie.other, step, {graph_.node(here).id, tie.step, std::nullopt, std::nullopt});
                } else if (may_enter(tie)) {
                    arrivals_[tie.other.value].push_back({here, tie.step});
                    if (is_new.insert(tie.other.value).second) tellings.push_back(tie.other);
                }
            }
        }
        for (const Index<Node> telling : tellings) go_through(telling, step);
        std::vector<Index<Node>> next;
        for (std::size_t i = before; i < neighbors_.size(); ++i) next.push_back(*graph_.find(neighbors_[i].node_id));
        for (const Index<Node> each : next) done_.insert(each.value);
        return next;
    }

    /// Ties what came to a telling to all others in it: by the first edge over which a way that is allowed came.
    void go_through(Index<Node> telling, std::uint32_t step) {
        tellings_.insert(telling.value);
        const auto arrivals = std::move(arrivals_.extract(telling.value).mapped());
        std::unordered_set<std::uint32_t> tied;  // an entity is tied once by a telling, however often it is named
        for (const bool leads : {true, false}) {
            const auto from = std::find_if(arrivals.begin(), arrivals.end(), [&](const Arrival& each) {
                return this->leads(telling, each.step) == leads;
            });
            if (from == arrivals.end()) continue;
            for (const GraphTie& tie : graph_.ties(telling)) {
                if (!pass_(graph_.edge(tie.step.edge)) || !pass_.is_entity(graph_.node(tie.other))) continue;
                if (done_.count(tie.other.value) != 0 || tied.count(tie.other.value) != 0) continue;
                if (!allows(direction_, leads, this->leads(telling, tie.step))) continue;
                tied.insert(tie.other.value);
                add(tie.other, step, {graph_.node(from->node).id, from->step, graph_.node(telling).id, tie.step});
            }
        }
    }

    void add(Index<Node> node, std::uint32_t step, TyingPiece piece) {
        if (done_.count(node.value) != 0 || !pass_(graph_.node(node))) return;
        const auto [it, is_new] = places_.emplace(node.value, neighbors_.size());
        if (is_new) neighbors_.push_back({graph_.node(node).id, step, {}});
        neighbors_[it->second].pieces.push_back(std::move(piece));
    }

    /// Whether a way through that telling is open, and was not gone before.
    [[nodiscard]] bool may_enter(const GraphTie& tie) const {
        if (kind_of(tie.other) == nullptr || tellings_.count(tie.other.value) != 0) return false;
        return direction_ == WalkDirection::both || leads(tie.other, tie.step) == (direction_ == WalkDirection::out);
    }
    [[nodiscard]] const TellingKind* kind_of(Index<Node> node) const {
        return kinds_[graph_.node(node).kind.position()];
    }
    [[nodiscard]] bool leads(Index<Node> telling, const GraphStep& step) const {
        return graph_.rows().types[graph_.edge(step.edge).type.position()].name == kind_of(telling)->leading;
    }

    struct Arrival {
        Index<Node> node;
        GraphStep step;
    };

    const Graph& graph_;
    const GraphPass& pass_;
    WalkDirection direction_;
    std::vector<const TellingKind*> kinds_;
    std::vector<Neighbor> neighbors_;
    std::unordered_map<std::uint32_t, std::size_t> places_;  // among neighbors_, of those on this level
    std::unordered_map<std::uint32_t, std::vector<Arrival>> arrivals_;
    std::unordered_set<std::uint32_t> done_;  // beginnings and levels before
    std::unordered_set<std::uint32_t> tellings_;
};

std::vector<Neighbor> walk_over_all(const Graph& graph, std::span<const std::int64_t> from, const GraphPass& pass,
                                    const NeighborOptions& options) {
    std::vector<Index<Node>> starts;
    for (const std::int64_t id : from) {
        if (const auto index = graph.find(id)) starts.push_back(*index);
    }
    const auto reached = graph.reach(starts, options.steps, options.direction, std::cref(pass), std::cref(pass));
    std::unordered_map<std::uint32_t, std::uint32_t> steps_to;
    for (const Index<Node> start : starts) steps_to[start.value] = 0;
    for (const GraphReach& each : reached) steps_to[each.node.value] = each.steps;
    std::vector<Neighbor> neighbors;
    for (const GraphReach& each : reached) {
        Neighbor& neighbor = neighbors.emplace_back();
        neighbor.node_id = graph.node(each.node).id;
        neighbor.steps = each.steps;
        // Its own ties, seen from the nearer end.
        for (const GraphTie& tie : graph.ties(each.node)) {
            const auto nearer = steps_to.find(tie.other.value);
            if (nearer == steps_to.end() || nearer->second + 1 != each.steps) continue;
            const GraphStep step{tie.step.edge, !tie.step.is_backward};
            if (!pass(graph.edge(step.edge)) || !allows(options.direction, !step.is_backward, step.is_backward))
                continue;
            neighbor.pieces.push_back({graph.node(tie.other).id, step, std::nullopt, std::nullopt});
        }
    }
    return neighbors;
}

}  // namespace

std::vector<Neighbor> find_neighbors(const Graph& graph, std::span<const std::int64_t> from, const GraphPass& pass,
                                     const NeighborOptions& options) {
    std::vector<Neighbor> neighbors = options.over == ProjectionOver::all
                                          ? walk_over_all(graph, from, pass, options)
                                          : EntityWalk(graph, pass, options.direction).run(from, options.steps);
    const auto edges_of = [](const TyingPiece& piece) {
        return std::pair(piece.first.edge, piece.second ? piece.second->edge : piece.first.edge);
    };
    for (Neighbor& neighbor : neighbors) {
        std::sort(neighbor.pieces.begin(), neighbor.pieces.end(),
                  [&](const TyingPiece& a, const TyingPiece& b) { return edges_of(a) < edges_of(b); });
    }
    std::stable_sort(neighbors.begin(), neighbors.end(), [&](const Neighbor& a, const Neighbor& b) {
        if (a.steps != b.steps) return a.steps < b.steps;
        if (a.pieces.size() != b.pieces.size()) return a.pieces.size() > b.pieces.size();
        return edges_of(a.pieces.front()) < edges_of(b.pieces.front());
    });
    return neighbors;
}

}  // namespace dateline
