#include "query/graph/queried_graph.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace dateline::cypher {

namespace {

constexpr std::size_t kMostText = std::size_t{1} << 34U;  // bytes of what is read of properties

template <class Row>
std::optional<Index<Row>> position_of(const std::vector<Row>& rows, std::string_view name) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name == name; });
    if (found == rows.end()) return std::nullopt;
    return Index<Row>(static_cast<std::size_t>(found - rows.begin()));
}

void demand_positions(const GraphRows& rows) {
    bool are_within = rows.relationships.size() < std::numeric_limits<std::uint32_t>::max();
    for (const LabelSet& set : rows.label_sets) {
        for (const Index<Label> label : set.labels) are_within &= label.position() < rows.labels.size();
    }
    for (const Index<LabelSet> set : rows.label_set_of) are_within &= set.position() < rows.label_sets.size();
    const std::size_t nodes = rows.label_set_of.size();
    for (const QueriedRelationship& each : rows.relationships) {
        are_within &=
            each.type.position() < rows.types.size() && each.from.position() < nodes && each.to.position() < nodes;
    }
    if (!are_within) throw std::invalid_argument("a row of the queried graph names a position beyond its table");
}

/// Relationships in the order of their types: filled into the nodes' ties in this order, those are by type.
std::vector<RelationshipIndex> by_type(const GraphRows& rows) {
    std::vector<std::uint32_t> next(rows.types.size() + 1);
    for (const QueriedRelationship& each : rows.relationships) ++next[each.type.position() + 1];
    for (std::size_t type = 1; type < next.size(); ++type) next[type] += next[type - 1];
    std::vector<RelationshipIndex> sorted(rows.relationships.size());
    for (std::size_t i = 0; i < rows.relationships.size(); ++i)
        sorted[next[rows.relationships[i].type.position()]++] = RelationshipIndex(i);
    return sorted;
}

std::vector<std::uint32_t> begins_of(const GraphRows& rows, NodeIndex QueriedRelationship::*end) {
    std::vector<std::uint32_t> begins(rows.label_set_of.size() + 1);
    for (const QueriedRelationship& each : rows.relationships) ++begins[(each.*end).position() + 1];
    for (std::size_t node = 1; node < begins.size(); ++node) begins[node] += begins[node - 1];
    return begins;
}

}  // namespace

QueriedGraph::QueriedGraph(GraphRows rows, const PropertySource& properties)
    : rows_(std::move(rows)), properties_(properties), nodes_with_(rows_.labels.size()), texts_(kMostText) {
    demand_positions(rows_);
    set_has_label_.resize(rows_.label_sets.size() * rows_.labels.size());
    for (std::size_t set = 0; set < rows_.label_sets.size(); ++set) {
        for (const Index<Label> label : rows_.label_sets[set].labels)
            set_has_label_[set * rows_.labels.size() + label.position()] = true;
    }
    type_counts_.resize(rows_.types.size());
    for (const QueriedRelationship& each : rows_.relationships) ++type_counts_[each.type.position()];
    outgoing_ = {begins_of(rows_, &QueriedRelationship::from), std::vector<Tie>(rows_.relationships.size())};
    incoming_ = {begins_of(rows_, &QueriedRelationship::to), std::vector<Tie>(rows_.relationships.size())};
    std::vector<std::uint32_t> next_out = outgoing_.begins;
    std::vector<std::uint32_t> next_in = incoming_.begins;
    for (const RelationshipIndex i : by_type(rows_)) {
        const QueriedRelationship& each = relationship(i);
        outgoing_.ties[next_out[each.from.position()]++] = {i, each.to, each.type};
        incoming_.ties[next_in[each.to.position()]++] = {i, each.from, each.type};
    }
}

std::optional<Index<Label>> QueriedGraph::find_label(std::string_view name) const {
    return position_of(rows_.labels, name);
}

std::optional<Index<RelationshipType>> QueriedGraph::find_type(std::string_view name) const {
    return position_of(rows_.types, name);
}

void QueriedGraph::find_ends() const {
    if (!begins_.empty()) return;
    const std::size_t sets = rows_.label_sets.size();
    begins_.resize(rows_.types.size() * sets);
    ends_.resize(rows_.types.size() * sets);
    for (const QueriedRelationship& each : rows_.relationships) {
        begins_[each.type.position() * sets + rows_.label_set_of[each.from.position()].position()] = true;
        ends_[each.type.position() * sets + rows_.label_set_of[each.to.position()].position()] = true;
    }
}

bool QueriedGraph::have_label(const LabelSetsByType& ends, Index<RelationshipType> type, Index<Label> label) const {
    const std::size_t sets = rows_.label_sets.size();
    for (std::size_t set = 0; set < sets; ++set) {
        if (ends[type.position() * sets + set] && !set_has_label_[set * rows_.labels.size() + label.position()])
            return false;
    }
    return true;
}

bool QueriedGraph::do_begin_at(Index<RelationshipType> type, Index<Label> label) const {
    find_ends();
    return have_label(begins_, type, label);
}

bool QueriedGraph::do_end_at(Index<RelationshipType> type, Index<Label> label) const {
    find_ends();
    return have_label(ends_, type, label);
}

std::span<const NodeIndex> QueriedGraph::nodes_with(Index<Label> label) const {
    std::vector<NodeIndex>& nodes = nodes_with_[label.position()];
    if (nodes.empty()) {
        for (std::size_t node = 0; node < node_count(); ++node) {
            if (has_label(NodeIndex(node), label)) nodes.emplace_back(node);
        }
    }
    return nodes;
}

template <class Read>
const PropertyColumn& QueriedGraph::column_of(Columns& columns, std::string_view key, const Read& read) {
    std::optional<PropertyColumn>& values = columns[std::string(key)].values;
    if (!values) values.emplace(read());
    return *values;
}

const PropertyColumn& QueriedGraph::node_column(std::string_view key) const {
    return column_of(node_columns_, key, [&] { return properties_.read_node_column(key, texts_); });
}

const PropertyColumn& QueriedGraph::relationship_column(std::string_view key) const {
    return column_of(relationship_columns_, key, [&] { return properties_.read_relationship_column(key, texts_); });
}

template <class Read>
std::optional<Value> QueriedGraph::read_one(Column& column, std::size_t count, const Read& read) {
    constexpr std::size_t kRowsOfColumn = 64;  // that are read in less time than one value by itself
    if (column.values || column.times_read_singly >= count / kRowsOfColumn) return std::nullopt;
    ++column.times_read_singly;
    return read();
}

std::optional<Value> QueriedGraph::read_singly(NodeIndex node, std::string_view key) const {
    return read_one(node_columns_[std::string(key)], node_count(),
                    [&] { return properties_.read_value(node, key, texts_); });
}

std::optional<Value> QueriedGraph::read_singly(RelationshipIndex relationship, std::string_view key) const {
    return read_one(relationship_columns_[std::string(key)], rows_.relationships.size(),
                    [&] { return properties_.read_value(relationship, key, texts_); });
}

Value QueriedGraph::value_of(NodeIndex node, std::string_view key) const {
    const auto value = read_singly(node, key);
    return value ? *value : node_column(key)[node.position()];
}

Value QueriedGraph::value_of(RelationshipIndex relationship, std::string_view key) const {
    const auto value = read_singly(relationship, key);
    return value ? *value : relationship_column(key)[relationship.position()];
}

}  // namespace dateline::cypher
