// Checks of expressions: variables and functions are known, parameters given, and operands can be of the kinds that
// operators and functions take.
#pragma once

#include "query/checks/checked_query.hpp"
#include "query/checks/visible_names.hpp"

namespace dateline::cypher {

/// The kinds that its values can have. QueryError: UndefinedVariable, UnknownFunction, InvalidNumberOfArguments,
/// InvalidArgumentType, MissingParameter, and what patterns and queries in it give.
PossibleKinds check_expression(const CheckedQuery& query, ExpressionIndex expression, const VisibleNames& names);

/// As check_expression, of what stands after WHERE, which may be absent: InvalidArgumentType where it is never true or
/// false.
void check_predicate(const CheckedQuery& query, ExpressionIndex expression, const VisibleNames& names);

/// UndefinedVariable, with the name that was likely meant.
[[noreturn]] void refuse_unknown_variable(const CheckedQuery& query, std::string_view name, Span source,
                                          const VisibleNames& names);

}  // namespace dateline::cypher
