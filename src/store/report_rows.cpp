#include "store/report_rows.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "base/utf8.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

constexpr std::string_view kCurrent = " WHERE d.superseded_by_id IS NULL";

/// Whose word the row `t` is, by its statement_id.
#define DATELINE_ASSERTER                                                                                            \
    "(SELECT coalesce(a.name, 'unnamed') FROM statement AS w LEFT JOIN statement_asserter AS a ON a.statement_id = " \
    "w.id WHERE w.id = t.statement_id)"

/// A kind of fact: the table of its rows, called `t`, and the expressions that give, after what all read rows have:
/// edtf, earliest, latest, date basis, reading, status, polarity, asserted_by, place_id.
struct FactRows {
    ReportFactKind kind;
    const char* table;
    const char* columns;
};

// As in the timeline, what a denial tells of is negative.
constexpr FactRows kFactRows[] = {
    {ReportFactKind::event, "event_mention",
     "t.edtf, t.earliest, t.latest, t.date_basis, t.text, t.status, "
     "iif((SELECT w.stance FROM statement AS w WHERE w.id = t.statement_id) IS 'deny', "
     "iif(t.polarity = 'positive', 'negative', 'positive'), t.polarity), " DATELINE_ASSERTER ", t.place_id"},
    {ReportFactKind::statement, "statement",
     "t.said_edtf, t.said_earliest, t.said_latest, t.said_basis, t.content, 'actual', 'positive', "
     "(SELECT coalesce((SELECT a.name FROM statement_asserter AS a WHERE a.statement_id = t.id), 'unnamed')), "
     "t.place_id"},
    {ReportFactKind::figure, "figure",
     "t.as_of_edtf, t.as_of_earliest, t.as_of_latest, NULL, t.text, 'actual', 'positive', " DATELINE_ASSERTER
     ", t.place_id"},
    {ReportFactKind::relation, "relation",
     "t.edtf, t.earliest, t.latest, NULL, "
     "coalesce((SELECT e.name FROM entity AS e WHERE e.id = t.from_id), (SELECT m.text FROM mention AS m WHERE m.id = "
     "t.from_mention_id)) || ' ' || replace(t.type, '_', ' ') || ' ' || "
     "coalesce((SELECT e.name FROM entity AS e WHERE e.id = t.to_id), (SELECT m.text FROM mention AS m WHERE m.id = "
     "t.to_mention_id)) || coalesce(' (' || t.title || ')', ''), 'actual', 'positive', " DATELINE_ASSERTER ", NULL"},
    {ReportFactKind::time, "time_expression",
     "t.edtf, t.earliest, t.latest, NULL, coalesce(t.edtf, t.value, ''), 'actual', 'positive', NULL, NULL"},
};

#undef DATELINE_ASSERTER

/// Who takes part in a fact, and whom a statement names: kind of fact, its id, the entity's id, whether it is only
/// named.
constexpr const char* kFactEntities =
    "SELECT 'event_mention', event_mention_id, entity_id, 0 FROM event_argument WHERE entity_id IS NOT NULL "
    "UNION SELECT 'event_mention', id, place_id, 0 FROM event_mention WHERE place_id IS NOT NULL "
    "UNION SELECT 'statement', statement_id, entity_id, 0 FROM statement_speaker WHERE entity_id IS NOT NULL "
    "UNION SELECT 'statement', id, via_id, 0 FROM statement WHERE via_id IS NOT NULL "
    "UNION SELECT 'statement', id, place_id, 0 FROM statement WHERE place_id IS NOT NULL "
    "UNION SELECT 'statement', s.id, m.entity_id, 1 FROM statement AS s JOIN statement_span AS p ON p.statement_id = "
    "s.id AND p.part = 'content' JOIN mention AS m ON m.document_id = s.document_id AND m.span_start >= p.span_start "
    "AND m.span_start < p.span_end AND m.span_end <= p.span_end WHERE m.entity_id IS NOT NULL "
    "UNION SELECT 'figure', id, subject_id, 0 FROM figure WHERE subject_id IS NOT NULL "
    "UNION SELECT 'figure', id, place_id, 0 FROM figure WHERE place_id IS NOT NULL "
    "UNION SELECT 'relation', id, from_id, 0 FROM relation WHERE from_id IS NOT NULL "
    "UNION SELECT 'relation', id, to_id, 0 FROM relation WHERE to_id IS NOT NULL";

const char* table_of(ReportFactKind kind) {
    return std::find_if(std::begin(kFactRows), std::end(kFactRows),
                        [&](const FactRows& row) { return row.kind == kind; })
        ->table;
}

template <class Of>
using Positions = std::unordered_map<std::int64_t, Index<Of>>;

When when_of(SQLite::Statement& from, int edtf_column) {
    When when;
    when.edtf = text_of(from, edtf_column);
    when.days = {day_of(from, edtf_column + 1), day_of(from, edtf_column + 2)};
    return when;
}

template <class E>
E word_of(SQLite::Statement& from, int column) {
    return from_word<E>(text_of(from, column)).value_or(E{});  // the schema lets no other word in
}

/// For sorting: what begins on no known side stands with its end, what is undated comes last.
std::tuple<bool, Day, Day> place_in_time(const When& when) {
    const Interval& days = when.days;
    if (!days.is_known()) return {true, Day{}, Day{}};
    const Day first = days.earliest.value_or(days.latest.value_or(Day{}));
    return {false, first, days.latest.value_or(Day::max())};
}

class ReportReader {
public:
    explicit ReportReader(SQLite::Database& connection) : connection_(connection) {}

    Report read() {
        read_articles();
        read_passages();
        read_entities();
        for (const FactRows& rows : kFactRows) read_facts(rows);
        read_statement_columns();
        read_figure_columns();
        read_speakers();
        read_fact_entities();
        read_contexts();
        sort_facts();
        read_disputes();
        return std::move(report_);
    }

private:
    SQLite::Statement ask(const std::string& sql) { return {connection_, sql}; }

    void read_articles() {
        SQLite::Statement from =
            ask("SELECT d.id, d.key, d.path, d.title, d.url, coalesce(s.name, d.source_name), d.author, d.language, "
                "d.published_edtf, d.published_earliest, d.published_latest, d.published_basis, d.text "
                "FROM document AS d LEFT JOIN source AS s ON s.id = d.source_id" +
                std::string(kCurrent));
        std::vector<std::pair<std::int64_t, ReportArticle>> rows;
        while (from.executeStep()) {
            ReportArticle row;
            std::string* const texts[] = {&row.key,    &row.path,   &row.title,   &row.url,
                                          &row.source, &row.author, &row.language};
            for (int i = 0; i < static_cast<int>(std::size(texts)); ++i) *texts[i] = text_of(from, i + 1);
            row.published = when_of(from, 8);
            row.published_basis = word_of<Basis>(from, 11);
            row.text = to_valid_utf8(text_of(from, 12));
            rows.emplace_back(integer_of(from, 0).value_or(0), std::move(row));
        }
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return std::tuple(place_in_time(a.second.published), std::string_view(a.second.path)) <
                   std::tuple(place_in_time(b.second.published), std::string_view(b.second.path));
        });
        for (auto& [id, row] : rows) {
            articles_.emplace(id, Index<ReportArticle>(report_.articles.size()));
            report_.articles.push_back(std::move(row));
        }
        for (const ReportArticle& row : report_.articles) code_points_.emplace_back(row.text);
    }

    /// Code points as the file has them, as bytes within the article's text.
    Span span_of(Index<ReportArticle> article, std::int64_t begin, std::int64_t end) const {
        const CodePointIndex& index = code_points_[article.position()];
        const auto byte_of = [&](std::int64_t at) {
            return index.byte_of(static_cast<std::size_t>(std::max<std::int64_t>(at, 0)));
        };
        const auto first = static_cast<std::uint32_t>(byte_of(begin));
        return {first, std::max(first, static_cast<std::uint32_t>(byte_of(end)))};
    }

    void read_passages() {
        SQLite::Statement from =
            ask("SELECT t.document_id, t.span_start, t.span_end, t.kind FROM passage AS t JOIN document AS d ON d.id = "
                "t.document_id" +
                std::string(kCurrent) + " AND t.kind <> 'body' ORDER BY t.document_id, t.span_start, t.span_end");
        while (from.executeStep()) {
            const Index<ReportArticle> at = articles_.at(integer_of(from, 0).value_or(0));
            ReportArticle& article = report_.articles[at.position()];
            const Span span = span_of(at, integer_of(from, 1).value_or(0), integer_of(from, 2).value_or(0));
            const auto kind = word_of<PassageKind>(from, 3);
            if (kind == PassageKind::title && article.title.empty()) article.title = words_of(article.text, span);
            article.passages.push_back({span, kind});
        }
        for (ReportArticle& article : report_.articles) {
            if (article.title.empty()) article.title = article.path;
        }
    }

    void read_entities() {
        SQLite::Statement from = ask("SELECT id, key, name, kind FROM entity ORDER BY key");
        while (from.executeStep()) {
            entities_.emplace(integer_of(from, 0).value_or(0), Index<ReportEntity>(report_.entities.size()));
            report_.entities.push_back(
                {{integer_of(from, 0).value_or(0)}, text_of(from, 1), text_of(from, 2), text_of(from, 3)});
        }
    }

    void read_facts(const FactRows& rows) {
        SQLite::Statement from =
            ask(std::string("SELECT t.id, t.key, t.document_id, t.span_start, t.span_end, t.rule, t.confidence, ") +
                rows.columns + " FROM " + rows.table + " AS t JOIN document AS d ON d.id = t.document_id" +
                std::string(kCurrent));
        while (from.executeStep()) {
            ids_[rows.table].emplace(integer_of(from, 0).value_or(0), Index<ReportFact>(report_.facts.size()));
            ReportFact& row = report_.facts.emplace_back();
            row.kind = rows.kind;
            row.key = text_of(from, 1);
            row.article = articles_.at(integer_of(from, 2).value_or(0));
            row.span = span_of(row.article, integer_of(from, 3).value_or(0), integer_of(from, 4).value_or(0));
            row.context = row.span;
            row.rule = text_of(from, 5);
            row.confidence = real_of(from, 6).value_or(0);
            row.when = when_of(from, 7);
            row.date_basis = word_of<FactDateBasis>(from, 10);
            row.reading = text_of(from, 11);
            row.status = word_of<EventStatus>(from, 12);
            row.polarity = word_of<Polarity>(from, 13);
            row.asserted_by = optional_text_of(from, 14);
            if (const auto place = entities_.find(integer_of(from, 15).value_or(0)); place != entities_.end())
                row.place = report_.entities[place->second.position()].name;
        }
    }

    /// The fact of `table` with that id; null where it is in no current article.
    ReportFact* find_fact(const std::string& table, std::int64_t id) {
        const auto& ids = ids_[table];
        const auto it = ids.find(id);
        return it == ids.end() ? nullptr : &report_.facts[it->second.position()];
    }

    void read_statement_columns() {
        SQLite::Statement from =
            ask("SELECT s.id, s.stance, s.mode, s.cue, v.name FROM statement AS s LEFT JOIN entity AS v ON v.id = "
                "s.via_id");
        while (from.executeStep()) {
            ReportFact* const row = find_fact("statement", integer_of(from, 0).value_or(0));
            if (row == nullptr) continue;
            row->stance = word_of<Stance>(from, 1);
            row->mode = word_of<StatementMode>(from, 2);
            row->cue = text_of(from, 3);
            row->via = text_of(from, 4);
        }
        SQLite::Statement types = ask("SELECT id, type FROM event_mention WHERE type IS NOT NULL");
        while (types.executeStep()) {
            if (ReportFact* const row = find_fact("event_mention", integer_of(types, 0).value_or(0)))
                row->event_type = text_of(types, 1);
        }
    }

    void read_figure_columns() {
        SQLite::Statement from = ask("SELECT id, low, high, approximate, unit FROM figure");
        while (from.executeStep()) {
            ReportFact* const row = find_fact("figure", integer_of(from, 0).value_or(0));
            if (row == nullptr) continue;
            row->low = real_of(from, 1);
            row->high = real_of(from, 2);
            row->is_approximate = integer_of(from, 3).value_or(0) != 0;
            row->unit = text_of(from, 4);
        }
    }

    void read_speakers() {
        SQLite::Statement from = ask(
            "SELECT DISTINCT s.statement_id, s.entity_id, coalesce(e.name, m.text) FROM statement_speaker AS s JOIN "
            "mention AS m ON m.id = s.mention_id LEFT JOIN entity AS e ON e.id = s.entity_id WHERE s.role = 'speaker' "
            "ORDER BY s.statement_id, m.span_start, m.span_end, m.key");
        while (from.executeStep()) {
            ReportFact* const row = find_fact("statement", integer_of(from, 0).value_or(0));
            if (row == nullptr) continue;
            const auto entity = entities_.find(integer_of(from, 1).value_or(0));
            row->speakers.push_back(
                {entity == entities_.end() ? std::nullopt : std::optional(entity->second), text_of(from, 2)});
        }
    }

    void read_fact_entities() {
        SQLite::Statement from = ask(kFactEntities);
        while (from.executeStep()) {
            ReportFact* const row = find_fact(text_of(from, 0), integer_of(from, 1).value_or(0));
            const auto entity = entities_.find(integer_of(from, 2).value_or(0));
            if (row == nullptr || entity == entities_.end()) continue;
            const bool is_named_only = integer_of(from, 3).value_or(0) != 0;
            (is_named_only ? row->about : row->entities).push_back(entity->second);
        }
        for (ReportFact& fact : report_.facts) {
            std::sort(fact.entities.begin(), fact.entities.end());
            std::sort(fact.about.begin(), fact.about.end());
        }
    }

    /// Gives each fact but statements, which are their own, the sentence in which it begins.
    void read_contexts() {
        std::vector<std::vector<Span>> sentences(report_.articles.size());
        SQLite::Statement from =
            ask("SELECT t.document_id, t.span_start, t.span_end FROM sentence AS t JOIN document AS d ON d.id = "
                "t.document_id" +
                std::string(kCurrent) + " ORDER BY t.document_id, t.span_start, t.span_end");
        while (from.executeStep()) {
            const Index<ReportArticle> at = articles_.at(integer_of(from, 0).value_or(0));
            sentences[at.position()].push_back(
                span_of(at, integer_of(from, 1).value_or(0), integer_of(from, 2).value_or(0)));
        }
        for (ReportFact& fact : report_.facts) {
            if (fact.kind == ReportFactKind::statement) continue;
            const std::vector<Span>& all = sentences[fact.article.position()];
            const auto after = std::upper_bound(all.begin(), all.end(), fact.span.begin,
                                                [](std::uint32_t at, Span each) { return at < each.begin; });
            if (after != all.begin() && std::prev(after)->contains(fact.span)) fact.context = *std::prev(after);
            fact.context = cut_near(fact);
        }
    }

    /// A context that is no longer than people read: some hundred bytes to either side of the fact.
    [[nodiscard]] Span cut_near(const ReportFact& fact) const {
        constexpr std::uint32_t kReach = 400;
        const std::string& text = report_.articles[fact.article.position()].text;
        const auto is_within_code_point = [&](std::uint32_t at) {
            return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
        };
        Span near = fact.context;
        if (fact.span.begin - near.begin > kReach) near.begin = fact.span.begin - kReach;
        if (near.end - fact.span.end > kReach) near.end = fact.span.end + kReach;
        while (is_within_code_point(near.begin)) ++near.begin;
        while (is_within_code_point(near.end)) ++near.end;
        return near;
    }

    void sort_facts() {
        std::vector<std::uint32_t> order(report_.facts.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const ReportFact& x = report_.facts[a];
            const ReportFact& y = report_.facts[b];
            return std::tuple(x.article, x.span.begin, y.span.end, x.kind, std::string_view(x.key)) <
                   std::tuple(y.article, y.span.begin, x.span.end, y.kind, std::string_view(y.key));
        });
        std::vector<ReportFact> sorted;
        sorted.reserve(order.size());
        moved_.resize(order.size());
        for (const std::uint32_t at : order) {
            moved_[at] = Index<ReportFact>(sorted.size());
            sorted.push_back(std::move(report_.facts[at]));
        }
        report_.facts = std::move(sorted);
    }

    void read_disputes() {
        SQLite::Statement from = ask(
            "SELECT q.key, q.kind, q.degree, q.question, q.explanation, p.side, p.event_mention_id, p.statement_id, "
            "p.figure_id FROM dispute AS q JOIN dispute_side AS p ON p.dispute_id = q.id ORDER BY q.kind, q.key, "
            "p.side");
        constexpr ReportFactKind kKinds[] = {ReportFactKind::event, ReportFactKind::statement, ReportFactKind::figure};
        std::int64_t side = 0;
        while (from.executeStep()) {
            const std::string key = text_of(from, 0);
            if (report_.disputes.empty() || report_.disputes.back().key != key) {
                report_.disputes.push_back({word_of<DisputeKind>(from, 1),
                                            word_of<DisputeDegree>(from, 2),
                                            key,
                                            text_of(from, 3),
                                            text_of(from, 4),
                                            {}});
                side = 0;
            }
            ReportDispute& dispute = report_.disputes.back();
            if (integer_of(from, 5) != side) dispute.sides.emplace_back();
            side = integer_of(from, 5).value_or(0);
            for (int i = 0; i < 3; ++i) {
                const auto& ids = ids_[table_of(kKinds[i])];
                if (const auto it = ids.find(integer_of(from, 6 + i).value_or(0)); it != ids.end())
                    dispute.sides.back().facts.push_back(moved_[it->second.position()]);
            }
        }
        for (ReportDispute& dispute : report_.disputes) {
            for (ReportSide& each : dispute.sides) std::sort(each.facts.begin(), each.facts.end());
        }
    }

    SQLite::Database& connection_;
    Report report_;
    Positions<ReportArticle> articles_;
    Positions<ReportEntity> entities_;
    std::vector<CodePointIndex> code_points_;                     // of the articles' texts
    std::unordered_map<std::string, Positions<ReportFact>> ids_;  // by table; positions before sorting
    std::vector<Index<ReportFact>> moved_;                        // from a position before sorting to the one after
};

}  // namespace

Report read_report(Database& database) {
    return in_database(database.file(), [&] { return ReportReader(database.connection()).read(); });
}

}  // namespace dateline
