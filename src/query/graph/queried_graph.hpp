// A property graph as queries walk it: made once from its rows, then asked by one query at a time (columns and lists
// of nodes are made when first asked for).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.hpp"
#include "model/graph_value.hpp"
#include "model/queried_rows.hpp"
#include "query/graph/property_column.hpp"

namespace dateline::cypher {

/// A relationship as one of its ends sees it.
struct Tie {
    RelationshipIndex relationship;
    NodeIndex other;
    Index<RelationshipType> type;
};

class QueriedGraph {
public:
    /// Takes the rows; `properties` must outlive the graph. std::invalid_argument where a row names a position beyond
    /// its table.
    QueriedGraph(GraphRows rows, const PropertySource& properties);

    [[nodiscard]] std::size_t node_count() const { return rows_.label_set_of.size(); }
    [[nodiscard]] const GraphRows& rows() const { return rows_; }

    [[nodiscard]] std::optional<Index<Label>> find_label(std::string_view name) const;
    [[nodiscard]] std::optional<Index<RelationshipType>> find_type(std::string_view name) const;
    [[nodiscard]] const LabelSet& labels_of(NodeIndex node) const {
        return rows_.label_sets[rows_.label_set_of[node.position()].position()];
    }
    [[nodiscard]] bool has_label(NodeIndex node, Index<Label> label) const {
        return set_has_label_[rows_.label_set_of[node.position()].position() * rows_.labels.size() + label.position()];
    }
    [[nodiscard]] const QueriedRelationship& relationship(RelationshipIndex i) const {
        return rows_.relationships[i.position()];
    }

    [[nodiscard]] std::size_t count_of(Index<RelationshipType> type) const { return type_counts_[type.position()]; }
    /// Whether all relationships of `type` begin (end) at nodes with `label`. Told from a table that is made when first
    /// asked for.
    [[nodiscard]] bool do_begin_at(Index<RelationshipType> type, Index<Label> label) const;
    [[nodiscard]] bool do_end_at(Index<RelationshipType> type, Index<Label> label) const;
    /// The nodes that have `label`, in their order. Made when first asked for.
    [[nodiscard]] std::span<const NodeIndex> nodes_with(Index<Label> label) const;
    /// The relationships that begin (end) at `node`, by type and then in their order.
    [[nodiscard]] std::span<const Tie> outgoing(NodeIndex node) const { return ties_of(outgoing_, node); }
    [[nodiscard]] std::span<const Tie> incoming(NodeIndex node) const { return ties_of(incoming_, node); }

    /// A property of all nodes (relationships), by position; empty where none has it. Read when first asked for; stays
    /// where it is.
    [[nodiscard]] const PropertyColumn& node_column(std::string_view key) const;
    [[nodiscard]] const PropertyColumn& relationship_column(std::string_view key) const;
    /// The property of one, as long as few have been asked for it: reading the whole column would take longer. Nothing
    /// once it has been read, or had better be.
    [[nodiscard]] std::optional<Value> read_singly(NodeIndex node, std::string_view key) const;
    [[nodiscard]] std::optional<Value> read_singly(RelationshipIndex relationship, std::string_view key) const;
    /// The property of one; null where it has none.
    [[nodiscard]] Value value_of(NodeIndex node, std::string_view key) const;
    [[nodiscard]] Value value_of(RelationshipIndex relationship, std::string_view key) const;
    [[nodiscard]] const PropertySource& properties() const { return properties_; }

private:
    /// Ties of all nodes, those of node i from begins[i] to begins[i + 1].
    struct Ties {
        std::vector<std::uint32_t> begins;
        std::vector<Tie> ties;
    };
    using LabelSetsByType = std::vector<bool>;  // whether a node with that set is an end of that type
    struct Column {
        std::optional<PropertyColumn> values;
        std::size_t times_read_singly = 0;
    };
    using Columns = std::unordered_map<std::string, Column>;  // by key

    [[nodiscard]] static std::span<const Tie> ties_of(const Ties& all, NodeIndex node) {
        const std::uint32_t begin = all.begins[node.position()];
        return {all.ties.data() + begin, all.begins[node.position() + 1] - begin};
    }

    template <class Read>
    [[nodiscard]] static const PropertyColumn& column_of(Columns& columns, std::string_view key, const Read& read);
    template <class Read>
    [[nodiscard]] static std::optional<Value> read_one(Column& column, std::size_t count, const Read& read);
    void find_ends() const;
    [[nodiscard]] bool have_label(const LabelSetsByType& ends, Index<RelationshipType> type, Index<Label> label) const;

    GraphRows rows_;
    const PropertySource& properties_;
    std::vector<bool> set_has_label_;       // by label set and label
    std::vector<std::size_t> type_counts_;  // by type
    Ties outgoing_;
    Ties incoming_;
    mutable std::vector<std::vector<NodeIndex>> nodes_with_;  // by label
    mutable LabelSetsByType begins_;
    mutable LabelSetsByType ends_;
    mutable Arena texts_;  // of the columns
    mutable Columns node_columns_;
    mutable Columns relationship_columns_;
};

}  // namespace dateline::cypher
