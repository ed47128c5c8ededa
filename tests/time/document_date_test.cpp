#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "languages/en/english.hpp"
#include "tests/time/plain_document.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;

namespace {

using Part = std::pair<PassageKind, std::string>;

struct Row {
    std::string about;
    std::optional<std::string> published;
    std::optional<std::string> retrieved;
    std::optional<std::string> url;
    std::vector<Part> parts;
    Basis basis;
    std::string edtf;
};

constexpr auto kHeader = PassageKind::header;
constexpr auto kDateline = PassageKind::dateline;
constexpr auto kFurniture = PassageKind::furniture;
constexpr auto kTitle = PassageKind::title;
constexpr auto none = std::nullopt;

using Text = std::optional<std::string>;

Document document_with(const Text& published, const Text& retrieved, const Text& url) {
    Document document;
    document.article.url = url;
    document.article.published = published;
    document.article.retrieved = retrieved;
    return document;
}

const std::vector<Row>& rows() {
    static const std::vector<Row> all = {
        {"metadata", "2019-02-18", none, none, {}, Basis::metadata, "2019-02-18"},
        {"metadata with a time", "2019-02-18T06:35:00Z", none, none, {}, Basis::metadata, "2019-02-18"},
        {"metadata with a space for the T", "2019-02-18 06:35:00", none, none, {}, Basis::metadata, "2019-02-18"},
        {"rough metadata", "2019-02~", none, none, {}, Basis::metadata, "2019-02~"},
        {"metadata before the header",
         "2019-02-18",
         none,
         none,
         {{kHeader, "19 March 2019"}},
         Basis::metadata,
         "2019-02-18"},
        {"metadata that is no date",
         "2019-02-31",
         none,
         none,
         {{kHeader, "19 March 2019"}},
         Basis::header,
         "2019-03-19"},
        {"header", none, none, none, {{kHeader, "date 2019-02-18"}}, Basis::header, "2019-02-18"},
        {"header in words", none, none, none, {{kHeader, "Published: 18 February 2019"}}, Basis::header, "2019-02-18"},
        {"header with a weekday", none, none, none, {{kHeader, "Mon, Feb. 18th, 2019"}}, Basis::header, "2019-02-18"},
        {"published and updated",
         none,
         none,
         none,
         {{kHeader, "Published 18 February 2019 | Updated 20 February 2019"}},
         Basis::header,
         "2019-02-18"},
        {"updated alone",
         none,
         none,
         none,
         {{kHeader, "Last updated: 20 February 2019"}},
         Basis::header,
         "../2019-02-20"},
        {"retrieved alone", none, none, none, {{kHeader, "Retrieved 20 February 2019"}}, Basis::none, ""},
        {"two dates without a word",
         none,
         none,
         none,
         {{kHeader, "18 February 2019"}, {kHeader, "3 May 2020"}},
         Basis::none,
         ""},
        {"the same date twice",
         none,
         none,
         none,
         {{kHeader, "18 February 2019"}, {kHeader, "2019-02-18"}},
         Basis::header,
         "2019-02-18"},
        {"the day of download", none, "2022-10-17T10:00:00Z", none, {{kHeader, "17 October 2022"}}, Basis::none, ""},
        {"published on the day of download",
         none,
         "2022-10-17T10:00:00Z",
         none,
         {{kHeader, "Published: 17 October 2022"}},
         Basis::header,
         "2022-10-17"},
        {"updated on the day of download",
         none,
         "2022-10-17T10:00:00Z",
         none,
         {{kHeader, "Updated: 17 October 2022"}},
         Basis::none,
         ""},
        {"a page clock run into the date", none, none, none, {{kHeader, "11:17 GMT9 August 2020"}}, Basis::none, ""},
        {"a page clock beside a menu",
         none,
         none,
         none,
         {{kHeader, "11:17 GMT 9 August 2020"}, {kFurniture, "Watch Now"}},
         Basis::none,
         ""},
        {"a page clock below a menu",
         none,
         none,
         none,
         {{kFurniture, "Subscribe"}, {kHeader, "11:17, 9 August 2020"}},
         Basis::none,
         ""},
        {"a page clock before a dated address",
         none,
         none,
         "https://example.org/2018/11/03/ferry",
         {{kHeader, "11:17 GMT9 August 2020"}, {kFurniture, "Watch Now"}},
         Basis::url,
         "2018-11-03"},
        {"a stamp with a clock over the story",
         none,
         none,
         none,
         {{kHeader, "11:17 GMT, 9 August 2020"}, {kTitle, "Ferry sinks"}},
         Basis::header,
         "2020-08-09"},
        {"a date before its time",
         none,
         none,
         none,
         {{kHeader, "9 August 2020 11:17 GMT"}, {kFurniture, "Share"}},
         Basis::header,
         "2020-08-09"},
        {"a published stamp with a clock",
         none,
         none,
         none,
         {{kHeader, "Published 11:17 GMT 9 August 2020"}, {kFurniture, "Share"}},
         Basis::header,
         "2020-08-09"},
        {"impossible header", none, none, none, {{kHeader, "30 February 2019"}}, Basis::none, ""},
        {"full dateline",
         none,
         none,
         none,
         {{kDateline, "PORT ELSA, 18 February 2019 (NBA) -"}},
         Basis::dateline,
         "2019-02-18"},
        {"dateline without a year",
         none,
         none,
         none,
         {{kDateline, "PORT ELSA, Feb. 18 (NBA) -"}},
         Basis::dateline,
         "XXXX-02-18"},
        {"dateline with the year of the address",
         none,
         none,
         "https://example.org/2019/02/ferry",
         {{kDateline, "PORT ELSA, Feb. 18 (NBA) -"}},
         Basis::dateline,
         "2019-02-18"},
        {"dateline against the address",
         none,
         none,
         "https://example.org/2019/03/ferry",
         {{kDateline, "PORT ELSA, Feb. 18 (NBA) -"}},
         Basis::url,
         "2019-03"},
        {"dateline with its date in brackets",
         none,
         none,
         none,
         {{kDateline, "PORT ELSA (18 February 2019) -"}},
         Basis::dateline,
         "2019-02-18"},
        {"address", none, none, "https://example.org/world/2019/02/18/ferry-sinks", {}, Basis::url, "2019-02-18"},
        {"address with a month's name",
         none,
         none,
         "https://example.org/world/2019/feb/18/ferry-sinks",
         {},
         Basis::url,
         "2019-02-18"},
        {"address with dashes",
         none,
         none,
         "https://example.org/a-2019-02-18-ferry.html",
         {},
         Basis::url,
         "2019-02-18"},
        {"address with an impossible day", none, none, "https://example.org/2019/02/30/ferry", {}, Basis::none, ""},
        {"address with two dates", none, none, "https://example.org/2019/02/18/from-2018-01-01", {}, Basis::none, ""},
        {"address with a number", none, none, "https://example.org/story/20190218123456-2/", {}, Basis::none, ""},
        {"a date in the body",
         none,
         none,
         none,
         {{PassageKind::body, "The ferry sank on 3 May 2014."}},
         Basis::none,
         ""},
        {"nothing", none, "2022-10-17", none, {}, Basis::none, ""},
    };
    return all;
}

}  // namespace

TEST_CASE("an article is dated by what it says of itself, and left undated in doubt") {
    for (const Row& row : rows()) {
        INFO(row.about);
        Document document = document_with(row.published, row.retrieved, row.url);
        for (const auto& [kind, text] : row.parts) testing::add_passage(document, text, kind);
        const DocumentDate date = date_document(document, english());
        CHECK(date.basis == row.basis);
        CHECK(date.when.edtf == row.edtf);
        CHECK(date.when.edtf.empty() == (row.basis == Basis::none));
        if (row.basis != Basis::none) CHECK_FALSE(date.reasons.empty());
        if (date.basis == Basis::header || date.basis == Basis::dateline) REQUIRE(date.span.has_value());
    }
}

TEST_CASE("an untrusted stamp is told in the reasons") {
    Document document;
    testing::add_passage(document, "11:17 GMT9 August 2020", PassageKind::header);
    const DocumentDate date = date_document(document, english());
    REQUIRE(date.reasons.size() == 1);
    CHECK(date.reasons[0].explanation.find("clock of the page") != std::string::npos);
    CHECK(document.words(date.reasons[0].span) == "9 August 2020");
}

TEST_CASE("metadata keeps its time of day and zone") {
    const Document document = document_with("2019-02-18T06:35:00+03:00", none, none);
    const DocumentDate date = date_document(document, english());
    CHECK(date.when.time == "06:35:00");
    CHECK(date.when.zone == "+03:00");
}

TEST_CASE("a date of the metadata that names no year gives way to a date that does, and stays where there is none") {
    Document document = document_with("XXXX-03-26", none, none);
    const DocumentDate alone = date_document(document, english());
    CHECK(alone.basis == Basis::metadata);
    CHECK(alone.when.edtf == "XXXX-03-26");
    CHECK_FALSE(alone.when.days.is_known());
    CHECK(alone.reasons.size() == 1);
    testing::add_passage(document, "26 March 2019", kHeader);
    const DocumentDate with_header = date_document(document, english());
    CHECK(with_header.basis == Basis::header);
    CHECK(with_header.when.edtf == "2019-03-26");
    CHECK(with_header.reasons.size() == 2);
}
