// From the text of a query to its syntax: the reading part of openCypher 9, by a PEG grammar.
#pragma once

#include <string_view>

#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The longest query, and how deep brackets and operators may nest in one; what is beyond either is refused.
inline constexpr std::size_t kLongestQuery = std::size_t{1} << 20U;  // bytes
inline constexpr std::size_t kDeepestNesting = 200;

/// Parses one query, which a semicolon may end. A writing clause other than CREATE, and CREATE unless
/// `may_create`, is refused with words that say that a case file is read only. QueryError: SyntaxError with the kit's
/// detail (UnexpectedSyntax, InvalidNumberLiteral, IntegerOverflow, FloatingPointOverflow, InvalidUnicodeLiteral,
/// InvalidUnicodeCharacter, InvalidRelationshipPattern, InvalidParameterUse, InvalidClauseComposition, ...) for what
/// the words alone show to be wrong. Grammar: openCypher 9, grammar/cypher.ebnf.
[[nodiscard]] Syntax parse_query(std::string_view text, bool may_create = false);

}  // namespace dateline::cypher
