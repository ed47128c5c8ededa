#include "store/article_writer.hpp"

#include <SQLiteCpp/Savepoint.h>

#include <vector>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "store/article_statements.hpp"
#include "store/fact_writer.hpp"
#include "store/keys.hpp"

namespace dateline {

namespace {

constexpr int kBatch = 256;  // articles that share a commit

/// The parts of the text that markup tells, with spans in code points; empty where there are none. Kinds and rules are
/// plain words.
std::string layout_as_json(const Article& article) {
    if (article.layout.empty()) return {};
    const CodePointIndex index(article.text);
    std::string json;
    for (const LayoutPart& part : article.layout) {
        json += (json.empty() ? "[[\"" : ",[\"") + std::string(word(part.kind)) + "\",\"" + part.rule + "\"," +
                std::to_string(index.code_points_before(part.span.begin)) + "," +
                std::to_string(index.code_points_before(part.span.end)) + "]";
    }
    return json + "]";
}

}  // namespace

ArticleWriter::ArticleWriter(Database& database, std::string_view program, std::string_view command,
                             std::string_view options)
    : database_(database), program_(program), command_(command), options_(options) {
    in_database(database_.file(),
                [&] { statements_ = std::make_unique<ArticleStatements>(ArticleStatements{database_.connection()}); });
}

ArticleWriter::~ArticleWriter() {
    if (uncommitted_ == 0) return;
    try {
        statements_.reset();
        database_.connection().exec("ROLLBACK");
    } catch (const std::exception&) {
        // SQLite has rolled back by itself after a severe error.
    }
}

void ArticleWriter::begin() {
    if (uncommitted_++ > 0) return;
    SQLite::Database& connection = database_.connection();
    connection.exec("BEGIN IMMEDIATE");
    connection.exec("UPDATE derivation SET is_current = 0");
    if (run_id_ != 0) return;
    SQLite::Statement note(connection, "INSERT INTO run (program, command, options) VALUES (?, ?, ?)");
    run_id_ = insert(connection, note, program_, command_, options_);
}

std::int64_t ArticleWriter::count_read_otherwise() {
    return in_database(database_.file(), [&] {
        SQLite::Statement count(database_.connection(),
                                "SELECT count(*) FROM document AS d JOIN run AS r ON r.id = d.run_id "
                                "WHERE d.superseded_by_id IS NULL AND r.program <> ?");
        bind_all(count, program_);
        count.executeStep();
        return integer_of(count, 0).value_or(0);
    });
}

std::int64_t ArticleWriter::add_document(const Document& document, std::string& key) {
    ArticleStatements& sql = *statements_;
    const Article& article = document.article;
    bind_all(sql.versions, article.raw_sha256, article.path);
    sql.versions.executeStep();
    const auto version = integer_of(sql.versions, 0).value_or(0) + 1;
    key = document_key(article.path, article.raw_sha256, static_cast<int>(integer_of(sql.versions, 1).value_or(0)));
    sql.versions.reset();
    bind_all(sql.current, article.path);
    const std::optional<std::int64_t> before = sql.current.executeStep() ? integer_of(sql.current, 0) : std::nullopt;
    sql.current.reset();
    const DocumentDate& date = document.date;
    const std::int64_t id = insert(sql.connection, sql.document, key, article.path, article.url, document.outlet.name,
                                   word(document.outlet.basis), document.title, article.author, document.language.tag,
                                   NullIfEmpty{date.when.edtf}, date.when.days.earliest, date.when.days.latest,
                                   word(date.basis), article.retrieved, article.raw_sha256, sha256(article.text),
                                   version, run_id_, article.extra, article.text);
    if (before) run(sql.supersede, id, *before);
    run(sql.input, id, article.title, article.source, article.language, article.published,
        NullIfEmpty{layout_as_json(article)});
    return id;
}

/// Does what one article takes, wholly or not at all.
void ArticleWriter::write(const std::function<void()>& article) {
    in_database(database_.file(), [&] {
        begin();
        SQLite::Savepoint savepoint(database_.connection(), "article");
        article();
        savepoint.release();
    });
    if (uncommitted_ >= kBatch) commit();
}

bool ArticleWriter::add(const Document& document, const Extraction& extraction) {
    bool is_new = true;
    write([&] {
        SQLite::Statement& is_current = statements_->is_current;
        const ResetAtEnd reset{is_current};
        bind_all(is_current, document.article.path, document.article.raw_sha256);
        is_current.executeStep();
        is_new = integer_of(is_current, 0) == 0;
        if (!is_new) return;
        std::string key;
        const std::int64_t id = add_document(document, key);
        write_facts(*statements_, document, id, key, extraction);
    });
    return is_new;
}

void ArticleWriter::order_captures(std::string_view path) {
    run(statements_->rank_captures, path);
    run(statements_->chain_captures, path);
}

bool ArticleWriter::add_capture(const Document& document, const Extraction& extraction) {
    bool is_new = true;
    write([&] {
        SQLite::Statement& versions = statements_->versions;
        {
            const ResetAtEnd reset{versions};
            bind_all(versions, document.article.raw_sha256, document.article.path);
            versions.executeStep();
            is_new = integer_of(versions, 1) == 0;
        }
        if (!is_new) return;
        std::string key;
        const std::int64_t id = add_document(document, key);
        write_facts(*statements_, document, id, key, extraction);
        order_captures(document.article.path);
    });
    return is_new;
}

void ArticleWriter::note_capture(std::string_view path, std::string_view raw_sha256, std::string_view retrieved) {
    if (retrieved.empty()) return;
    const auto id = in_database(database_.file(), [&] {
        SQLite::Statement& later = statements_->caught_later;
        bind_all(later, path, raw_sha256, retrieved);
        const std::optional<std::int64_t> found = later.executeStep() ? integer_of(later, 0) : std::nullopt;
        later.reset();
        return found;
    });
    if (!id) return;
    write([&] {
        run(statements_->set_retrieved, retrieved, *id);
        order_captures(path);
    });
}

void ArticleWriter::replace(std::int64_t document_id, const Document& document, const Extraction& extraction) {
    write([&] {
        ArticleStatements& sql = *statements_;
        for (SQLite::Statement& forget : sql.forget) run(forget, document_id);
        const DocumentDate& date = document.date;
        run(sql.reread, document.outlet.name, word(document.outlet.basis), document.title, document.language.tag,
            NullIfEmpty{date.when.edtf}, date.when.days.earliest, date.when.days.latest, word(date.basis), run_id_,
            document_id);
        bind_all(sql.key_of, document_id);
        sql.key_of.executeStep();
        const std::string key = text_of(sql.key_of, 0);
        sql.key_of.reset();
        write_facts(sql, document, document_id, key, extraction);
    });
}

bool ArticleWriter::remove(std::string_view path) {
    return in_database(database_.file(), [&] {
        begin();
        run(statements_->remove, path);
        return database_.connection().getChanges() > 0;
    });
}

void ArticleWriter::commit() {
    if (uncommitted_ == 0) return;
    in_database(database_.file(), [&] { database_.connection().exec("COMMIT"); });
    uncommitted_ = 0;
}

}  // namespace dateline
