// Queries that are checked as the program does it, for tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query/checks/checks.hpp"
#include "query/parser/parser.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::cypher {

struct Refused {
    std::string kind_and_detail;  // "SyntaxError UndefinedVariable"; empty where nothing is wrong
    std::string message;
    std::string words;  // of the query, where it is wrong
};

/// Checks a query that is given the parameter $limit alone.
inline Refused check(const std::string& text) {
    const Syntax syntax = parse_query(text);
    try {
        check_query(syntax, [](std::string_view name) { return name == "limit"; });
    } catch (const QueryError& error) {
        return {std::string(name_of(error.kind())) + " " + std::string(error.detail()), error.what(),
                text.substr(error.source().begin, error.source().end - error.source().begin)};
    }
    return {};
}

}  // namespace dateline::cypher
