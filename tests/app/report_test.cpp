#include "app/report.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "app/ingest.hpp"
#include "base/error.hpp"
#include "store/database.hpp"
#include "store/report_rows.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

void take_in(const TemporaryFolder& folder, const std::string& lines, const std::vector<std::string>& more = {}) {
    std::vector<std::string> inputs = more;
    if (!lines.empty()) inputs.push_back(folder.write("lines.jsonl", lines).string());
    std::istringstream nothing;
    ingest(
        {folder / "case.db", inputs, 2, "dateline test"}, nothing, [](const Error&) {}, [](const Progress&) {});
}

/// For reports that are small.
void untold(const std::string& note) {
    FAIL("told: " << note);
}

std::string page_of(const TemporaryFolder& folder, const ReportQuestion& question = {}) {
    std::ostringstream out;
    report(out, folder / "case.db", question, untold);
    return out.str();
}

}  // namespace

TEST_CASE("all that a report tells of the example articles stands at its words, in a fixed order") {
    const TemporaryFolder folder;
    take_in(folder, "", {DATELINE_PROJECT "/examples/articles"});
    Database database = Database::open_for_reading(folder / "case.db");
    const Report rows = read_report(database);
    CHECK(rows.articles.size() == 16);
    CHECK(rows.articles.back().published.days == Interval{});  // the undated comes last
    CHECK_FALSE(rows.disputes.empty());
    for (std::size_t i = 0; i < rows.facts.size(); ++i) {
        const ReportFact& fact = rows.facts[i];
        CHECK(fact.span.end <= rows.articles[fact.article.position()].text.size());
        CHECK(fact.context.contains(fact.span));
        if (i > 0) CHECK(rows.facts[i - 1].article <= fact.article);
        if (fact.kind == ReportFactKind::event)
            CHECK(words_of(rows.articles[fact.article.position()].text, fact.span) == fact.reading);
    }
    for (const ReportDispute& dispute : rows.disputes) {
        CHECK(dispute.sides.size() >= 2);
        for (const ReportSide& side : dispute.sides) CHECK_FALSE(side.facts.empty());
    }
}

TEST_CASE("spans of a report are in bytes where the file counts characters") {
    const TemporaryFolder folder;
    take_in(
        folder,
        R"({"id": "a", "published": "2031-05-04", "text": "Żółw – 🛶🛶. Mara Lind said that 40 boats sank in Port Sel on 3 May."})"
        "\n");
    Database database = Database::open_for_reading(folder / "case.db");
    const Report rows = read_report(database);
    const auto statement = std::find_if(rows.facts.begin(), rows.facts.end(),
                                        [](const ReportFact& each) { return each.kind == ReportFactKind::statement; });
    REQUIRE(statement != rows.facts.end());
    CHECK(words_of(rows.articles[0].text, statement->span).find("40 boats sank") != std::string::npos);
    CHECK(statement->asserted_by == "Mara Lind");
}

TEST_CASE("the same file gives the same page, whichever way its articles went in") {
    const TemporaryFolder one;
    const TemporaryFolder other;
    const std::string a =
        R"({"id": "a", "published": "2031-05-04", "source": "Harbour Post", "text": "Mara Lind said that 40 boats sank in Port Sel."})";
    const std::string b =
        R"({"id": "b", "published": "2031-05-05", "source": "Selm News", "text": "Oren Vask denied that 40 boats sank in Port Sel."})";
    take_in(one, a + "\n" + b + "\n");
    take_in(other, b + "\n" + a + "\n");
    CHECK(page_of(one) == page_of(other));
}

TEST_CASE("a report of nothing is a whole page") {
    const TemporaryFolder folder;
    take_in(folder, R"({"id": "a", "text": " "})"
                    "\n");
    const std::string page = page_of(folder);
    CHECK(page.find("Nothing here has a date.") != std::string::npos);
    CHECK(page.find("</html>") != std::string::npos);
    CHECK(page.find("{{") == std::string::npos);
}

TEST_CASE("text of an article with the page's own marks in it stays as it is") {
    const TemporaryFolder folder;
    take_in(folder,
            R"({"id": "a", "published": "2031-05-04", "text": "Mara Lind said that {{title}} was here. \u0000"})"
            "\n");
    CHECK(page_of(folder, {"Own", {}, {}}).find("{{title}}") != std::string::npos);
}

TEST_CASE("a report takes the place of an older one only when it is whole, and of the database never") {
    const TemporaryFolder folder;
    take_in(folder, R"({"id": "a", "text": "Mara Lind said that 40 boats sank."})"
                    "\n");
    const auto page = folder.write("page.html", "older");
    ReportQuestion question;
    question.range.from = "yesterday";
    CHECK_THROWS_AS(report_to_file(page, folder / "case.db", question, untold), UsageError);
    CHECK(std::filesystem::file_size(page) == 5);
    CHECK_FALSE(std::filesystem::exists(folder / "page.html.begun-1"));
    report_to_file(page, folder / "case.db", {}, untold);
    CHECK(std::filesystem::file_size(page) > 5);
    const auto size = std::filesystem::file_size(folder / "case.db");
    CHECK_THROWS_AS(report_to_file(folder / "case.db", folder / "case.db", {}, untold), UsageError);
    CHECK(std::filesystem::file_size(folder / "case.db") == size);
    CHECK_THROWS_AS(report_to_file(folder.path(), folder / "case.db", {}, untold), UsageError);
    CHECK_THROWS_AS(report_to_file(folder / "no/page.html", folder / "case.db", {}, untold), Error);
}

TEST_CASE("a page of more articles than browsers open well is told of with its size and its filters") {
    CHECK_FALSE(warn_of_size(2000, 2'000'000'000));
    CHECK_FALSE(warn_of_size(0, 0));
    const auto warning = warn_of_size(2001, 5'000'000);
    REQUIRE(warning);
    CHECK(warning->find("2001 articles") != std::string::npos);
    CHECK(warning->find("100 MB") != std::string::npos);
    for (const char* filter : {"--entity", "--from", "--to"}) CHECK(warning->find(filter) != std::string::npos);
}

TEST_CASE("only the articles of a report that stay count for its size, and it is told of before it is written") {
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i <= 2000; ++i) {
        lines += R"({"id": "a)" + std::to_string(i) + R"(", "published": "20)" + (i < 2 ? "30" : "31") +
                 R"(-05-04", "text": "Boats."})"
                 "\n";
    }
    take_in(folder, lines);
    std::ostringstream out;
    std::vector<std::string> told;
    const auto tell = [&](const std::string& note) {
        CHECK(out.str().empty());
        told.push_back(note);
    };
    report(out, folder / "case.db", {}, tell);
    CHECK(told.size() == 1);
    out.str("");
    ReportQuestion question;
    question.range.from = "2031";
    report(out, folder / "case.db", question, tell);
    CHECK(told.size() == 1);
}
