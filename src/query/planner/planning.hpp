// What the parts of the planner share: the query, the graph, and which name or expression stands in which slot.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/arena.hpp"
#include "query/execution/run_options.hpp"
#include "query/execution/step.hpp"
#include "query/execution/term.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// An expression that an earlier step has computed. `words` is its hash_of_words.
struct Computed {
    ExpressionIndex expression = kAbsent;
    Slot slot = 0;
    std::size_t words = 0;
};

/// What a clause sees: variables, and what has been computed.
struct Scope {
    std::map<std::string, Slot, std::less<>> names;
    std::vector<Computed> computed;

    [[nodiscard]] std::optional<Slot> find(std::string_view name) const {
        const auto found = names.find(name);
        return found == names.end() ? std::nullopt : std::optional(found->second);
    }
};

/// Steps that a plan may have: each row goes through all of them by calls within calls.
inline constexpr std::size_t kMostSteps = 4000;

struct Planning {
    const Syntax& syntax;
    const QueriedGraph& graph;
    const RunOptions& options;
    Arena& kept;  // of literals
    Slot slots = 0;
    std::size_t steps = 0;     // that the plan has so far
    std::uint64_t pieces = 0;  // of work

    Slot add_slot() { return slots++; }
    [[nodiscard]] std::string words(Span source) const { return std::string(words_of(syntax.text, source)); }
    /// To be called for each piece of work, so that a limit ends the query in time while it is planned.
    void tick(std::uint64_t done = 1);
    /// To be called before steps are added. QueryError where there are more than kMostSteps then.
    void count_steps(std::size_t count, Span source);
    /// What `scope` has computed that is alike `expression`.
    [[nodiscard]] std::optional<Slot> find_computed(const Scope& scope, ExpressionIndex expression);
    void add_computed(Scope& scope, ExpressionIndex expression, Slot slot) const;
};

/// The term of an expression; nullptr where it is absent. Nesting is bounded by the parser.
[[nodiscard]] TermPointer plan_term(Planning& planning, ExpressionIndex expression, const Scope& scope);

/// The same of an expression that sees variables of its own beside those of the scope.
[[nodiscard]] TermPointer plan_term_within(Planning& planning, ExpressionIndex expression, const Scope& scope,
                                           const std::vector<std::pair<std::string, Slot>>& own);

/// Adds the steps of MATCH, or of a pattern in an expression; `scope` gains its variables. Gives the slots that it
/// fills.
std::vector<Slot> plan_match(Planning& planning, const std::vector<Index<PathPattern>>& patterns, ExpressionIndex where,
                             Scope& scope, Pipeline& pipeline);

/// Columns of an answer and where their values stand.
struct PlannedColumns {
    std::vector<std::string> names;
    std::vector<Slot> slots;
};

/// Adds the steps of WITH or RETURN with all that belongs to it; `scope` becomes what it projects. Gives the columns in
/// their order. `matched` are slots that the steps before fill, never with null.
PlannedColumns plan_projection(Planning& planning, const Clause& clause, Scope& scope, Pipeline& pipeline,
                               const std::vector<Slot>& matched);

/// Adds the steps of clauses; `scope` becomes what is in scope after them. Gives the columns of RETURN, none without.
PlannedColumns plan_clauses(Planning& planning, std::span<const Clause> clauses, Scope& scope, Pipeline& pipeline);

/// Adds the steps of a whole query or of one within EXISTS, and puts its columns into the slots that it gives; where it
/// has no RETURN there are none.
PlannedColumns plan_union(Planning& planning, const UnionQuery& query, const Scope& outer, Pipeline& pipeline);

}  // namespace dateline::cypher
