// The property graph of a file: its `node` and `edge` rows, made of the read and derived rows and read for algorithms.
// Every kind of node and of edge is one row of a table in graph_rows.cpp.
#pragma once

#include "model/property_graph.hpp"
#include "store/database.hpp"

namespace dateline {

/// Fills `node` and `edge`, which are empty, from all other rows; to be called within the transaction that changes
/// those.
void write_graph(SQLite::Database& connection);

/// All nodes and edges, each by id.
[[nodiscard]] PropertyGraph read_graph(Database& database);

}  // namespace dateline
