// The rows of a graph that queries walk: nodes with labels, relationships with a type, both with properties that are
// fetched when a query asks for them. Positions of nodes and relationships are 0..count.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "model/graph_value.hpp"

namespace dateline::cypher {

struct Label {
    std::string name;
};
struct RelationshipType {
    std::string name;
};
/// The labels that some nodes have together.
struct LabelSet {
    std::vector<Index<Label>> labels;
};

struct QueriedRelationship {
    Index<RelationshipType> type;
    NodeIndex from;
    NodeIndex to;
};

/// The rows of a graph without their properties.
struct GraphRows {
    std::vector<Label> labels;
    std::vector<LabelSet> label_sets;
    std::vector<Index<LabelSet>> label_set_of;  // by node
    std::vector<RelationshipType> types;
    std::vector<QueriedRelationship> relationships;
};

/// Where properties come from: a database file, or rows in memory. Texts and lists of the values stand in `arena`.
class PropertySource {
public:
    virtual ~PropertySource() = default;

    /// The property `key` of all nodes, by node; an empty vector where none has it.
    [[nodiscard]] virtual std::vector<Value> read_node_column(std::string_view key, Arena& arena) const = 0;
    [[nodiscard]] virtual std::vector<Value> read_relationship_column(std::string_view key, Arena& arena) const = 0;
    /// The nodes, in their order, whose property `key` is equal to `value`, where that can be told without reading the
    /// column: by an index of a file. Nothing where it cannot.
    [[nodiscard]] virtual std::optional<std::vector<NodeIndex>> find_nodes(std::string_view, const Value&) const {
        return std::nullopt;
    }
    /// The property `key` of one, null where it has none, where that takes much less time than reading the column.
    /// Nothing where it does not.
    [[nodiscard]] virtual std::optional<Value> read_value(NodeIndex, std::string_view, Arena&) const {
        return std::nullopt;
    }
    [[nodiscard]] virtual std::optional<Value> read_value(RelationshipIndex, std::string_view, Arena&) const {
        return std::nullopt;
    }
    /// All properties of one, as a map; no entry is null.
    [[nodiscard]] virtual Map read_node(NodeIndex node, Arena& arena) const = 0;
    [[nodiscard]] virtual Map read_relationship(RelationshipIndex relationship, Arena& arena) const = 0;
};

}  // namespace dateline::cypher
