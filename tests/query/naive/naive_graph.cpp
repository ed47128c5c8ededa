#include "tests/query/naive/naive_graph.hpp"

#include "query/checks/checks.hpp"
#include "query/parser/parser.hpp"
#include "query/run_query.hpp"
#include "tests/query/written.hpp"

namespace dateline::cypher::naive {

std::string written(const Value& value, const SeenGraph& seen) {
    if (value.is_null()) return written(Bound());
    if (const auto* const node = value.as<NodeIndex>())
        return written(Bound{'n', {static_cast<int>(node->position())}});
    if (const auto* const tie = value.as<RelationshipIndex>()) return written(Bound{'r', {seen.tie(*tie)}});
    if (const auto* const path = value.as<Path>()) {
        Bound bound{'p', {static_cast<int>(path->first.position())}};
        for (std::uint32_t i = 0; i < path->length; ++i) {
            bound.ids.push_back(seen.tie(path->steps[i].relationship));
            bound.ids.push_back(static_cast<int>(path->steps[i].to.position()));
        }
        return written(bound);
    }
    if (const auto* const list = value.as<List>()) {
        Bound bound{'l', {}};
        for (const Value& each : *list) bound.ids.push_back(seen.tie(*each.as<RelationshipIndex>()));
        return written(bound);
    }
    if (const auto* const truth = value.as<bool>()) return *truth ? "true" : "false";
    if (const auto* const number = value.as<std::int64_t>()) return std::to_string(*number);
    return cypher::written(value, seen.graph());
}

std::vector<std::vector<std::string>> answer(const std::string& query, const SeenGraph& seen) {
    const Syntax syntax = parse_query(query);
    check_query(syntax, [](std::string_view) { return false; });
    Arena arena(std::size_t{1} << 26U);
    const Table table = run_query(syntax, seen.graph(), RunOptions(), arena);
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : table.rows) {
        auto& texts = rows.emplace_back();
        for (const Value& value : row) texts.push_back(written(value, seen));
    }
    return rows;
}

}  // namespace dateline::cypher::naive
