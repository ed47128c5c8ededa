// CREATE, as far as test graphs need it: the reading clauses and the maps of properties are evaluated as in any query,
// the patterns are then made here, row by row.
#include <algorithm>
#include <map>
#include <string>

#include "query/parser/parser.hpp"
#include "query/run_query.hpp"
#include "tests/tck/memory_graph.hpp"

namespace dateline::tck {

using cypher::Clause;
using cypher::ClauseKind;
using cypher::ExpressionIndex;
using cypher::Map;
using cypher::NodeIndex;
using cypher::NodePattern;
using cypher::PathPattern;
using cypher::PatternDirection;
using cypher::RelationshipPattern;
using cypher::Syntax;
using cypher::Table;
using cypher::Value;

namespace {

class Creation {
public:
    Creation(Syntax syntax, GraphStates& graph) : syntax_(std::move(syntax)), graph_(graph) {
        table_.rows.emplace_back();
    }

    void run() {
        const cypher::UnionQuery whole = syntax_.at(syntax_.whole);
        if (whole.queries.size() != 1) throw NotDone("UNION");
        std::vector<Clause> reading;
        for (const Clause& clause : whole.queries[0].clauses) {
            if (clause.kind != ClauseKind::create) {
                reading.push_back(clause);
                continue;
            }
            if (!reading.empty()) run_reading(reading);
            reading.clear();
            for (const Index<PathPattern> path : clause.patterns) create(syntax_.at(path));
        }
    }

private:
    void run_reading(const std::vector<Clause>& clauses) {
        cypher::RunOptions options;
        options.tick = [] {};
        table_ = cypher::run_clauses(syntax_, clauses, table_, graph_.see(), options, graph_.arena);
    }

    static std::string column_name(ExpressionIndex properties) {
        return "properties " + std::to_string(properties.position());
    }

    /// Adds a column for each map of properties in `path`.
    void evaluate_properties(const PathPattern& path) {
        std::vector<ExpressionIndex> maps;
        for (const auto node : path.nodes) maps.push_back(syntax_.at(node).properties);
        for (const auto relationship : path.relationships) maps.push_back(syntax_.at(relationship).properties);
        maps.erase(std::remove(maps.begin(), maps.end(), cypher::kAbsent), maps.end());
        if (maps.empty()) return;
        Clause with;
        with.kind = ClauseKind::with;
        for (const std::string& name : table_.columns) {
            cypher::Expression variable;
            variable.kind = cypher::ExpressionKind::variable;
            variable.name = name;
            syntax_.expressions.push_back(std::move(variable));
            with.projection.items.push_back({ExpressionIndex(syntax_.expressions.size() - 1), name, true});
        }
        for (const ExpressionIndex map : maps) with.projection.items.push_back({map, column_name(map), true});
        run_reading({with});
    }

    std::size_t column_of(const std::string& name) const {
        const auto found = std::find(table_.columns.begin(), table_.columns.end(), name);
        return static_cast<std::size_t>(found - table_.columns.begin());
    }

    /// The column of a variable, made where it has none; a column without a name for what has no variable.
    std::size_t make_column(const std::string& variable) {
        const std::size_t at = variable.empty() ? table_.columns.size() : column_of(variable);
        if (at == table_.columns.size()) table_.columns.push_back(variable);
        return at;
    }

    /// The properties that are not null, of one row.
    Map properties_of(ExpressionIndex properties, const std::vector<Value>& row) const {
        const Map* const map =
            properties == cypher::kAbsent ? nullptr : row[column_of(column_name(properties))].as<Map>();
        if (map == nullptr) return {};
        const auto entries = graph_.arena.make<cypher::MapEntry>(map->size);
        const auto end = std::copy_if(map->begin(), map->end(), entries.begin(),
                                      [](const cypher::MapEntry& entry) { return !entry.value.is_null(); });
        // Keys may view the query, which does not live as long as the graph.
        std::for_each(entries.begin(), end, [&](cypher::MapEntry& entry) { entry.key = graph_.arena.keep(entry.key); });
        return {entries.data(), static_cast<std::size_t>(end - entries.begin())};
    }

    void create(const PathPattern& path) {
        if (!path.variable.empty()) throw NotDone("CREATE of a named path");
        evaluate_properties(path);
        std::vector<std::size_t> node_columns;
        std::vector<std::size_t> relationship_columns;
        for (const auto node : path.nodes) node_columns.push_back(make_column(syntax_.at(node).variable));
        for (const auto each : path.relationships)
            relationship_columns.push_back(make_column(syntax_.at(each).variable));
        for (std::vector<Value>& row : table_.rows) {
            row.resize(table_.columns.size());
            for (std::size_t i = 0; i < path.nodes.size(); ++i)
                create_node(syntax_.at(path.nodes[i]), row, node_columns[i]);
            for (std::size_t i = 0; i < path.relationships.size(); ++i) {
                row[relationship_columns[i]] = create_relationship(syntax_.at(path.relationships[i]), row,
                                                                   row[node_columns[i]], row[node_columns[i + 1]]);
            }
        }
        drop_unnamed();
    }

    void create_node(const NodePattern& node, std::vector<Value>& row, std::size_t column) {
        if (row[column].as<NodeIndex>() != nullptr) return;  // known from before
        row[column] = graph_.memory.add_node(node.labels, properties_of(node.properties, row));
    }

    Value create_relationship(const RelationshipPattern& each, const std::vector<Value>& row, const Value& left,
                              const Value& right) {
        const NodeIndex* const from = left.as<NodeIndex>();
        const NodeIndex* const to = right.as<NodeIndex>();
        if (from == nullptr || to == nullptr || each.types.size() != 1) throw NotDone("CREATE of such a relationship");
        const bool is_left = each.direction == PatternDirection::left;
        return graph_.memory.add_relationship(each.types[0], is_left ? *to : *from, is_left ? *from : *to,
                                              properties_of(each.properties, row));
    }

    /// Leaves out the columns that no variable names.
    void drop_unnamed() {
        Table named;
        for (const std::string& name : table_.columns) {
            if (!name.empty() && !name.starts_with("properties ")) named.columns.push_back(name);
        }
        for (const std::vector<Value>& row : table_.rows) {
            std::vector<Value>& kept = named.rows.emplace_back();
            for (const std::string& name : named.columns) kept.push_back(row[column_of(name)]);
        }
        table_ = std::move(named);
    }

    Syntax syntax_;
    GraphStates& graph_;
    Table table_;
};

}  // namespace

void run_creating_query(std::string_view query, GraphStates& graph) {
    Creation(cypher::parse_query(query, true), graph).run();
}

}  // namespace dateline::tck
