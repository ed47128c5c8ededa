#include "tests/tck/memory_graph.hpp"

#include <algorithm>
#include <string>

#include "model/property_graph.hpp"

namespace dateline::tck {

using cypher::Map;
using cypher::MapEntry;
using cypher::NodeIndex;
using cypher::RelationshipIndex;
using cypher::Value;

namespace {

std::vector<Value> column_of(const std::vector<Map>& maps, std::string_view key) {
    std::vector<Value> column(maps.size());
    bool is_in_any = false;
    for (std::size_t i = 0; i < maps.size(); ++i) {
        for (const MapEntry& entry : maps[i]) {
            if (entry.key != key) continue;
            column[i] = entry.value;
            is_in_any = true;
        }
    }
    if (!is_in_any) column.clear();
    return column;
}

}  // namespace

NodeIndex MemoryGraph::add_node(const std::vector<std::string>& labels, Map properties) {
    std::vector<Index<cypher::Label>> set;
    for (const std::string& label : labels) set.push_back(intern(rows_.labels, label));
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    std::size_t at = 0;
    while (at < rows_.label_sets.size() && rows_.label_sets[at].labels != set) ++at;
    if (at == rows_.label_sets.size()) rows_.label_sets.push_back({set});
    rows_.label_set_of.emplace_back(at);
    of_node_.push_back(properties);
    return NodeIndex(of_node_.size() - 1);
}

RelationshipIndex MemoryGraph::add_relationship(std::string_view type, NodeIndex from, NodeIndex to, Map properties) {
    rows_.relationships.push_back({intern(rows_.types, type), from, to});
    of_relationship_.push_back(properties);
    return RelationshipIndex(of_relationship_.size() - 1);
}

std::vector<Value> MemoryGraph::read_node_column(std::string_view key, Arena&) const {
    return column_of(of_node_, key);
}

std::vector<Value> MemoryGraph::read_relationship_column(std::string_view key, Arena&) const {
    return column_of(of_relationship_, key);
}

Map MemoryGraph::read_node(NodeIndex node, Arena&) const {
    return of_node_[node.position()];
}

Map MemoryGraph::read_relationship(RelationshipIndex relationship, Arena&) const {
    return of_relationship_[relationship.position()];
}

// The kit names the trees and describes them by what its scenarios find in them: a root that knows two nodes and
// follows two, each of these with two leaves that are friends, and with the next of the four as a friend.
void add_named_graph(std::string_view name, GraphStates& graph) {
    if (name != "binary-tree-1" && name != "binary-tree-2") throw NotDone("no graph " + std::string(name));
    const bool has_two_labels = name == "binary-tree-2";
    const auto add = [&](const std::string& label, const std::string& node_name) {
        const auto entry = graph.arena.make<MapEntry>(1);
        entry[0] = {"name", graph.arena.keep(node_name)};
        return graph.memory.add_node({label}, {entry.data(), 1});
    };
    const NodeIndex root = add("A", "a");
    std::vector<NodeIndex> branches;
    for (int i = 1; i <= 4; ++i) {
        const std::string number = std::to_string(i);
        const NodeIndex branch = branches.emplace_back(add("X", "b" + number));
        graph.memory.add_relationship(i <= 2 ? "KNOWS" : "FOLLOWS", root, branch, {});
        graph.memory.add_relationship("FRIEND", branch, add("X", "c" + number + "1"), {});
        graph.memory.add_relationship("FRIEND", branch, add(has_two_labels ? "Y" : "X", "c" + number + "2"), {});
    }
    for (std::size_t i = 0; i < branches.size(); ++i)
        graph.memory.add_relationship("FRIEND", branches[i], branches[(i + 1) % branches.size()], {});
}

}  // namespace dateline::tck
