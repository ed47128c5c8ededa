// The property graph of a file: its `node` and `edge` rows, made of the read and derived rows and read for algorithms.
// Every kind of node and of edge is one row of a table in graph_rows.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/property_graph.hpp"
#include "store/database.hpp"

namespace dateline {

/// Writes `node` and `edge` anew from all other rows; to be called within the transaction that changes
/// those.
void write_graph(SQLite::Database& connection);

/// All nodes and edges, each by id.
[[nodiscard]] PropertyGraph read_graph(Database& database);

/// A kind of entity, and the label of its nodes.
struct EntityKind {
    std::string kind;
    std::string node_label;
};
/// All kinds that the file knows, in the order of their table.
[[nodiscard]] std::vector<EntityKind> read_entity_kinds(Database& database);

/// The keys of nodes by their ids, in the order of the ids; empty where there is no such node.
[[nodiscard]] std::vector<std::string> read_node_keys(Database& database, const std::vector<std::int64_t>& node_ids);

}  // namespace dateline
