#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "languages/en/english.hpp"
#include "tests/time/plain_document.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;

namespace {

constexpr auto kHeader = PassageKind::header;
constexpr auto kByline = PassageKind::byline;
constexpr auto kDateline = PassageKind::dateline;
constexpr auto kFurniture = PassageKind::furniture;
constexpr auto kBody = PassageKind::body;

using Part = std::pair<PassageKind, std::string>;

Document document_of(const std::vector<Part>& parts, const std::string& url = {}, const std::string& retrieved = {}) {
    Document document;
    if (!url.empty()) document.article.url = url;
    if (!retrieved.empty()) document.article.retrieved = retrieved;
    for (const auto& [kind, text] : parts) testing::add_passage(document, text, kind);
    return document;
}

bool tells(const DocumentDate& date, const std::string& words) {
    return std::any_of(date.reasons.begin(), date.reasons.end(),
                       [&](const ReasonStep& step) { return step.explanation.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a stamp in the header tells the day, the time and the zone", "[document date]") {
    struct Row {
        const char* header;
        const char* edtf;
        const char* time;
        const char* zone;
    };
    const Row rows[] = {
        {"Mon, 18 Feb 2019 06:35:00 GMT", "2019-02-18", "06:35:00", "GMT"},
        {"Mon, 18 Feb 2019 06:35:00 +0300", "2019-02-18", "06:35:00", "+03:00"},
        {"Published: February 18, 2019 06:35 AM", "2019-02-18", "06:35", ""},
        {"Published February 18, 2019 at 6:35 p.m. EST", "2019-02-18", "18:35", "EST"},
        {"06:35 GMT, 18 February 2019", "2019-02-18", "06:35", "GMT"},
        {"06:35 GMT, Monday, 18 February 2019", "2019-02-18", "06:35", "GMT"},
        {"Mon 18 Feb 2019 06.35 GMT", "2019-02-18", "06:35", "GMT"},
        {"18 February 2019 | 06:35", "2019-02-18", "06:35", ""},
        {"18 February 2019 - 6:35", "2019-02-18", "06:35", ""},
        {"2019-02-18T06:35:00Z", "2019-02-18", "06:35:00", "z"},
        {"6:35 am Monday, February 18, 2019", "2019-02-18", "06:35", ""},
        {"18/02/2019 06:35", "2019-02-18", "06:35", ""},
        {"02/18/2019", "2019-02-18", "", ""},
        {"18.02.2019", "2019-02-18", "", ""},
        {"2019/02/18", "2019-02-18", "", ""},
        {"03/02/2019", "[2019-02-03,2019-03-02]", "", ""},
        {"Sunday 03/02/2019", "2019-02-03", "", ""},
        {"Published 18 Feb 2019 06:35 | Updated 20 Feb 2019 09:10", "2019-02-18", "06:35", ""},
        {"06:35 18 Feb 2019 (Updated: 09:10 20 Feb 2019)", "2019-02-18", "06:35", ""},
        {"First published on Mon 18 Feb 2019 06.35 GMT", "2019-02-18", "06:35", "GMT"},
        {"Updated 20 Feb 2019 09:10", "../2019-02-20", "", ""},
        {"Updated 20 Feb 2019, updated 22 Feb 2019", "../2019-02-20", "", ""},
        {"Updated 03/02/2019", "../2019-03-02", "", ""},
        {"Published 2 hours ago", "", "", ""},
        {"3 days ago", "", "", ""},
        {"Updated yesterday", "", "", ""},
        {"30 February 2019", "", "", ""},
        {"2019-02-18T25:10", "", "", ""},
        {"18 February 2019 25:10 GMT", "", "", ""},
        {"18 February 2019 25:10", "", "", ""},
        {"25:10 GMT, 18 February 2019", "", "", ""},
        {"31/31/2019", "", "", ""},
        {"Published 18 Feb 2019, published 20 Feb 2019", "", "", ""},
        {"February 18", "", "", ""},
        {"February 2019", "", "", ""},
        {"Retrieved 18 Feb 2019", "", "", ""},
        {"99999", "", "", ""},
        {"06:35", "", "", ""},
        {"-", "", "", ""},
        {"at at at at", "", "", ""},
    };
    for (const Row& row : rows) {
        INFO(row.header);
        const DocumentDate date = date_document(document_of({{kHeader, row.header}}), english());
        CHECK(date.when.edtf == row.edtf);
        CHECK(date.when.time == row.time);
        CHECK(to_lower(date.when.zone) == to_lower(row.zone));
        CHECK((date.basis == Basis::header) == (*row.edtf != 0));
    }
}

TEST_CASE("what a stamp cannot tell, or tells against itself, stands in the reasons", "[document date]") {
    struct Row {
        const char* header;
        const char* reason;
    };
    const Row rows[] = {
        {"Tuesday, 18 February 2019", "names a weekday that 2019-02-18 is not"},
        {"Tuesday, 18/02/2019", "names a weekday that 2019-02-18 is not"},
        {"Sunday, 03/02/2019", "alone falls on the weekday beside it"},
        {"Monday, 03/02/2019", "names a weekday that neither day is"},
        {"30 February 2019", "does not exist"},
        {"18 February 2019 25:10", "does not exist"},
        {"31/31/2019", "does not exist"},
        {"Published 2 hours ago", "counts from the time at which the page was shown"},
        {"Last updated 20 February 2019", "so it was published by then"},
        {"03/02/2019", "whether the day or the month stands first is not told"},
        {"Published 18 Feb 2019, published 20 Feb 2019", "one of several dates that are said to be"},
        {"Published 18 Feb 2019, updated 17 Feb 2019", "is before that of publication"},
    };
    for (const Row& row : rows) {
        INFO(row.header);
        CHECK(tells(date_document(document_of({{kHeader, row.header}}), english()), row.reason));
    }
    CHECK(date_document(document_of({{kHeader, "Tuesday, 18 February 2019"}}), english()).when.edtf == "2019-02-18");
}

TEST_CASE("the parts of a head, and what stands around it, are read together", "[document date]") {
    struct Row {
        std::string about;
        std::vector<Part> parts;
        const char* url;
        const char* retrieved;
        Basis basis;
        const char* edtf;
    };
    const std::vector<Row> rows = {
        {"labels on their own lines",
         {{kHeader, "Published:"}, {kHeader, "18 February 2019"}, {kHeader, "Updated:"}, {kHeader, "20 February 2019"}},
         "",
         "",
         Basis::header,
         "2019-02-18"},
        {"a date in the byline", {{kByline, "By Ivo Tarr, 18 February 2019"}}, "", "", Basis::header, "2019-02-18"},
        {"a date in a byline behind the body",
         {{kBody, "The ferry sank."}, {kByline, "Additional reporting by Ivo Tarr on 18 February 2019"}},
         "",
         "",
         Basis::none,
         ""},
        {"numbers in the order of another date of the header",
         {{kHeader, "Published 03/02/2019"}, {kHeader, "Updated 18/02/2019"}},
         "",
         "",
         Basis::header,
         "2019-02-03"},
        {"numbers in the order of the article's words",
         {{kHeader, "03/02/2019"}, {kBody, "The ferry sank on March 1, 2019."}},
         "",
         "",
         Basis::header,
         "2019-03-02"},
        {"numbers in the order of the outlet's country",
         {{kHeader, "03/02/2019"}},
         "https://news.uk/ferry",
         "",
         Basis::header,
         "2019-02-03"},
        {"numbers and words of one day",
         {{kHeader, "03/02/2019"}, {kHeader, "2 March 2019"}},
         "",
         "",
         Basis::header,
         "2019-03-02"},
        {"a dateline goes before a day of update",
         {{kHeader, "Updated 20 Feb 2019"}, {kDateline, "BELMAR, 18 February 2019 -"}},
         "",
         "",
         Basis::dateline,
         "2019-02-18"},
        {"a dateline takes the year of an update",
         {{kHeader, "Updated 20 Feb 2019"}, {kDateline, "BELMAR, Feb. 18 (VNA) -"}},
         "",
         "",
         Basis::dateline,
         "2019-02-18"},
        {"a dateline lies before the update",
         {{kHeader, "Updated 2 January 2019"}, {kDateline, "BELMAR, Dec. 30 (VNA) -"}},
         "",
         "",
         Basis::dateline,
         "2018-12-30"},
        {"a dateline takes the year that all dates of the header have",
         {{kHeader, "18 February 2019"}, {kHeader, "20 February 2019"}, {kDateline, "BELMAR, Feb. 18 (VNA) -"}},
         "",
         "",
         Basis::dateline,
         "2019-02-18"},
        {"a dateline takes the year of the notice of copyright",
         {{kDateline, "BELMAR, March 26 (VNA) -"}, {kFurniture, "\xC2\xA9 2019 Velian Post. All rights reserved."}},
         "",
         "",
         Basis::dateline,
         "2019-03-26"},
        {"a run of years of copyright tells none",
         {{kDateline, "BELMAR, March 26 (VNA) -"}, {kFurniture, "Copyright 2011-2019 Velian Post"}},
         "",
         "",
         Basis::dateline,
         "XXXX-03-26"},
        {"the year of the copyright may be that of the fetch",
         {{kDateline, "BELMAR, March 26 (VNA) -"}, {kFurniture, "\xC2\xA9 2022 Velian Post"}},
         "",
         "2022-10-17",
         Basis::dateline,
         "XXXX-03-26"},
        {"a weekday that disagrees with the year of the copyright",
         {{kDateline, "BELMAR, Friday, March 26 (VNA) -"}, {kFurniture, "\xC2\xA9 2019 Velian Post"}},
         "",
         "",
         Basis::dateline,
         "XXXX-03-26"},
        {"a day that is not in that year",
         {{kDateline, "BELMAR, Feb. 29 (VNA) -"}, {kFurniture, "\xC2\xA9 2019 Velian Post"}},
         "",
         "",
         Basis::dateline,
         "XXXX-02-29"},
        {"a year in the body tells nothing of the dateline",
         {{kDateline, "BELMAR, March 26 (VNA) -"}, {kBody, "The bridge was built in 2011."}},
         "",
         "",
         Basis::dateline,
         "XXXX-03-26"},
        {"a dateline with numbers", {{kDateline, "BELMAR, 18/02/2019 -"}}, "", "", Basis::dateline, "2019-02-18"},
        {"an impossible dateline", {{kDateline, "BELMAR, 30 February 2019 -"}}, "", "", Basis::none, ""},
        {"an address goes before a dateline without a year",
         {{kDateline, "BELMAR, March 26 (VNA) -"}},
         "https://news.example/20190218/ferry",
         "",
         Basis::url,
         "2019-02-18"},
        {"an address goes before a day of update",
         {{kHeader, "Updated 20 Feb 2019"}},
         "https://news.example/2019/02/18/ferry",
         "",
         Basis::url,
         "2019-02-18"},
        {"a day of retrieval in words", {{kHeader, "17 October 2022"}}, "", "17 Oct 2022", Basis::none, ""},
    };
    for (const Row& row : rows) {
        INFO(row.about);
        const DocumentDate date = date_document(document_of(row.parts, row.url, row.retrieved), english());
        CHECK(date.basis == row.basis);
        CHECK(date.when.edtf == row.edtf);
    }
}

TEST_CASE("a dateline without a year names the years of its weekday as candidates alone", "[document date]") {
    const DocumentDate date = date_document(document_of({{kDateline, "BELMAR, Tuesday, March 26 (VNA) -"}}), english());
    CHECK(date.when.edtf == "XXXX-03-26");
    CHECK_FALSE(date.when.days.is_known());
    CHECK(tells(date, "has that weekday"));
    CHECK(tells(date, "2019"));
}

TEST_CASE("metadata in numbers takes the order of the article", "[document date]") {
    Document document = document_of({{kBody, "The ferry sank on 1 March 2019."}});
    document.article.published = "03/02/2019";
    const DocumentDate date = date_document(document, english());
    CHECK(date.basis == Basis::metadata);
    CHECK(date.when.edtf == "2019-02-03");
    CHECK(tells(date, "has the day first"));
}
