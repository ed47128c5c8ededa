#include "query/projection.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

constexpr TellingKind kTellingKinds[] = {
    {"statement", "SAID"},
    {"event_mention", "AGENT"},
    {"figure", ""},
};

/// That an entity is named by a telling, both by position in the property graph.
struct Pin {
    std::uint32_t telling = 0;
    std::uint32_t entity = 0;
    bool leads = false;
    friend bool operator<(const Pin& a, const Pin& b) {
        return std::tuple(a.telling, a.entity, !a.leads) < std::tuple(b.telling, b.entity, !b.leads);
    }
};

/// Ties between positions of the property graph, as they are found.
class Projector {
public:
    Projector(const Graph& graph, const GraphPass& pass) : graph_(graph), pass_(pass), is_seen_(graph.node_count()) {
        for (const NodeKind& kind : graph.rows().kinds) kinds_.push_back(find_telling_kind(kind.name));
    }

    void collect(ProjectionOver over) {
        for (const Edge& edge : graph_.rows().edges) {
            const auto from = static_cast<std::uint32_t>(graph_.find(edge.from)->position());
            const auto to = static_cast<std::uint32_t>(graph_.find(edge.to)->position());
            if (!pass_(node(from)) || !pass_(node(to)) || !pass_(edge)) continue;
            if (over == ProjectionOver::all || (is_entity(from) && is_entity(to))) {
                see(from);
                see(to);
                tie(from, to, true);
            } else if (is_entity(from)) {
                pin(edge, to, from);
            } else if (is_entity(to)) {
                pin(edge, from, to);
            }
        }
        tie_pinned();
    }

    /// Gives what is tied its positions, and the ties with them.
    Projection finish(ProjectionOver over) {
        Projection projection;
        projection.lists = lists_;
        std::vector<bool> is_tied(graph_.node_count());
        for (const WeightedTie& each : ties_) is_tied[each.a] = is_tied[each.b] = true;
        std::vector<std::uint32_t> place(graph_.node_count());
        for (const std::uint32_t each : seen_) {
            if (!is_tied[each]) continue;
            place[each] = static_cast<std::uint32_t>(projection.nodes.size());
            projection.nodes.emplace_back(std::size_t{each});
        }
        for (WeightedTie& each : ties_) each = {place[each.a], place[each.b], each.weight};
        for (Arc& arc : arcs_) arc = {place[arc.first], place[arc.second]};
        projection.graph = WeightedGraph(projection.nodes.size(), std::move(ties_));
        projection.arcs = std::move(arcs_);
        for (const Node& each : graph_.rows().nodes)
            projection.untied += (over == ProjectionOver::all || pass_.is_entity(each)) && pass_(each);
        projection.untied -= projection.nodes.size();
        return projection;
    }

private:
    [[nodiscard]] const Node& node(std::uint32_t position) const {
        return graph_.node(Index<Node>(std::size_t{position}));
    }
    [[nodiscard]] bool is_entity(std::uint32_t position) const { return pass_.is_entity(node(position)); }

    void see(std::uint32_t position) {
        if (!is_seen_[position]) seen_.push_back(position);
        is_seen_[position] = true;
    }

    void pin(const Edge& edge, std::uint32_t telling, std::uint32_t entity) {
        const TellingKind* const kind = kinds_[node(telling).kind.position()];
        if (kind == nullptr) return;
        see(entity);
        pins_.push_back({telling, entity, graph_.rows().types[edge.type.position()].name == kind->leading});
    }

    void tie(std::uint32_t a, std::uint32_t b, bool is_directed) {
        if (a == b) return;
        ties_.push_back({a, b, 1});
        if (is_directed) arcs_.emplace_back(a, b);
    }

    void tie_pinned() {
        std::sort(pins_.begin(), pins_.end());
        // Who speaks of itself is pinned twice; it leads.
        pins_.erase(
            std::unique(pins_.begin(), pins_.end(),
                        [](const Pin& a, const Pin& b) { return a.telling == b.telling && a.entity == b.entity; }),
            pins_.end());
        for (auto begin = pins_.begin(); begin != pins_.end();) {
            const auto end =
                std::find_if(begin, pins_.end(), [&](const Pin& each) { return each.telling != begin->telling; });
            tie_telling({begin, end});
            begin = end;
        }
    }

    void tie_telling(std::span<const Pin> pins) {
        const auto leading = static_cast<std::size_t>(
            std::count_if(pins.begin(), pins.end(), [](const Pin& each) { return each.leads; }));
        const bool is_list = pins.size() > kMostTogether;
        lists_ += is_list;
        if (is_list && leading > kMostTogether) return;
        for (std::size_t i = 0; i < pins.size(); ++i) {
            if (is_list && !pins[i].leads) continue;
            for (std::size_t k = 0; k < pins.size(); ++k) {
                // Each pair once: from who leads, and among equals from the one that stands first.
                const bool is_equal = pins[i].leads == pins[k].leads;
                if (is_equal ? k > i : pins[i].leads) tie(pins[i].entity, pins[k].entity, !is_equal);
            }
        }
    }

    const Graph& graph_;
    const GraphPass& pass_;
    std::vector<const TellingKind*> kinds_;  // by position of the kind
    std::vector<Pin> pins_;
    std::vector<WeightedTie> ties_;
    std::vector<Arc> arcs_;
    std::vector<std::uint32_t> seen_;  // in the order of the edges
    std::vector<bool> is_seen_;
    std::size_t lists_ = 0;
};

}  // namespace

std::span<const TellingKind> telling_kinds() {
    return kTellingKinds;
}

const TellingKind* find_telling_kind(std::string_view kind) {
    const auto* const it = std::find_if(std::begin(kTellingKinds), std::end(kTellingKinds),
                                        [&](const TellingKind& row) { return row.kind == kind; });
    return it == std::end(kTellingKinds) ? nullptr : it;
}

Projection project(const Graph& graph, const GraphPass& pass, ProjectionOver over) {
    Projector projector(graph, pass);
    projector.collect(over);
    return projector.finish(over);
}

}  // namespace dateline
