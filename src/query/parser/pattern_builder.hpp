// Makes the patterns of a query while the grammar reads it. Patterns stand within each other where their properties
// hold pattern comprehensions: those that are open are stacks.
#pragma once

#include <cstdint>
#include <vector>

#include "query/parser/expression_builder.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

class PatternBuilder {
public:
    PatternBuilder(Syntax& syntax, ExpressionBuilder& expressions) : syntax_(syntax), expressions_(expressions) {}

    void begin_path(const Reading& read);
    void set_path_variable(const Reading& read) { paths_.back().variable = read.name; }
    template <PathSearch kSearch>
    void set_search(const Reading&) {
        paths_.back().search = kSearch;
    }
    void open_bracket(const Reading& read);
    void close_bracket(const Reading&) { --brackets_; }
    void end_path(const Reading& read);
    /// The path that ended last.
    [[nodiscard]] Index<PathPattern> last_path() const { return last_; }

    void begin_node(const Reading& read);
    void set_node_variable(const Reading& read) { nodes_.back().variable = read.name; }
    void add_label(const Reading& read) { nodes_.back().labels.push_back(read.name); }
    void set_node_properties(const Reading&) { nodes_.back().properties = expressions_.pop().index; }
    void end_node(const Reading& read);

    void begin_relationship(const Reading& read);
    void point_left(const Reading&) { relationships_.back().points_left = true; }
    void point_right(const Reading&) { relationships_.back().points_right = true; }
    void set_relationship_variable(const Reading& read) { relationships_.back().pattern.variable = read.name; }
    void add_type(const Reading& read) { relationships_.back().pattern.types.push_back(read.name); }
    void set_variable_length(const Reading&) { relationships_.back().pattern.is_variable_length = true; }
    void set_bound(const Reading& read);
    void set_range(const Reading&);
    void set_relationship_properties(const Reading&) {
        relationships_.back().pattern.properties = expressions_.pop().index;
    }
    void end_relationship(const Reading& read);
    /// A length without its star, or one below zero.
    [[noreturn]] void refuse_length(const Reading& read);

    /// In CREATE a parameter may give all properties, and each relationship has one type and one direction.
    void set_creating(bool is_creating) { is_creating_ = is_creating; }
    void check_parameter(const Reading& read) const;

private:
    struct OpenRelationship {
        RelationshipPattern pattern;
        bool points_left = false;
        bool points_right = false;
        bool is_range = false;  // .. was read
    };

    Syntax& syntax_;
    ExpressionBuilder& expressions_;
    std::vector<PathPattern> paths_;
    std::vector<NodePattern> nodes_;
    std::vector<OpenRelationship> relationships_;
    Index<PathPattern> last_;
    std::size_t brackets_ = 0;  // that are open around patterns
    bool is_creating_ = false;
};

}  // namespace dateline::cypher
