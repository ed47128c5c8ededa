// The patterns of one MATCH as nodes, relationships and paths: what has one name is one.
#pragma once

#include <vector>

#include "query/execution/walk_steps.hpp"
#include "query/planner/planning.hpp"

namespace dateline::cypher {

struct MatchNode {
    Slot slot = 0;
    LabelTest labels = LabelTest::value_type();
    Span source;
};

struct MatchTie {
    const RelationshipPattern* pattern = nullptr;
    Slot slot = 0;
    std::size_t left = 0;  // positions of its nodes
    std::size_t right = 0;
    PathSearch search = PathSearch::every;
    TypeTest types = TypeTest::value_type();
    bool is_known = false;  // its variable has a value from an earlier clause
    bool is_asked = true;   // something asks for its relationship, or the list of them
};

struct MatchPath {
    PathParts parts;
    std::vector<std::size_t> nodes;
    std::vector<std::size_t> ties;
    Span source;
};

struct MatchPattern {
    std::vector<MatchNode> nodes;
    std::vector<MatchTie> ties;
    std::vector<MatchPath> paths;
    std::vector<Slot> fills;  // slots that no earlier clause has filled
};

/// `scope` gains the variables of the patterns.
[[nodiscard]] MatchPattern read_pattern(Planning& planning, const std::vector<Index<PathPattern>>& patterns,
                                        Scope& scope);

/// The node of a pattern that stands there in the query.
[[nodiscard]] const MatchNode& node_of(const MatchPattern& pattern, const NodePattern& written, const Scope& scope);

/// Whether one relationship of the graph can stand for both.
[[nodiscard]] bool may_be_one(const MatchTie& a, const MatchTie& b);

/// Whether something asks for the list of relationships of `tie`: a name, a path, or another relationship that must
/// differ.
[[nodiscard]] bool has_list(const MatchPattern& pattern, const MatchTie& tie);

}  // namespace dateline::cypher
