#include "store/queried_file.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "model/property_graph.hpp"
#include "store/queried_properties.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

constexpr std::string_view kEdge = "edge";
constexpr std::size_t kWordBits = 64;

/// The nodes that have a property, with the rows of their own table.
std::string relation_of(std::string_view kind) {
    if (kind.empty()) return "node AS n";
    return "node AS n JOIN " + std::string(kind) + " AS t ON n.kind = '" + std::string(kind) + "' AND t.id = n.ref_id";
}

/// Keeps the texts of a column, the first that differ once each: most columns have few.
class SharedTexts {
public:
    explicit SharedTexts(Arena& arena) : arena_(arena) {}

    [[nodiscard]] std::string_view keep(std::string_view text) {
        const auto found = known_.find(text);
        if (found != known_.end()) return *found;
        const std::string_view kept = arena_.keep(text);
        if (known_.size() < kMostKnown) known_.insert(kept);
        return kept;
    }
    template <class T>
    [[nodiscard]] std::span<T> make(std::size_t count) {
        return arena_.make<T>(count);
    }

private:
    static constexpr std::size_t kMostKnown = 4096;
    Arena& arena_;
    std::unordered_set<std::string_view> known_;
};

template <class Texts>
cypher::Value text_value(std::string_view text, Texts& arena) {
    return text.empty() ? cypher::Value() : cypher::Value(arena.keep(text));
}

template <class Texts>
cypher::Value texts_value(std::string_view joined, Texts& arena) {
    if (joined.empty()) return cypher::Value();
    constexpr char kSeparator = 31;
    const auto count = static_cast<std::size_t>(std::count(joined.begin(), joined.end(), kSeparator)) + 1;
    const std::span<cypher::Value> texts = arena.template make<cypher::Value>(count);
    for (cypher::Value& each : texts) {
        const std::size_t end = joined.find(kSeparator);
        each = arena.keep(joined.substr(0, end));
        joined.remove_prefix(end == std::string_view::npos ? joined.size() : end + 1);
    }
    return cypher::List{texts.data(), texts.size()};
}

cypher::Value day_value(std::string_view text) {
    const auto day = day_of_iso(text);
    return day ? cypher::Value(cypher::Date{day_number(*day)}) : cypher::Value();
}

/// Columns of a statement with parameters, as BareRows gives them.
class BoundRow {
public:
    explicit BoundRow(SQLite::Statement& row) : row_(row) {}
    [[nodiscard]] bool is_null(int column) const { return row_.isColumnNull(column); }
    [[nodiscard]] std::int64_t integer(int column) const { return row_.getColumn(column).getInt64(); }
    [[nodiscard]] double real(int column) const { return row_.getColumn(column).getDouble(); }
    [[nodiscard]] std::string_view text(int column) const {
        const SQLite::Column value = row_.getColumn(column);
        const char* const bytes = value.getText();
        return {bytes, static_cast<std::size_t>(value.getBytes())};
    }

private:
    SQLite::Statement& row_;
};

/// `arena` keeps the texts: an Arena, or SharedTexts.
template <class Row, class Texts>
cypher::Value value_of(PropertyType type, const Row& row, int column, Texts& arena) {
    if (row.is_null(column)) return cypher::Value();
    switch (type) {
        case PropertyType::text:
        case PropertyType::choice:
            return text_value(row.text(column), arena);
        case PropertyType::texts:
            return texts_value(row.text(column), arena);
        case PropertyType::integer:
            return row.integer(column);
        case PropertyType::real:
            return row.real(column);
        case PropertyType::truth:
            return row.integer(column) != 0;
        case PropertyType::day:
            return day_value(row.text(column));
    }
    return cypher::Value();
}

struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
};

bool is_of_edges(const PropertyRow& row) {
    return row.of == kEdge;
}

}  // namespace

/// The statement that reads all properties of one node or edge of a kind, whose id is its parameter.
struct QueriedFile::PropertyReader {
    std::vector<const PropertyRow*> properties;  // in the order of their keys' bytes, a column each
    SQLite::Statement row;
};

QueriedFile::QueriedFile(Database& database, std::function<void()> tick)
    : database_(database), tick_(std::move(tick)) {}
QueriedFile::~QueriedFile() = default;

void QueriedFile::count_row() const {
    constexpr std::size_t kBetweenTicks = 256;
    if (tick_ && ++rows_ % kBetweenTicks == 0) tick_();
}

cypher::GraphRows QueriedFile::read_rows() {
    return in_database(database_.file(), [&] {
        cypher::GraphRows graph;
        SQLite::Database& connection = database_.connection();
        std::map<std::string, Index<cypher::LabelSet>, std::less<>> sets;  // by the label that the file has
        const auto set_of = [&](std::string_view label) {
            const auto known = sets.find(label);
            if (known != sets.end()) return known->second;
            cypher::LabelSet set{{intern(graph.labels, label)}};
            if (label == "State") set.labels.push_back(intern(graph.labels, "Place"));
            graph.label_sets.push_back(std::move(set));
            return sets.emplace(label, Index<cypher::LabelSet>(graph.label_sets.size() - 1)).first->second;
        };
        BareRows nodes(connection, "SELECT id, label FROM node ORDER BY id");
        while (nodes.step()) {
            count_row();
            node_ids_.push_back(nodes.integer(0));
            graph.label_set_of.push_back(set_of(nodes.text(1)));
        }
        make_positions();
        std::unordered_map<std::string, Index<cypher::RelationshipType>, TextHash, std::equal_to<>> types;
        const auto type_of = [&](std::string_view name) {
            const auto known = types.find(name);
            if (known != types.end()) return known->second;
            return types.emplace(name, intern(graph.types, name)).first->second;
        };
        BareRows edges(connection, "SELECT id, from_id, to_id, type FROM edge ORDER BY id");
        while (edges.step()) {
            count_row();
            const auto from = find(edges.integer(1));
            const auto to = find(edges.integer(2));
            if (!from || !to) continue;  // foreign keys do not let it be
            edge_ids_.push_back(edges.integer(0));
            graph.relationships.push_back({type_of(edges.text(3)), *from, *to});
        }
        return graph;
    });
}

// A bit for each id, and before every 64 of them how many are set so far: small enough to stay near the processor while
// a million edges ask for it, where a position for each id is not.
void QueriedFile::make_positions() {
    constexpr std::size_t kSparsest = 256;  // ids for each node
    const bool are_dense = !node_ids_.empty() && node_ids_.front() >= 0 &&
                           static_cast<std::size_t>(node_ids_.back()) < kSparsest * node_ids_.size();
    if (!are_dense) return;
    id_words_.resize(static_cast<std::size_t>(node_ids_.back()) / kWordBits + 1);
    for (const std::int64_t id : node_ids_)
        id_words_[static_cast<std::size_t>(id) / kWordBits].bits |= std::uint64_t{1}
                                                                    << static_cast<std::size_t>(id) % kWordBits;
    for (std::size_t i = 1; i < id_words_.size(); ++i)
        id_words_[i].before =
            id_words_[i - 1].before + static_cast<std::uint32_t>(std::popcount(id_words_[i - 1].bits));
}

std::optional<cypher::NodeIndex> QueriedFile::find(std::int64_t node_id) const {
    if (!id_words_.empty()) {
        const auto id = static_cast<std::size_t>(node_id);
        if (node_id < 0 || id / kWordBits >= id_words_.size()) return std::nullopt;
        const IdWord& word = id_words_[id / kWordBits];
        const std::uint64_t bit = std::uint64_t{1} << id % kWordBits;
        if ((word.bits & bit) == 0) return std::nullopt;
        return cypher::NodeIndex(word.before + static_cast<std::size_t>(std::popcount(word.bits & (bit - 1))));
    }
    const auto found = std::lower_bound(node_ids_.begin(), node_ids_.end(), node_id);
    if (found == node_ids_.end() || *found != node_id) return std::nullopt;
    return cypher::NodeIndex(static_cast<std::size_t>(found - node_ids_.begin()));
}

std::vector<cypher::Value> QueriedFile::read_node_column(std::string_view key, Arena& arena) const {
    return in_database(database_.file(), [&] {
        std::vector<cypher::Value> column;
        SharedTexts texts(arena);
        for (const PropertyRow& row : property_rows()) {
            if (row.key != key || is_of_edges(row)) continue;
            column.resize(node_ids_.size());
            const std::string sql = "SELECT n.id, " + std::string(row.expression) + " FROM " + relation_of(row.of);
            BareRows rows(database_.connection(), sql.c_str());
            while (rows.step()) {
                count_row();
                const auto node = find(rows.integer(0));
                if (node) column[node->position()] = value_of(row.type, rows, 1, texts);
            }
        }
        return column;
    });
}

std::vector<cypher::Value> QueriedFile::read_relationship_column(std::string_view key, Arena& arena) const {
    return in_database(database_.file(), [&] {
        std::vector<cypher::Value> column;
        SharedTexts texts(arena);
        for (const PropertyRow& row : property_rows()) {
            if (row.key != key || !is_of_edges(row)) continue;
            column.resize(edge_ids_.size());
            const std::string sql = "SELECT t.id, " + std::string(row.expression) + " FROM edge AS t ORDER BY t.id";
            BareRows rows(database_.connection(), sql.c_str());
            for (std::size_t i = 0; rows.step(); count_row()) {
                while (i < edge_ids_.size() && edge_ids_[i] < rows.integer(0)) ++i;
                if (i < edge_ids_.size() && edge_ids_[i] == rows.integer(0))
                    column[i] = value_of(row.type, rows, 1, texts);
            }
        }
        return column;
    });
}

SQLite::Statement& QueriedFile::prepared(std::unique_ptr<SQLite::Statement>& statement, const std::string& sql) const {
    if (!statement) statement = std::make_unique<SQLite::Statement>(database_.connection(), sql);
    return *statement;
}

std::optional<std::vector<cypher::NodeIndex>> QueriedFile::find_nodes(std::string_view key,
                                                                      const cypher::Value& value) const {
    const auto* const text = value.as<std::string_view>();
    if (key != "name" || text == nullptr) return std::nullopt;
    return in_database(database_.file(), [&] {
        std::vector<cypher::NodeIndex> nodes;
        SQLite::Statement& rows = prepared(nodes_by_name_, "SELECT id FROM node WHERE name = ? ORDER BY id");
        const ResetAtEnd reset{rows};
        bind_all(rows, *text);
        while (rows.executeStep()) {
            if (const auto node = find(integer_of(rows, 0).value())) nodes.push_back(*node);
        }
        return std::optional(nodes);
    });
}

QueriedFile::PropertyReader& QueriedFile::reader_of(std::string_view kind) const {
    const auto known = readers_.find(kind);
    if (known != readers_.end()) return *known->second;
    std::vector<const PropertyRow*> properties;
    for (const PropertyRow& row : property_rows()) {
        if (row.of == kind || (row.of.empty() && kind != kEdge)) properties.push_back(&row);
    }
    std::sort(properties.begin(), properties.end(),
              [](const PropertyRow* a, const PropertyRow* b) { return a->key < b->key; });
    std::string sql;
    for (const PropertyRow* const row : properties)
        sql += (sql.empty() ? "SELECT " : ", ") + std::string(row->expression);
    sql += kind == kEdge ? " FROM edge AS t WHERE t.id = ?" : " FROM " + relation_of(kind) + " WHERE n.id = ?";
    auto made = std::make_unique<PropertyReader>(
        PropertyReader{std::move(properties), SQLite::Statement(database_.connection(), sql)});
    return *readers_.emplace(std::string(kind), std::move(made)).first->second;
}

cypher::Map QueriedFile::properties_of(std::string_view kind, std::int64_t id, Arena& arena) const {
    PropertyReader& reader = reader_of(kind);
    const ResetAtEnd reset{reader.row};
    bind_all(reader.row, id);
    if (!reader.row.executeStep()) return {};
    const BoundRow row(reader.row);
    const std::span<cypher::MapEntry> entries = arena.make<cypher::MapEntry>(reader.properties.size());
    std::size_t known = 0;
    for (std::size_t i = 0; i < reader.properties.size(); ++i) {
        const PropertyRow& property = *reader.properties[i];
        const cypher::Value value = value_of(property.type, row, static_cast<int>(i), arena);
        if (!value.is_null()) entries[known++] = {property.key, value};
    }
    return {entries.data(), known};
}

SQLite::Statement& QueriedFile::value_reader_of(std::size_t i) const {
    const PropertyRow& property = property_rows()[i];
    value_readers_.resize(property_rows().size());
    if (value_readers_[i]) return *value_readers_[i];
    const std::string from =
        is_of_edges(property) ? "edge AS t WHERE t.id = ?" : relation_of(property.of) + " WHERE n.id = ?";
    return prepared(value_readers_[i], "SELECT " + std::string(property.expression) + " FROM " + from);
}

// A node is of one kind, which is the one that has a row for it.
cypher::Value QueriedFile::value_of_one(std::int64_t id, bool is_edge, std::string_view key, Arena& arena) const {
    const std::span<const PropertyRow> properties = property_rows();
    for (std::size_t i = 0; i < properties.size(); ++i) {
        const PropertyRow& property = properties[i];
        if (property.key != key || is_of_edges(property) != is_edge) continue;
        SQLite::Statement& row = value_reader_of(i);
        const ResetAtEnd reset{row};
        bind_all(row, id);
        if (row.executeStep()) return value_of(property.type, BoundRow(row), 0, arena);
    }
    return {};
}

std::optional<cypher::Value> QueriedFile::read_value(cypher::NodeIndex node, std::string_view key, Arena& arena) const {
    // What stands in `node` itself is read for all in little time, and then costs next to nothing.
    const std::span<const PropertyRow> properties = property_rows();
    const bool is_of_every_node = std::any_of(properties.begin(), properties.end(), [&](const PropertyRow& each) {
        return each.of.empty() && each.key == key;
    });
    if (is_of_every_node) return std::nullopt;
    return in_database(database_.file(), [&] { return std::optional(value_of_one(id_of(node), false, key, arena)); });
}

std::optional<cypher::Value> QueriedFile::read_value(cypher::RelationshipIndex relationship, std::string_view key,
                                                     Arena& arena) const {
    return in_database(database_.file(),
                       [&] { return std::optional(value_of_one(id_of(relationship), true, key, arena)); });
}

cypher::Map QueriedFile::read_node(cypher::NodeIndex node, Arena& arena) const {
    return in_database(database_.file(), [&] {
        SQLite::Statement& row = prepared(kind_by_node_, "SELECT kind FROM node WHERE id = ?");
        const ResetAtEnd reset{row};
        bind_all(row, id_of(node));
        return row.executeStep() ? properties_of(text_of(row, 0), id_of(node), arena) : cypher::Map();
    });
}

cypher::Map QueriedFile::read_relationship(cypher::RelationshipIndex relationship, Arena& arena) const {
    return in_database(database_.file(), [&] { return properties_of(kEdge, id_of(relationship), arena); });
}

}  // namespace dateline
