// The errors of a query, with the kinds and details that openCypher's Technology Compatibility Kit gives them.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "model/span.hpp"

namespace dateline::cypher {

enum class QueryErrorKind { syntax, semantic, type, argument, parameter_missing, procedure, arithmetic };

/// The kind's name: SyntaxError, TypeError, ...
[[nodiscard]] std::string_view name_of(QueryErrorKind kind);

/// What is wrong, beside the words for a person: `detail` is the kit's word for it (UndefinedVariable, ...), and
/// `source` the bytes of the query where it is.
struct QueryFault {
    QueryErrorKind kind = QueryErrorKind::syntax;
    std::string_view detail;
    Span source;
};

/// A query that cannot be answered. The message says line and column, counted from 1 in code points, kind and detail,
/// cause and remedy.
class QueryError : public UsageError {
public:
    QueryError(std::string_view query, QueryFault fault, const std::string& cause, const std::string& remedy);

    [[nodiscard]] QueryErrorKind kind() const { return fault_.kind; }
    [[nodiscard]] std::string_view detail() const { return fault_.detail; }
    [[nodiscard]] Span source() const { return fault_.source; }

private:
    QueryFault fault_;
};

/// What a value or a function cannot do, thrown where the query's text is not at hand: the evaluation of an expression
/// turns it into a QueryError with its place.
struct ValueError {
    QueryErrorKind kind = QueryErrorKind::type;
    std::string_view detail;
    std::string cause;
    std::string remedy;
};

}  // namespace dateline::cypher
