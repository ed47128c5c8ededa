// Steps that walk from a known node over relationships of a pattern.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/execution/scan_steps.hpp"
#include "query/execution/step.hpp"
#include "query/execution/term.hpp"
#include "query/execution/tie_cursor.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// A property that each relationship of a walk must have.
struct WantedProperty {
    std::string key;
    TermPointer value;
    mutable const PropertyColumn* column = nullptr;  // by relationship; read when first asked for

    [[nodiscard]] const PropertyColumn& column_in(const QueriedGraph& graph) const {
        if (column == nullptr) column = &graph.relationship_column(key);
        return *column;
    }
};

/// What each relationship of a walk must fulfil, or each node that it leads to: `condition` looks at it in the slot
/// `item`, and must be `wanted`. WHERE tests whole walks again; this spares those that cannot pass.
struct EachTest {
    Slot item = 0;
    bool is_of_nodes = false;
    TermPointer condition;
    bool wanted = true;
};

/// A relationship, or a list of them, that another walk of the same MATCH has taken; for one relationship, where it
/// begins and ends, if the direction of the walk told.
struct WalkedTie {
    Slot relationship = 0;
    std::optional<Slot> begin;
    std::optional<Slot> end;
};

/// One relationship of a pattern as it is walked: `direction` is right where it is walked along its arrow.
struct Walk {
    Slot from = 0;
    Slot relationship = 0;
    Slot to = 0;
    bool is_to_known = false;            // the far end must be the node that `to` has already
    bool is_relationship_known = false;  // likewise for the relationship, or the list of them
    PatternDirection direction = PatternDirection::both;
    TypeTest types;
    LabelTest labels;  // of the far end
    std::vector<WantedProperty> properties;
    std::vector<EachTest> tests_of_each;
    std::vector<WalkedTie> distinct_from;
    std::string name;  // as the query has it, for people
};

/// How many relationships a walk of variable length has; `is_backward`: it is walked from the pattern's right end to
/// its left, so that its list of relationships is turned round.
struct WalkLength {
    std::uint64_t least = 1;
    std::uint64_t most = 0;
    bool is_backward = false;
    bool has_list = true;  // whether anything asks for the list of relationships
};

/// A row for each relationship.
[[nodiscard]] std::unique_ptr<Step> walk_step(Walk walk);
/// A row for each trail (no relationship twice) of that length.
[[nodiscard]] std::unique_ptr<Step> trail_step(Walk walk, WalkLength length);
/// A shortest trail of that length between two known nodes, or all shortest.
[[nodiscard]] std::unique_ptr<Step> shortest_step(Walk walk, WalkLength length, bool has_all);

/// A path and what it is made of: nodes, and between them relationships or lists of them.
struct PathParts {
    Slot path = 0;
    Slot first = 0;
    std::vector<Slot> relationships;
};
[[nodiscard]] std::unique_ptr<Step> path_step(PathParts parts, std::string name);

}  // namespace dateline::cypher
