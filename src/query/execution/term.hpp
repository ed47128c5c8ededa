// An expression that is ready to be computed: its names are slots, its functions are found, its properties are columns.
#pragma once

#include <memory>
#include <vector>

#include "model/span.hpp"
#include "query/execution/frame.hpp"

namespace dateline::cypher {

class Term {
public:
    virtual ~Term() = default;
    /// The value for the row in `frame`; what it makes stands in the scratch arena. QueryError where there is none.
    [[nodiscard]] virtual Value evaluate(Frame& frame) const = 0;
};

using TermPointer = std::unique_ptr<const Term>;
using Terms = std::vector<TermPointer>;

/// Whether a condition holds: nothing where it is null; QueryError where it is no boolean.
[[nodiscard]] Truth truth_of(const Value& value, Span source, const Frame& frame);

/// Turns what an operator or a function cannot do into an error with its place in the query.
[[noreturn]] void throw_at(Span source, const ValueError& error, const Frame& frame);

}  // namespace dateline::cypher
