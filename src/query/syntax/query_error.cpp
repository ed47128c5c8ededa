#include "query/syntax/query_error.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace dateline::cypher {

namespace {

constexpr std::array<std::string_view, 7> kNames = {"SyntaxError",    "SemanticError",    "TypeError",
                                                    "ArgumentError",  "ParameterMissing", "ProcedureError",
                                                    "ArithmeticError"};

/// "line 2, column 7 of the query"
std::string place_of(std::string_view query, Span source) {
    const std::string_view before = query.substr(0, std::min<std::size_t>(source.begin, query.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t line_begin = before.rfind('\n') + 1;  // 0 where there is none
    const auto column = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_begin), before.end(),
                                      [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; }) +
                        1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column) + " of the query";
}

}  // namespace

std::string_view name_of(QueryErrorKind kind) {
    return kNames[static_cast<std::size_t>(kind)];
}

QueryError::QueryError(std::string_view query, QueryFault fault, const std::string& cause, const std::string& remedy)
    : UsageError(place_of(query, fault.source),
                 cause + " (" + std::string(name_of(fault.kind)) + ": " + std::string(fault.detail) + ")", remedy),
      fault_(fault) {}

}  // namespace dateline::cypher
