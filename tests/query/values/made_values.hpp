// Values and a small queried graph for tests of what computes with them.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/functions/functions.hpp"
#include "query/graph/queried_graph.hpp"
#include "query/values/values.hpp"
#include "tests/query/written.hpp"

namespace dateline::cypher {

/// Makes lists, maps and temporal values that live as long as it.
class ValueMaker {
public:
    Value list(std::initializer_list<Value> values) {
        const std::span<Value> made = arena.make<Value>(values.size());
        std::copy(values.begin(), values.end(), made.begin());
        return List{made.data(), made.size()};
    }
    /// In any order of keys.
    Value map(std::initializer_list<std::pair<std::string_view, Value>> entries) {
        const std::span<MapEntry> made = arena.make<MapEntry>(entries.size());
        std::transform(entries.begin(), entries.end(), made.begin(), [](const auto& each) {
            return MapEntry{each.first, each.second};
        });
        std::sort(made.begin(), made.end(), [](const MapEntry& a, const MapEntry& b) { return a.key < b.key; });
        return Map{made.data(), made.size()};
    }
    Value moment(std::int64_t local_seconds, std::int32_t offset, std::string_view zone = {}) {
        ZonedDateTime& made = arena.make<ZonedDateTime>(1)[0];
        made = {{local_seconds, 0}, offset, zone};
        return &made;
    }
    Value duration(Duration duration) {
        Duration& made = arena.make<Duration>(1)[0];
        made = duration;
        return &made;
    }
    /// `depth` lists, each the only element of the next.
    Value nested(std::size_t depth, Value within = Null{}) {
        for (std::size_t i = 0; i < depth; ++i) within = list({within});
        return within;
    }
    /// Lists that hold the one before twice: 2^depth elements in little memory.
    Value doubled(std::size_t depth, Value within = std::int64_t{1}) {
        for (std::size_t i = 0; i < depth; ++i) within = list({within, within});
        return within;
    }

    Arena arena{std::size_t{1} << 26U};
};

/// Two ports and a ferry: (:Port:Town {name: 'Arvik', depth: 12}), (:Port {name: 'Belmar'}), (),
/// (0)-[:FERRY {hours: 2.5}]->(1), (1)-[:ROAD]->(0).
class HarbourGraph : public PropertySource {
public:
    HarbourGraph() {
        nodes_ = {maker_.map({{"name", "Arvik"}, {"depth", std::int64_t{12}}}), maker_.map({{"name", "Belmar"}}),
                  maker_.map({})};
        relationships_ = {maker_.map({{"hours", 2.5}}), maker_.map({})};
    }

    static GraphRows rows() {
        using LabelAt = Index<Label>;
        using SetAt = Index<LabelSet>;
        const auto at = [](std::size_t i) { return NodeIndex(i); };
        GraphRows rows;
        rows.labels = {{"Port"}, {"Town"}};
        rows.label_sets = {{{LabelAt(0), LabelAt(1)}}, {{LabelAt(0)}}, {{}}};
        rows.label_set_of = {SetAt(0), SetAt(1), SetAt(2)};
        rows.types = {{"FERRY"}, {"ROAD"}};
        rows.relationships = {{Index<RelationshipType>(0), at(0), at(1)}, {Index<RelationshipType>(1), at(1), at(0)}};
        return rows;
    }

    std::vector<Value> read_node_column(std::string_view key, Arena&) const override { return column(nodes_, key); }
    std::vector<Value> read_relationship_column(std::string_view key, Arena&) const override {
        return column(relationships_, key);
    }
    Map read_node(NodeIndex node, Arena&) const override { return *nodes_[node.position()].as<Map>(); }
    Map read_relationship(RelationshipIndex relationship, Arena&) const override {
        return *relationships_[relationship.position()].as<Map>();
    }

private:
    static std::vector<Value> column(const std::vector<Value>& maps, std::string_view key) {
        std::vector<Value> values(maps.size());
        bool has_one = false;
        for (std::size_t i = 0; i < maps.size(); ++i) {
            for (const MapEntry& entry : *maps[i].as<Map>()) {
                if (entry.key != key) continue;
                values[i] = entry.value;
                has_one = true;
            }
        }
        return has_one ? values : std::vector<Value>();
    }

    ValueMaker maker_;
    std::vector<Value> nodes_;
    std::vector<Value> relationships_;
};

/// What functions get, over the graph above.
struct Harbour : ValueMaker {
    HarbourGraph properties;
    QueriedGraph graph{HarbourGraph::rows(), properties};
    /// 2031-04-05T06:07:08.25Z
    FunctionContext context{{arena, {{1'933'135'628, 250'000'000}, 0, {}}}, graph, 1};

    std::string written(const Value& value) const { return cypher::written(value, graph); }
};

/// An integer, written shortly.
inline Value whole(std::int64_t number) {
    return number;
}

}  // namespace dateline::cypher
