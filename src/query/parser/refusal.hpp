// What is wrong with a query, thrown by the parts of the parser, which do not know the whole text; parse_query makes
// the QueryError of it.
#pragma once

#include <string>
#include <string_view>

#include "query/syntax/query_error.hpp"

namespace dateline::cypher {

struct Refusal {
    Span source;
    std::string_view detail;  // the kit's word; it lives for ever
    std::string cause;
    std::string remedy;
    QueryErrorKind kind = QueryErrorKind::syntax;
};

}  // namespace dateline::cypher
