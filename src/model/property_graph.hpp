// The rows of the `node` and `edge` relations as they come out of a file, before an algorithm's own form is made of
// them. The few words that many rows share (labels, kinds, types) stand once in a table and are named by position.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "model/vocabulary.hpp"
#include "model/when.hpp"

namespace dateline {

/// A property-graph label of nodes: Person, Statement, ...
struct NodeLabel {
    std::string name;
};

/// The relation of the rows that nodes stand for: entity, statement, event, ...
struct NodeKind {
    std::string name;
};

/// A type of edges: MEMBER_OF, ...
struct EdgeType {
    std::string name;
};

struct Node {
    std::int64_t id = 0;
    Index<NodeLabel> label;
    Index<NodeKind> kind;
    std::string name;
};

/// An Interval as day numbers (0 is 1970-01-01), both inclusive; an open side is the least or the greatest number, so
/// that comparing needs no case for it. A quarter of an Interval's size: a graph has millions.
struct DayRange {
    static constexpr std::int32_t kOpenBegin = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t kOpenEnd = std::numeric_limits<std::int32_t>::max();

    std::int32_t earliest = kOpenBegin;
    std::int32_t latest = kOpenEnd;

    [[nodiscard]] bool is_known() const { return earliest != kOpenBegin || latest != kOpenEnd; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

[[nodiscard]] inline std::int32_t day_number(Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

/// A directed edge. Its words and its document stay in the file and are asked for by `id` where they are shown.
struct Edge {
    std::int64_t id = 0;
    Index<EdgeType> type;
    std::int64_t from = 0;  // node ids
    std::int64_t to = 0;
    DayRange days;                             // of what the edge tells
    EventStatus status = EventStatus::actual;  // of the event that it tells of; what tells of none is as it is told
};

/// Ids are unique; the order of the edges settles every choice between equals.
struct PropertyGraph {
    std::vector<NodeLabel> labels;
    std::vector<NodeKind> kinds;
    std::vector<EdgeType> types;
    std::vector<Node> nodes;  // by id
    std::vector<Edge> edges;  // by id
};

/// The position of `name` in `words`, which gets a row for it where it has none. For tables of a few dozen words: the
/// search is linear.
template <class Word>
[[nodiscard]] Index<Word> intern(std::vector<Word>& words, std::string_view name) {
    std::size_t at = 0;
    while (at < words.size() && words[at].name != name) ++at;
    if (at == words.size()) words.push_back(Word{std::string(name)});
    return Index<Word>(at);
}

}  // namespace dateline
