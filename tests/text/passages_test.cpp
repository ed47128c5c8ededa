#include "text/passages.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "languages/en/english.hpp"

using namespace dateline;

namespace {

/// A row for each passage: its kind and its words.
std::vector<std::string> passages_of(const std::string& text, const std::string& title = {}) {
    Article article;
    article.text = text;
    if (!title.empty()) article.title = title;
    std::vector<std::string> rows;
    for (const Passage& passage : find_passages(article, english())) {
        CHECK_FALSE(passage.rule.empty());
        rows.push_back(std::string(word(passage.kind)) + ": " + std::string(words_of(text, passage.span)));
    }
    return rows;
}

constexpr const char* kBody = "The bridge at Belmar was closed on Monday after the flood, the mayor told reporters.";

/// The kind of a line with a body before and after it.
std::string kind_between(const std::string& line) {
    const auto rows = passages_of(std::string(kBody) + "\n\n" + line + "\n\n" + kBody);
    return rows.size() == 3 ? rows[1].substr(0, rows[1].find(':')) : "split";
}

}  // namespace

TEST_CASE("a line of a page is known by its phrases and its shape") {
    struct Row {
        const char* line;
        const char* kind;
    };
    const Row rows[] = {
        {"READ MORE: Ferry Sinks Off Velian Coast", "related"},
        {"Read also: Two ferries sink", "related"},
        {"Related stories", "related"},
        {"Also on velianpost.example Ferry sinks off the coast", "related"},
        {"More on this story", "related"},
        {"Related stories:", "related"},
        {"Continue reading...", "related"},
        {"Continue reading \xE2\x80\xA6", "related"},
        {"READ MORE: Who closed the bridge?", "related"},
        {"Read more | The bridge is closed.", "related"},
        {"Read more here.", "related"},
        {"Latest news 24", "related"},
        {"Latest news from the river was grim.", "body"},
        {"Top stories of the day were the flood and the bridge.", "body"},
        {"Most read the mayor's letter with relief.", "body"},
        {"Other news from the coast was no better.", "body"},
        {"Don't miss the ferry, the mayor told them.", "body"},
        {"Tags: bridge, flood", "furniture"},
        {"Section 12 of the law was struck down.", "body"},
        {"Popular 24", "related"},
        {"Popular 2\xD0\xB6", "title"},
        {"Listen Live", "furniture"},
        {"Get short URL", "furniture"},
        {"Share this story!", "furniture"},
        {"Did this help? Share this article with them!", "furniture"},
        {"Follow us on Twitter: @VelianPost", "furniture"},
        {"Community StandardsComments", "furniture"},
        {"Agencies contributed to this report.", "furniture"},
        {"\xC2\xA9 2020 Velian Post. All rights reserved.", "furniture"},
        {"Subscribe to our newsletter and never miss a story", "furniture"},
        {"12 345", "furniture"},
        {"* * *", "furniture"},
        {"https://news.example/x", "furniture"},
        {"@velianpost", "furniture"},
        {"flood, bridge, mayor, river trade, Belmar", "furniture"},
        {"\xC2\xA9 VNA 2019 / Ivo Tarr Mayor Reopens Bridge", "caption"},
        {"File photo: the bridge in 2011", "caption"},
        {"People cross the bridge. (Getty Images)", "caption"},
        {"By Anna Kovac and Ivo Tarr", "byline"},
        {"Reporting by Anna Kovac; Editing by Ivo Tarr", "byline"},
        {"Published: 3 May 2020, 14:05 GMT", "header"},
        {"Updated 3 hours ago", "header"},
        {"05:10 GMT3 May 2020", "header"},
        {"2020-05-03T06:35:00Z", "header"},
        {"Mayor reopens bridge", "title"},
        {"By the time the mayor came, the bridge was gone.", "body"},
        {"The company changed its privacy policy.", "body"},
        {"The mayor said: \"Read more about it.\"", "body"},
        {"\"Share this story with your friends,\" the mayor said.", "body"},
        {"Copyright law was the other subject of the meeting that the council held at Belmar on Tuesday.", "body"},
        {"In May 2020 the river rose again.", "body"},
        {"About US forces the mayor was silent.", "body"},
        {"the last line of a list that has a small beginning and goes on for a while without an end", "body"},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        CHECK(kind_between(row.line) == row.kind);
    }
}

TEST_CASE("a dateline is cut off the body that follows it") {
    struct Row {
        const char* line;
        const char* dateline;  // empty where there is none
    };
    const Row rows[] = {
        {"BELMAR (VNA) \xE2\x80\x93 The bridge was closed.", "BELMAR (VNA) \xE2\x80\x93"},
        {"ORLAN CITY- The bridge was closed.", "ORLAN CITY-"},
        {"BELMAR, May 3 (VNA) -- The bridge was closed.", "BELMAR, May 3 (VNA) --"},
        {"BELMAR, Velia \xE2\x80\x94 The bridge was closed.", "BELMAR, Velia \xE2\x80\x94"},
        {"BELMAR, Velia \xE2\x80\x94 Feb. 18, 2019 \xE2\x80\x94 The bridge was closed.",
         "BELMAR, Velia \xE2\x80\x94 Feb. 18, 2019 \xE2\x80\x94"},
        {"BELMAR, 18 Feb. -- The bridge was closed.", "BELMAR, 18 Feb. --"},
        {"Geneva (VNA) - The bridge was closed.", "Geneva (VNA) -"},
        {"Geneva (Reuters) - The bridge was closed.", "Geneva (Reuters) -"},
        {"PARIS (France 24) - The bridge was closed.", "PARIS (France 24) -"},
        {"BELMAR (VNA, 3 May) - The bridge was closed.", "BELMAR (VNA, 3 May) -"},
        {"BELMAR (18 February) \xE2\x80\x93 The bridge was closed.", "BELMAR (18 February) \xE2\x80\x93"},
        {"Geneva (18 February) \xE2\x80\x93 The bridge was closed.", "Geneva (18 February) \xE2\x80\x93"},
        {"Kovac (42) \xE2\x80\x93 a minister since May \xE2\x80\x93 closed it.", ""},
        {"Kovac (VLP) \xE2\x80\x93 a minister since May \xE2\x80\x93 closed it.", ""},
        {"KOVAC (42) \xE2\x80\x93 a minister since May \xE2\x80\x93 closed it.", ""},
        {"Geneva (a city of banks) \xE2\x80\x93 was hit.", ""},
        {"Geneva () - was hit.", ""},
        {"The mayor - a former soldier - closed it.", ""},
        {"The mayor (of Belmar) closed the bridge.", ""},
        {"COVID-19 closed the bridge.", ""},
        {"BELMAR -", ""},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        const auto passages = passages_of(std::string(row.line) + "\n\n" + kBody);
        const std::string expected = std::string("dateline: ") + row.dateline;
        CHECK((passages.front() == expected) == (*row.dateline != 0));
        if (*row.dateline != 0) CHECK(passages.at(1) == "body: The bridge was closed.");
    }
}

TEST_CASE("the parts of a whole page") {
    const std::string page =
        "14:05 GMT 3 May 2020\nListen Live\n    Velian Coast\n    Get short URL\n    0 7\n\n"
        "    Mayor Reopens the Bridge at Belmar After Flood\n\n    BELMAR (VNA) \xE2\x80\x93 The bridge was opened. "
        "People cheered.\n\n"
        "    Reopening\n\n    \"We are back,\" the mayor said.\n\n\n    Two Ferries Sink Off the Coast\n    River "
        "Trade Falls in Velia - Ministry\n"
        "    bridge, flood, mayor, Belmar\n    Community standards";
    CHECK(passages_of(page) == std::vector<std::string>{
                                   "header: 14:05 GMT 3 May 2020",
                                   "furniture: Listen Live",
                                   "furniture: Velian Coast",
                                   "furniture: Get short URL",
                                   "furniture: 0 7",
                                   "title: Mayor Reopens the Bridge at Belmar After Flood",
                                   "dateline: BELMAR (VNA) \xE2\x80\x93",
                                   "body: The bridge was opened. People cheered.",
                                   "title: Reopening",
                                   "body: \"We are back,\" the mayor said.",
                                   "related: Two Ferries Sink Off the Coast",
                                   "related: River Trade Falls in Velia - Ministry",
                                   "furniture: bridge, flood, mayor, Belmar",
                                   "furniture: Community standards",
                               });
}

TEST_CASE("a header may stand before the body on its line") {
    CHECK(passages_of(" date 2020-05-03 On Monday the bridge was closed*.\r\n\r\n*Under repair since 2018.") ==
          std::vector<std::string>{"header: date 2020-05-03", "body: On Monday the bridge was closed*.",
                                   "furniture: *Under repair since 2018."});
    CHECK(passages_of("date 2020-05-03 14:05 GMT The bridge was closed.").front() ==
          "header: date 2020-05-03 14:05 GMT");
    CHECK(passages_of("Published: 3 May 2020, 14:05 GMT\n\nThe bridge was closed.").front() ==
          "header: Published: 3 May 2020, 14:05 GMT");
    CHECK(passages_of("Published: 3 May 2020 14:05 The bridge was closed.").front() ==
          "header: Published: 3 May 2020 14:05");
}

TEST_CASE("a title is the first line, with the metadata to help") {
    const std::string body = std::string("\n") + kBody;
    CHECK(passages_of("Bridge closed at Belmar" + body).front() == "title: Bridge closed at Belmar");
    CHECK(passages_of("Who closed the bridge?" + body).front() == "title: Who closed the bridge?");
    CHECK(passages_of("The bridge is closed." + body, "The Bridge Is Closed.").front() ==
          "title: The bridge is closed.");
    CHECK(passages_of("Bridge closed at Belmar").front() == "body: Bridge closed at Belmar");
}

TEST_CASE("a title stands above its byline and its date") {
    struct Row {
        const char* head;
        std::vector<std::string> passages;
    };
    const Row rows[] = {
        {"Bridge closed at Belmar\n3 May 2020", {"title: Bridge closed at Belmar", "header: 3 May 2020"}},
        {"Bridge closed at Belmar\n\nBy Ivo Tarr\nPublished: 3 May 2020",
         {"title: Bridge closed at Belmar", "byline: By Ivo Tarr", "header: Published: 3 May 2020"}},
        {"3 May 2020\nBridge closed at Belmar\nBy Ivo Tarr",
         {"header: 3 May 2020", "title: Bridge closed at Belmar", "byline: By Ivo Tarr"}},
        {"Bridge closed at Belmar\nPublished:\n3 May 2020\nUpdated:\n5 May 2020",
         {"title: Bridge closed at Belmar", "header: Published:", "header: 3 May 2020",
          "header: Updated:", "header: 5 May 2020"}},
        {"Bridge closed at Belmar\nVelian Post, 3 May 2020",
         {"title: Bridge closed at Belmar", "header: Velian Post, 3 May 2020"}},
        {"Bridge closed at Belmar\nIvo Tarr | May 3, 2020",
         {"title: Bridge closed at Belmar", "header: Ivo Tarr | May 3, 2020"}},
        {"World news\nMayor reopens the bridge after a long flood\n3 May 2020",
         {"furniture: World news", "title: Mayor reopens the bridge after a long flood", "header: 3 May 2020"}},
        {"3 May 2020\nListen Live\nVelian Coast",
         {"header: 3 May 2020", "furniture: Listen Live", "furniture: Velian Coast"}},
        {"The flood of Belmar, 3 May 2020", {"title: The flood of Belmar, 3 May 2020"}},
        {"Bridge closed at Belmar\nThe mayor, 3 boats and 2020",
         {"title: Bridge closed at Belmar", "title: The mayor, 3 boats and 2020"}},
    };
    for (const Row& row : rows) {
        INFO(row.head);
        auto expected = row.passages;
        expected.push_back(std::string("body: ") + kBody);
        CHECK(passages_of(std::string(row.head) + "\n\n" + kBody) == expected);
    }
}

TEST_CASE("a paragraph that is wrapped to a width stays whole") {
    const std::string text =
        "The bridge at Belmar was closed on Monday after the flood\nhad reached its second arch, and the mayor told "
        "reporters\nthat it would stay so.\n\nNext.";
    CHECK(passages_of(text).size() == 2);
}

TEST_CASE("passages cover all that is not white space, in order, whatever the text is") {
    std::vector<std::string> texts = {"",
                                      " \r\n ",
                                      "\"",
                                      "\n\n\xF0\x9F\x95\x8A\n",
                                      "\xD8\xA7\xD9\x84\xD8\xB1\xD9\x83\xD8\xA8 \xD8\xA3.\r\n\xD8\xA7",
                                      "-",
                                      "a -",
                                      "(",
                                      "A (b) - c"};
    for (const char* unit :
         {"a", ".", "(", "- ", "A\n", "\r\n", "by A\n", "date 2020\n", "read more\n", "*\n", "A, "}) {
        std::string text;
        while (text.size() < 300'000) text += unit;
        texts.push_back(std::move(text));
    }
    for (const std::string& text : texts) {
        INFO(text.substr(0, 20));
        Article article;
        article.text = text;
        std::size_t at = 0;
        bool is_covered = true;
        const auto check_gap = [&](std::size_t end) {
            while (at < end) {
                const CodePoint c = code_point_at(text, at);
                is_covered = is_covered && is_space(c.value);
                at += c.length;
            }
        };
        for (const Passage& passage : find_passages(article, english())) {
            is_covered = is_covered && passage.span.begin >= at && !passage.span.empty();
            check_gap(passage.span.begin);
            at = passage.span.end;
        }
        check_gap(text.size());
        CHECK(is_covered);
    }
}
