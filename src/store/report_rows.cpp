#include "store/report_rows.hpp"

#include <algorithm>
#include <tuple>

#include "base/utf8.hpp"
#include "model/timeline.hpp"
#include "store/report_people.hpp"
#include "store/sql.hpp"
#include "store/text_words.hpp"

namespace dateline {

namespace {

constexpr std::string_view kCurrent = " WHERE d.superseded_by_id IS NULL";

/// Whose word the row `t` is, by its statement_id.
constexpr const char* kAsserter =
    "(SELECT coalesce(a.name, 'unnamed') FROM statement AS w LEFT JOIN statement_asserter AS a ON a.statement_id = "
    "w.id WHERE w.id = t.statement_id)";

/// A kind of fact: the table of its rows, called `t`, and the expressions that give, after what all read rows have:
/// edtf, earliest, latest, date basis, reading, status, polarity; whose word it is; the place_id.
struct FactRows {
    ReportFactKind kind;
    const char* table;
    const char* columns;
    const char* asserted_by;
    const char* place_id;
};

// As in the timeline, what a denial tells of is negative.
constexpr FactRows kFactRows[] = {
    {ReportFactKind::event, "event_mention",
     "t.edtf, t.earliest, t.latest, t.date_basis, t.text, t.status, "
     "iif((SELECT w.stance FROM statement AS w WHERE w.id = t.statement_id) IS 'deny', "
     "'negative', t.polarity)",
     kAsserter, "t.place_id"},
    {ReportFactKind::statement, "statement",
     "t.said_edtf, t.said_earliest, t.said_latest, t.said_basis, t.content, 'actual', 'positive'",
     "coalesce((SELECT a.name FROM statement_asserter AS a WHERE a.statement_id = t.id), 'unnamed')", "t.place_id"},
    {ReportFactKind::figure, "figure",
     "t.as_of_edtf, t.as_of_earliest, t.as_of_latest, NULL, t.text, 'actual', 'positive'", kAsserter, "t.place_id"},
    {ReportFactKind::relation, "relation",
     "t.edtf, t.earliest, t.latest, NULL, "
     "coalesce((SELECT e.name FROM entity AS e WHERE e.id = t.from_id), (SELECT m.text FROM mention AS m WHERE m.id = "
     "t.from_mention_id)) || ' ' || replace(t.type, '_', ' ') || ' ' || "
     "coalesce((SELECT e.name FROM entity AS e WHERE e.id = t.to_id), (SELECT m.text FROM mention AS m WHERE m.id = "
     "t.to_mention_id)) || coalesce(' (' || t.title || ')', ''), 'actual', 'positive'",
     kAsserter, "NULL"},
    {ReportFactKind::time, "time_expression",
     "t.edtf, t.earliest, t.latest, NULL, coalesce(t.edtf, t.value, ''), 'actual', 'positive'", "NULL", "NULL"},
};

const char* table_of(ReportFactKind kind) {
    return std::find_if(std::begin(kFactRows), std::end(kFactRows),
                        [&](const FactRows& row) { return row.kind == kind; })
        ->table;
}

template <class E>
E word_of(SQLite::Statement& from, int column) {
    return from_word<E>(text_of(from, column)).value_or(E{});  // the schema lets no other word in
}

class ReportReader {
public:
    explicit ReportReader(SQLite::Database& connection) : connection_(connection) {}

    Report read() {
        read_articles();
        read_passages();
        read_report_entities(connection_, rows_);
        for (const FactRows& rows : kFactRows) read_facts(rows);
        read_statement_columns();
        read_figure_columns();
        read_report_speakers(connection_, rows_);
        read_report_participants(connection_, rows_);
        read_contexts();
        sort_facts();
        read_disputes();
        return std::move(rows_.report);
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
            return std::tuple(place_in_timeline(a.second.published.days), std::string_view(a.second.path)) <
                   std::tuple(place_in_timeline(b.second.published.days), std::string_view(b.second.path));
        });
        for (auto& [id, row] : rows) {
            rows_.articles.emplace(id, Index<ReportArticle>(rows_.report.articles.size()));
            rows_.report.articles.push_back(std::move(row));
        }
        for (const ReportArticle& row : rows_.report.articles) code_points_.emplace_back(row.text);
    }

    /// Code points as the file has them, as bytes within the article's text.
    Span span_of(Index<ReportArticle> article, std::int64_t begin, std::int64_t end) const {
        return bytes_of(code_points_[article.position()], {begin, end});
    }

    void read_passages() {
        SQLite::Statement from =
            ask("SELECT t.document_id, t.span_start, t.span_end, t.kind FROM passage AS t JOIN document AS d ON d.id = "
                "t.document_id" +
                std::string(kCurrent) + " AND t.kind <> 'body' ORDER BY t.document_id, t.span_start, t.span_end");
        while (from.executeStep()) {
            const Index<ReportArticle> at = rows_.articles.at(integer_of(from, 0).value_or(0));
            ReportArticle& article = rows_.report.articles[at.position()];
            const Span span = span_of(at, integer_of(from, 1).value_or(0), integer_of(from, 2).value_or(0));
            const auto kind = word_of<PassageKind>(from, 3);
            if (kind == PassageKind::title && article.title.empty()) article.title = words_of(article.text, span);
            article.passages.push_back({span, kind});
        }
        for (ReportArticle& article : rows_.report.articles) {
            if (article.title.empty()) article.title = article.path;
        }
    }

    void read_facts(const FactRows& rows) {
        SQLite::Statement from =
            ask(std::string("SELECT t.id, t.key, t.document_id, t.span_start, t.span_end, t.rule, t.confidence, ") +
                rows.columns + ", " + rows.asserted_by + ", " + rows.place_id + " FROM " + rows.table +
                " AS t JOIN document AS d ON d.id = t.document_id" + std::string(kCurrent));
        while (from.executeStep()) {
            rows_.facts[rows.table].emplace(integer_of(from, 0).value_or(0),
                                            Index<ReportFact>(rows_.report.facts.size()));
            ReportFact& row = rows_.report.facts.emplace_back();
            row.kind = rows.kind;
            row.key = text_of(from, 1);
            row.article = rows_.articles.at(integer_of(from, 2).value_or(0));
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
            if (const auto place = rows_.entities.find(integer_of(from, 15).value_or(0)); place != rows_.entities.end())
                row.place = rows_.report.entities[place->second.position()].name;
        }
    }

    void read_statement_columns() {
        SQLite::Statement from =
            ask("SELECT s.id, s.stance, s.mode, s.cue, v.name FROM statement AS s LEFT JOIN entity AS v ON v.id = "
                "s.via_id");
        while (from.executeStep()) {
            ReportFact* const row = rows_.find_fact("statement", integer_of(from, 0).value_or(0));
            if (row == nullptr) continue;
            row->stance = word_of<Stance>(from, 1);
            row->mode = word_of<StatementMode>(from, 2);
            row->cue = text_of(from, 3);
            row->via = text_of(from, 4);
        }
        SQLite::Statement types = ask("SELECT id, type FROM event_mention WHERE type IS NOT NULL");
        while (types.executeStep()) {
            if (ReportFact* const row = rows_.find_fact("event_mention", integer_of(types, 0).value_or(0)))
                row->event_type = text_of(types, 1);
        }
    }

    void read_figure_columns() {
        SQLite::Statement from = ask("SELECT id, low, high, approximate, unit FROM figure");
        while (from.executeStep()) {
            ReportFact* const row = rows_.find_fact("figure", integer_of(from, 0).value_or(0));
            if (row == nullptr) continue;
            row->low = real_of(from, 1);
            row->high = real_of(from, 2);
            row->is_approximate = integer_of(from, 3).value_or(0) != 0;
            row->unit = text_of(from, 4);
        }
    }

    /// Gives each fact but statements, which are their own, the sentence in which it begins.
    void read_contexts() {
        std::vector<std::vector<Span>> sentences(rows_.report.articles.size());
        SQLite::Statement from =
            ask("SELECT t.document_id, t.span_start, t.span_end FROM sentence AS t JOIN document AS d ON d.id = "
                "t.document_id" +
                std::string(kCurrent) + " ORDER BY t.document_id, t.span_start, t.span_end");
        while (from.executeStep()) {
            const Index<ReportArticle> at = rows_.articles.at(integer_of(from, 0).value_or(0));
            sentences[at.position()].push_back(
                span_of(at, integer_of(from, 1).value_or(0), integer_of(from, 2).value_or(0)));
        }
        for (ReportFact& fact : rows_.report.facts) {
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
        const std::string& text = rows_.report.articles[fact.article.position()].text;
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
        std::vector<std::uint32_t> order(rows_.report.facts.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const ReportFact& x = rows_.report.facts[a];
            const ReportFact& y = rows_.report.facts[b];
            return std::tuple(x.article, x.span.begin, y.span.end, x.kind, std::string_view(x.key)) <
                   std::tuple(y.article, y.span.begin, x.span.end, y.kind, std::string_view(y.key));
        });
        std::vector<ReportFact> sorted;
        sorted.reserve(order.size());
        moved_.resize(order.size());
        for (const std::uint32_t at : order) {
            moved_[at] = Index<ReportFact>(sorted.size());
            sorted.push_back(std::move(rows_.report.facts[at]));
        }
        rows_.report.facts = std::move(sorted);
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
            if (rows_.report.disputes.empty() || rows_.report.disputes.back().key != key) {
                ReportDispute& begun = rows_.report.disputes.emplace_back();
                begun.key = key;
                begun.kind = word_of<DisputeKind>(from, 1);
                begun.degree = word_of<DisputeDegree>(from, 2);
                begun.question = text_of(from, 3);
                begun.explanation = text_of(from, 4);
                side = 0;
            }
            ReportDispute& dispute = rows_.report.disputes.back();
            if (integer_of(from, 5) != side) dispute.sides.emplace_back();
            side = integer_of(from, 5).value_or(0);
            for (int i = 0; i < static_cast<int>(std::size(kKinds)); ++i) {
                const auto& ids = rows_.facts[table_of(kKinds[i])];
                if (const auto it = ids.find(integer_of(from, 6 + i).value_or(0)); it != ids.end())
                    dispute.sides.back().facts.push_back(moved_[it->second.position()]);
            }
        }
        for (ReportDispute& dispute : rows_.report.disputes) {
            for (ReportSide& each : dispute.sides) std::sort(each.facts.begin(), each.facts.end());
        }
    }

    SQLite::Database& connection_;
    ReportRows rows_;
    std::vector<CodePointIndex> code_points_;  // of the articles' texts
    std::vector<Index<ReportFact>> moved_;     // from a position before sorting to the one after
};

}  // namespace

Report read_report(Database& database) {
    return in_database(database.file(), [&] { return ReportReader(database.connection()).read(); });
}

}  // namespace dateline
