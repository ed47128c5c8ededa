// Checks of what WITH and RETURN have after their word.
#pragma once

#include <string>
#include <vector>

#include "query/checks/checked_query.hpp"
#include "query/checks/visible_names.hpp"

namespace dateline::cypher {

/// Checks a WITH or RETURN that sees `names`, which become what it hands on; gives the names of its columns.
/// QueryError: ColumnNameConflict, NoVariablesInScope, those of SKIP and LIMIT (NonConstantExpression,
/// NegativeIntegerArgument, InvalidArgumentType), and those of aggregations and expressions.
std::vector<std::string> check_projection(const CheckedQuery& query, const Clause& clause, VisibleNames& names);

}  // namespace dateline::cypher
