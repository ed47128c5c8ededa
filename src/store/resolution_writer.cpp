#include "store/resolution_writer.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "store/evidence_reader.hpp"
#include "store/graph_rows.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

/// A column of a read row that names an entity, and the column of the mention that it follows.
struct Follower {
    const char* table;
    const char* column;
    const char* mention_column;
};

constexpr Follower kFollowers[] = {
    {"statement_speaker", "entity_id", "mention_id"},
    {"event_argument", "entity_id", "mention_id"},
    {"statement", "place_id", "place_mention_id"},
    {"statement", "via_id", "via_mention_id"},
    {"event_mention", "place_id", "place_mention_id"},
    {"figure", "subject_id", "subject_mention_id"},
    {"figure", "place_id", "place_mention_id"},
    {"relation", "from_id", "from_mention_id"},
    {"relation", "to_id", "to_mention_id"},
};

class ResolutionWriter {
public:
    ResolutionWriter(SQLite::Database& connection, const Evidence& evidence, const Resolution& resolution)
        : connection_(connection), evidence_(evidence), resolution_(resolution) {}

    void write() {
        clear();
        write_entities();
        write_doubts();
        write_sources();
        write_events();
        point_read_rows();
        write_participants();
        write_disputes();
        write_reasons();
    }

private:
    /// What nothing refers to is written anew; entities, sources and events stay where their key does.
    void clear() {
        for (const char* table : {"dispute_side", "dispute", "event_participant", "alias", "place", "maybe_same"}) {
            connection_.exec(std::string("DELETE FROM ") + table);
        }
        connection_.exec("DELETE FROM reason WHERE layer = 'derived'");
    }

    /// Removes the rows of `table` whose ids are not in `kept`.
    void keep_only(const std::string& table, std::vector<std::int64_t> kept) {
        std::sort(kept.begin(), kept.end());
        std::vector<std::int64_t> gone;
        SQLite::Statement rows(connection_, "SELECT id FROM " + table);
        while (rows.executeStep()) {
            const std::int64_t id = integer_of(rows, 0).value();
            if (!std::binary_search(kept.begin(), kept.end(), id)) gone.push_back(id);
        }
        rows.reset();
        SQLite::Statement remove(connection_, "DELETE FROM " + table + " WHERE id = ?");
        for (const std::int64_t id : gone) run(remove, id);
    }

    /// Inserts or updates by key; returns the row's id.
    template <class... Values>
    static std::int64_t upsert(SQLite::Statement& statement, const Values&... values) {
        bind_all(statement, values...);
        statement.executeStep();
        const std::int64_t id = integer_of(statement, 0).value();
        statement.reset();
        return id;
    }

    void write_entities() {
        SQLite::Statement entity(connection_,
                                 "INSERT INTO entity (key, kind, name, description, origin) VALUES (?, ?, ?, ?, ?) ON "
                                 "CONFLICT (key) DO UPDATE SET "
                                 "kind = excluded.kind, name = excluded.name, description = excluded.description, "
                                 "origin = excluded.origin RETURNING id");
        SQLite::Statement alias(connection_,
                                "INSERT INTO alias (entity_id, name, script, mention_count) VALUES (?, ?, ?, ?)");
        for (const Entity& row : resolution_.entities) {
            entity_ids_.push_back(
                upsert(entity, row.key, row.kind, row.name, NullIfEmpty{row.description}, word(row.origin)));
            for (const Alias& name : row.aliases)
                run(alias, entity_ids_.back(), name.name, name.script, name.mention_count);
        }
        keep_only("entity", entity_ids_);
        SQLite::Statement place(connection_,
                                "INSERT INTO place (entity_id, latitude, longitude, country, part_of_id, gazetteer_id) "
                                "VALUES (?, ?, ?, ?, ?, ?)");
        for (std::size_t i = 0; i < resolution_.entities.size(); ++i) {
            const std::optional<PlaceFacts>& facts = resolution_.entities[i].place;
            if (!facts) continue;
            run(place, entity_ids_[i], facts->latitude, facts->longitude, facts->country, id_of(facts->part_of),
                facts->gazetteer_id);
        }
    }

    void write_doubts() {
        SQLite::Statement doubt(connection_,
                                "INSERT INTO maybe_same (entity_id, other_id, score, document_id, span_start, "
                                "span_end, explanation) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (const MaybeSame& row : resolution_.doubts) {
            const EvidenceMention& mention = evidence_.mentions[row.mention.position()];
            run(doubt, entity_ids_[row.a.position()], entity_ids_[row.b.position()], row.score,
                evidence_.documents[mention.document.position()].id, mention.span.begin, mention.span.end,
                row.explanation);
        }
    }

    void write_sources() {
        SQLite::Statement source(connection_,
                                 "INSERT INTO source (key, name, kind, domain, entity_id) VALUES (?, ?, ?, ?, ?) ON "
                                 "CONFLICT (key) DO UPDATE SET "
                                 "name = excluded.name, kind = excluded.kind, domain = excluded.domain, entity_id = "
                                 "excluded.entity_id RETURNING id");
        std::vector<std::int64_t> ids;
        for (const Source& row : resolution_.sources) {
            ids.push_back(upsert(source, row.key, row.name, NullIfEmpty{row.kind}, row.domain, id_of(row.entity)));
        }
        keep_only("source", ids);
        connection_.exec(
            "UPDATE document SET source_id = NULL WHERE source_id IS NOT NULL AND superseded_by_id IS NOT NULL");
        SQLite::Statement document(connection_,
                                   "UPDATE document SET source_id = ?1 WHERE id = ?2 AND source_id IS NOT ?1");
        for (std::size_t i = 0; i < evidence_.documents.size(); ++i) {
            const auto& of = resolution_.source_of[i];
            run(document, of ? std::optional(ids[of->position()]) : std::nullopt, evidence_.documents[i].id);
        }
    }

    void write_events() {
        SQLite::Statement event(connection_,
                                "INSERT INTO event (key, type, label, edtf, earliest, latest, place_id, status, "
                                "polarity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                                "ON CONFLICT (key) DO UPDATE SET type = excluded.type, label = excluded.label, edtf = "
                                "excluded.edtf, earliest = excluded.earliest, "
                                "latest = excluded.latest, place_id = excluded.place_id, status = excluded.status, "
                                "polarity = excluded.polarity RETURNING id");
        for (const Event& row : resolution_.events) {
            event_ids_.push_back(upsert(event, key_of(row, evidence_), NullIfEmpty{row.type}, row.label,
                                        NullIfEmpty{row.when.edtf}, row.when.days.earliest, row.when.days.latest,
                                        id_of(row.place), row.status ? std::optional(word(*row.status)) : std::nullopt,
                                        row.polarity ? std::optional(word(*row.polarity)) : std::nullopt));
        }
        keep_only("event", event_ids_);
    }

    /// Lets mentions point at their entities, the other read rows at those of their mentions, and event mentions at
    /// their events.
    void point_read_rows() {
        point("mention", "entity_id", evidence_.mentions,
              [&](std::size_t i) { return id_of(resolution_.entity_of[i]); });
        for (const Follower& follower : kFollowers) {
            const std::string entity =
                std::string("(SELECT m.entity_id FROM mention AS m WHERE m.id = ") + follower.mention_column + ")";
            connection_.exec(std::string("UPDATE ") + follower.table + " SET " + follower.column + " = " + entity +
                             " WHERE " + follower.column + " IS NOT " + entity);
        }
        point("event_mention", "event_id", evidence_.event_mentions, [&](std::size_t i) {
            const auto& of = resolution_.event_of[i];
            return of ? std::optional(event_ids_[of->position()]) : std::nullopt;
        });
    }

    /// Sets `column` in the rows of current articles to what `target_of` gives for their positions, in others to NULL.
    template <class Row, class TargetOf>
    void point(const std::string& table, const std::string& column, const std::vector<Row>& rows, TargetOf target_of) {
        connection_.exec("UPDATE " + table + " SET " + column + " = NULL WHERE " + column +
                         " IS NOT NULL AND document_id IN (SELECT d.id FROM document AS d WHERE d.superseded_by_id IS "
                         "NOT NULL)");
        SQLite::Statement update(
            connection_, "UPDATE " + table + " SET " + column + " = ?1 WHERE id = ?2 AND " + column + " IS NOT ?1");
        for (std::size_t i = 0; i < rows.size(); ++i) run(update, target_of(i), rows[i].id);
    }

    void write_participants() {
        SQLite::Statement participant(
            connection_, "INSERT OR IGNORE INTO event_participant (event_id, entity_id, role) VALUES (?, ?, ?)");
        for (std::size_t i = 0; i < resolution_.events.size(); ++i) {
            for (const Participant& row : resolution_.events[i].participants) {
                run(participant, event_ids_[i], entity_ids_[row.entity.position()], word(row.role));
            }
        }
    }

    void write_disputes() {
        SQLite::Statement dispute(
            connection_,
            "INSERT INTO dispute (key, kind, degree, entity_id, question, explanation) VALUES (?, ?, ?, ?, ?, ?)");
        SQLite::Statement side(connection_,
                               "INSERT INTO dispute_side (dispute_id, side, statement_id, figure_id, event_mention_id) "
                               "VALUES (?, ?, ?, ?, ?)");
        for (const Dispute& row : resolution_.disputes) {
            const std::int64_t id = insert(connection_, dispute, row.key, word(row.kind), word(row.degree),
                                           id_of(row.entity), row.question, row.explanation);
            for (const DisputeSide& each : row.sides) {
                std::optional<std::int64_t> statement;
                std::optional<std::int64_t> figure;
                std::optional<std::int64_t> event_mention;
                if (const auto* fact = std::get_if<Index<EvidenceStatement>>(&each.fact)) {
                    statement = evidence_.statements[fact->position()].id.value;
                } else if (const auto* number = std::get_if<Index<EvidenceFigure>>(&each.fact)) {
                    figure = evidence_.figures[number->position()].id.value;
                } else {
                    event_mention =
                        evidence_.event_mentions[std::get<Index<EvidenceEventMention>>(each.fact).position()].id.value;
                }
                run(side, id, each.side, statement, figure, event_mention);
            }
        }
    }

    void write_reasons() {
        SQLite::Statement reason(connection_,
                                 "INSERT INTO reason (layer, fact_kind, fact_key, step, rule, document_id, span_start, "
                                 "span_end, explanation) "
                                 "VALUES ('derived', ?, ?, ?, ?, ?, ?, ?, ?)");
        static constexpr std::array<const char*, 3> kKinds = {"dispute", "entity", "event"};  // in the variant's order
        for (const Reason& row : resolution_.reasons) {
            run(reason, kKinds[row.fact.index()], std::visit([&](auto fact) { return key_of_fact(fact); }, row.fact),
                row.step, row.rule, evidence_.documents[row.document.position()].id, row.span.begin, row.span.end,
                row.explanation);
        }
    }

    [[nodiscard]] std::string key_of_fact(Index<Dispute> dispute) const {
        return resolution_.disputes[dispute.position()].key;
    }
    [[nodiscard]] std::string key_of_fact(Index<Entity> entity) const {
        return resolution_.entities[entity.position()].key;
    }
    [[nodiscard]] std::string key_of_fact(Index<Event> event) const {
        return key_of(resolution_.events[event.position()], evidence_);
    }

    [[nodiscard]] std::optional<std::int64_t> id_of(const std::optional<Index<Entity>>& entity) const {
        return entity ? std::optional(entity_ids_[entity->position()]) : std::nullopt;
    }

    SQLite::Database& connection_;
    const Evidence& evidence_;
    const Resolution& resolution_;
    std::vector<std::int64_t> entity_ids_;
    std::vector<std::int64_t> event_ids_;
};

/// Makes SQLite's cache smaller while it lives, for the time in which the evidence needs the space.
class SmallerCache {
public:
    explicit SmallerCache(SQLite::Database& connection)
        : connection_(connection), before_(connection.execAndGet("PRAGMA cache_size").getInt()) {
        static constexpr int kKibibytes = 24 * 1024;
        set(-kKibibytes);
    }
    ~SmallerCache() {
        try {
            set(before_);
        } catch (const std::exception&) {
            // A cache that stays small is slower, and nothing else.
        }
    }
    SmallerCache(const SmallerCache&) = delete;
    SmallerCache& operator=(const SmallerCache&) = delete;

private:
    void set(int size) { connection_.exec("PRAGMA cache_size = " + std::to_string(size)); }

    SQLite::Database& connection_;
    int before_;  // pages, or kibibytes where it is negative
};

}  // namespace

bool is_derivation_current(Database& database) {
    return in_database(database.file(), [&] {
        return database.connection().execAndGet("SELECT is_current FROM derivation").getInt() == 1;
    });
}

void rewrite_derived(Database& database, const std::function<Resolution(const Evidence&)>& resolve) {
    in_database(database.file(), [&] {
        SQLite::Database& connection = database.connection();
        const bool is_within_another = sqlite3_get_autocommit(connection.getHandle()) == 0;
        std::optional<SQLite::Transaction> transaction;
        if (!is_within_another) transaction.emplace(connection, SQLite::TransactionBehavior::IMMEDIATE);
        {
            const SmallerCache cache(connection);
            const Evidence evidence = read_evidence(database);
            const Resolution resolution = resolve(evidence);
            ResolutionWriter(connection, evidence, resolution).write();
        }  // the graph follows from what is written, and needs the space
        write_graph(connection);
        connection.exec("UPDATE derivation SET is_current = 1");
        if (transaction) transaction->commit();
    });
}

}  // namespace dateline
