#include "query/actors.hpp"

#include <algorithm>
#include <map>

#include "query/projection.hpp"

namespace dateline {

namespace {

constexpr std::string_view kEntity = "entity";

/// That an entity has a part in a telling, by the edge that says so.
struct Part {
    Index<EvidencedNode> entity;
    const EvidencedEdge* edge = nullptr;
    bool leads = false;
};

class Tying {
public:
    explicit Tying(const EvidencedGraph& graph) : graph_(graph) {}

    EvidencedGraph tie() {
        for (const EvidencedEdge& edge : graph_.edges) {
            if (is_entity(edge.from) && is_entity(edge.to)) {
                edges_.push_back(edge);
            } else if (is_entity(edge.from)) {
                add_part(edge.to, edge.from, edge);
            } else if (is_entity(edge.to)) {
                add_part(edge.from, edge.to, edge);
            }
        }
        for (auto& [telling, parts] : parts_) tie_parts(parts);
        return with_tied_nodes();
    }

private:
    [[nodiscard]] const EvidencedNode& node(Index<EvidencedNode> index) const { return graph_.nodes[index.position()]; }
    [[nodiscard]] bool is_entity(Index<EvidencedNode> index) const { return node(index).kind == kEntity; }

    /// One part for each entity: where it leads, or else the first.
    void add_part(Index<EvidencedNode> telling, Index<EvidencedNode> entity, const EvidencedEdge& edge) {
        const TellingKind* const kind = find_telling_kind(node(telling).kind);
        if (kind == nullptr) return;
        const bool leads = edge.type == kind->leading;
        std::map<Index<EvidencedNode>, Part>& parts = parts_[telling];
        const auto [at, is_new] = parts.try_emplace(entity, Part{entity, &edge, leads});
        if (!is_new && leads && !at->second.leads) at->second = {entity, &edge, true};
    }

    void tie_parts(const std::map<Index<EvidencedNode>, Part>& parts) {
        const bool has_leader =
            std::any_of(parts.begin(), parts.end(), [](const auto& each) { return each.second.leads; });
        if (!has_leader && parts.size() > kMostTogether) return;
        for (auto from = parts.begin(); from != parts.end(); ++from) {
            if (has_leader && !from->second.leads) continue;
            for (auto to = has_leader ? parts.begin() : std::next(from); to != parts.end(); ++to) {
                if (to == from || (to->second.leads && has_leader))
                    continue;  // who speaks together is not tied by that
                EvidencedEdge& edge = edges_.emplace_back(*to->second.edge);
                edge.type = from->second.edge->type + "_" + edge.type;
                edge.from = from->first;
                edge.to = to->first;
            }
        }
    }

    EvidencedGraph with_tied_nodes() {
        EvidencedGraph tied;
        std::map<Index<EvidencedNode>, Index<EvidencedNode>> place;
        for (const EvidencedEdge& edge : edges_) place[edge.from] = place[edge.to] = {};
        for (auto& [before, now] : place) {
            now = Index<EvidencedNode>(tied.nodes.size());
            tied.nodes.push_back(node(before));
        }
        for (EvidencedEdge& edge : edges_) {
            edge.from = place.at(edge.from);
            edge.to = place.at(edge.to);
        }
        tied.edges = std::move(edges_);
        return tied;
    }

    const EvidencedGraph& graph_;
    std::map<Index<EvidencedNode>, std::map<Index<EvidencedNode>, Part>> parts_;  // by telling
    std::vector<EvidencedEdge> edges_;
};

}  // namespace

EvidencedGraph tie_actors(const EvidencedGraph& graph) {
    return Tying(graph).tie();
}

}  // namespace dateline
