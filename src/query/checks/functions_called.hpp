// Checks of calls: the function is there, and its arguments can be what it takes.
#pragma once

#include <span>

#include "query/checks/checked_query.hpp"
#include "query/checks/visible_names.hpp"

namespace dateline::cypher {

/// Whether an expression is count(*) or a call of another aggregation.
[[nodiscard]] bool is_aggregation(const Expression& expression);

/// The kinds of what a function or an aggregation gives, of arguments with these kinds. QueryError: UnknownFunction,
/// InvalidNumberOfArguments, InvalidArgumentType.
PossibleKinds check_call(const CheckedQuery& query, const Expression& call, std::span<const PossibleKinds> arguments);

}  // namespace dateline::cypher
