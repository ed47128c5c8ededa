#include "query/graph/queried_graph.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr std::size_t kNodes = 5000;

/// Nodes and relationships have their position as `n`, each third none; it counts what it is asked.
class Counting final : public PropertySource {
public:
    std::vector<Value> read_node_column(std::string_view key, Arena&) const override { return column(key); }
    std::vector<Value> read_relationship_column(std::string_view key, Arena&) const override { return column(key); }
    std::optional<Value> read_value(NodeIndex node, std::string_view key, Arena&) const override {
        return value(node.position(), key);
    }
    std::optional<Value> read_value(RelationshipIndex i, std::string_view key, Arena&) const override {
        return value(i.position(), key);
    }
    Map read_node(NodeIndex, Arena&) const override { return {}; }
    Map read_relationship(RelationshipIndex, Arena&) const override { return {}; }

    mutable int columns = 0;
    mutable int values = 0;

private:
    std::vector<Value> column(std::string_view key) const {
        ++columns;
        std::vector<Value> column;
        for (std::size_t i = 0; key == "n" && i < kNodes; ++i) column.push_back(value(i));
        return column;
    }
    Value value(std::size_t i, std::string_view key) const {
        ++values;
        return key == "n" ? value(i) : Value();
    }
    static Value value(std::size_t i) { return i % 3 == 0 ? Value() : Value(static_cast<std::int64_t>(i)); }
};

GraphRows make_ring() {
    GraphRows rows;
    rows.label_sets = {{}};
    rows.types = {{"T"}};
    for (std::size_t i = 0; i < kNodes; ++i) {
        rows.label_set_of.emplace_back(0);
        rows.relationships.push_back({Index<RelationshipType>(0), NodeIndex(i), NodeIndex((i + 1) % kNodes)});
    }
    return rows;
}

}  // namespace

TEST_CASE("a few properties are read one by one, and then their column") {
    const Counting source;
    const QueriedGraph graph(make_ring(), source);
    for (std::size_t i = 0; i < 100; ++i) {
        const Value of_node = graph.value_of(NodeIndex(i), "n");
        const Value of_relationship = graph.value_of(RelationshipIndex(i), "n");
        CHECK(of_node.is_null() == (i % 3 == 0));
        if (i % 3 != 0) CHECK(*of_node.as<std::int64_t>() == static_cast<std::int64_t>(i));
        CHECK(of_relationship.index() == of_node.index());
        CHECK(graph.value_of(NodeIndex(i), "other").is_null());
        if (i == 0) CHECK(source.columns == 0);
    }
    CHECK(source.values > 10);
    CHECK(source.values < 250);
    CHECK(source.columns == 3);
    CHECK_FALSE(graph.read_singly(NodeIndex(1), "n").has_value());
}
