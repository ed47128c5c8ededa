// A file's property graph as graph questions see it: the rows of `node` and `edge`, and the properties that the tables
// behind them give. The properties are rows of a table in queried_properties.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/queried_rows.hpp"
#include "store/database.hpp"

namespace SQLite {
class Statement;
}

namespace dateline {

/// The properties of a file's nodes and edges, and the rows of its graph. It must live as long as the graph that is
/// made of it.
class QueriedFile final : public cypher::PropertySource {
public:
    /// `database` must outlive it. DatabaseError where the file cannot be read. `tick` is called every few hundred rows
    /// of what is read, and may throw to end it.
    explicit QueriedFile(Database& database, std::function<void()> tick = {});
    ~QueriedFile() override;

    /// All nodes by id and all edges by id. A state is a Place too.
    [[nodiscard]] cypher::GraphRows read_rows();

    [[nodiscard]] std::vector<cypher::Value> read_node_column(std::string_view key, Arena& arena) const override;
    [[nodiscard]] std::vector<cypher::Value> read_relationship_column(std::string_view key,
                                                                      Arena& arena) const override;
    [[nodiscard]] std::optional<std::vector<cypher::NodeIndex>> find_nodes(std::string_view key,
                                                                           const cypher::Value& value) const override;
    [[nodiscard]] std::optional<cypher::Value> read_value(cypher::NodeIndex node, std::string_view key,
                                                          Arena& arena) const override;
    [[nodiscard]] std::optional<cypher::Value> read_value(cypher::RelationshipIndex relationship, std::string_view key,
                                                          Arena& arena) const override;
    [[nodiscard]] cypher::Map read_node(cypher::NodeIndex node, Arena& arena) const override;
    [[nodiscard]] cypher::Map read_relationship(cypher::RelationshipIndex relationship, Arena& arena) const override;

    /// The file's own ids of what a query calls by position.
    [[nodiscard]] std::int64_t id_of(cypher::NodeIndex node) const { return node_ids_[node.position()]; }
    [[nodiscard]] std::int64_t id_of(cypher::RelationshipIndex relationship) const {
        return edge_ids_[relationship.position()];
    }

private:
    [[nodiscard]] std::optional<cypher::NodeIndex> find(std::int64_t node_id) const;
    void make_positions();
    struct PropertyReader;
    [[nodiscard]] PropertyReader& reader_of(std::string_view kind) const;
    [[nodiscard]] SQLite::Statement& value_reader_of(std::size_t property) const;
    [[nodiscard]] cypher::Value value_of_one(std::int64_t id, bool is_edge, std::string_view key, Arena& arena) const;
    [[nodiscard]] cypher::Map properties_of(std::string_view kind, std::int64_t id, Arena& arena) const;

    /// 64 ids: which are nodes, and how many nodes have lower ids than those.
    struct IdWord {
        std::uint64_t bits = 0;
        std::uint32_t before = 0;
    };

    void count_row() const;
    [[nodiscard]] SQLite::Statement& prepared(std::unique_ptr<SQLite::Statement>& statement,
                                              const std::string& sql) const;

    Database& database_;
    std::function<void()> tick_;
    mutable std::size_t rows_ = 0;        // read so far
    std::vector<std::int64_t> node_ids_;  // ascending
    std::vector<IdWord> id_words_;        // by id / 64, where ids are dense enough for it
    std::vector<std::int64_t> edge_ids_;  // ascending
    mutable std::map<std::string, std::unique_ptr<PropertyReader>, std::less<>>
        readers_;                                                            // by kind, made when asked for
    mutable std::vector<std::unique_ptr<SQLite::Statement>> value_readers_;  // by row of the table of properties
    mutable std::unique_ptr<SQLite::Statement> nodes_by_name_;  // prepared once: it takes longer than to run it
    mutable std::unique_ptr<SQLite::Statement> kind_by_node_;
};

}  // namespace dateline
