// Small graphs by chance, and what questions to them must give: every assignment is tried, nothing is clever. What the
// engine answers is held against it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/tck/memory_graph.hpp"

namespace dateline::cypher::naive {

/// The same numbers on every machine, which the distributions of the standard library are not.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}
    /// 0 to count - 1
    [[nodiscard]] int below(int count) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(count)); }
    [[nodiscard]] bool one_in(int count) { return below(count) == 0; }
    template <class T>
    [[nodiscard]] const T& of(const std::vector<T>& values) {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }
    template <class T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }

private:
    std::mt19937_64 engine_;
};

/// A node or a tie has a number `a` or none.
struct NaiveNode {
    std::set<std::string> labels;
    std::optional<int> a;
};
struct NaiveTie {
    std::string type;
    int from = 0;
    int to = 0;
    std::optional<int> a;
};
struct NaiveGraph {
    std::vector<NaiveNode> nodes;
    std::vector<NaiveTie> ties;
};

inline const std::vector<std::string> kLabels = {"A", "B"};
inline const std::vector<std::string> kTypes = {"S", "T"};

[[nodiscard]] inline std::optional<int> number_or_none(Chance& chance) {
    return chance.one_in(4) ? std::nullopt : std::optional(chance.below(3));
}

/// With ties alike and loops, since there are few nodes.
[[nodiscard]] inline NaiveGraph make_graph(Chance& chance, int most_nodes, int most_ties) {
    NaiveGraph graph;
    const int nodes = 1 + chance.below(most_nodes);
    for (int i = 0; i < nodes; ++i) {
        NaiveNode node;
        for (const std::string& label : kLabels) {
            if (!chance.one_in(3)) node.labels.insert(label);
        }
        node.a = number_or_none(chance);
        graph.nodes.push_back(node);
    }
    const int ties = chance.one_in(8) ? 0 : most_ties / 2 + chance.below(most_ties / 2 + 1);
    for (int i = 0; i < ties; ++i)
        graph.ties.push_back({chance.of(kTypes), chance.below(nodes), chance.below(nodes), number_or_none(chance)});
    return graph;
}

/// What a variable stands for: 'n' a node, 'r' a tie, 'l' a list of ties, 'p' a path (node, tie, node, ...), '0' null.
struct Bound {
    char kind = '0';
    std::vector<int> ids;
    bool operator==(const Bound&) const = default;
};
using Binding = std::map<std::string, Bound>;

/// Graph positions as the engine sees them: the ties stand in the order of `order`.
class SeenGraph {
public:
    SeenGraph(const NaiveGraph& graph, std::vector<int> order) : order_(std::move(order)) {
        const auto properties = [&](std::optional<int> a) {
            if (!a) return Map();
            const std::span<MapEntry> entries = states_.arena.make<MapEntry>(1);
            entries[0] = {"a", std::int64_t{*a}};
            return Map{entries.data(), 1};
        };
        for (const NaiveNode& node : graph.nodes)
            states_.memory.add_node({node.labels.begin(), node.labels.end()}, properties(node.a));
        for (const int i : order_) {
            const NaiveTie& tie = graph.ties[static_cast<std::size_t>(i)];
            states_.memory.add_relationship(tie.type, NodeIndex(static_cast<std::size_t>(tie.from)),
                                            NodeIndex(static_cast<std::size_t>(tie.to)), properties(tie.a));
        }
        graph_ = &states_.see();
    }
    [[nodiscard]] const QueriedGraph& graph() const { return *graph_; }
    /// The naive graph's number of a tie.
    [[nodiscard]] int tie(RelationshipIndex i) const { return order_[i.position()]; }

private:
    tck::GraphStates states_;
    std::vector<int> order_;
    const QueriedGraph* graph_ = nullptr;
};

[[nodiscard]] inline std::string written(const Bound& bound) {
    if (bound.kind == '0') return "null";
    std::string text(1, bound.kind);
    for (const int id : bound.ids) text += " " + std::to_string(id);
    return text;
}

/// A value of the engine, written as a Bound is; numbers as numbers.
[[nodiscard]] std::string written(const Value& value, const SeenGraph& seen);

/// The rows of the engine's answer to `query`, each value written, in the answer's order.
[[nodiscard]] std::vector<std::vector<std::string>> answer(const std::string& query, const SeenGraph& seen);

[[nodiscard]] inline std::vector<int> count_up_to(std::size_t count) {
    std::vector<int> numbers(count);
    for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<int>(i);
    return numbers;
}

}  // namespace dateline::cypher::naive
