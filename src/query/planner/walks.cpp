#include "query/planner/walks.hpp"

#include <algorithm>
#include <limits>

namespace dateline::cypher {

namespace {

constexpr std::uint64_t kMostHops = 8;  // that a walk is taken apart into

WalkLength length_of(const PlannedTie& tie) {
    const RelationshipPattern& pattern = *tie.pattern;
    WalkLength length;
    length.least = pattern.is_variable_length ? pattern.least.value_or(1) : 1;
    length.most = pattern.is_variable_length ? pattern.most.value_or(std::numeric_limits<std::uint64_t>::max()) : 1;
    length.is_backward = tie.is_backward;
    length.has_list = tie.has_list;
    return length;
}

/// Whether a relationship of `type` tells that the far end has `label`.
bool does_tell(const QueriedGraph& graph, PatternDirection direction, Index<RelationshipType> type,
               Index<Label> label) {
    return (direction == PatternDirection::left || graph.do_end_at(type, label)) &&
           (direction == PatternDirection::right || graph.do_begin_at(type, label));
}

/// Labels that the far end has in any case need no test: a node that was there before was tested then, and types often
/// lead to nodes of one label alone. Then relationships need not be looked at one by one to be counted.
void leave_told_labels(const QueriedGraph& graph, Walk& walk) {
    if (!walk.labels || !walk.types) return;
    std::vector<Index<RelationshipType>> types = *walk.types;
    if (types.empty()) {
        for (std::size_t i = 0; i < graph.rows().types.size(); ++i) types.emplace_back(i);
    }
    std::erase_if(*walk.labels, [&](Index<Label> label) {
        return walk.is_to_known || std::all_of(types.begin(), types.end(), [&](Index<RelationshipType> type) {
                   return does_tell(graph, walk.direction, type, label);
               });
    });
}

/// All types of the graph are any type: then ties need not be searched for those of a type.
void leave_all_types(const QueriedGraph& graph, Walk& walk) {
    if (walk.types && walk.types->size() == graph.rows().types.size()) walk.types->clear();
}

/// Whether a walk of variable length has one length after all, and can be walked hop by hop: so that its last hop can
/// be counted without being walked, as that of a pattern that writes out each relationship.
bool is_of_few_hops(const Walk& walk, const PlannedTie& tie, const WalkLength& length) {
    return tie.search == PathSearch::every && !tie.is_asked && walk.properties.empty() && walk.tests_of_each.empty() &&
           length.least == length.most && length.least > 0 && length.most <= kMostHops;
}

/// The relationship of `walk` once it is walked.
WalkedTie walked_tie(const Walk& walk) {
    if (walk.direction == PatternDirection::both) return {walk.relationship, std::nullopt, std::nullopt};
    if (walk.direction == PatternDirection::right) return {walk.relationship, walk.from, walk.to};
    return {walk.relationship, walk.to, walk.from};
}

std::vector<WalkedTie> add_hops(Planning& planning, Walk walk, std::uint64_t count, Pipeline& pipeline) {
    std::vector<WalkedTie> walked;
    for (std::uint64_t i = 1; i < count; ++i) {
        Walk hop;
        hop.from = walk.from;
        hop.relationship = planning.add_slot();
        hop.to = planning.add_slot();
        hop.direction = walk.direction;
        hop.types = walk.types;
        hop.labels = LabelTest::value_type();
        hop.distinct_from = walk.distinct_from;
        hop.name = walk.name + " (hop " + std::to_string(i) + ")";
        walk.from = hop.to;
        walk.distinct_from.push_back(walked_tie(hop));
        walked.push_back(walk.distinct_from.back());
        pipeline.add(walk_step(std::move(hop)));
    }
    walked.push_back(walked_tie(walk));
    pipeline.add(walk_step(std::move(walk)));
    return walked;
}

}  // namespace

std::vector<WalkedTie> add_walk(Planning& planning, Walk walk, const PlannedTie& tie, Pipeline& pipeline) {
    const WalkLength length = length_of(tie);
    if (length.least > length.most) walk.types.reset();  // no walk is as long as that: nothing matches
    if (length.least > 0) leave_told_labels(planning.graph, walk);
    leave_all_types(planning.graph, walk);
    if (is_of_few_hops(walk, tie, length)) return add_hops(planning, std::move(walk), length.least, pipeline);
    WalkedTie walked{walk.relationship, std::nullopt, std::nullopt};
    if (tie.search != PathSearch::every) {
        pipeline.add(shortest_step(std::move(walk), length, tie.search == PathSearch::all_shortest));
    } else if (tie.pattern->is_variable_length) {
        pipeline.add(trail_step(std::move(walk), length));
    } else {
        walked = walked_tie(walk);
        pipeline.add(walk_step(std::move(walk)));
    }
    return {walked};
}

}  // namespace dateline::cypher
