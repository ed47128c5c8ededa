#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/checks/checks.hpp"
#include "query/parser/parser.hpp"
#include "query/run_query.hpp"
#include "query/syntax/query_error.hpp"
#include "tests/fuzz/entries.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/query/written.hpp"
#include "tests/tck/memory_graph.hpp"

namespace dateline {

namespace {

using namespace dateline::cypher;

/// Whether the parts that an expression names are there, and before it: nothing can go in a circle.
void require_expression(const Syntax& syntax, std::size_t position) {
    const Expression& each = syntax.expressions[position];
    require(is_within(syntax.text, each.source) && !each.source.empty(), "an expression has words");
    for (const ExpressionIndex operand : each.operands) {
        require(operand == kAbsent || operand.position() < position, "an operand is made before its expression");
    }
    if (each.kind == ExpressionKind::pattern || each.kind == ExpressionKind::pattern_comprehension) {
        require(each.pattern.position() < syntax.paths.size(), "a pattern is there");
    }
    if (each.kind == ExpressionKind::exists) require(each.query.position() < syntax.unions.size(), "a query is there");
    if (each.kind == ExpressionKind::comparison) {
        require(each.operands.size() == each.operators.size() + 1, "an operator stands between two operands");
    }
    if (each.kind == ExpressionKind::map) require(each.operands.size() == each.names.size(), "a value has its key");
    if (each.kind == ExpressionKind::case_of) require(each.operands.size() % 2 == 0, "a WHEN has its THEN");
}

void require_patterns(const Syntax& syntax) {
    for (const PathPattern& path : syntax.paths) {
        require(is_within(syntax.text, path.source), "a pattern holds whole characters");
        require(path.nodes.size() == path.relationships.size() + 1, "a relationship stands between two nodes");
        for (const auto node : path.nodes) require(node.position() < syntax.nodes.size(), "a node is there");
        for (const auto each : path.relationships) {
            require(each.position() < syntax.relationships.size(), "a relationship is there");
        }
    }
    for (const NodePattern& node : syntax.nodes) {
        require(is_within(syntax.text, node.source), "a node holds whole characters");
    }
    for (const RelationshipPattern& each : syntax.relationships) {
        require(is_within(syntax.text, each.source), "a relationship holds whole characters");
    }
}

void require_clause(const Syntax& syntax, const Clause& clause) {
    require(is_within(syntax.text, clause.source), "a clause holds whole characters");
    require(!clause.patterns.empty() == (clause.kind == ClauseKind::match || clause.kind == ClauseKind::create),
            "MATCH and CREATE have patterns");
    for (const ProjectionItem& item : clause.projection.items) {
        require(item.expression.position() < syntax.expressions.size(), "an item is there");
        require(!item.name.empty(), "a column has a name");
    }
}

void require_syntax(const Syntax& syntax) {
    for (std::size_t i = 0; i < syntax.expressions.size(); ++i) require_expression(syntax, i);
    require_patterns(syntax);
    require(syntax.whole.position() < syntax.unions.size(), "there is a whole query");
    for (const UnionQuery& each : syntax.unions) {
        require(each.queries.size() == each.keeps_duplicates.size() + 1, "UNION joins two queries");
        for (const SingleQuery& single : each.queries) {
            require(!single.clauses.empty(), "a query has a clause");
            for (const Clause& clause : single.clauses) require_clause(syntax, clause);
        }
    }
}

/// Places and ties between them: with a loop, two ties alike, a node without labels, and properties of several kinds.
class FewPlaces {
public:
    FewPlaces() {
        const NodeIndex arvik = add({"Port", "Town"}, {{"a", std::int64_t{1}}, {"name", "Arvik"}});
        const NodeIndex belmar = add({"Port"}, {{"a", 2.5}, {"b", true}, {"name", "Belmar"}});
        const NodeIndex island = add({}, {{"a", Date{9000}}});
        const NodeIndex harbour = add({"Town"}, {});
        tie("T", arvik, belmar, {{"b", std::int64_t{3}}});
        tie("T", arvik, belmar, {});
        tie("S", belmar, belmar, {{"b", "x"}});
        tie("S", belmar, island, {});
        tie("T", island, arvik, {{"b", std::int64_t{3}}});
        tie("S", harbour, arvik, {});
    }
    [[nodiscard]] const QueriedGraph& graph() { return states_.see(); }

private:
    using Entries = std::vector<MapEntry>;

    NodeIndex add(const std::vector<std::string>& labels, const Entries& entries) {
        return states_.memory.add_node(labels, kept(entries));
    }
    void tie(std::string_view type, NodeIndex from, NodeIndex to, const Entries& entries) {
        states_.memory.add_relationship(type, from, to, kept(entries));
    }
    Map kept(const Entries& entries) {
        const std::span<MapEntry> made = states_.arena.make<MapEntry>(entries.size());
        std::copy(entries.begin(), entries.end(), made.begin());
        return {made.data(), made.size()};
    }

    tck::GraphStates states_;
};

/// What ends a query that takes long.
struct LongEnough {};

bool creates(const Syntax& syntax) {
    const auto is_create = [](const Clause& clause) { return clause.kind == ClauseKind::create; };
    return std::any_of(syntax.unions.begin(), syntax.unions.end(), [&](const UnionQuery& each) {
        return std::any_of(each.queries.begin(), each.queries.end(), [&](const SingleQuery& query) {
            return std::any_of(query.clauses.begin(), query.clauses.end(), is_create);
        });
    });
}

/// The answer as it is written; nothing where it takes too long or too much.
std::string answer_of(const Syntax& syntax, const QueriedGraph& graph) {
    constexpr std::size_t kMostMemory = std::size_t{1} << 24U;
    constexpr int kMostTicks = 100;
    Arena arena(kMostMemory);
    RunOptions options;
    for (const Expression& each : syntax.expressions) {
        if (each.kind == ExpressionKind::parameter)
            options.parameters.emplace(each.name, static_cast<std::int64_t>(each.name.size()));
    }
    options.most_rows = 1000;
    int ticks = 0;
    options.tick = [&ticks] {
        if (++ticks > kMostTicks) throw LongEnough();
    };
    try {
        require(!explain_query(syntax, graph, options, arena).empty(), "a plan has steps");
        const Table table = run_query(syntax, graph, options, arena);
        std::string text;
        for (const auto& row : table.rows) {
            require(row.size() == table.columns.size(), "a row has a value for each column");
            for (const Value& value : row) text += written(value, graph) + '\n';
        }
        return text;
    } catch (const ArenaFull&) {
    } catch (const LongEnough&) {
    }
    return {};
}

void require_answer(const Syntax& syntax) {
    static FewPlaces places;
    static const QueriedGraph& graph = places.graph();
    require(answer_of(syntax, graph) == answer_of(syntax, graph), "a query is answered alike each time");
}

}  // namespace

void read_query(std::string_view bytes) {
    try {
        const Syntax syntax = parse_query(bytes, true);
        require_syntax(syntax);
        for (std::size_t i = 0; i < syntax.expressions.size() && i < 100; ++i) {
            require(are_alike(syntax, ExpressionIndex(i), ExpressionIndex(i)), "an expression is like itself");
        }
        check_query(syntax, [](std::string_view name) { return name != "missing"; });
        if (!creates(syntax)) require_answer(syntax);
    } catch (const QueryError& error) {
        require(error.source().begin <= error.source().end && error.source().end <= bytes.size(),
                "an error is at a place of the query");
        require(!is_clean(bytes) || (is_within(bytes, error.source()) && is_clean(error.what())),
                "an error is at whole characters and told in them");
        require(!error.detail().empty(), "an error has a name");
    }
}

}  // namespace dateline
