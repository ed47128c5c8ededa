// Values as openCypher's Technology Compatibility Kit writes them, for what tests expect.
#pragma once

#include <string>

#include "model/graph_value.hpp"
#include "query/graph/queried_graph.hpp"

namespace dateline::cypher {

inline constexpr int kDeepestWritten = 256;
inline constexpr std::size_t kLongestWritten = std::size_t{1} << 28U;

/// The value as the kit writes it: 'text', 1.0, [1, 2], {a: 1}, (:A {x: 1}),
/// [:T {x: 1}], <(:A)-[:T]->()>, '2015-07-21'. Backslashes, quotes and control characters of texts are escaped. What is
/// more than kDeepestWritten brackets deep, or beyond kLongestWritten bytes, is an ellipsis.
[[nodiscard]] std::string written(const Value& value, const QueriedGraph& graph);

}  // namespace dateline::cypher
