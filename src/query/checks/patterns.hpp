// Checks of patterns: a variable stands for one kind of thing, and none for two relationships of one MATCH.
#pragma once

#include <vector>

#include "query/checks/checked_query.hpp"
#include "query/checks/visible_names.hpp"

namespace dateline::cypher {

/// Adds the variables of the patterns of one MATCH to `names`, and checks the properties that they ask for. QueryError:
/// VariableTypeConflict, VariableAlreadyBound (a path's name), RelationshipUniquenessViolation, and those of
/// check_expression.
void add_pattern_variables(const CheckedQuery& query, const std::vector<Index<PathPattern>>& patterns,
                           VisibleNames& names);

/// A pattern that is true or false; it may bring no variables: UndefinedVariable.
void check_pattern_in_expression(const CheckedQuery& query, const Expression& expression, const VisibleNames& names);

}  // namespace dateline::cypher
