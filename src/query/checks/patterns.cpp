#include "query/checks/patterns.hpp"

#include <string>
#include <unordered_set>

#include "query/checks/aggregations.hpp"
#include "query/checks/expressions.hpp"

namespace dateline::cypher {

namespace {

constexpr std::string_view kOtherName = "Give one of the two another name";

class MatchedPatterns {
public:
    MatchedPatterns(const CheckedQuery& query, VisibleNames& names) : query_(query), names_(names) {}

    void add(const PathPattern& path) {
        for (std::size_t i = 0; i < path.nodes.size(); ++i) {
            add_node(query_.syntax.at(path.nodes[i]));
            if (i >= path.relationships.size()) continue;
            const RelationshipPattern& each = query_.syntax.at(path.relationships[i]);
            if (path.search != PathSearch::every) check_sought(each);
            add_relationship(each);
        }
        if (path.variable.empty()) return;
        if (names_.find(path.variable) != nullptr) {
            refuse(query_, {path.source, "VariableAlreadyBound",
                            "the path is called " + quoted(path.variable) + ", and so is something else",
                            std::string(kOtherName)});
        }
        names_.set(path.variable, {kPath, kAnything});
    }

private:
    void add_node(const NodePattern& node) {
        if (node.variable.empty()) return;
        demand_kinds(node.variable, node.source, {kNode, kAnything}, "a node");
    }

    /// What shortestPath() seeks is of any length, from 0 or 1 on, and not known before.
    void check_sought(const RelationshipPattern& each) const {
        if (!each.is_variable_length || each.least.value_or(1) > 1) {
            refuse(query_, {each.source, "InvalidRelationshipPattern",
                            "a shortest path is sought among those of any length from 0 or 1 on",
                            "Write -[*]-, or -[*..N]- for at most N relationships"});
        }
        if (!each.variable.empty() && names_.find(each.variable) != nullptr) {
            refuse(query_, {each.source, "VariableAlreadyBound",
                            "the relationships of a shortest path are called " + quoted(each.variable) +
                                ", and so is something else",
                            std::string(kOtherName)});
        }
    }

    void add_relationship(const RelationshipPattern& each) {
        if (each.variable.empty()) return;
        if (each.is_variable_length) {
            demand_kinds(each.variable, each.source, {kList, kRelationship}, "a list of relationships");
        } else {
            demand_kinds(each.variable, each.source, {kRelationship, kAnything}, "a relationship");
        }
        if (relationships_.insert(each.variable).second) return;
        refuse(query_,
               {each.source, "RelationshipUniquenessViolation",
                "two relationships of one MATCH are called " + quoted(each.variable) + ", which are never the same",
                std::string(kOtherName)});
    }

    /// A variable that is known must be able to stand for this as well; one that is not stands for it from now on.
    void demand_kinds(const std::string& name, Span source, PossibleKinds kinds, const std::string& words) {
        const PossibleKinds* const known = names_.find(name);
        if (known == nullptr) return names_.set(name, kinds);
        const bool is_other_list = kinds.set == kList && known->set == kList && known->elements != kNothing &&
                                   (known->elements & kinds.elements) == 0;
        if (!is_never(*known, kinds.set) && !is_other_list) return;
        refuse(query_, {source, "VariableTypeConflict",
                        quoted(name) + " stands for " + words + " here, but it is " +
                            (is_other_list ? "a list of other things" : words_of_kinds(known->set)) + " already",
                        std::string(kOtherName)});
    }

    const CheckedQuery& query_;
    VisibleNames& names_;
    std::unordered_set<std::string> relationships_;
};

void check_properties(const CheckedQuery& query, const PathPattern& path, const VisibleNames& names) {
    const auto check = [&](ExpressionIndex properties) {
        if (properties == kAbsent) return;
        refuse_aggregations(query, properties, "a pattern");
        check_expression(query, properties, names);
    };
    for (const auto node : path.nodes) check(query.syntax.at(node).properties);
    for (const auto each : path.relationships) check(query.syntax.at(each).properties);
}

}  // namespace

void add_pattern_variables(const CheckedQuery& query, const std::vector<Index<PathPattern>>& patterns,
                           VisibleNames& names) {
    MatchedPatterns matched(query, names);
    for (const auto path : patterns) matched.add(query.syntax.at(path));
    for (const auto path : patterns) check_properties(query, query.syntax.at(path), names);
}

void check_pattern_in_expression(const CheckedQuery& query, const Expression& expression, const VisibleNames& names) {
    const PathPattern& path = query.syntax.at(expression.pattern);
    const auto demand_known = [&](const std::string& name, Span source) {
        if (!name.empty() && names.find(name) == nullptr) refuse_unknown_variable(query, name, source, names);
    };
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
        const NodePattern& node = query.syntax.at(path.nodes[i]);
        demand_known(node.variable, node.source);
        if (i >= path.relationships.size()) continue;
        const RelationshipPattern& relationship = query.syntax.at(path.relationships[i]);
        demand_known(relationship.variable, relationship.source);
    }
    if (path.relationships.empty()) {
        refuse(query, {expression.source, "InvalidArgumentType", "a node alone is neither true nor false",
                       "Ask for its labels (n:Label) or its relationships ((n)-->())"});
    }
    VisibleNames local(&names);
    add_pattern_variables(query, {expression.pattern}, local);
}

}  // namespace dateline::cypher
