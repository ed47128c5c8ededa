#include "store/text_words.hpp"

#include <catch2/catch.hpp>

#include "store/article_writer.hpp"
#include "tests/store/made_article.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

TEST_CASE("words are those of their article by code points, in any order, and within the text") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    ArticleWriter writer(database, "test", "ingest", "{}");
    for (const char* text : {"żółw came", "🛶🛶 went", ""}) {
        Document document;
        document.article.path = std::string("of ") + text;
        document.article.text = text;
        writer.add(document, {});
    }
    writer.commit();
    struct Row {
        std::int64_t document_id;
        StoredSpan span;
        const char* words;
    };
    const Row rows[] = {
        {1, {0, 4}, "żółw"},  {1, {5, 9}, "came"},  {2, {0, 1}, "🛶"}, {2, {3, 7}, "went"},
        {1, {1, 2}, "ó"},     {1, {5, 90}, "came"}, {1, {90, 91}, ""},   {1, {4, 2}, ""},
        {1, {-3, 4}, "żółw"}, {3, {0, 1}, ""},      {404, {0, 1}, ""},
    };
    TextWords texts(database.connection());
    for (const Row& row : rows) {
        INFO(row.document_id << ": " << row.span.begin << " to " << row.span.end);
        CHECK(texts.words(row.document_id, row.span) == row.words);
    }
}
