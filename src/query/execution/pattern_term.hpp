// The operator =~: a text that a regular expression matches as a whole. The only room for RE2.
#pragma once

#include "query/execution/term.hpp"

namespace dateline::cypher {

/// Null where an operand is no text. The pattern is RE2's (google/re2, Syntax), whose matching takes time linear in the
/// text; one that is none is ArgumentError: InvalidArgumentValue.
[[nodiscard]] TermPointer pattern_term(TermPointer text, TermPointer pattern, Span source);

}  // namespace dateline::cypher
