// What a query compares that can never be, because of what kinds of values it compares, or because of a name that no
// file has: what the words alone tell.
#pragma once

#include <string>
#include <string_view>

#include "app/query_meanings.hpp"
#include "query/execution/run_options.hpp"
#include "query/graph/queried_graph.hpp"

namespace dateline {

/// One side of a comparison with a property: its expression, its words, and its value where it is a parameter.
struct ComparedWith {
    const cypher::Expression& expression;
    std::string words;
    const cypher::Value* parameter = nullptr;
};

/// Why a property of `type` (as QueriedProperty has it) never compares with that; a sentence without its full stop,
/// empty where it may. Texts and numbers beside dates are not told of here.
[[nodiscard]] std::string kinds_in_vain(const AskedProperty& asked, std::string_view type, cypher::Operator what,
                                        const ComparedWith& with);

/// That nothing is equal to null and nothing differs from it; `written` is the other side. Empty for other operators.
[[nodiscard]] std::string null_in_vain(const std::string& written, cypher::Operator what);

/// That type(r) = 'SAYS' or 'Persn' IN labels(n) asks for a name that the graph has not; empty where it has, or where
/// that is not what stands there.
[[nodiscard]] std::string name_in_vain(const cypher::QueriedGraph& graph, const cypher::Expression& left,
                                       const cypher::Expression& right);

}  // namespace dateline
