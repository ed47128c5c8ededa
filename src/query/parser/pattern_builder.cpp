#include "query/parser/pattern_builder.hpp"

#include <string>
#include <utility>
#include <variant>

#include "query/parser/literals.hpp"
#include "query/parser/parser.hpp"
#include "query/parser/refusal.hpp"

namespace dateline::cypher {

namespace {

/// What CREATE asks of a relationship.
void check_created(const RelationshipPattern& pattern) {
    if (pattern.types.size() != 1) {
        throw Refusal{pattern.source, "NoSingleRelationshipType", "a relationship is created with exactly one type",
                      "Write its type: -[:TYPE]->"};
    }
    if (pattern.is_variable_length) {
        throw Refusal{pattern.source, "CreatingVarLength", "a relationship of no fixed length cannot be created",
                      "Write each relationship of the path"};
    }
    if (pattern.direction == PatternDirection::both) {
        throw Refusal{pattern.source, "RequiresDirectedRelationship", "a relationship is created with one direction",
                      "Write -[:TYPE]-> or <-[:TYPE]-"};
    }
}

}  // namespace

void PatternBuilder::begin_path(const Reading& read) {
    paths_.emplace_back();
    paths_.back().source = read.span;
}

void PatternBuilder::open_bracket(const Reading& read) {
    if (++brackets_ > kDeepestNesting) refuse_depth(read.span);
}

void PatternBuilder::end_path(const Reading& read) {
    PathPattern path = std::move(paths_.back());
    paths_.pop_back();
    path.source.end = read.span.end;
    if (path.search != PathSearch::every && path.relationships.size() != 1) {
        throw Refusal{path.source, "InvalidRelationshipPattern",
                      "a shortest path is asked for with one relationship between two nodes",
                      "Write shortestPath((a)-[*]-(b)), and more of the pattern beside it"};
    }
    const auto is_long = [&](Index<RelationshipPattern> each) { return syntax_.at(each).least.value_or(1) > 1; };
    if (path.search != PathSearch::every && is_long(path.relationships.front())) {
        throw Refusal{path.source, "InvalidRelationshipPattern",
                      "a shortest path cannot be asked to have at least so many relationships",
                      "Begin its length with 0 or 1, or match all paths and ORDER BY length(...)"};
    }
    last_ = Index<PathPattern>(syntax_.paths.size());
    syntax_.paths.push_back(std::move(path));
}

void PatternBuilder::begin_node(const Reading& read) {
    if (syntax_.nodes.size() >= kMostElements) {
        throw Refusal{read.span, "UnexpectedSyntax",
                      "the query has more than " + std::to_string(kMostElements) + " nodes in its patterns",
                      "Write several queries"};
    }
    nodes_.emplace_back();
    nodes_.back().source = read.span;
}

void PatternBuilder::end_node(const Reading& read) {
    NodePattern node = std::move(nodes_.back());
    nodes_.pop_back();
    node.source.end = read.span.end;
    paths_.back().nodes.emplace_back(syntax_.nodes.size());
    syntax_.nodes.push_back(std::move(node));
}

void PatternBuilder::begin_relationship(const Reading& read) {
    OpenRelationship open;
    open.pattern.source = read.span;
    relationships_.push_back(std::move(open));
}

void PatternBuilder::set_bound(const Reading& read) {
    OpenRelationship& open = relationships_.back();
    const auto bound = static_cast<std::uint64_t>(std::get<std::int64_t>(read_number(syntax_.text, read.span)));
    open.pattern.most = bound;
    if (!open.is_range) open.pattern.least = bound;
}

void PatternBuilder::set_range(const Reading&) {
    relationships_.back().is_range = true;
    relationships_.back().pattern.most.reset();
}

void PatternBuilder::end_relationship(const Reading& read) {
    OpenRelationship open = std::move(relationships_.back());
    relationships_.pop_back();
    RelationshipPattern& pattern = open.pattern;
    pattern.source.end = read.span.end;
    if (open.points_left != open.points_right) {
        pattern.direction = open.points_left ? PatternDirection::left : PatternDirection::right;
    }
    if (is_creating_) check_created(pattern);
    paths_.back().relationships.emplace_back(syntax_.relationships.size());
    syntax_.relationships.push_back(std::move(pattern));
}

void PatternBuilder::refuse_length(const Reading& read) {
    throw Refusal{read.span, "InvalidRelationshipPattern",
                  "the length of a path is a star and whole numbers that are not negative",
                  "Write -[:TYPE*]->, -[:TYPE*2]-> or -[:TYPE*1..3]->"};
}

void PatternBuilder::check_parameter(const Reading& read) const {
    if (is_creating_) return;
    throw Refusal{read.span, "InvalidParameterUse", "a parameter cannot stand for all properties of a pattern",
                  "Name the properties: {name: $name}"};
}

}  // namespace dateline::cypher
