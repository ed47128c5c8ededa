#include "query/syntax/variables.hpp"

namespace dateline::cypher {

namespace {

/// Walks by a list of what is still to be looked at.
class Finder {
public:
    explicit Finder(const Syntax& syntax) : syntax_(syntax) {}

    std::vector<std::string> find(ExpressionIndex expression) {
        add(expression);
        while (!due_.empty()) {
            const Expression& each = syntax_.at(due_.back());
            due_.pop_back();
            look_at(each);
        }
        return std::move(names_);
    }

private:
    void add(ExpressionIndex expression) {
        if (expression != kAbsent) due_.push_back(expression);
    }
    void add_name(const std::string& name) {
        if (!name.empty()) names_.push_back(name);
    }
    void look_at(const Expression& expression) {
        for (const ExpressionIndex operand : expression.operands) add(operand);
        switch (expression.kind) {
            case ExpressionKind::variable:
                add_name(expression.name);
                break;
            case ExpressionKind::pattern_comprehension:
                add_path(syntax_.at(expression.pattern));
                break;
            case ExpressionKind::pattern:
                add_path(syntax_.at(expression.pattern));
                break;
            case ExpressionKind::exists:
                add_query(syntax_.at(expression.query));
                break;
            default:
                break;
        }
    }
    void add_path(const PathPattern& path) {
        add_name(path.variable);
        for (const auto node : path.nodes) {
            add_name(syntax_.at(node).variable);
            add(syntax_.at(node).properties);
        }
        for (const auto relationship : path.relationships) {
            add_name(syntax_.at(relationship).variable);
            add(syntax_.at(relationship).properties);
        }
    }
    void add_query(const UnionQuery& query) {
        for (const SingleQuery& single : query.queries) {
            for (const Clause& clause : single.clauses) add_clause(clause);
        }
    }
    void add_clause(const Clause& clause) {
        for (const auto path : clause.patterns) add_path(syntax_.at(path));
        for (const ExpressionIndex each : {clause.where, clause.list, clause.projection.skip, clause.projection.limit})
            add(each);
        for (const ProjectionItem& item : clause.projection.items) add(item.expression);
        for (const SortItem& item : clause.projection.order_by) add(item.expression);
    }

    const Syntax& syntax_;
    std::vector<ExpressionIndex> due_;
    std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> variables_of(const Syntax& syntax, ExpressionIndex expression) {
    return Finder(syntax).find(expression);
}

std::vector<ExpressionIndex> parts_of(const Syntax& syntax, ExpressionIndex expression) {
    std::vector<ExpressionIndex> parts{expression};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (const ExpressionIndex operand : syntax.at(parts[i]).operands) {
            if (operand != kAbsent) parts.push_back(operand);
        }
    }
    return parts;
}

}  // namespace dateline::cypher
