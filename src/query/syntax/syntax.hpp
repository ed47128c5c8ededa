// A query of openCypher 9 as its words say, before any name in it has been looked up. All parts of one kind stand in
// one vector of Syntax and name each other by position, so that deep nesting costs no deep calls to copy or to destroy.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/ids.hpp"
#include "model/span.hpp"

namespace dateline::cypher {

struct Expression;
struct NodePattern;
struct RelationshipPattern;
struct PathPattern;
struct UnionQuery;

using ExpressionIndex = Index<Expression>;
/// Stands for an operand that is not there.
inline constexpr ExpressionIndex kAbsent = ExpressionIndex(0xFFFFFFFFU);

/// What an expression is; for each its operands and names, an operand with `?` may be kAbsent.
enum class ExpressionKind : std::uint8_t {
    literal,                // of Expression::literal
    parameter,              // name
    variable,               // name
    property,               // of; name: its key
    has_labels,             // of; names: labels (or types) that it must all have
    list,                   // items
    map,                    // values; names: their keys
    subscript,              // of, key
    slice,                  // of, from?, to?
    unary,                  // operand; operators[0]
    binary,                 // left, right; operators[0]
    comparison,             // two or more; operators: those between them. a < b < c is a < b AND b < c
    function,               // arguments; name as written, is_distinct
    count_all,              // count(*)
    case_of,                // subject?, otherwise?, then by twos: when, then
    list_comprehension,     // list, where?, result?; name: its variable
    pattern_comprehension,  // where?, result; pattern; name: the path's variable
    quantifier,             // list, where?; name: its variable; quantifier
    reduce,                 // start, list, step; names: accumulator, variable
    exists,                 // query
    pattern,                // pattern: true where it matches
};

enum class Operator : std::uint8_t {
    or_,
    xor_,
    and_,
    not_,
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    add,
    subtract,
    multiply,
    divide,
    modulo,
    power,
    plus,
    minus,
    in,
    starts_with,
    ends_with,
    contains,
    matches,
    is_null,
    is_not_null,
};

enum class Quantifier : std::uint8_t { all, any, none, single };

using Literal = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

struct Expression {
    ExpressionKind kind = ExpressionKind::literal;
    Span source;  // in Syntax::text
    std::vector<ExpressionIndex> operands;
    std::vector<Operator> operators;
    std::string name;
    std::vector<std::string> names;
    Literal literal;
    bool is_distinct = false;
    Quantifier quantifier = Quantifier::all;
    Index<PathPattern> pattern;
    Index<UnionQuery> query;
};

struct NodePattern {
    Span source;
    std::string variable;  // empty where it has none; so for all variables below
    std::vector<std::string> labels;
    ExpressionIndex properties = kAbsent;  // a map or a parameter
};

enum class PatternDirection : std::uint8_t { right, left, both };

struct RelationshipPattern {
    Span source;
    std::string variable;
    std::vector<std::string> types;  // any of them; none: any type
    ExpressionIndex properties = kAbsent;
    PatternDirection direction = PatternDirection::both;
    bool is_variable_length = false;
    std::optional<std::uint64_t> least;  // relationships; given where written
    std::optional<std::uint64_t> most;
};

enum class PathSearch : std::uint8_t { every, shortest, all_shortest };

/// A chain: one relationship fewer than nodes.
struct PathPattern {
    Span source;
    std::string variable;
    PathSearch search = PathSearch::every;
    std::vector<Index<NodePattern>> nodes;
    std::vector<Index<RelationshipPattern>> relationships;
};

struct ProjectionItem {
    ExpressionIndex expression = kAbsent;
    std::string name;  // its alias, or its words as written
    bool has_alias = false;
};

struct SortItem {
    ExpressionIndex expression = kAbsent;
    bool is_descending = false;
};

/// What WITH and RETURN have after their word.
struct Projection {
    bool is_distinct = false;
    bool has_all = false;  // begins with *
    std::vector<ProjectionItem> items;
    std::vector<SortItem> order_by;
    ExpressionIndex skip = kAbsent;
    ExpressionIndex limit = kAbsent;
};

enum class ClauseKind : std::uint8_t { match, unwind, with, return_, create };

struct Clause {
    ClauseKind kind = ClauseKind::match;
    Span source;
    bool is_optional = false;                  // MATCH
    std::vector<Index<PathPattern>> patterns;  // MATCH, CREATE
    ExpressionIndex where = kAbsent;           // MATCH, WITH
    ExpressionIndex list = kAbsent;            // UNWIND
    std::string variable;                      // UNWIND
    Projection projection;                     // WITH, RETURN
};

struct SingleQuery {
    Span source;
    std::vector<Clause> clauses;
};

/// Queries joined by UNION; `keeps_duplicates` has whether each UNION, one fewer than queries, is UNION ALL.
struct UnionQuery {
    std::vector<SingleQuery> queries;
    std::vector<bool> keeps_duplicates;
};

struct Syntax {
    std::string text;
    std::vector<Expression> expressions;
    std::vector<NodePattern> nodes;
    std::vector<RelationshipPattern> relationships;
    std::vector<PathPattern> paths;
    std::vector<UnionQuery> unions;  // the whole query, and those within EXISTS
    Index<UnionQuery> whole;

    [[nodiscard]] const Expression& at(ExpressionIndex i) const { return expressions[i.position()]; }
    [[nodiscard]] const NodePattern& at(Index<NodePattern> i) const { return nodes[i.position()]; }
    [[nodiscard]] const RelationshipPattern& at(Index<RelationshipPattern> i) const {
        return relationships[i.position()];
    }
    [[nodiscard]] const PathPattern& at(Index<PathPattern> i) const { return paths[i.position()]; }
    [[nodiscard]] const UnionQuery& at(Index<UnionQuery> i) const { return unions[i.position()]; }
};

/// Whether two expressions are written alike, spaces and the case of keywords aside: the same tree with the same names.
[[nodiscard]] bool are_alike(const Syntax& syntax, ExpressionIndex a, ExpressionIndex b);

}  // namespace dateline::cypher
