#include "store/article_reader.hpp"

#include <set>

#include "base/error.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

void check_is_stored(SQLite::Database& connection, const std::string& path) {
    SQLite::Statement known(connection, "SELECT EXISTS (SELECT 1 FROM document WHERE path = ?)");
    bind_all(known, path);
    known.executeStep();
    if (integer_of(known, 0) == 1) return;
    throw UsageError(path, "the file has no article of that path",
                     "`dateline documents` lists them. Nothing was changed");
}

/// The layout, from code points back to bytes of the text.
std::vector<LayoutPart> read_layout(SQLite::Database& connection, std::int64_t id, const std::string& text) {
    std::vector<LayoutPart> layout;
    SQLite::Statement parts(
        connection,
        "SELECT json_extract(p.value, '$[0]'), json_extract(p.value, '$[1]'), "
        "json_extract(p.value, '$[2]'), json_extract(p.value, '$[3]') "
        "FROM document_input AS i, json_each(i.layout) AS p WHERE i.document_id = ? ORDER BY p.key");
    bind_all(parts, id);
    const CodePointIndex index(text);
    const auto byte_of = [&](int column) {
        return static_cast<std::uint32_t>(index.byte_of(static_cast<std::size_t>(integer_of(parts, column).value())));
    };
    while (parts.executeStep()) {
        layout.push_back(
            {{byte_of(2), byte_of(3)}, from_word<PassageKind>(text_of(parts, 0)).value(), text_of(parts, 1)});
    }
    return layout;
}

}  // namespace

std::vector<std::int64_t> find_stored_articles(Database& database, const StoredArticleFilter& filter) {
    return in_database(database.file(), [&] {
        SQLite::Database& connection = database.connection();
        SQLite::Statement rows(connection,
                               "SELECT d.id, d.path FROM document AS d LEFT JOIN run AS r ON r.id = d.run_id "
                               "WHERE ?1 IS NULL OR r.program IS NOT ?1 ORDER BY d.path, d.version");
        const std::set<std::string> wanted(filter.paths.begin(), filter.paths.end());
        for (const std::string& path : wanted) check_is_stored(connection, path);
        bind_all(rows, filter.read_otherwise);
        std::vector<std::int64_t> ids;
        while (rows.executeStep()) {
            if (wanted.empty() || wanted.contains(text_of(rows, 1))) ids.push_back(integer_of(rows, 0).value());
        }
        return ids;
    });
}

Article read_stored_article(Database& database, std::int64_t document_id) {
    return in_database(database.file(), [&] {
        SQLite::Statement row(
            database.connection(),
            "SELECT d.path, d.text, d.raw_sha256, d.url, i.source, i.title, d.author, i.language, "
            "i.published, d.retrieved, d.extra "
            "FROM document AS d LEFT JOIN document_input AS i ON i.document_id = d.id WHERE d.id = ?");
        bind_all(row, document_id);
        row.executeStep();
        Article article;
        article.path = text_of(row, 0);
        article.text = text_of(row, 1);
        article.raw_sha256 = text_of(row, 2);
        article.url = optional_text_of(row, 3);
        article.source = optional_text_of(row, 4);
        article.title = optional_text_of(row, 5);
        article.author = optional_text_of(row, 6);
        article.language = optional_text_of(row, 7);
        article.published = optional_text_of(row, 8);
        article.retrieved = optional_text_of(row, 9);
        article.extra = text_of(row, 10);
        article.layout = read_layout(database.connection(), document_id, article.text);
        return article;
    });
}

StoredCounts count_stored(Database& database, std::string_view path) {
    return in_database(database.file(), [&] {
        const std::string facts = joined(kReadTables, " + ", [](const std::string& table) {
            return "(SELECT count(*) FROM " + table + " AS t WHERE t.document_id = d.id)";
        });
        SQLite::Statement count(database.connection(),
                                "SELECT count(*), coalesce(sum(" + facts + "), 0) FROM document AS d WHERE d.path = ?");
        bind_all(count, path);
        count.executeStep();
        return StoredCounts{integer_of(count, 0).value_or(0), integer_of(count, 1).value_or(0)};
    });
}

}  // namespace dateline
