#include "query/checks/projections.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "query/checks/aggregations.hpp"
#include "query/checks/expressions.hpp"

namespace dateline::cypher {

namespace {

/// Whether an expression reads rows: variables that it does not bring itself, patterns, queries.
bool depends_on_rows(const CheckedQuery& query, ExpressionIndex expression) {
    std::vector<ExpressionIndex> due{expression};
    std::unordered_set<std::string> local;
    std::vector<std::string> used;
    while (!due.empty()) {
        const Expression& each = query.at(due.back());
        due.pop_back();
        switch (each.kind) {
            case ExpressionKind::pattern:
            case ExpressionKind::pattern_comprehension:
            case ExpressionKind::exists:
                return true;
            case ExpressionKind::variable:
                used.push_back(each.name);
                break;
            case ExpressionKind::list_comprehension:
            case ExpressionKind::quantifier:
                local.insert(each.name);
                break;
            default:
                local.insert(each.kind == ExpressionKind::reduce ? each.names.begin() : each.names.end(),
                             each.names.end());
        }
        std::copy_if(each.operands.begin(), each.operands.end(), std::back_inserter(due),
                     [](ExpressionIndex operand) { return operand != kAbsent; });
    }
    return std::any_of(used.begin(), used.end(), [&](const std::string& name) { return !local.contains(name); });
}

bool is_negative(const CheckedQuery& query, ExpressionIndex index) {
    const Expression* expression = &query.at(index);
    bool has_minus = false;
    while (expression->kind == ExpressionKind::unary && expression->operators[0] != Operator::not_) {
        has_minus ^= expression->operators[0] == Operator::minus;
        expression = &query.at(expression->operands[0]);
    }
    const auto* const number = std::get_if<std::int64_t>(&expression->literal);
    if (expression->kind != ExpressionKind::literal || number == nullptr) return false;
    return has_minus ? *number > 0 : *number < 0;
}

/// What follows SKIP or LIMIT, which may be absent.
void check_count(const CheckedQuery& query, ExpressionIndex expression, const std::string& word) {
    if (expression == kAbsent) return;
    const Span source = query.at(expression).source;
    if (depends_on_rows(query, expression)) {
        refuse(query, {source, "NonConstantExpression", word + " depends on rows, but it is one number for all of them",
                       "Write a number or a parameter there"});
    }
    refuse_aggregations(query, expression, word);
    const PossibleKinds kinds = check_expression(query, expression, VisibleNames());
    if (kinds.set == kNothing || is_never(kinds, kInteger)) {
        refuse(query, {source, "InvalidArgumentType", word + " is given what is no integer",
                       "Write a whole number that is not below zero"});
    }
    if (is_negative(query, expression)) {
        refuse(query, {source, "NegativeIntegerArgument", word + " is given a number below zero",
                       "Write a whole number that is not below zero"});
    }
}

class ProjectionCheck {
public:
    ProjectionCheck(const CheckedQuery& query, const Clause& clause, VisibleNames& names)
        : query_(query),
          clause_(clause),
          projection_(clause.projection),
          names_(names),
          columns_(projection_.has_all ? &names : names.outer()),
          seen_(&names) {}

    std::vector<std::string> check() {
        if (projection_.has_all) demand_some();
        for (const ProjectionItem& item : projection_.items) add_item(item);
        const bool is_grouped =
            std::any_of(projection_.items.begin(), projection_.items.end(),
                        [&](const ProjectionItem& item) { return has_aggregation(query_, item.expression); });
        if (is_grouped) check_grouping(query_, projection_, names_);
        check_order_and_where(is_grouped);
        if (clause_.kind == ClauseKind::with) demand_names();
        check_count(query_, projection_.skip, "SKIP");
        check_count(query_, projection_.limit, "LIMIT");
        return hand_on();
    }

private:
    void demand_some() const {
        if (names_.outer() != nullptr || clause_.kind != ClauseKind::return_ || !names_.names().empty()) return;
        refuse(query_, {clause_.source, "NoVariablesInScope", "RETURN * returns all variables, and there are none",
                        "Name something in MATCH, or return something else"});
    }

    void demand_names() const {
        for (const ProjectionItem& item : projection_.items) {
            const Expression& expression = query_.at(item.expression);
            if (item.has_alias || expression.kind == ExpressionKind::variable) continue;
            refuse(query_, {expression.source, "NoExpressionAlias", "what WITH hands on needs a name",
                            "Add one with AS: WITH count(*) AS how_many"});
        }
    }

    void add_item(const ProjectionItem& item) {
        const Expression& expression = query_.at(item.expression);
        check_aggregations(query_, item.expression);
        const PossibleKinds kinds = check_expression(query_, item.expression, names_);
        const bool is_among_all = projection_.has_all && names_.has(item.name);
        if (!taken_.insert(item.name).second || is_among_all) {
            refuse(query_, {expression.source, "ColumnNameConflict", "two columns are called " + quoted(item.name),
                            "Give one of them another name with AS"});
        }
        columns_.set(item.name, kinds);
        // Where a column takes the name of another thing, ORDER BY may write what it asks for as it was before.
        const bool is_itself = expression.kind == ExpressionKind::variable && expression.name == item.name;
        const bool is_other = !is_itself && names_.find(item.name) != nullptr;
        seen_.set(item.name, is_other ? PossibleKinds() : kinds);
    }

    /// ORDER BY and WHERE see what was before and the columns; after grouping and DISTINCT the columns alone.
    void check_order_and_where(bool is_grouped) const {
        std::vector<ExpressionIndex> asked;
        for (const SortItem& item : projection_.order_by) {
            if (is_grouped) {
                check_aggregations(query_, item.expression);
            } else {
                refuse_aggregations(query_, item.expression, "ORDER BY");
            }
            check_expression(query_, item.expression, seen_);
            asked.push_back(item.expression);
        }
        if (clause_.where != kAbsent) {
            refuse_aggregations(query_, clause_.where, "WHERE");
            check_predicate(query_, clause_.where, seen_);
            asked.push_back(clause_.where);
        }
        const bool hides_rows = is_grouped || projection_.is_distinct;
        if (hides_rows) check_order_of_groups(query_, asked, projection_, columns_);
    }

    /// Makes the names before to those after, and gives the columns of RETURN. With *, no name is copied: a query may
    /// have many, and many WITH *.
    std::vector<std::string> hand_on() {
        std::vector<std::string> column_names;
        if (clause_.kind == ClauseKind::return_) {
            if (projection_.has_all) column_names = names_.names();
            for (const ProjectionItem& item : projection_.items) column_names.push_back(item.name);
        }
        if (!projection_.has_all) {
            names_ = std::move(columns_);
        } else {
            for (const ProjectionItem& item : projection_.items) names_.set(item.name, *columns_.find(item.name));
        }
        return column_names;
    }

    const CheckedQuery& query_;
    const Clause& clause_;
    const Projection& projection_;
    VisibleNames& names_;
    VisibleNames columns_;  // with *, those before are around it
    VisibleNames seen_;     // by ORDER BY and WHERE
    std::unordered_set<std::string> taken_;
};

}  // namespace

std::vector<std::string> check_projection(const CheckedQuery& query, const Clause& clause, VisibleNames& names) {
    return ProjectionCheck(query, clause, names).check();
}

}  // namespace dateline::cypher
