#include "store/queried_file.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>

#include "model/property_graph.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

/// A choice is a text, one of those that its meaning names: all before its semicolon.
enum class PropertyType { text, choice, texts, integer, real, truth, day };

constexpr std::array<std::string_view, 7> kTypeWords = {"text",  "text",    "list of texts", "integer",
                                                        "float", "boolean", "date"};

/// A property of what `of` names: a kind of node, "edge", or every node where it is empty. `expression` sees the row of
/// the kind's own table as t, that of node or edge as n.
struct PropertyRow {
    std::string_view of;
    std::string_view key;
    PropertyType type;
    const char* expression;
    std::string_view meaning;
};

constexpr const char* kPath = "(SELECT d.path FROM document AS d WHERE d.id = t.document_id)";
constexpr const char* kOutlet =
    "(SELECT s.name FROM document AS d JOIN source AS s ON s.id = d.source_id WHERE d.id = t.document_id)";
constexpr const char* kSentence =
    "(SELECT substr(d.text, x.span_start + 1, x.span_end - x.span_start) FROM sentence AS x JOIN document AS d ON d.id "
    "= "
    "x.document_id WHERE x.document_id = t.document_id AND x.span_start <= t.span_start AND x.span_end > t.span_start "
    "ORDER BY x.span_start DESC LIMIT 1)";
constexpr const char* kAsserter =
    "iif(t.statement_id IS NULL, NULL, coalesce((SELECT a.name FROM statement_asserter AS a WHERE a.statement_id = "
    "t.statement_id), 'unnamed'))";
constexpr const char* kToldPolarity =  // as the timeline has it
    "iif((SELECT s.stance FROM statement AS s WHERE s.id = t.statement_id) IS 'deny', 'negative', t.polarity)";
constexpr const char* kPlace = "(SELECT e.name FROM entity AS e WHERE e.id = t.place_id)";

// clang-format off
constexpr PropertyRow kProperties[] = {
    {"", "name", PropertyType::text, "n.name", "for people: a name, the words of a statement, a question"},
    {"", "key", PropertyType::text, "n.key", "made from content: the same in every file"},
    {"entity", "kind", PropertyType::choice, "t.kind", "person, organization, state, group, place, product, other"},
    {"entity", "description", PropertyType::text, "t.description", "what it is, where known"},
    {"entity", "origin", PropertyType::choice, "t.origin", "extracted, gazetteer, curated"},
    {"entity", "aliases", PropertyType::texts, "(SELECT group_concat(a.name, char(31)) FROM (SELECT name FROM alias WHERE entity_id = t.id ORDER BY name) AS a)", "the names that articles use, a list"},
    {"entity", "mentions", PropertyType::integer, "(SELECT sum(a.mention_count) FROM alias AS a WHERE a.entity_id = t.id)", "how often it is named; pronouns and descriptions do not count"},
    {"entity", "country", PropertyType::text, "(SELECT p.country FROM place AS p WHERE p.entity_id = t.id)", "of a place: ISO 3166-1 alpha-2"},
    {"entity", "latitude", PropertyType::real, "(SELECT p.latitude FROM place AS p WHERE p.entity_id = t.id)", "of a place: degrees, WGS 84"},
    {"entity", "longitude", PropertyType::real, "(SELECT p.longitude FROM place AS p WHERE p.entity_id = t.id)", "of a place: degrees, WGS 84"},
    {"event", "type", PropertyType::text, "t.type", "PLOVER"},
    {"event", "status", PropertyType::choice, "t.status", "actual, planned, possible; null where its mentions differ"},
    {"event", "polarity", PropertyType::choice, "t.polarity", "positive, negative; null where its mentions differ"},
    {"event", "edtf", PropertyType::text, "t.edtf", "when it was, ISO 8601-2"},
    {"event", "earliest", PropertyType::day, "t.earliest", "its first day, where that side is known"},
    {"event", "latest", PropertyType::day, "t.latest", "its last day"},
    {"event", "place", PropertyType::text, kPlace, "where it was, a name"},
    {"event_mention", "lemma", PropertyType::text, "t.lemma", "the word that names the event, as a dictionary has it"},
    {"event_mention", "type", PropertyType::text, "t.type", "PLOVER"},
    {"event_mention", "status", PropertyType::choice, "t.status", "actual, planned, possible"},
    {"event_mention", "polarity", PropertyType::choice, kToldPolarity, "positive, negative; what is denied is negative"},
    {"event_mention", "edtf", PropertyType::text, "t.edtf", "when it was, ISO 8601-2"},
    {"event_mention", "earliest", PropertyType::day, "t.earliest", "its first day"},
    {"event_mention", "latest", PropertyType::day, "t.latest", "its last day"},
    {"event_mention", "time", PropertyType::text, "t.time", "the time of day, as written"},
    {"event_mention", "place", PropertyType::text, kPlace, "where it was, a name"},
    {"event_mention", "asserted_by", PropertyType::text, kAsserter, "whose word it is, or unnamed; null for the article's own"},
    {"event_mention", "words", PropertyType::text, kSentence, "the sentence"},
    {"event_mention", "document", PropertyType::text, kPath, "the path of the article"},
    {"event_mention", "source", PropertyType::text, kOutlet, "the outlet"},
    {"event_mention", "rule", PropertyType::text, "t.rule", "what read it"},
    {"event_mention", "confidence", PropertyType::real, "t.confidence", "how sure the reading is, 0 to 1"},
    {"statement", "content", PropertyType::text, "t.content", "what was said"},
    {"statement", "cue", PropertyType::text, "t.cue", "the words that tell that it was said"},
    {"statement", "mode", PropertyType::choice, "t.mode", "direct, indirect, mixed"},
    {"statement", "stance", PropertyType::choice, "t.stance", "assert, deny, accuse, demand, promise, refuse, threaten, hope, believe, ask"},
    {"statement", "said_edtf", PropertyType::text, "t.said_edtf", "when it was said, ISO 8601-2"},
    {"statement", "said_earliest", PropertyType::day, "t.said_earliest", "the first day on which it may have been said"},
    {"statement", "said_latest", PropertyType::day, "t.said_latest", "the last day"},
    {"statement", "asserted_by", PropertyType::text, "coalesce((SELECT a.name FROM statement_asserter AS a WHERE a.statement_id = t.id), 'unnamed')", "who said it: names, or the words for the unnamed"},
    {"statement", "place", PropertyType::text, kPlace, "where it was said, a name"},
    {"statement", "words", PropertyType::text, kSentence, "the sentence in which it begins"},
    {"statement", "document", PropertyType::text, kPath, "the path of the article"},
    {"statement", "source", PropertyType::text, kOutlet, "the outlet"},
    {"statement", "rule", PropertyType::text, "t.rule", "what read it"},
    {"statement", "confidence", PropertyType::real, "t.confidence", "how sure the reading is, 0 to 1"},
    {"figure", "attribute", PropertyType::text, "t.attribute", "what is counted of the subject"},
    {"figure", "low", PropertyType::real, "t.low", "at least; null where that side is open"},
    {"figure", "high", PropertyType::real, "t.high", "at most; null where that side is open"},
    {"figure", "approximate", PropertyType::truth, "t.approximate", "whether it is given as about so many"},
    {"figure", "unit", PropertyType::text, "t.unit", "the noun counted or the measure"},
    {"figure", "as_of_edtf", PropertyType::text, "t.as_of_edtf", "of what time it is, ISO 8601-2"},
    {"figure", "as_of_earliest", PropertyType::day, "t.as_of_earliest", "the first day of that time"},
    {"figure", "as_of_latest", PropertyType::day, "t.as_of_latest", "the last day"},
    {"figure", "place", PropertyType::text, kPlace, "where it counts, a name"},
    {"figure", "asserted_by", PropertyType::text, kAsserter, "whose word it is, or unnamed; null for the article's own"},
    {"figure", "words", PropertyType::text, kSentence, "the sentence"},
    {"figure", "document", PropertyType::text, kPath, "the path of the article"},
    {"figure", "source", PropertyType::text, kOutlet, "the outlet"},
    {"figure", "rule", PropertyType::text, "t.rule", "what read it"},
    {"figure", "confidence", PropertyType::real, "t.confidence", "how sure the reading is, 0 to 1"},
    {"dispute", "kind", PropertyType::choice, "t.kind", "figure, polarity, date, place, agent"},
    {"dispute", "degree", PropertyType::choice, "t.degree", "excludes, differs"},
    {"dispute", "question", PropertyType::text, "t.question", "what accounts differ on"},
    {"dispute", "explanation", PropertyType::text, "t.explanation", "how they differ"},
    {"document", "path", PropertyType::text, "t.path", "its name in the file"},
    {"document", "title", PropertyType::text, "t.title", "its headline"},
    {"document", "author", PropertyType::text, "t.author", "as the article has it"},
    {"document", "url", PropertyType::text, "t.url", "where it was found"},
    {"document", "language", PropertyType::text, "t.language", "BCP 47"},
    {"document", "published_edtf", PropertyType::text, "t.published_edtf", "when it was published, ISO 8601-2"},
    {"document", "published_earliest", PropertyType::day, "t.published_earliest", "the first day on which that may have been"},
    {"document", "published_latest", PropertyType::day, "t.published_latest", "the last day"},
    {"document", "source", PropertyType::text, "(SELECT s.name FROM source AS s WHERE s.id = t.source_id)", "the outlet"},
    {"source", "kind", PropertyType::choice, "t.kind", "outlet, agency"},
    {"source", "domain", PropertyType::text, "t.domain", "of its site"},
    {"edge", "earliest", PropertyType::day, "t.earliest", "the first day of what it tells"},
    {"edge", "latest", PropertyType::day, "t.latest", "the last day"},
    {"edge", "status", PropertyType::text, "t.status", "of the event that it tells of"},
    {"edge", "title", PropertyType::text, "(SELECT r.title FROM relation AS r JOIN node AS f ON f.id = t.from_id JOIN node AS o ON o.id = t.to_id WHERE r.document_id = t.document_id AND r.span_start = t.span_start AND r.span_end = t.span_end AND r.from_id = f.ref_id AND r.to_id = o.ref_id AND r.title IS NOT NULL AND t.type = (SELECT y.edge_type FROM relation_type AS y WHERE y.type = r.type) ORDER BY r.title LIMIT 1)", "of an office, as written"},
    {"edge", "side", PropertyType::integer, "CASE WHEN t.type = 'POSITION_IN' THEN (SELECT p.side FROM node AS f JOIN node AS o ON o.id = t.to_id JOIN dispute_side AS p ON p.dispute_id = o.ref_id WHERE f.id = t.from_id AND f.ref_id = CASE f.kind WHEN 'statement' THEN p.statement_id WHEN 'figure' THEN p.figure_id ELSE p.event_mention_id END ORDER BY p.side LIMIT 1) END", "of POSITION_IN: the number of the side"},
    {"edge", "score", PropertyType::real, "CASE WHEN t.type = 'MAYBE_SAME' THEN (SELECT y.score FROM node AS f JOIN node AS o ON o.id = t.to_id JOIN maybe_same AS y ON y.entity_id = f.ref_id AND y.other_id = o.ref_id WHERE f.id = t.from_id) END", "of MAYBE_SAME: how likely it is that both are one, 0 to 1"},
    {"edge", "explanation", PropertyType::text, "CASE WHEN t.type = 'MAYBE_SAME' THEN (SELECT y.explanation FROM node AS f JOIN node AS o ON o.id = t.to_id JOIN maybe_same AS y ON y.entity_id = f.ref_id AND y.other_id = o.ref_id WHERE f.id = t.from_id) END", "of MAYBE_SAME: what speaks for it and against it"},
    {"edge", "asserted_by", PropertyType::text, kAsserter, "whose word it is, or unnamed; null for the article's own"},
    {"edge", "words", PropertyType::text, "(SELECT substr(d.text, t.span_start + 1, t.span_end - t.span_start) FROM document AS d WHERE d.id = t.document_id)", "the words that are its evidence"},
    {"edge", "document", PropertyType::text, kPath, "the path of the article"},
    {"edge", "source", PropertyType::text, kOutlet, "the outlet"},
    {"edge", "span_start", PropertyType::integer, "t.span_start", "where its words begin in the article, in code points"},
    {"edge", "span_end", PropertyType::integer, "t.span_end", "where they end"},
};
// clang-format on

constexpr std::string_view kEdge = "edge";
constexpr std::size_t kWordBits = 64;

/// The nodes that have a property, with the rows of their own table.
std::string relation_of(std::string_view kind) {
    if (kind.empty()) return "node AS n";
    return "node AS n JOIN " + std::string(kind) + " AS t ON n.kind = '" + std::string(kind) + "' AND t.id = n.ref_id";
}

cypher::Value text_value(std::string_view text, Arena& arena) {
    return text.empty() ? cypher::Value() : cypher::Value(arena.keep(text));
}

cypher::Value texts_value(std::string_view joined, Arena& arena) {
    if (joined.empty()) return cypher::Value();
    constexpr char kSeparator = 31;
    const auto count = static_cast<std::size_t>(std::count(joined.begin(), joined.end(), kSeparator)) + 1;
    const std::span<cypher::Value> texts = arena.make<cypher::Value>(count);
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

template <class Row>
cypher::Value value_of(PropertyType type, const Row& row, int column, Arena& arena) {
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

/// "a, b" of "a, b; null where neither is known"
std::vector<std::string> choices_of(std::string_view meaning) {
    constexpr std::string_view kBetween = ", ";
    meaning = meaning.substr(0, meaning.find(';'));
    std::vector<std::string> choices;
    for (std::size_t begin = 0; begin < meaning.size();) {
        const std::size_t end = std::min(meaning.find(kBetween, begin), meaning.size());
        choices.emplace_back(meaning.substr(begin, end - begin));
        begin = end + kBetween.size();
    }
    return choices;
}

bool is_of_edges(const PropertyRow& row) {
    return row.of == kEdge;
}

}  // namespace

/// The statement that reads all properties of one node or edge of a kind, whose id is its parameter.
struct QueriedFile::PropertyReader {
    std::vector<const PropertyRow*> properties;  // in the order of their keys' bytes, a column each
    SQLite::Statement row;
};

QueriedFile::QueriedFile(Database& database) : database_(database) {}
QueriedFile::~QueriedFile() = default;

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
        for (const PropertyRow& row : kProperties) {
            if (row.key != key || is_of_edges(row)) continue;
            column.resize(node_ids_.size());
            const std::string sql = "SELECT n.id, " + std::string(row.expression) + " FROM " + relation_of(row.of);
            BareRows rows(database_.connection(), sql.c_str());
            while (rows.step()) {
                const auto node = find(rows.integer(0));
                if (node) column[node->position()] = value_of(row.type, rows, 1, arena);
            }
        }
        return column;
    });
}

std::vector<cypher::Value> QueriedFile::read_relationship_column(std::string_view key, Arena& arena) const {
    return in_database(database_.file(), [&] {
        std::vector<cypher::Value> column;
        for (const PropertyRow& row : kProperties) {
            if (row.key != key || !is_of_edges(row)) continue;
            column.resize(edge_ids_.size());
            const std::string sql = "SELECT t.id, " + std::string(row.expression) + " FROM edge AS t ORDER BY t.id";
            BareRows rows(database_.connection(), sql.c_str());
            for (std::size_t i = 0; rows.step();) {
                while (i < edge_ids_.size() && edge_ids_[i] < rows.integer(0)) ++i;
                if (i < edge_ids_.size() && edge_ids_[i] == rows.integer(0))
                    column[i] = value_of(row.type, rows, 1, arena);
            }
        }
        return column;
    });
}

std::optional<std::vector<cypher::NodeIndex>> QueriedFile::find_nodes(std::string_view key,
                                                                      const cypher::Value& value) const {
    const auto* const text = value.as<std::string_view>();
    if (key != "name" || text == nullptr) return std::nullopt;
    return in_database(database_.file(), [&] {
        std::vector<cypher::NodeIndex> nodes;
        if (!nodes_by_name_)
            nodes_by_name_ = std::make_unique<SQLite::Statement>(database_.connection(),
                                                                 "SELECT id FROM node WHERE name = ? ORDER BY id");
        SQLite::Statement& rows = *nodes_by_name_;
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
    for (const PropertyRow& row : kProperties) {
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

cypher::Map QueriedFile::read_node(cypher::NodeIndex node, Arena& arena) const {
    return in_database(database_.file(), [&] {
        SQLite::Statement row(database_.connection(), "SELECT kind FROM node WHERE id = ?");
        bind_all(row, id_of(node));
        return row.executeStep() ? properties_of(text_of(row, 0), id_of(node), arena) : cypher::Map();
    });
}

cypher::Map QueriedFile::read_relationship(cypher::RelationshipIndex relationship, Arena& arena) const {
    return in_database(database_.file(), [&] { return properties_of(kEdge, id_of(relationship), arena); });
}

std::vector<QueriedProperty> queried_properties() {
    std::vector<QueriedProperty> all;
    for (const PropertyRow& row : kProperties) {
        all.push_back({row.of, row.key, kTypeWords[static_cast<std::size_t>(row.type)], row.meaning, {}});
        if (row.type == PropertyType::choice) all.back().choices = choices_of(row.meaning);
    }
    return all;
}

}  // namespace dateline
