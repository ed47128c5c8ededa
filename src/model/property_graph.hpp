// The rows of the `node` and `edge` relations as they come out of a file, before an algorithm's own form is made of
// them. The few words that many rows share (labels, kinds, types) stand once in a table and are named by position.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"

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

/// A directed edge. Its evidence (dates, words, document) stays in the file and is asked for by `id` where it is shown.
struct Edge {
    std::int64_t id = 0;
    Index<EdgeType> type;
    std::int64_t from = 0;  // node ids
    std::int64_t to = 0;
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
