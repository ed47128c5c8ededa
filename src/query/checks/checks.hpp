// What must hold of a query before it is run, beyond its grammar: names are known and used for one kind of thing,
// aggregations stand where they may, arguments can be of their types.
#pragma once

#include <functional>
#include <string_view>

#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// Throws the QueryError of the first clause that breaks a rule of openCypher 9 that can be seen without running it
/// (UndefinedVariable, VariableAlreadyBound, VariableTypeConflict, InvalidAggregation, ColumnNameConflict, ...).
/// `has_parameter` tells which parameters were given (ParameterMissing: MissingParameter).
void check_query(const Syntax& syntax, const std::function<bool(std::string_view)>& has_parameter);

}  // namespace dateline::cypher
