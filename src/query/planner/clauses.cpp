#include <algorithm>
#include <memory>

#include "query/execution/row_steps.hpp"
#include "query/execution/table_steps.hpp"
#include "query/execution/union_step.hpp"
#include "query/execution/value_terms.hpp"
#include "query/planner/planning.hpp"

namespace dateline::cypher {

namespace {

std::vector<Slot> plan_optional_match(Planning& planning, const Clause& clause, Scope& scope, Pipeline& pipeline) {
    Pipeline part;
    part.add(start_step());
    std::vector<Slot> filled = plan_match(planning, clause.patterns, clause.where, scope, part);
    pipeline.add(optional_step(std::move(part), std::move(filled)));
    return {};
}

void plan_unwind(Planning& planning, const Clause& clause, Scope& scope, Pipeline& pipeline) {
    planning.count_steps(1, clause.source);
    TermPointer list = plan_term(planning, clause.list, scope);
    const Slot item = planning.add_slot();
    scope.names[clause.variable] = item;
    pipeline.add(unwind_step(std::move(list), item, planning.words(clause.source)));
}

}  // namespace

PlannedColumns plan_clauses(Planning& planning, std::span<const Clause> clauses, Scope& scope, Pipeline& pipeline) {
    PlannedColumns columns;
    std::vector<Slot> matched;  // by the last clause
    for (const Clause& clause : clauses) {
        switch (clause.kind) {
            case ClauseKind::match:
                matched = clause.is_optional ? plan_optional_match(planning, clause, scope, pipeline)
                                             : plan_match(planning, clause.patterns, clause.where, scope, pipeline);
                continue;
            case ClauseKind::unwind:
                plan_unwind(planning, clause, scope, pipeline);
                break;
            case ClauseKind::with:
                plan_projection(planning, clause, scope, pipeline, matched);
                break;
            case ClauseKind::return_:
                columns = plan_projection(planning, clause, scope, pipeline, matched);
                break;
            case ClauseKind::create:
                break;  // refused by the parser
        }
        matched.clear();
    }
    return columns;
}

PlannedColumns plan_union(Planning& planning, const UnionQuery& query, const Scope& outer, Pipeline& pipeline) {
    if (query.queries.size() == 1) {
        Scope scope = outer;
        return plan_clauses(planning, query.queries[0].clauses, scope, pipeline);
    }
    PlannedColumns common;
    std::vector<Pipeline> branches;
    for (const SingleQuery& each : query.queries) {
        Scope scope = outer;
        Pipeline branch;
        branch.add(start_step());
        const PlannedColumns own = plan_clauses(planning, each.clauses, scope, branch);
        if (branches.empty()) {
            common.names = own.names;
            for (std::size_t i = 0; i < own.slots.size(); ++i) common.slots.push_back(planning.add_slot());
        }
        std::vector<Assignment> assignments;
        for (std::size_t i = 0; i < common.names.size(); ++i) {
            const auto found = std::find(own.names.begin(), own.names.end(), common.names[i]);
            assignments.push_back(
                {common.slots[i], slot_term(own.slots[static_cast<std::size_t>(found - own.names.begin())])});
        }
        branch.add(project_step(std::move(assignments), "columns of a union"));
        branches.push_back(std::move(branch));
    }
    pipeline.add(union_step(std::move(branches)));
    const bool is_distinct =
        std::find(query.keeps_duplicates.begin(), query.keeps_duplicates.end(), false) != query.keeps_duplicates.end();
    if (is_distinct) pipeline.add(distinct_step(common.slots));
    return common;
}

}  // namespace dateline::cypher
