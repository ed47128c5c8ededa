// What values are to each other: equal, in order, one group; and what people call them.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/graph_value.hpp"

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

/// A float as it is written: the shortest digits that read back as the same, with a point or an exponent; NaN, Inf,
/// -Inf.
[[nodiscard]] std::string written_float(double number);

/// What a value is, for messages: "an integer", "a node", ...
[[nodiscard]] std::string_view kind_of(const Value& value);

}  // namespace dateline::cypher
