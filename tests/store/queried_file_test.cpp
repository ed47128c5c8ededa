#include "store/queried_file.hpp"
#include "store/queried_properties.hpp"

#include <catch2/catch.hpp>

#include <set>

#include "query/values/values.hpp"
#include "store/database.hpp"
#include "tests/app/flows.hpp"
#include "tests/query/written.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

TEST_CASE("a whole node or relationship has what its columns have, by key, and no null") {
    const TemporaryFolder folder;
    const auto path = folder / "case.db";
    ingest_into(path, {kExampleArticles, DATELINE_PROJECT "/examples/namesakes.jsonl"}, 2);
    Database database = Database::open_for_reading(path);
    QueriedFile file(database);
    const cypher::GraphRows rows = file.read_rows();
    Arena arena(std::size_t{1} << 28U);
    std::set<std::string_view> keys;
    for (const QueriedProperty& property : queried_properties()) keys.insert(property.key);

    const auto check = [&](const std::vector<cypher::Map>& wholes, const auto& read_column, const auto& read_value) {
        std::vector<std::size_t> met(wholes.size());
        for (const std::string_view key : keys) {
            const std::vector<cypher::Value> column = read_column(key);
            for (std::size_t i = 0; i < column.size(); ++i) {
                const auto value = i % 5 == 0 ? read_value(i, key) : std::nullopt;
                if (i % 5 == 0) CHECK(value.has_value() == (key != "name" && key != "key"));
                if (value) CHECK(cypher::is_same(*value, column[i]));
                if (column[i].is_null()) continue;
                REQUIRE(met[i] < wholes[i].size);
                const cypher::MapEntry& entry = wholes[i][met[i]++];
                CHECK(entry.key == key);
                CHECK(cypher::is_same(entry.value, column[i]));
            }
        }
        for (std::size_t i = 0; i < wholes.size(); ++i) CHECK(met[i] == wholes[i].size);
    };
    std::vector<cypher::Map> nodes;
    for (std::size_t i = 0; i < rows.label_set_of.size(); ++i)
        nodes.push_back(file.read_node(cypher::NodeIndex(i), arena));
    check(
        nodes, [&](std::string_view key) { return file.read_node_column(key, arena); },
        [&](std::size_t i, std::string_view key) { return file.read_value(cypher::NodeIndex(i), key, arena); });
    std::vector<cypher::Map> relationships;
    for (std::size_t i = 0; i < rows.relationships.size(); ++i)
        relationships.push_back(file.read_relationship(cypher::RelationshipIndex(i), arena));
    check(
        relationships, [&](std::string_view key) { return file.read_relationship_column(key, arena); },
        [&](std::size_t i, std::string_view key) { return file.read_value(cypher::RelationshipIndex(i), key, arena); });
    CHECK(nodes.size() > 500);
    CHECK(relationships.size() > 1000);
}
