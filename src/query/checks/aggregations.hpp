// Checks of aggregations: where they may stand, and what may stand beside them.
#pragma once

#include <string_view>
#include <vector>

#include "query/checks/checked_query.hpp"
#include "query/checks/visible_names.hpp"

namespace dateline::cypher {

/// Whether an aggregation stands in it; those of queries and patterns within it aside.
[[nodiscard]] bool has_aggregation(const CheckedQuery& query, ExpressionIndex expression);

/// InvalidAggregation where one stands in it; `place` is what the message calls it: "WHERE".
void refuse_aggregations(const CheckedQuery& query, ExpressionIndex expression, std::string_view place);

/// Of an expression that may aggregate: NestedAggregation, InvalidAggregation (in the part of a comprehension that each
/// element is put into), NonConstantExpression (rand() in an aggregation).
void check_aggregations(const CheckedQuery& query, ExpressionIndex expression);

/// Of the items of a projection: what stands beside an aggregation in one is constant, or an item of its own, so that
/// it is one value a group. `names` are those before it. AmbiguousAggregationExpression.
void check_grouping(const CheckedQuery& query, const Projection& projection, const VisibleNames& names);

/// Of what ORDER BY and WHERE say after a projection that groups or is DISTINCT: they ask for columns (`columns` has
/// their names) or for what is written like an item. UndefinedVariable, AmbiguousAggregationExpression.
void check_order_of_groups(const CheckedQuery& query, const std::vector<ExpressionIndex>& expressions,
                           const Projection& projection, const VisibleNames& columns);

}  // namespace dateline::cypher
