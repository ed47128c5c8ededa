// A graph that lives in memory and grows by CREATE: what the kit's scenarios are asked of.
#pragma once

#include <deque>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "model/queried_rows.hpp"
#include "query/graph/queried_graph.hpp"

namespace dateline::tck {

/// Rows and properties; the maps and their values stand in an arena that outlives it.
class MemoryGraph final : public cypher::PropertySource {
public:
    cypher::NodeIndex add_node(const std::vector<std::string>& labels, cypher::Map properties);
    cypher::RelationshipIndex add_relationship(std::string_view type, cypher::NodeIndex from, cypher::NodeIndex to,
                                               cypher::Map properties);
    [[nodiscard]] const cypher::GraphRows& rows() const { return rows_; }

    [[nodiscard]] std::vector<cypher::Value> read_node_column(std::string_view key, Arena& arena) const override;
    [[nodiscard]] std::vector<cypher::Value> read_relationship_column(std::string_view key,
                                                                      Arena& arena) const override;
    [[nodiscard]] cypher::Map read_node(cypher::NodeIndex node, Arena& arena) const override;
    [[nodiscard]] cypher::Map read_relationship(cypher::RelationshipIndex relationship, Arena& arena) const override;

private:
    cypher::GraphRows rows_;
    std::vector<cypher::Map> of_node_;
    std::vector<cypher::Map> of_relationship_;
};

/// A graph, what stands in it, and its states as queries saw them, which their values may still view.
struct GraphStates {
    static constexpr std::size_t kMost = std::size_t{256} << 20U;  // bytes

    Arena arena{kMost};
    MemoryGraph memory;
    std::deque<cypher::QueriedGraph> seen;

    /// The graph as it is now.
    const cypher::QueriedGraph& see() { return seen.emplace_back(memory.rows(), memory); }
};

/// What a scenario needs and this harness does not do; what() names it.
struct NotDone : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Runs a query of reading clauses and CREATE, and adds what it creates. QueryError as parse_query and run_clauses;
/// NotDone for what else it needs.
void run_creating_query(std::string_view query, GraphStates& graph);

/// Adds the kit's graph of that name, a binary tree. NotDone where there is none.
void add_named_graph(std::string_view name, GraphStates& graph);

}  // namespace dateline::tck
