// What a relationship and the node that it leads to must be for a walk to take it.
#pragma once

#include <vector>

#include "query/execution/walk_steps.hpp"

namespace dateline::cypher {

/// The tests of one walk for the row in a frame: values that relationships must have are computed once.
class WalkTests {
public:
    WalkTests(const Walk& walk, Frame& frame);

    /// Whether the walk may take the relationship and go through the node behind it.
    [[nodiscard]] bool may_take(RelationshipIndex relationship, NodeIndex to) const {
        return !is_used(relationship) && has_properties(relationship) &&
               (walk_.tests_of_each.empty() || passes_each(relationship, to));
    }
    /// Whether the walk may end at `node`.
    [[nodiscard]] bool may_end(NodeIndex node) const {
        return (!walk_.is_to_known || node == known_) && passes(walk_.labels, node, frame_.graph);
    }
    /// False where the end is known and is no node: nothing can match.
    [[nodiscard]] bool can_end() const { return can_end_; }

private:
    [[nodiscard]] bool is_used(RelationshipIndex relationship) const;
    [[nodiscard]] bool has_properties(RelationshipIndex relationship) const;
    [[nodiscard]] bool passes_each(RelationshipIndex relationship, NodeIndex to) const;

    const Walk& walk_;
    Frame& frame_;
    std::vector<Value> wanted_;  // parallel to Walk::properties
    NodeIndex known_;
    bool can_end_ = true;
};

}  // namespace dateline::cypher
