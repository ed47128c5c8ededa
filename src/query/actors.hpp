// Who is tied to whom, each tie with its evidence: the property graph without what stands between entities.
#pragma once

#include "model/evidenced_graph.hpp"

namespace dateline {

/// The entities of `graph` that are tied, and an edge for each statement, event mention or figure that ties two of
/// them: from who speaks or acts in it to each other that it names, and where nobody does, between each two in the
/// order of the graph. Its type joins those of its two edges (SAID_ABOUT, AGENT_PATIENT); its evidence is that of the
/// edge to the second. Edges between entities stay as they are. A telling of more than kMostTogether
/// (query/projection.hpp) entities ties nobody where nobody leads. Edges are in the order of the graph's.
[[nodiscard]] EvidencedGraph tie_actors(const EvidencedGraph& graph);

}  // namespace dateline
