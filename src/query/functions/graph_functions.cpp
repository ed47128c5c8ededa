#include <algorithm>

#include "query/functions/arguments.hpp"
#include "query/functions/families.hpp"
#include "query/values/kinds.hpp"

namespace dateline::cypher {

namespace {

NodeIndex demand_node(std::string_view function, const Value& argument) {
    if (const auto* const node = argument.as<NodeIndex>()) return *node;
    refuse_argument(function, "a node", argument);
}

RelationshipIndex demand_relationship(std::string_view function, const Value& argument) {
    if (const auto* const relationship = argument.as<RelationshipIndex>()) return *relationship;
    refuse_argument(function, "a relationship", argument);
}

const Path& demand_path(std::string_view function, const Value& argument) {
    if (const auto* const path = argument.as<Path>()) return *path;
    refuse_argument(function, "a path", argument);
}

/// A node's or relationship's place in the graph, from 1.
Value call_id(Arguments arguments, FunctionContext&) {
    if (const auto* const node = arguments[0].as<NodeIndex>()) return std::int64_t{node->value} + 1;
    if (const auto* const relationship = arguments[0].as<RelationshipIndex>())
        return std::int64_t{relationship->value} + 1;
    refuse_argument("id", "a node or a relationship", arguments[0]);
}

Value call_labels(Arguments arguments, FunctionContext& context) {
    const LabelSet& set = context.graph.labels_of(demand_node("labels", arguments[0]));
    const std::span<Value> names = context.arena.make<Value>(set.labels.size());
    std::transform(set.labels.begin(), set.labels.end(), names.begin(), [&](Index<Label> label) {
        return Value(std::string_view(context.graph.rows().labels[label.position()].name));
    });
    return as_list(names);
}

Value call_type(Arguments arguments, FunctionContext& context) {
    const QueriedRelationship& row = context.graph.relationship(demand_relationship("type", arguments[0]));
    return std::string_view(context.graph.rows().types[row.type.position()].name);
}

Value call_start_node(Arguments arguments, FunctionContext& context) {
    return context.graph.relationship(demand_relationship("startNode", arguments[0])).from;
}

Value call_end_node(Arguments arguments, FunctionContext& context) {
    return context.graph.relationship(demand_relationship("endNode", arguments[0])).to;
}

Map properties_of(std::string_view function, const Value& value, FunctionContext& context) {
    if (const auto* const map = value.as<Map>()) return *map;
    const PropertySource& source = context.graph.properties();
    if (const auto* const node = value.as<NodeIndex>()) return source.read_node(*node, context.arena);
    if (const auto* const relationship = value.as<RelationshipIndex>())
        return source.read_relationship(*relationship, context.arena);
    refuse_argument(function, "a node, a relationship or a map", value);
}

Value call_properties(Arguments arguments, FunctionContext& context) {
    return properties_of("properties", arguments[0], context);
}

Value call_keys(Arguments arguments, FunctionContext& context) {
    const Map properties = properties_of("keys", arguments[0], context);
    const std::span<Value> keys = context.arena.make<Value>(properties.size);
    std::transform(properties.begin(), properties.end(), keys.begin(),
                   [](const MapEntry& entry) { return Value(entry.key); });
    return as_list(keys);
}

Value call_nodes(Arguments arguments, FunctionContext& context) {
    const Path& path = demand_path("nodes", arguments[0]);
    const std::span<Value> nodes = context.arena.make<Value>(std::size_t{path.length} + 1);
    nodes[0] = path.first;
    for (std::uint32_t i = 0; i < path.length; ++i) nodes[i + 1] = path.steps[i].to;
    return as_list(nodes);
}

Value call_relationships(Arguments arguments, FunctionContext& context) {
    const Path& path = demand_path("relationships", arguments[0]);
    const std::span<Value> relationships = context.arena.make<Value>(path.length);
    for (std::uint32_t i = 0; i < path.length; ++i) relationships[i] = path.steps[i].relationship;
    return as_list(relationships);
}

Value call_length(Arguments arguments, FunctionContext&) {
    return std::int64_t{demand_path("length", arguments[0]).length};
}

constexpr std::uint32_t kElement = kNode | kRelationship;

constexpr Function kFunctions[] = {
    {"id", 1, 1, kElement, kInteger, true, call_id},
    {"labels", 1, 1, kNode, kList, true, call_labels},
    {"type", 1, 1, kRelationship, kText, true, call_type},
    {"startNode", 1, 1, kRelationship, kNode, true, call_start_node},
    {"endNode", 1, 1, kRelationship, kNode, true, call_end_node},
    {"properties", 1, 1, kElement | kMap, kMap, true, call_properties},
    {"keys", 1, 1, kElement | kMap, kList, true, call_keys},
    {"nodes", 1, 1, kPath, kList, true, call_nodes},
    {"relationships", 1, 1, kPath, kList, true, call_relationships},
    {"rels", 1, 1, kPath, kList, true, call_relationships},
    {"length", 1, 1, kPath, kInteger, true, call_length},
};

}  // namespace

std::span<const Function> graph_functions() {
    return kFunctions;
}

}  // namespace dateline::cypher
