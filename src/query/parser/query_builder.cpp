#include "query/parser/query_builder.hpp"

#include <array>
#include <string>
#include <utility>

#include "query/parser/brackets.hpp"

namespace dateline::cypher {

namespace {

constexpr std::string_view kComposition = "InvalidClauseComposition";

/// By ClauseKind.
constexpr std::array<std::string_view, 5> kClauseNames = {"MATCH", "UNWIND", "WITH", "RETURN", "CREATE"};

/// What other graph databases are asked by CALL, and how a query asks it.
struct Procedure {
    std::string_view name;
    std::string_view remedy;
};
constexpr std::array<Procedure, 4> kProcedures = {{
    {"db.labels", "Ask MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label"},
    {"db.relationshipTypes", "Ask MATCH ()-[r]->() RETURN DISTINCT type(r)"},
    {"db.propertyKeys", "Ask MATCH (n) UNWIND keys(n) AS key RETURN DISTINCT key"},
    {"{", "What a query within a query counts or lists, MATCH and WITH hand on: MATCH (p)-->(x) WITH p, count(x) AS n"},
}};

std::string name_of(const Clause& clause) {
    return std::string(clause.is_optional ? "OPTIONAL " : "") +
           std::string(kClauseNames[static_cast<std::size_t>(clause.kind)]);
}

}  // namespace

void QueryBuilder::begin_query(const Reading& read) {
    Open open;
    open.current.source = read.span;
    open_.push_back(std::move(open));
}

void QueryBuilder::add_union(const Reading& read, bool keeps_duplicates) {
    UnionQuery& whole = open_.back().whole;
    if (!whole.keeps_duplicates.empty() && whole.keeps_duplicates.back() != keeps_duplicates) {
        throw Refusal{read.span, kComposition, "UNION and UNION ALL are mixed in one query",
                      "Use one of the two throughout: UNION drops rows that come twice, UNION ALL keeps them"};
    }
    end_single(read.span.begin);
    whole.keeps_duplicates.push_back(keeps_duplicates);
    open_.back().current.source = {read.span.end, read.span.end};
}

void QueryBuilder::end_single(std::uint32_t end) {
    SingleQuery& single = open_.back().current;
    const Clause& last = single.clauses.back();
    const bool is_complete = last.kind == ClauseKind::return_ || last.kind == ClauseKind::create;
    if (!is_complete && !is_within_exists()) {
        refusal_ = {last.source, kComposition, "the query ends with " + name_of(last) + " and returns nothing",
                    "End it with RETURN and what is wanted"};
    }
    single.source = {single.clauses.front().source.begin, end};
    open_.back().whole.queries.push_back(std::move(single));
    single = {};
}

void QueryBuilder::end_query(const Reading& read) {
    end_single(read.span.end);
    last_ = Index<UnionQuery>(syntax_.unions.size());
    syntax_.unions.push_back(std::move(open_.back().whole));
    open_.pop_back();
}

void QueryBuilder::check_end() const {
    if (refusal_) throw *refusal_;
}

void QueryBuilder::begin_pattern_query(const Reading& read) {
    begin_query(read);
    add_clause(ClauseKind::match, read.span);
}

void QueryBuilder::end_pattern_query(const Reading& read) {
    end_clause(read);
    end_query(read);
}

void QueryBuilder::add_clause(ClauseKind kind, Span source) {
    std::vector<Clause>& clauses = open_.back().current.clauses;
    if (kind == ClauseKind::create && (!may_create_ || is_within_exists())) {
        static const std::string none;
        refuse_writing({source, none});
    }
    if (!clauses.empty() && clauses.back().kind == ClauseKind::return_) {
        throw Refusal{source, kComposition, "a clause follows RETURN, which ends a query",
                      "Write WITH for a RETURN that is not the last, or join two queries by UNION"};
    }
    if (++clauses_ > kMostClauses) {
        throw Refusal{source, "UnexpectedSyntax",
                      "the query has more than " + std::to_string(kMostClauses) + " clauses",
                      "Write several queries, or one with a list and UNWIND"};
    }
    clauses.emplace_back();
    clauses.back().kind = kind;
    clauses.back().source = source;
    patterns_.set_creating(kind == ClauseKind::create);
}

void QueryBuilder::begin_optional_match(const Reading& read) {
    add_clause(ClauseKind::match, read.span);
    clause().is_optional = true;
}

void QueryBuilder::end_clause(const Reading& read) {
    clause().source.end = read.span.end;
    patterns_.set_creating(false);
}

void QueryBuilder::refuse_writing(const Reading& read) const {
    if (is_within_exists()) {
        throw Refusal{read.span, kComposition, "EXISTS asks and cannot write", "Leave the writing clause out"};
    }
    throw Refusal{read.span, kComposition, "this clause writes, and a case file is read only to queries",
                  "Queries read with MATCH, UNWIND, WITH and RETURN; facts come from articles by `dateline ingest`"};
}

void QueryBuilder::refuse_call(const Reading& read) const {
    const std::size_t begin = skip_space(syntax_.text, read.span.end);
    std::string_view remedy = "Queries read with MATCH, UNWIND, WITH and RETURN";
    for (const Procedure& each : kProcedures) {
        if (std::string_view(syntax_.text).substr(begin).starts_with(each.name)) remedy = each.remedy;
    }
    throw Refusal{read.span, "ProcedureNotFound", "there are no procedures to call", std::string(remedy),
                  QueryErrorKind::procedure};
}

void QueryBuilder::add_item(const Reading&) {
    const Operand operand = expressions_.pop();
    const Expression& expression = syntax_.at(operand.index);
    ProjectionItem item;
    item.expression = operand.index;
    // A variable's column has the variable's name, also where that is written in backquotes.
    const bool is_name = expression.kind == ExpressionKind::variable &&
                         (clause().kind == ClauseKind::with || operand.written == expression.source);
    item.name = is_name ? expression.name : std::string(words_of(syntax_.text, operand.written));
    clause().projection.items.push_back(std::move(item));
}

void QueryBuilder::set_alias(const Reading& read) {
    clause().projection.items.back().name = read.name;
    clause().projection.items.back().has_alias = true;
}

void QueryBuilder::add_sort_item(const Reading&) {
    clause().projection.order_by.push_back({expressions_.pop().index});
}

}  // namespace dateline::cypher
