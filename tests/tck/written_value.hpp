// Values as the kit writes them in its tables of results and parameters.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "model/graph_value.hpp"

namespace dateline::tck {

enum class WrittenKind : std::uint8_t { null, boolean, integer, number, text, list, map, node, relationship, path };

/// What was written; which members hold something depends on `kind`.
struct WrittenValue {
    WrittenKind kind = WrittenKind::null;
    bool truth = false;
    std::int64_t integer = 0;
    double number = 0;
    std::string text;
    std::vector<WrittenValue> items;  // a list's; a map's values; a node's or relationship's one map; a path's members
    std::vector<std::string> names;   // a map's keys; labels; a type; a path's directions
};

/// Nothing where `text` is no value or nests too deep.
[[nodiscard]] std::optional<WrittenValue> read_written(std::string_view text);

/// One text for all ways to write a value: keys and labels in order; lists sorted where their order does not count.
[[nodiscard]] std::string normal_form(const WrittenValue& value, bool ignores_list_order);

/// A parameter's value, in `arena`. std::runtime_error for nodes, relationships and paths.
[[nodiscard]] cypher::Value make_value(const WrittenValue& written, Arena& arena);

}  // namespace dateline::tck
