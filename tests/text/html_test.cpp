#include "text/html.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "languages/en/english.hpp"
#include "text/html_dates.hpp"
#include "text/html_title.hpp"
#include "text/html_tree.hpp"
#include "text/html_words.hpp"
#include "text/passages.hpp"

using namespace dateline;

namespace {

const std::string kBody =
    "<p>The bridge at Belmar was closed on Monday after the flood, the mayor told reporters in the town hall.</p>"
    "<p>It will not be opened before the spring, she said, because two of its piers have lost their ground.</p>";

Article read_bytes(const std::string& bytes) {
    RawArticle raw;
    raw.path = raw.where = "page.html";
    raw.bytes = bytes;
    return read_html(raw);
}

Article read_page(const std::string& head, const std::string& body = "<h1>Bridge closed</h1>" + kBody) {
    return read_bytes("<!DOCTYPE html><html><head>" + head + "</head><body><article>" + body +
                      "</article></body></html>");
}

}  // namespace

TEST_CASE("the date of a page is normalised where it is one day and left out where it is not", "[html]") {
    struct Row {
        const char* written;
        const char* edtf;  // empty where there is none
    };
    const Row rows[] = {
        {"2019-02-18", "2019-02-18"},
        {"2019-02-18T06:35:00Z", "2019-02-18T06:35:00Z"},
        {"2019-02-18T06:35:00.123+0200", "2019-02-18T06:35:00+02:00"},
        {"2019-02-18 06:35:10", "2019-02-18T06:35:10"},
        {"2019-02-18T06:35:00-05", "2019-02-18T06:35:00-05:00"},
        {"2019-02-18T06:35:00+99:00", "2019-02-18T06:35:00"},
        {"2019-02-18T25:00:00Z", "2019-02-18"},
        {"2019/02/18", "2019-02-18"},
        {"20190218", "2019-02-18"},
        {"20190218T063500Z", "2019-02-18"},
        {"2019-02", "2019-02"},
        {"2019", "2019"},
        {"Mon, 18 Feb 2019 06:35:00 GMT", "2019-02-18T06:35:00Z"},
        {"Mon Feb 18 2019 06:35:00 GMT+0200 (CEST)", "2019-02-18T06:35:00+02:00"},
        {"February 18, 2019 2:05 pm", "2019-02-18T14:05:00"},
        {"18 Feb 2019", "2019-02-18"},
        {"18.02.2019", "2019-02-18"},
        {"18/02/2019", "2019-02-18"},
        {"02/18/2019", "2019-02-18"},
        {"03/03/2019", "2019-03-03"},
        {"03/04/2019", ""},
        {"1550471700", "2019-02-18T06:35:00Z"},
        {"1550471700000", "2019-02-18T06:35:00Z"},
        {"2019-02-30", ""},
        {"2019-13-01", ""},
        {"1970-01-01T00:00:00Z", ""},
        {"0001-01-01T00:00:00", ""},
        {"0000-00-00", ""},
        {"yesterday", ""},
        {"2019-02-18T06:35Z", "2019-02-18T06:35:00Z"},
        {"2019-02-18Z", "2019-02-18"},
        {"2019-02-18+01:00", "2019-02-18"},
        {"2019-02-18 at 06:35 UTC+2", "2019-02-18T06:35:00+02:00"},
        {"Published: 2019-02-18", "2019-02-18"},
        {"18.02.2019, 06:35", "2019-02-18T06:35:00"},
        {"2/18/2019, 2:05:10 PM", "2019-02-18T14:05:10"},
        {"18-Feb-2019 06:35", "2019-02-18T06:35:00"},
        {"Mon Feb 18 06:35:00 UTC 2019", "2019-02-18T06:35:00Z"},
        {"Mon Feb 18 2019 06:35:00 GMT+0200 (Central European Time)", "2019-02-18T06:35:00+02:00"},
        {"Published on Monday, the 18th of Sept., 2019 at 2.05 p.m. EST", "2019-09-18T14:05:00"},
        {"Feb. 18, 2019 | 12:05 a.m.", "2019-02-18T00:05:00"},
        {"February 18th, 2019, 2 pm", "2019-02-18"},
        {"18 February 2019 – 06:35", "2019-02-18T06:35:00"},
        {"5 Market Street, 2019", ""},
        {"Week 7 of 2019, Mayor's office", ""},
        {"Published 3 hours ago, March 2019", ""},
        {"4 March 2019 by 3 reporters", ""},
        {"4 March 2019, updated 5 March 2019", ""},
        {"4 Marchers, 2019", ""},
        {"18 février 2019", ""},
        {"2019-02-18 in brief", ""},
        {"2019-02-18 and 3 more", ""},
        {"1 2 March 2019", ""},
        {"March 4 - 6, 2019", "2019-03-04/2019-03-06"},
        {"4–6 March 2019", "2019-03-04/2019-03-06"},
        {"28 February to 3 March 2019", "2019-02-28/2019-03-03"},
        {"from Dec. 30, 2018, until Jan. 2, 2019", "2018-12-30/2019-01-02"},
        {"2019-02-18 to 2019-02-20", "2019-02-18/2019-02-20"},
        {"2019-02-18/2019-02-20", "2019-02-18/2019-02-20"},
        {"2019-02-20 to 2019-02-18", ""},
        {"March 6 - 4, 2019", ""},
        {"March - May 2019", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        INFO(row.written);
        CHECK(edtf_of_page_date(row.written).value_or("") == row.edtf);
    }
}

TEST_CASE("the most trusted source tells the date of publication", "[html]") {
    const auto linked = [](const std::string& facts) {
        return R"(<script type="application/ld+json">{"@type":"NewsArticle",)" + facts + "}</script>";
    };
    struct Row {
        std::string head;
        std::string published;  // empty where there is none
    };
    const std::string meta = R"(<meta property="article:published_time" content="2019-02-19">)";
    const Row rows[] = {
        {linked(R"("datePublished":"2019-02-18","dateModified":"2019-02-20")") + meta, "2019-02-18"},
        {linked(R"("datePublished":"soon")") + meta, "2019-02-19"},
        {linked(R"("datePublished":)") + meta, "2019-02-19"},
        {meta + R"(<meta name="date" content="2019-03-01">)", "2019-02-19"},
        {R"(<meta name="dcterms.issued" content="2019-02-18"><meta name="date" content="2019-03-01">)", "2019-02-18"},
        {linked(R"("dateModified":"2019-02-20")"), ""},
        {R"(<meta property="article:modified_time" content="2019-02-20">)", ""},
        {R"(<script type="application/ld+json">[{"@graph":[{"@type":["Thing","Article"],"datePublished":"2018-01-02"}]}]</script>)",
         "2018-01-02"},
        {"", ""},
    };
    for (const Row& row : rows) {
        INFO(row.head);
        CHECK(read_page(row.head).published.value_or("") == row.published);
    }
}

TEST_CASE("dates that do not agree and dates of change are kept apart", "[html]") {
    const Article article = read_page(R"(<meta property="article:published_time" content="2019-02-18T06:00:00Z">)"
                                      R"(<meta name="date" content="2019-02-21">)"
                                      R"(<meta property="article:modified_time" content="2019-02-20">)");
    CHECK(article.published == "2019-02-18T06:00:00Z");
    CHECK(
        article.extra ==
        R"({"article:modified_time":"2019-02-20","dates":{"article:published_time":"2019-02-18T06:00:00Z","date":"2019-02-21"}})");
}

TEST_CASE("a page tells its outlet, its author and its address", "[html]") {
    const Article article = read_page(
        R"(<title>Bridge closed | Velian Post</title><meta property="og:site_name" content="velianpost.example">)"
        R"(<link rel="canonical" href="/a/1"><meta property="og:url" content="https://velianpost.example/a/1">)"
        R"(<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"@id":"#1"},{"name":"Ada Roe"}],)"
        R"("publisher":{"@type":"Organization","name":"Velian Post &amp; Echo"}},{"@id":"#1","name":"Ivo Tarr"}]}</script>)");
    CHECK(article.title == "Bridge closed");
    CHECK(article.source == "Velian Post & Echo");
    CHECK(article.author == "Ivo Tarr, Ada Roe");
    CHECK(article.url == "https://velianpost.example/a/1");
}

TEST_CASE("authors are told apart by their whole names, and named once") {
    const auto author_of = [](const std::vector<std::string>& names) {
        std::string head;
        for (const std::string& name : names) head += "<meta name=\"author\" content=\"" + name + "\">";
        return read_page(head).author.value_or("");
    };
    CHECK(author_of({"Ann Leeman", "Ann Lee"}) == "Ann Leeman, Ann Lee");
    CHECK(author_of({"Ann Lee", "Ann Leeman", "Ann Lee"}) == "Ann Lee, Ann Leeman");
    CHECK(author_of({"Ann Lee, Ivo Tarr", "Ivo Tarr"}) == "Ann Lee, Ivo Tarr");
}

TEST_CASE("what is beside an article is left out, whatever says that it is beside it", "[html]") {
    const char* const rows[] = {
        "<nav>Beside it, in words that read like text, with a comma.</nav>",
        "<aside><p>Beside it, in words that read like text, with a comma.</p></aside>",
        "<div class=\"related-stories\"><p>Beside it, in words that read like text, with a comma.</p></div>",
        "<div class=\"newsletterSignup\"><p>Beside it, in words that read like text, with a comma.</p></div>",
        "<div id=\"comments\"><p>Beside it, in words that read like text, with a comma.</p></div>",
        "<div role=\"dialog\"><p>Beside it, in words that read like text, with a comma.</p></div>",
        "<p style=\"display : none\">Beside it, in words that read like text, with a comma.</p>",
        "<p hidden>Beside it, in words that read like text, with a comma.</p>",
        "<p aria-hidden=\"true\">Beside it, in words that read like text, with a comma.</p>",
        "<template><p>Beside it, in words that read like text, with a comma.</p></template>",
        "<noscript><p>Beside it, in words that read like text, with a comma.</p></noscript>",
        "<amp-sidebar><p>Beside it, in words that read like text, with a comma.</p></amp-sidebar>",
        "<p><a href=\"/2\">Beside it, in words that read like text, with a comma.</a></p>",
        "<div><h3><a href=\"/2\">Beside it stands another</a></h3><p>In words that read like text.</p></div>",
    };
    for (const char* row : rows) {
        INFO(row);
        const Article article = read_page("", "<h1>Bridge closed</h1>" + kBody + row + kBody);
        CHECK(article.text.find("The bridge at Belmar") != std::string::npos);
        CHECK(article.text.find("Beside it") == std::string::npos);
    }
}

TEST_CASE("the layout of a page becomes its passages, and a dateline is still cut", "[html]") {
    Document document;
    document.article = read_page(
        "",
        "<h1>Bridge closed</h1><p class=\"byline\">By Ivo Tarr</p><time datetime=\"2019-02-18\">18 February 2019</time>"
        "<figure><img src=\"a.jpg\"><figcaption>The bridge on Sunday</figcaption></figure>"
        "<p>BELMAR, 18 February - The bridge was closed on Monday, the mayor said.</p><h2>No ground</h2>" +
            kBody);
    const std::string& text = document.article.text;
    std::vector<std::string> rows;
    for (const Passage& passage : find_passages(document.article, english())) {
        rows.push_back(std::string(word(passage.kind)) + " " + passage.rule + ": " +
                       std::string(words_of(text, passage.span)).substr(0, 20));
    }
    CHECK(rows ==
          std::vector<std::string>{"title html.title: Bridge closed", "byline html.byline: By Ivo Tarr",
                                   "header html.date: 18 February 2019", "caption html.caption: The bridge on Sunday",
                                   "dateline shape.dateline: BELMAR, 18 February ",
                                   "body html.body: The bridge was close", "title html.subheading: No ground",
                                   "body html.body: The bridge at Belmar", "body html.body: It will not be opene"});
}

TEST_CASE("the layout covers all of the text, on whatever page", "[html]") {
    const std::string pages[] = {
        "<p>" + std::string(3000, 'x'),
        "<p>A line, and another.<p>A third one, \xE2\x80\x8Bwith \xC2\xADhidden\xC2\xA0 spaces, and words enough.",
        "<html><html lang=en><body><body><table><td>A cell, unclosed, with words enough to be a text.<td>And one more",
        "<h1>Only a heading</h1>",
        "<p>\xF0\x9F\x9A\xA2 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D, &#x1F600; &nope; &#xD800; &#0; words, and more words "
        "here.",
    };
    for (const std::string& page : pages) {
        INFO(page.substr(0, 80));
        const Article article = read_bytes(page);
        std::size_t at = 0;
        for (const LayoutPart& part : article.layout) {
            CHECK(part.span.begin >= at);
            CHECK_FALSE(part.span.empty());
            CHECK(article.text.substr(at, part.span.begin - at).find_first_not_of('\n') == std::string::npos);
            at = part.span.end;
        }
        CHECK(at == article.text.size());
        CHECK(to_valid_utf8(article.text) == article.text);
    }
}

TEST_CASE("a page that cannot be read is told with cause and remedy", "[html]") {
    struct Row {
        std::string bytes;
        const char* cause;
    };
    std::string deep;
    for (int i = 0; i < 200000; ++i) deep += "<div>";
    std::string deep_inline;
    for (int i = 0; i < 5000; ++i) deep_inline += "<b>";
    const Row rows[] = {
        {deep + "text", "nested deeper"},
        {deep_inline + "text", "nested deeper"},
        {std::string(33UL * 1024 * 1024, 'a'), "larger than 32 MB"},
        {"", "the page is empty"},
        {"<html><head><script>var a = 'words, and more of them, in a script.'</script></head><body></body></html>",
         "no text of an article"},
        {"<!-- only a comment, with words in it -->", "no text of an article"},
    };
    for (const Row& row : rows) {
        INFO(row.cause);
        CHECK_THROWS_AS(read_bytes(row.bytes), InputError);
        CHECK_THROWS_WITH(read_bytes(row.bytes), Catch::Contains(row.cause) && Catch::Contains("page.html: "));
    }
}

TEST_CASE("a page of one endless run of the same thing is read or refused, and ends", "[html]") {
    for (const char* piece :
         {"<p>", "</p>", "<br>", "<a href=/>", "<td>", "<h1>", "&amp;", "<!--", "<time>", "\"", "<li>x"}) {
        std::string page = "<p>The bridge was closed, the mayor said, for the whole of the winter.</p>";
        for (int i = 0; i < 20000; ++i) page += piece;
        INFO(piece);
        try {
            const Article article = read_bytes(page);
            CHECK(article.text.find("The bridge") != std::string::npos);
        } catch (const InputError& error) {
            CHECK(std::string(error.what()).find("nested deeper") != std::string::npos);
        }
    }
}

TEST_CASE("class names are words, and those of a whole page say nothing of a part", "[html]") {
    struct Row {
        const char* names;
        HtmlRole role;
    };
    const Row rows[] = {
        {"related-links", HtmlRole::outside},
        {"relatedLinks", HtmlRole::outside},
        {"most-read", HtmlRole::outside},
        {"newsletter__box", HtmlRole::far_outside},
        {"has-sidebar", HtmlRole::none},
        {"comments-open", HtmlRole::none},
        {"article-body", HtmlRole::body},
        {"articleBody", HtmlRole::body},
        {"fig-caption", HtmlRole::caption},
        {"shared", HtmlRole::none},
        {"adventure", HtmlRole::none},
        {"css-1vkm6nb", HtmlRole::none},
        {"lead byline sharebar", HtmlRole::outside},
        {"", HtmlRole::none},
    };
    for (const Row& row : rows) {
        INFO(row.names);
        CHECK(role_of_names(row.names) == row.role);
    }
}

TEST_CASE("a title is parted from its outlet at marks with space around them", "[html]") {
    CHECK(split_title("Ferry-boat sinks - World | Velian Post") ==
          std::vector<std::string>{"Ferry-boat sinks", "World", "Velian Post"});
    CHECK(title_without("Ferry sinks | Velian Post", "Velian Post") == "Ferry sinks");
    CHECK(title_without("Velian Post: Ferry sinks", "Velian Post") == "Ferry sinks");
    CHECK(title_without("Velian Post", "Velian Post") == "Velian Post");
    CHECK(title_without_site("Ferry sinks - Velian Post", "www.velianpost.example") == "Ferry sinks");
    CHECK(title_without_site("Velian-Post | Ferry sinks", "velianpost.example") == "Ferry sinks");
    CHECK(title_without_site("Flood - a year on", "velianpost.example") == "Flood - a year on");
    CHECK(title_without_site("Ferry sinks - Velian Post", "news.example") == "Ferry sinks - Velian Post");
    CHECK(title_without_site("Ferry sinks - VP", "vp.example") == "Ferry sinks - VP");
    CHECK(title_without_site("Velian Post", "velianpost.example") == "Velian Post");
    CHECK(title_without_site(" - ", "") == " - ");
    CHECK(likeness("Ferry sinks off Belmar", "Ferry sinks off Belmar!") == 1);
    CHECK(likeness("Ferry sinks", "Bridge closed") == 0);
}

TEST_CASE("a page without a headline has the title of its head, without the outlet that its address names", "[html]") {
    RawArticle raw;
    raw.path = raw.where = "x";
    raw.bytes =
        "<html><head><link rel=\"canonical\" href=\"https://www.velianpost.example/x\">"
        "<TITLE>Bridge closed at Belmar - Velian Post</TITLE></head>"
        "<body><p>The bridge at Belmar was closed on Monday after the flood, the mayor told "
        "reporters.</p></body></html>";
    CHECK(read_html(raw).title == "Bridge closed at Belmar");
}
