#include "app/read.hpp"

#include <catch2/catch.hpp>

#include "languages/en/english.hpp"
#include "text/html.hpp"

using namespace dateline;

namespace {

ReadArticle read_text(const std::string& text, const char* language = nullptr) {
    Article article;
    article.path = "a.txt";
    article.text = text;
    article.published = "2022-03-25";
    if (language != nullptr) article.language = language;
    return read(article, english());
}

}  // namespace

TEST_CASE("articles in the language are read whatever the letters of its tag, and others keep their text alone") {
    const std::string text = "Mara Lind said on Friday that the army had attacked the bridge.";
    for (const char* tag : {"en", "EN", "en-GB", "En_us", ""})
        CHECK_FALSE(read_text(text, tag).extraction.statements.empty());
    for (const char* tag : {"fr", "eng-x", "ru-RU"}) {
        const ReadArticle made = read_text(text, tag);
        CHECK(made.extraction.mentions.empty());
        CHECK(made.document.article.text == text);
        CHECK_FALSE(made.document.passages.empty());
        CHECK(made.document.date.basis == Basis::metadata);
    }
}

TEST_CASE("the words of a page tell its language where they are sure, and its markup where they are not") {
    const std::string in_english =
        "<p>Mara Lind said on Friday that the army had attacked the bridge, and that nobody who lives on the other "
        "side "
        "of the river could cross it any more. She said that those who have to go to the market would walk for two "
        "hours.</p>";
    const std::string in_russian =
        "<p>Министр сказала, что мост будет закрыт до конца месяца. Люди с другого берега идут на рынок два часа.</p>";
    const std::string in_bosnian =
        "<p>Ministrica je rekla da će most ostati zatvoren do kraja mjeseca, jer su dva stuba oštećena u poplavi. "
        "Ljudi "
        "koji žive na drugoj strani rijeke moraju pješačiti dva sata da bi stigli na pijacu, pa mnogi više i ne "
        "idu.</p>";
    struct Row {
        std::string html;
        const char* tag;
        Basis basis;
        bool is_read;
    };
    const Row rows[] = {
        {"<html lang=ru>" + in_english, "en", Basis::text, true},
        {"<html lang=en-GB>" + in_english, "en-GB", Basis::metadata, true},
        {"<html lang=eng>" + in_english, "en", Basis::text, true},
        {"<html lang=en>" + in_russian, "ru", Basis::text, false},
        {"<html lang=bs>" + in_bosnian, "bs", Basis::metadata, false},
        {"<html lang=de><p>Mara Lind, Lesk.</p>", "de", Basis::metadata, false},
    };
    for (const Row& row : rows) {
        INFO(row.html);
        RawArticle raw;
        raw.path = raw.where = "page.html";
        raw.bytes = row.html;
        const ReadArticle made = read(read_html(raw), english());
        CHECK(made.document.language.tag == row.tag);
        CHECK(made.document.language.basis == row.basis);
        CHECK(made.extraction.statements.empty() != row.is_read);
        CHECK(made.document.article.extra.find("page_language") != std::string::npos);
    }
}

TEST_CASE("an event is dated no narrower than its words and its article allow") {
    struct Row {
        const char* text;
        const char* edtf;
    };
    const Row rows[] = {
        {"The army attacked the bridge on 3 March 2022.", "2022-03-03"},
        {"The army attacked the bridge.", "../2022-03-25"},
        {"The army has attacked the bridge since 2019.", "2019-01-01/2022-03-25"},
        {"The two ministers will meet in Vienna on 29 March.", "2022-03-29"},
    };
    for (const Row& row : rows) {
        const ReadArticle made = read_text(row.text);
        INFO(row.text);
        REQUIRE(made.extraction.event_mentions.size() == 1);
        CHECK(made.extraction.event_mentions.front().when.edtf == row.edtf);
    }
}

TEST_CASE("every row of an article without a word that it knows is left out, and nothing breaks") {
    for (const std::string& text :
         {std::string("x"), std::string("\"\"\"\""), std::string(20000, '\n') + "a", std::string(5000, '('),
          std::string("\xF0\x9F\x95\x8A\xF0\x9F\x95\x8A"), std::string("\xD8\xA7\xD9\x84\xD8\xB1")}) {
        const ReadArticle made = read_text(text);
        CHECK(made.extraction.statements.empty());
        CHECK(made.extraction.event_mentions.empty());
    }
}
