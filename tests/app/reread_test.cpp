#include "app/reread.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "app/curate.hpp"
#include "app/ingest.hpp"
#include "app/verify.hpp"
#include "base/error.hpp"
#include "tests/app/flows.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

RereadSummary reread_in(const std::filesystem::path& file, const std::vector<std::string>& paths = {},
                        bool is_all = false, bool is_dry_run = false) {
    RereadOptions options;
    options.database = file;
    options.paths = paths;
    options.is_all = is_all;
    options.is_dry_run = is_dry_run;
    options.threads = 2;
    options.program = "dateline test";
    return reread(options, [](const Progress&) {});
}

/// Makes the file look as if a program with other rules had read some of it.
void read_by_another(const std::filesystem::path& file) {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE);
    connection.exec("PRAGMA foreign_keys = ON");
    connection.exec("INSERT INTO run (id, program, command, options) VALUES (1000, 'dateline old', 'ingest', '{}')");
    connection.exec("UPDATE document SET run_id = 1000 WHERE id % 2 = 0");
    connection.exec("DELETE FROM statement WHERE document_id % 2 = 0");
    connection.exec("DELETE FROM reason WHERE document_id % 2 = 0");
    connection.exec("UPDATE sentence SET span_end = span_end - 1 WHERE document_id % 2 = 0");
    connection.exec("UPDATE document SET title = 'Another', published_edtf = NULL WHERE id % 2 = 0");
}

}  // namespace

TEST_CASE("what another version has read is read anew, and gives the facts that a fresh ingest gives") {
    const TemporaryFolder folder;
    const auto file = folder / "case.db";
    ingest_into(file, {kExampleArticles}, 2);
    // A second version of one article, so that a superseded one is read again too.
    ingest_into(file, {"-"}, 1, R"({"id": "kta-88214", "text": "The dam at Varesk was closed, officials said."})");
    const auto expected = dump_of(file);
    read_by_another(file);
    CHECK_FALSE(difference(dump_of(file), expected).empty());

    const RereadSummary tried = reread_in(file, {}, false, true);
    CHECK_FALSE(difference(dump_of(file), expected).empty());
    const RereadSummary done = reread_in(file);
    CHECK(done.reread == tried.reread);
    CHECK(done.left == tried.left);
    CHECK(done.reread == 8);
    CHECK(difference(dump_of(file), expected).empty());
    CHECK(check_file(file).is_sound);

    CHECK(reread_in(file).reread == 0);
    CHECK(reread_in(file, {}, true).reread == 17);
    CHECK(difference(dump_of(file), expected).empty());
    CHECK(reread_in(file, {"kta-88214"}).reread == 2);
    CHECK_THROWS_AS(reread_in(file, {"kta-88214", "nothing"}), UsageError);
}

TEST_CASE("a dry run tells what an ingest or a removal would do, and does nothing") {
    const TemporaryFolder folder;
    const auto file = folder / "case.db";
    const std::string lines =
        "{\"id\": \"new\", \"text\": \"It rained in Lesk.\"}\n{\"id\": \"kta-88214\", \"text\": \"Other words.\"}";
    const IngestSummary fresh = ingest_into(file, {kExampleArticles}, 2, "", true);
    CHECK(fresh.added == 16);
    CHECK_FALSE(std::filesystem::exists(file));

    ingest_into(file, {kExampleArticles}, 2);
    const auto expected = dump_of(file);
    const IngestSummary again = ingest_into(file, {kExampleArticles, "-"}, 1, lines, true);
    CHECK(again.unchanged == 16);
    CHECK(again.added == 1);
    CHECK(again.failed == 1);  // its path came before in the same input, with other bytes
    CHECK(ingest_into(file, {"-"}, 1, lines, true).changed == 1);
    const Result removed = remove_articles({file, {"kta-88214"}, true, "dateline test"}, [](const Progress&) {});
    REQUIRE(removed.rows.size() == 1);
    CHECK(std::get<std::int64_t>(removed.rows.front()[1]) == 1);
    CHECK(std::get<std::int64_t>(removed.rows.front()[2]) > 20);
    CHECK(difference(dump_of(file), expected).empty());
}
