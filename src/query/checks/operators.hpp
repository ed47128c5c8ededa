// Which kinds of value operators take and give.
#pragma once

#include <string_view>

#include "query/checks/visible_names.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The operator as it is written, for messages: AND, %, STARTS WITH.
[[nodiscard]] std::string_view sign_of(Operator what);

/// The KindSet of each operand of an operator, null aside; IN takes anything at its left and `+` is for
/// `can_be_added` to judge.
[[nodiscard]] std::uint32_t operand_kinds(Operator what);

/// Whether some values of these kinds can be added: numbers, texts, lists and anything, temporal values.
[[nodiscard]] bool can_be_added(const PossibleKinds& left, const PossibleKinds& right);

/// The kinds of what an operator of one or of two operands gives; for one, `right` is as `left`.
[[nodiscard]] PossibleKinds kinds_given(Operator what, const PossibleKinds& left, const PossibleKinds& right);

}  // namespace dateline::cypher
