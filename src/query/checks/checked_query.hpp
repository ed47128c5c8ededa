// What all checks of one query share, and how they refuse it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "query/syntax/query_error.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The query, and which parameters were given with it.
struct CheckedQuery {
    const Syntax& syntax;
    const std::function<bool(std::string_view)>& has_parameter;

    [[nodiscard]] const Expression& at(ExpressionIndex i) const { return syntax.at(i); }
};

/// What is wrong and where: `detail` is the kit's word for it; cause and remedy are for people.
struct QueryRefusal {
    Span source;
    std::string_view detail;
    std::string cause;
    std::string remedy;
    QueryErrorKind kind = QueryErrorKind::syntax;
};

[[noreturn]] inline void refuse(const CheckedQuery& query, const QueryRefusal& refusal) {
    throw QueryError(query.syntax.text, {refusal.kind, refusal.detail, refusal.source}, refusal.cause, refusal.remedy);
}

/// `name` as messages write it.
[[nodiscard]] inline std::string quoted(std::string_view name) {
    return "`" + std::string(name) + "`";
}

}  // namespace dateline::cypher
