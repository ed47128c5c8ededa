// The rows of the `node` and `edge` relations as they come out of a file, before an algorithm's own form is made of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// `label` is a property-graph label (Person, Statement, ...), `kind` the relation of the row that the node stands for.
struct Node {
    std::int64_t id = 0;
    std::string label;
    std::string name;
    std::string kind;
};

/// A directed edge. Its evidence (dates, words, document) stays in the file and is asked for by `id` where it is shown.
struct Edge {
    std::int64_t id = 0;
    std::string type;
    std::int64_t from = 0;  // node ids
    std::int64_t to = 0;
};

struct PropertyGraph {
    std::vector<Node> nodes;  // by id
    std::vector<Edge> edges;  // by id
};

}  // namespace dateline
