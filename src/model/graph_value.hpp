// The values that a graph question computes with, those of openCypher 9. All are copied as plain bytes: a text, a list
// or a map views what stands in an arena or in the graph, and is valid as long as that.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "model/ids.hpp"

namespace dateline::cypher {

struct Value;
struct MapEntry;
struct PathStep;

/// What an Index of a node or of a relationship points into: the rows of the queried graph.
struct GraphNode;
struct GraphRelationship;
using NodeIndex = Index<GraphNode>;
using RelationshipIndex = Index<GraphRelationship>;

/// Absence of a value; equal to nothing, itself included.
struct Null {};

/// A view of values that stand one after another.
template <class Element>
struct Sequence {
    const Element* first = nullptr;
    std::size_t size = 0;

    [[nodiscard]] const Element* begin() const { return first; }
    [[nodiscard]] const Element* end() const { return first + size; }
    [[nodiscard]] const Element& operator[](std::size_t i) const { return first[i]; }
    [[nodiscard]] bool empty() const { return size == 0; }
};

using List = Sequence<Value>;
/// Entries by key, in the order of the keys' bytes; keys are unique.
using Map = Sequence<MapEntry>;

/// A walk: its first node, then relationships, each with the node that it leads to.
struct Path {
    const PathStep* steps = nullptr;
    std::uint32_t length = 0;  // relationships
    NodeIndex first;
};

/// A day of the proleptic Gregorian calendar; 0 is 1970-01-01.
struct Date {
    std::int64_t days = 0;
};
/// A time of day, in nanoseconds since midnight.
struct LocalTime {
    std::int64_t nanoseconds = 0;
};
/// A time of day as clocks show it at `offset` seconds east of UTC.
struct ZonedTime {
    std::int64_t nanoseconds = 0;
    std::int32_t offset = 0;
};
/// A moment as a calendar and a clock show it, in seconds since 1970-01-01T00:00 there.
struct LocalDateTime {
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0;
};
/// A moment: what calendar and clock show, the offset from UTC there, and the zone's name, empty where only the offset
/// is known.
struct ZonedDateTime {
    LocalDateTime local;
    std::int32_t offset = 0;
    std::string_view zone;
};
/// A length of time in units that do not convert into each other.
struct Duration {
    std::int64_t months = 0;
    std::int64_t days = 0;
    std::int64_t seconds = 0;
    std::int32_t nanoseconds = 0;  // 0 to 999,999,999
};

/// ZonedDateTime and Duration stand in an arena, so that a value stays small.
struct Value : std::variant<Null, bool, std::int64_t, double, std::string_view, List, Map, NodeIndex, RelationshipIndex,
                            Path, Date, LocalTime, ZonedTime, LocalDateTime, const ZonedDateTime*, const Duration*> {
    using variant::variant;
    using Alternatives = variant;  // what std::visit takes

    [[nodiscard]] bool is_null() const { return std::holds_alternative<Null>(*this); }
    /// The alternative T; nullptr where the value is another.
    template <class T>
    [[nodiscard]] const T* as() const {
        return std::get_if<T>(this);
    }
};

struct MapEntry {
    std::string_view key;
    Value value;
};

struct PathStep {
    RelationshipIndex relationship;
    NodeIndex to;
};

}  // namespace dateline::cypher
