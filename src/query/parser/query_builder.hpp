// Makes the clauses of a query while the grammar reads it, and judges their order. Queries stand within each other in
// EXISTS: those that are open are a stack.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query/parser/expression_builder.hpp"
#include "query/parser/pattern_builder.hpp"
#include "query/parser/refusal.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The most clauses that one query may have.
inline constexpr std::size_t kMostClauses = 1'000;

class QueryBuilder {
public:
    QueryBuilder(Syntax& syntax, ExpressionBuilder& expressions, PatternBuilder& patterns, bool may_create)
        : syntax_(syntax), expressions_(expressions), patterns_(patterns), may_create_(may_create) {}

    void begin_query(const Reading& read);
    template <bool kKeepsDuplicates>
    void join_query(const Reading& read) {
        add_union(read, kKeepsDuplicates);
    }
    void end_query(const Reading& read);
    /// The query of `exists { pattern WHERE ... }`, which is one MATCH.
    void begin_pattern_query(const Reading& read);
    void end_pattern_query(const Reading& read);
    /// The query that ended last.
    [[nodiscard]] Index<UnionQuery> last_query() const { return last_; }
    /// Refuses a whole query that returns nothing: only now, because what stands behind its last clause may be the
    /// mistake.
    void check_end() const;

    template <ClauseKind kKind>
    void begin_clause(const Reading& read) {
        add_clause(kKind, read.span);
    }
    void begin_optional_match(const Reading& read);
    void end_clause(const Reading& read);
    [[noreturn]] void refuse_writing(const Reading& read) const;
    [[noreturn]] void refuse_call(const Reading& read) const;

    void add_pattern(const Reading&) { clause().patterns.push_back(patterns_.last_path()); }
    void set_where(const Reading&) { clause().where = expressions_.pop().index; }
    void set_list(const Reading&) { clause().list = expressions_.pop().index; }
    void set_variable(const Reading& read) { clause().variable = read.name; }

    void set_distinct(const Reading&) { clause().projection.is_distinct = true; }
    void set_all(const Reading&) { clause().projection.has_all = true; }
    void add_item(const Reading& read);
    void set_alias(const Reading& read);
    void add_sort_item(const Reading&);
    void set_descending(const Reading&) { clause().projection.order_by.back().is_descending = true; }
    void set_skip(const Reading&) { clause().projection.skip = expressions_.pop().index; }
    void set_limit(const Reading&) { clause().projection.limit = expressions_.pop().index; }

private:
    struct Open {
        UnionQuery whole;
        SingleQuery current;
    };

    [[nodiscard]] Clause& clause() { return open_.back().current.clauses.back(); }
    [[nodiscard]] bool is_within_exists() const { return open_.size() > 1; }
    void add_clause(ClauseKind kind, Span source);
    void add_union(const Reading& read, bool keeps_duplicates);
    void end_single(std::uint32_t end);

    Syntax& syntax_;
    ExpressionBuilder& expressions_;
    PatternBuilder& patterns_;
    bool may_create_;
    std::size_t clauses_ = 0;
    std::vector<Open> open_;
    Index<UnionQuery> last_;
    std::optional<Refusal> refusal_;
};

}  // namespace dateline::cypher
