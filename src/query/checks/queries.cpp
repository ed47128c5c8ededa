#include "query/checks/queries.hpp"

#include <string>
#include <utility>
#include <vector>

#include "query/checks/aggregations.hpp"
#include "query/checks/expressions.hpp"
#include "query/checks/patterns.hpp"
#include "query/checks/projections.hpp"

namespace dateline::cypher {

namespace {

void check_match(const CheckedQuery& query, const Clause& clause, VisibleNames& names) {
    add_pattern_variables(query, clause.patterns, names);
    refuse_aggregations(query, clause.where, "WHERE");
    check_predicate(query, clause.where, names);
}

void check_unwind(const CheckedQuery& query, const Clause& clause, VisibleNames& names) {
    refuse_aggregations(query, clause.list, "UNWIND");
    const PossibleKinds list = check_expression(query, clause.list, names);
    if (names.find(clause.variable) != nullptr) {
        refuse(query, {clause.source, "VariableAlreadyBound",
                       "UNWIND calls the elements " + quoted(clause.variable) + ", and so is something else called",
                       "Give them another name"});
    }
    names.set(clause.variable, {list.set == kList ? list.elements : std::uint32_t{kAnything}, kAnything});
}

/// The columns of RETURN; none where it has none.
std::vector<std::string> check_single(const CheckedQuery& query, const SingleQuery& single, const VisibleNames* outer) {
    VisibleNames names(outer);
    std::vector<std::string> columns;
    for (const Clause& clause : single.clauses) {
        switch (clause.kind) {
            case ClauseKind::match:
                check_match(query, clause, names);
                break;
            case ClauseKind::unwind:
                check_unwind(query, clause, names);
                break;
            case ClauseKind::with:
                check_projection(query, clause, names);
                break;
            case ClauseKind::return_:
                columns = check_projection(query, clause, names);
                break;
            case ClauseKind::create:
                add_pattern_variables(query, clause.patterns, names);
                break;
        }
    }
    return columns;
}

std::string told(const std::vector<std::string>& columns) {
    std::string words;
    for (const std::string& column : columns) words += (words.empty() ? "" : ", ") + quoted(column);
    return words;
}

}  // namespace

void check_union(const CheckedQuery& query, Index<UnionQuery> index, const VisibleNames* outer) {
    std::vector<std::string> first;
    const std::vector<SingleQuery>& queries = query.syntax.at(index).queries;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        std::vector<std::string> columns = check_single(query, queries[i], outer);
        if (i > 0 && columns != first) {
            refuse(query,
                   {queries[i].source, "DifferentColumnsInUnion",
                    "the queries that UNION joins have different columns: " + told(first) + " and " + told(columns),
                    "Name the columns alike and in the same order, with AS"});
        }
        if (i == 0) first = std::move(columns);
    }
}

}  // namespace dateline::cypher
