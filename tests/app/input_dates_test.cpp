#include "app/input_dates.hpp"

#include <catch2/catch.hpp>
#include <optional>

#include "languages/en/english.hpp"
#include "text/extra.hpp"
#include "text/formats.hpp"
#include "text/html.hpp"

using namespace dateline;

namespace {

Article article_of(const std::string& bytes, Reader* read) {
    RawArticle raw;
    raw.path = raw.where = "x";
    raw.bytes = bytes;
    return read(raw);
}

}  // namespace

TEST_CASE("a date of publication that is none is kept as it was written, and told") {
    struct Row {
        const char* published;
        const char* problem;  // empty where it is a date
    };
    const Row rows[] = {
        {"2019-02-18", ""},
        {"2019-02~", ""},
        {"[2019-02,2019-04]", ""},
        {"XXXX-03-26", ""},
        {"2019-02-18 06:35:00", ""},
        {"18 February 2019", ""},
        {"Mon, 18 Feb 2019 06:35:00 GMT", ""},
        {"03/02/2019", ""},
        {"1550471700", ""},
        {"30 February 2019", "names a day that does not exist"},
        {"18 February 2019 and 20 February 2019", "has more than one date"},
        {"Thu, 01 Jan 1970 00:00:00 GMT", "is one that systems give for none"},
        {"two days ago", "is not a date"},
        {"2019-02-30", "names a day that does not exist"},
        {"2019-02-18T25:00:00Z", "has a time of day or a zone that does not exist"},
    };
    for (const Row& row : rows) {
        INFO(row.published);
        Article article;
        article.published = row.published;
        article.extra = R"({"desk":"north"})";
        const auto problems = check_input_dates(article, "wire.jsonl, line 3", english());
        CHECK(article.published == row.published);
        CHECK(find_extra(article, "desk") == "north");
        const std::string problem = row.problem;
        if (problem.empty()) {
            CHECK(problems.empty());
            CHECK_FALSE(find_extra(article, "published"));
            continue;
        }
        REQUIRE(problems.size() == 1);
        CHECK(find_extra(article, "published") == row.published);
        CHECK(problems[0].what() ==
              "wire.jsonl, line 3: the date of publication '" + std::string(row.published) + "' " + problem +
                  ". It is kept in \"extra\" and does not date the article; write dates as EDTF, such as 2019-02-18, "
                  "2019-02~ or 2019-02-18T06:35:00Z.");
    }
}

TEST_CASE("a date of retrieval that is none stays as it is, and is told") {
    Article article;
    article.retrieved = "last week";
    const auto problems = check_input_dates(article, "x", english());
    REQUIRE(problems.size() == 1);
    CHECK(std::string(problems[0].what()).find("the date of retrieval 'last week' is not a date") != std::string::npos);
    CHECK(article.retrieved == "last week");
    article.retrieved = "2024-01-05T10:00:00Z";
    CHECK(check_input_dates(article, "x", english()).empty());
}

TEST_CASE("pages and messages keep a date of publication that cannot be read") {
    struct Row {
        std::string bytes;
        Reader* read;
        std::optional<std::string> published;
        std::optional<std::string> kept;
        std::size_t problems;
    };
    const auto page = [](const std::string& head) {
        return "<html><head>" + head + "</head><body><p>The ferry to Lesk sank in the night.</p></body></html>";
    };
    const auto dated = [&](const std::string& date) { return page("<meta name=\"date\" content=\"" + date + "\">"); };
    const auto message = [](const std::string& date) {
        return "From: a@wire.example\n" + date + "Subject: Ferry\n\nThe ferry to Lesk sank.\n";
    };
    const auto none = std::nullopt;
    const Row rows[] = {
        {dated("18 February 2019"), read_html, "2019-02-18", none, 0},
        {dated("03/04/2019"), read_html, "03/04/2019", "03/04/2019", 0},
        {dated("January 1, 1970"), read_html, none, "January 1, 1970", 1},
        {dated("soon"), read_html, none, "soon", 1},
        {dated("2019-02-30"), read_html, none, "2019-02-30", 1},
        {dated("1970-01-01"), read_html, none, "1970-01-01", 1},
        {dated("2019-02~"), read_html, "2019-02~", "2019-02~", 0},
        {dated("[2019-02,2019-04]"), read_html, "[2019-02,2019-04]", "[2019-02,2019-04]", 0},
        {page(R"(<meta name="dcterms.issued" content="soon"><meta name="date" content="2019-02-18">)"), read_html,
         "2019-02-18", none, 0},
        {page("<time>two hours ago</time>"), read_html, none, none, 0},
        {page(""), read_html, none, none, 0},
        {message("Date: Mon, 18 Feb 2019 06:35:00 +0000\n"), read_message_file, "2019-02-18T06:35:00+00:00", none, 0},
        {message("Date: some day\n"), read_message_file, none, "some day", 1},
        {message(""), read_message_file, none, none, 0},
    };
    for (const Row& row : rows) {
        INFO(row.bytes);
        Article article = article_of(row.bytes, row.read);
        CHECK(check_input_dates(article, "x", english()).size() == row.problems);
        CHECK(article.published == row.published);
        CHECK(find_extra(article, "published") == row.kept);
    }
}
