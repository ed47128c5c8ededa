// What leaves a file: facts with all that stands behind them, disputed points, the graph with its evidence, and the
// register of entities. Only articles that are not superseded are read. Every order is one of content, so that the same
// facts come out in the same order from every file.
#pragma once

#include <vector>

#include "model/evidenced_graph.hpp"
#include "model/fact.hpp"
#include "model/timeline.hpp"
#include "store/database.hpp"

namespace dateline {

/// Event mentions, statements and publications that pass `filter`: the dated ones in the order of the timeline, then
/// the undated ones in that of their articles. UsageError where a name of the filter is not in the file.
[[nodiscard]] std::vector<Fact> read_facts(Database& database, const TimelineFilter& filter);

/// Disputed points by kind and key; accounts by side, then as read_facts has them.
[[nodiscard]] std::vector<DisputedPoint> read_disputed_points(Database& database);

/// Nodes by kind and key, edges by article, span, type and ends.
[[nodiscard]] EvidencedGraph read_evidenced_graph(Database& database);

/// Some nodes and edges of a file, by id; the ends of the edges are among the nodes.
struct GraphPart {
    std::vector<std::int64_t> nodes;
    std::vector<std::int64_t> edges;
};
/// As read_evidenced_graph, of a part.
[[nodiscard]] EvidencedGraph read_evidenced_part(Database& database, const GraphPart& part);

/// Articles, entities, ties and events by key.
[[nodiscard]] Register read_register(Database& database);

}  // namespace dateline
