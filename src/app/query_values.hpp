// Values of graph questions as results have them: for people in one line, for programs as JSON.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

#include "model/graph_value.hpp"
#include "model/result.hpp"
#include "query/graph/queried_graph.hpp"

namespace dateline {

inline constexpr std::size_t kLongestAnswer = std::size_t{1} << 29U;  // bytes, those for people and those of JSON

/// How much of an answer may be written: values can share their parts, so that little memory holds an answer without
/// end.
struct WritingBudget {
    std::function<void()> tick;  // called every thousand values; throws to end it
    std::size_t left = kLongestAnswer;
    std::uint64_t values = 0;  // so far
    int depth = 0;             // of the lists that the value at hand is in

    /// To be called for each value with the bytes that it takes. UsageError where too many are taken.
    void take(std::size_t bytes);
};

/// Numbers and texts as they are, dates and times as ISO 8601 texts. A node is `(NAME:LABEL)` for people and an object
/// with its labels and properties as JSON; a relationship is `[:TYPE]`, or an object with its type, the keys of its
/// ends and its properties; a path is its nodes and relationships in turn. UsageError beyond the budget, and
/// where lists nest too deep to be written.
[[nodiscard]] Value result_value(const cypher::Value& value, const cypher::QueriedGraph& graph, WritingBudget& budget);

/// Positions in the queried graph, each once and in order.
struct MatchedPart {
    std::set<cypher::NodeIndex> nodes;
    std::set<cypher::RelationshipIndex> relationships;
};

/// The nodes and relationships in the values of `rows`, also those in paths, lists and maps, with the ends of
/// relationships: a part of the graph that other programs can draw.
[[nodiscard]] MatchedPart matched_part(const std::vector<std::vector<cypher::Value>>& rows,
                                       const cypher::QueriedGraph& graph, WritingBudget& budget);

}  // namespace dateline
