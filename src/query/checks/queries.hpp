// Checks of clauses one after another: which variables each sees and hands on.
#pragma once

#include "query/checks/checked_query.hpp"
#include "query/checks/visible_names.hpp"

namespace dateline::cypher {

/// The whole query, or one within EXISTS, which sees the variables of `outer` as well; nullptr for the whole.
/// QueryError: DifferentColumnsInUnion, VariableAlreadyBound, and those of patterns, expressions and projections.
void check_union(const CheckedQuery& query, Index<UnionQuery> index, const VisibleNames* outer);

}  // namespace dateline::cypher
