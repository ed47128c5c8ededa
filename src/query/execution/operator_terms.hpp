// Terms of operators: logic with null, comparison, arithmetic, texts, membership and places in lists.
#pragma once

#include "query/execution/term.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// An operator of one operand: NOT, + and -, IS NULL, IS NOT NULL.
[[nodiscard]] TermPointer unary_term(Operator op, TermPointer operand, Span source);
/// An operator of two operands, comparison aside.
[[nodiscard]] TermPointer binary_term(Operator op, TermPointer left, TermPointer right, Span source);
/// a < b <= c: all hold. `operators` are one fewer than operands.
[[nodiscard]] TermPointer comparison_term(std::vector<Operator> operators, Terms operands);
/// of[key]: an item of a list, counted from 0 or, where negative, from its end; a property of a node or a map.
[[nodiscard]] TermPointer subscript_term(TermPointer of, TermPointer key, Span source);
/// of[from..to]; either may be nullptr.
[[nodiscard]] TermPointer slice_term(TermPointer of, TermPointer from, TermPointer to, Span source);

}  // namespace dateline::cypher
