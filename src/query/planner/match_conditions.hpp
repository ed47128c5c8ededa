// What the rows of one MATCH must fulfil: properties that its patterns give, and the parts of WHERE.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "query/planner/match_pattern.hpp"

namespace dateline::cypher {

/// What a row must fulfil, to be tested as soon as all that it needs is there.
struct Condition {
    TermPointer term;
    std::vector<Slot> needs;
    Span source;
};

/// A condition that finds a node by the value of a property.
struct Seek {
    Slot node = 0;
    std::string key;
    ExpressionIndex value = kAbsent;
    std::vector<Slot> needs;  // of the value
};

/// A condition on each relationship of a longer walk, or on each node that it leads to: what it rules out need not be
/// walked, and a shortest path is the shortest of those that pass.
struct EachCondition {
    std::size_t tie = 0;
    bool is_of_nodes = false;
    bool wanted = true;
    std::string item;  // the variable that it looks at
    ExpressionIndex condition = kAbsent;
    std::vector<Slot> needs;
    Span source;  // of the whole
};

struct MatchConditions {
    std::vector<Condition> conditions;
    std::vector<Seek> seeks;
    std::vector<EachCondition> of_each;
    std::vector<std::vector<Slot>> needs_of_ties;  // by tie: what its properties look at, where its length varies
};

/// `outer` are the slots that earlier clauses have filled.
[[nodiscard]] MatchConditions read_conditions(Planning& planning, const std::vector<Index<PathPattern>>& patterns,
                                              ExpressionIndex where, const MatchPattern& pattern, const Scope& scope,
                                              const std::set<Slot>& outer);

}  // namespace dateline::cypher
