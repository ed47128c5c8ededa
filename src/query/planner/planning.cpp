#include "query/planner/planning.hpp"

#include "query/syntax/alike_expressions.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::cypher {

void Planning::tick(std::uint64_t done) {
    const std::uint64_t before = pieces / Frame::kBetweenTicks;
    pieces += done;
    if (pieces / Frame::kBetweenTicks != before && options.tick) options.tick();
}

void Planning::count_steps(std::size_t count, Span source) {
    steps += count;
    if (steps <= kMostSteps) return;
    throw QueryError(syntax.text, {QueryErrorKind::syntax, "UnexpectedSyntax", source},
                     "the query takes more than " + std::to_string(kMostSteps) + " steps",
                     "Ask with fewer clauses, shorter patterns and fewer conditions");
}

std::optional<Slot> Planning::find_computed(const Scope& scope, ExpressionIndex expression) {
    tick();
    if (scope.computed.empty()) return std::nullopt;
    const std::size_t words = hash_of_words(syntax, expression);
    tick(scope.computed.size() / 4);
    for (const Computed& known : scope.computed) {
        if (known.words == words && are_alike(syntax, known.expression, expression)) return known.slot;
    }
    return std::nullopt;
}

void Planning::add_computed(Scope& scope, ExpressionIndex expression, Slot slot) const {
    scope.computed.push_back({expression, slot, hash_of_words(syntax, expression)});
}

}  // namespace dateline::cypher
