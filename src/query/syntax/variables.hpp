// Which names an expression uses.
#pragma once

#include <string>
#include <vector>

#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The variables that stand anywhere in it, in patterns and in queries within it as well; those that it brings itself
/// are among them.
[[nodiscard]] std::vector<std::string> variables_of(const Syntax& syntax, ExpressionIndex expression);

/// The expressions that stand in it, itself first; those of queries and of patterns within it are left out.
[[nodiscard]] std::vector<ExpressionIndex> parts_of(const Syntax& syntax, ExpressionIndex expression);

}  // namespace dateline::cypher
