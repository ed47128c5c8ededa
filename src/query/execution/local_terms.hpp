// Terms with variables of their own: comprehensions, quantifiers, reduce; and CASE, calls, and patterns in expressions.
#pragma once

#include "query/execution/step.hpp"
#include "query/execution/term.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// [item IN list WHERE where | result]; `where` and `result` may be nullptr.
[[nodiscard]] TermPointer list_comprehension_term(Slot item, TermPointer list, TermPointer where, TermPointer result,
                                                  Span source);
/// all(item IN list WHERE where) and its sisters; null where nulls leave it open.
[[nodiscard]] TermPointer quantifier_term(Quantifier quantifier, Slot item, TermPointer list, TermPointer where,
                                          Span source);
/// reduce(sum = start, item IN list | step)
[[nodiscard]] TermPointer reduce_term(Slot sum, Slot item, TermPointer start, TermPointer list, TermPointer step,
                                      Span source);
/// CASE with pairs of condition and result; `subject` and `otherwise` may be nullptr.
[[nodiscard]] TermPointer case_term(TermPointer subject, Terms whens, Terms thens, TermPointer otherwise, Span source);
[[nodiscard]] TermPointer call_term(const Function& function, Terms arguments, Span source);
/// Whether the pipeline, which an ExistsStep ends, gives a row.
[[nodiscard]] TermPointer exists_term(Pipeline pipeline);
/// A list of what `result` gives for each row of the pipeline.
[[nodiscard]] TermPointer pattern_comprehension_term(Pipeline pipeline, TermPointer result);

}  // namespace dateline::cypher
