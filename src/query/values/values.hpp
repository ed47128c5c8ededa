// What values are to each other: equal, in order, one group; and how they are written.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/graph_value.hpp"
#include "query/execution/queried_graph.hpp"

namespace dateline::cypher {

/// true, false, or nothing where the answer is null.
using Truth = std::optional<bool>;

/// a = b: null where either is null, or where lists or maps hold nulls that decide it; values of different kinds are
/// not equal, integers and floats are by their numbers, NaN to nothing. openCypher CIP2016-06-14, "Equality".
[[nodiscard]] Truth are_equal(const Value& a, const Value& b);

/// How a stands to b where they can be compared: numbers, texts, booleans, lists, temporal values of one kind. Nothing
/// where the comparison is null (kinds that differ, null, NaN which is `unordered`). CIP2016-06-14, "Comparability".
[[nodiscard]] std::optional<std::partial_ordering> compare(const Value& a, const Value& b);

/// The order of ORDER BY over all values, the same for equal ones: map, node, relationship, list, path, temporal
/// values, text, boolean, number, NaN, null. CIP2016-06-14, "Orderability".
[[nodiscard]] std::strong_ordering order(const Value& a, const Value& b);

/// Whether DISTINCT and grouping take both for one: null is one with null, NaN with NaN, 1 with 1.0.
[[nodiscard]] bool is_same(const Value& a, const Value& b);
/// Alike for values that are the same.
[[nodiscard]] std::size_t hash_of(const Value& value);

inline constexpr int kDeepestWritten = 256;
inline constexpr std::size_t kLongestWritten = std::size_t{1} << 28U;

/// The value as openCypher's Technology Compatibility Kit writes it: 'text', 1.0, [1, 2], {a: 1}, (:A {x: 1}),
/// [:T {x: 1}], <(:A)-[:T]->()>, '2015-07-21'. Backslashes, quotes and control characters of texts are escaped. What is
/// more than kDeepestWritten brackets deep, or beyond kLongestWritten bytes, is an ellipsis.
[[nodiscard]] std::string written(const Value& value, const QueriedGraph& graph);

/// A float as it is written: the shortest digits that read back as the same, with a point or an exponent; NaN, Inf,
/// -Inf.
[[nodiscard]] std::string written_float(double number);

/// What a value is, for messages: "an integer", "a node", ...
[[nodiscard]] std::string_view kind_of(const Value& value);

}  // namespace dateline::cypher
