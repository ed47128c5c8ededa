// The properties of a file's nodes and edges: a table of rows, with the SQL that computes each.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A choice is a text, one of those that its meaning names: all before its semicolon.
enum class PropertyType { text, choice, texts, integer, real, truth, day };

/// A property of what `of` names: a kind of node, "edge", or every node where it is empty. `expression` sees the row of
/// the kind's own table as t, that of node or edge as n.
struct PropertyRow {
    std::string_view of;
    std::string_view key;
    PropertyType type;
    const char* expression;
    std::string_view meaning;
};

[[nodiscard]] std::span<const PropertyRow> property_rows();

/// The properties that nodes with a label, or edges, have, with what each says; for the documentation.
struct QueriedProperty {
    std::string_view of;  // a kind of node (`node.kind`), or `edge`; empty: every node
    std::string_view key;
    std::string_view type;  // for people: text, date, ...
    std::string_view meaning;
    std::vector<std::string> choices;  // the texts that it can be, where it is one of a closed list
};
[[nodiscard]] std::vector<QueriedProperty> queried_properties();

}  // namespace dateline
