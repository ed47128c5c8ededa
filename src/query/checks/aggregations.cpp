#include "query/checks/aggregations.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "query/checks/expressions.hpp"
#include "query/checks/functions_called.hpp"
#include "query/syntax/alike_expressions.hpp"

namespace dateline::cypher {

namespace {

constexpr std::string_view kAmbiguous = "AmbiguousAggregationExpression";

/// Where a part of an expression stands.
enum class Place { anywhere, in_aggregation, each_element, refused };

struct Part {
    ExpressionIndex index;
    Place place;
};

/// How many operands, from the first, are evaluated once for a row; the others once for each element of a list.
std::size_t count_of_whole(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::list_comprehension:
        case ExpressionKind::quantifier:
            return 1;
        case ExpressionKind::reduce:
            return 2;
        case ExpressionKind::pattern_comprehension:
            return 0;
        default:
            return expression.operands.size();
    }
}

void check_aggregation_place(const CheckedQuery& query, const Expression& call, Place place,
                             std::string_view refused_by) {
    const std::string remedy = "Aggregate in a WITH before, and use what it gives here";
    if (place == Place::in_aggregation)
        refuse(query, {call.source, "NestedAggregation", "an aggregation stands in an aggregation", remedy});
    if (place == Place::each_element) {
        refuse(query, {call.source, "InvalidAggregation",
                       "an aggregation stands where each element of a list is looked at", remedy});
    }
    if (place == Place::refused) {
        refuse(query, {call.source, "InvalidAggregation",
                       std::string(refused_by) + " looks at each row by itself, "
                                                 "and an aggregation at many",
                       remedy});
    }
}

bool is_random(const Expression& expression) {
    if (expression.kind != ExpressionKind::function) return false;
    const Function* const function = find_function(expression.name);
    return function != nullptr && function == find_function("rand");
}

void check_places(const CheckedQuery& query, ExpressionIndex expression, Place outermost, std::string_view refused_by) {
    std::vector<Part> due{{expression, outermost}};
    while (!due.empty()) {
        const Part part = due.back();
        due.pop_back();
        if (part.index == kAbsent) continue;
        const Expression& each = query.at(part.index);
        Place below = part.place;
        if (is_aggregation(each)) {
            check_aggregation_place(query, each, part.place, refused_by);
            below = Place::in_aggregation;
        } else if (part.place == Place::in_aggregation && is_random(each)) {
            refuse(query, {each.source, "NonConstantExpression", "an aggregation is of a random number",
                           "Put rand() into a WITH before"});
        }
        const std::size_t whole = count_of_whole(each);
        for (std::size_t i = each.operands.size(); i-- > 0;) {
            const bool is_of_element = i >= whole && below == Place::anywhere;
            due.push_back({each.operands[i], is_of_element ? Place::each_element : below});
        }
    }
}

/// All parts of an expression, itself first, but for those of patterns and queries within it.
template <class Visit>
void visit_parts(const CheckedQuery& query, ExpressionIndex expression, const Visit& visit) {
    std::vector<ExpressionIndex> due{expression};
    while (!due.empty()) {
        const ExpressionIndex index = due.back();
        due.pop_back();
        if (index == kAbsent || !visit(index)) continue;
        const std::vector<ExpressionIndex>& operands = query.at(index).operands;
        due.insert(due.end(), operands.rbegin(), operands.rend());
    }
}

/// A variable with the keys of properties after it (a.b.c), as one text; empty for anything else.
std::string chain_of(const CheckedQuery& query, ExpressionIndex index) {
    std::string chain;
    while (query.at(index).kind == ExpressionKind::property) {
        chain.insert(0, std::string(1, '\0') + query.at(index).name);
        index = query.at(index).operands[0];
    }
    if (query.at(index).kind != ExpressionKind::variable) return {};
    return query.at(index).name + chain;
}

/// The names that comprehensions and their like bring, anywhere in an expression.
std::unordered_set<std::string> local_names(const CheckedQuery& query, ExpressionIndex expression) {
    std::unordered_set<std::string> names;
    visit_parts(query, expression, [&](ExpressionIndex index) {
        const Expression& each = query.at(index);
        if (each.kind == ExpressionKind::list_comprehension || each.kind == ExpressionKind::quantifier)
            names.insert(each.name);
        if (each.kind == ExpressionKind::reduce) names.insert(each.names.begin(), each.names.end());
        return true;
    });
    return names;
}

bool has_own_names(ExpressionKind kind) {
    return kind == ExpressionKind::pattern || kind == ExpressionKind::pattern_comprehension ||
           kind == ExpressionKind::exists;
}

/// Items without aggregation that are variables or properties of them: what groups are known by.
std::unordered_set<std::string> grouping_chains(const CheckedQuery& query, const Projection& projection,
                                                const VisibleNames& names) {
    std::unordered_set<std::string> chains;
    if (projection.has_all) {
        for (std::string& name : names.names()) chains.insert(std::move(name));
    }
    for (const ProjectionItem& item : projection.items) {
        std::string chain = chain_of(query, item.expression);
        if (!chain.empty()) chains.insert(std::move(chain));
    }
    return chains;
}

[[noreturn]] void refuse_ambiguous(const CheckedQuery& query, const Expression& part) {
    refuse(query, {part.source, kAmbiguous, "beside an aggregation stands what may differ within a group",
                   "Make a WITH before that names it, and use that name both as an item of its own and here"});
}

void check_grouped_item(const CheckedQuery& query, ExpressionIndex expression,
                        const std::unordered_set<std::string>& chains) {
    const std::unordered_set<std::string> local = local_names(query, expression);
    visit_parts(query, expression, [&](ExpressionIndex index) {
        const Expression& part = query.at(index);
        if (is_aggregation(part) || has_own_names(part.kind)) return false;
        const bool is_link = part.kind == ExpressionKind::variable || part.kind == ExpressionKind::property;
        if (is_link && chains.contains(chain_of(query, index))) return false;
        if (part.kind == ExpressionKind::variable && !local.contains(part.name)) refuse_ambiguous(query, part);
        return true;
    });
}

/// What check_order_of_groups looks at.
class OrderOfGroups {
public:
    OrderOfGroups(const CheckedQuery& query, const Projection& projection, const VisibleNames& columns)
        : query_(query), projection_(projection), columns_(columns), items_(query.syntax), aggregated_(query.syntax) {
        for (const ProjectionItem& item : projection.items) {
            items_.add(item.expression);
            visit_parts(query, item.expression, [&](ExpressionIndex index) {
                if (is_aggregation(query.at(index))) aggregated_.add(index);
                return true;
            });
        }
    }

    void check(ExpressionIndex expression) const {
        const bool aggregates = has_aggregation(query_, expression);
        visit_parts(query_, expression, [&](ExpressionIndex index) {
            const Expression& part = query_.at(index);
            if (is_item(index, aggregates) || (is_aggregation(part) && aggregated_.find(index))) return false;
            const bool has_locals = count_of_whole(part) < part.operands.size() || has_own_names(part.kind);
            if (has_locals || is_aggregation(part)) {
                check_expression(query_, index, columns_);
                return false;
            }
            if (part.kind == ExpressionKind::variable && columns_.find(part.name) == nullptr)
                refuse_variable(part, aggregates);
            return true;
        });
    }

private:
    /// Written like an item. Beside an aggregation an item counts only where it is a variable or a property, for whose
    /// parts alone it is plain that they are the item.
    [[nodiscard]] bool is_item(ExpressionIndex index, bool aggregates) const {
        if (!items_.find(index)) return false;
        return !aggregates || !chain_of(query_, index).empty() || has_aggregation(query_, index);
    }

    [[noreturn]] void refuse_variable(const Expression& variable, bool aggregates) const {
        bool is_in_item = false;
        for (const ProjectionItem& item : projection_.items) {
            if (!aggregates || has_aggregation(query_, item.expression)) continue;
            visit_parts(query_, item.expression, [&](ExpressionIndex part) {
                const Expression& each = query_.at(part);
                is_in_item |= each.kind == ExpressionKind::variable && each.name == variable.name;
                return !is_in_item;
            });
        }
        if (is_in_item) refuse_ambiguous(query_, variable);
        refuse(query_, {variable.source, "UndefinedVariable",
                        "after grouping or DISTINCT, ORDER BY and WHERE no longer see " + quoted(variable.name),
                        "Use a column, or add what is asked for to the columns"});
    }

    const CheckedQuery& query_;
    const Projection& projection_;
    const VisibleNames& columns_;
    AlikeExpressions items_;
    AlikeExpressions aggregated_;
};

}  // namespace

bool has_aggregation(const CheckedQuery& query, ExpressionIndex expression) {
    bool is_found = false;
    visit_parts(query, expression, [&](ExpressionIndex index) {
        is_found = is_found || is_aggregation(query.at(index));
        return !is_found;
    });
    return is_found;
}

void refuse_aggregations(const CheckedQuery& query, ExpressionIndex expression, std::string_view place) {
    check_places(query, expression, Place::refused, place);
}

void check_aggregations(const CheckedQuery& query, ExpressionIndex expression) {
    check_places(query, expression, Place::anywhere, {});
}

void check_grouping(const CheckedQuery& query, const Projection& projection, const VisibleNames& names) {
    const std::unordered_set<std::string> chains = grouping_chains(query, projection, names);
    for (const ProjectionItem& item : projection.items) {
        if (has_aggregation(query, item.expression)) check_grouped_item(query, item.expression, chains);
    }
}

void check_order_of_groups(const CheckedQuery& query, const std::vector<ExpressionIndex>& expressions,
                           const Projection& projection, const VisibleNames& columns) {
    const OrderOfGroups order(query, projection, columns);
    for (const ExpressionIndex expression : expressions) order.check(expression);
}

}  // namespace dateline::cypher
