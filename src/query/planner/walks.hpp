// How one relationship of a pattern is walked: as one step, hop by hop, or as trails.
#pragma once

#include <vector>

#include "query/execution/walk_steps.hpp"
#include "query/planner/planning.hpp"

namespace dateline::cypher {

/// What is known of a relationship of a pattern when its turn comes.
struct PlannedTie {
    const RelationshipPattern* pattern = nullptr;
    PathSearch search = PathSearch::every;
    bool is_backward = false;  // walked from its right end to its left
    bool is_asked = true;      // by a name or a path
    bool has_list = true;      // whether anything needs the list of its relationships, where its length varies
};

/// Adds the steps of `walk`. Gives the relationships, or lists of them, that it fills.
std::vector<WalkedTie> add_walk(Planning& planning, Walk walk, const PlannedTie& tie, Pipeline& pipeline);

}  // namespace dateline::cypher
