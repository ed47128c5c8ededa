#include "query/execution/walk_tests.hpp"

#include <algorithm>

#include "query/values/values.hpp"

namespace dateline::cypher {

WalkTests::WalkTests(const Walk& walk, Frame& frame) : walk_(walk), frame_(frame) {
    for (const WantedProperty& each : walk.properties) wanted_.push_back(each.value->evaluate(frame));
    if (!walk.is_to_known) return;
    const NodeIndex* const node = frame.slots[walk.to].as<NodeIndex>();
    can_end_ = node != nullptr;
    if (can_end_) known_ = *node;
}

bool WalkTests::is_used(RelationshipIndex relationship) const {
    return std::any_of(walk_.distinct_from.begin(), walk_.distinct_from.end(), [&](const WalkedTie& walked) {
        const Value& other = frame_.slots[walked.relationship];
        if (const RelationshipIndex* const one = other.as<RelationshipIndex>()) return *one == relationship;
        const List* const several = other.as<List>();
        if (several != nullptr) frame_.tick(several->size);
        return several != nullptr && std::any_of(several->begin(), several->end(), [&](const Value& each) {
                   const RelationshipIndex* const one = each.as<RelationshipIndex>();
                   return one != nullptr && *one == relationship;
               });
    });
}

bool WalkTests::has_properties(RelationshipIndex relationship) const {
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
        const Value value = walk_.properties[i].column_in(frame_.graph)[relationship.position()];
        if (are_equal(value, wanted_[i]) != true) return false;
    }
    return true;
}

// What is no boolean, or has no value, is an error only if such a walk is found: WHERE tells it then.
bool WalkTests::passes_each(RelationshipIndex relationship, NodeIndex to) const {
    return std::all_of(walk_.tests_of_each.begin(), walk_.tests_of_each.end(), [&](const EachTest& test) {
        const Arena::Mark mark = frame_.scratch.mark();
        frame_.slots[test.item] = test.is_of_nodes ? Value(to) : Value(relationship);
        bool passes = true;
        try {
            const Value value = test.condition->evaluate(frame_);
            const bool* const truth = value.as<bool>();
            passes = truth != nullptr ? *truth == test.wanted : !value.is_null();
        } catch (const QueryError&) {
        }
        frame_.scratch.release(mark);
        return passes;
    });
}

}  // namespace dateline::cypher
