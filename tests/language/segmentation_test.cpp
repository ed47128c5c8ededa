#include "language/segmentation.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "languages/en/english.hpp"

using namespace dateline;

namespace {

Segments segments_of(const std::string& text) {
    return split_passage(text, {0, static_cast<std::uint32_t>(text.size())}, english());
}

/// The words of each sentence of `text`, parted by spaces.
std::vector<std::string> sentences_of(const std::string& text) {
    const Segments segments = segments_of(text);
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < segments.sentences.size(); ++i) {
        const std::size_t end = i + 1 < segments.sentences.size() ? segments.sentences[i + 1] : segments.words.size();
        std::string words;
        for (std::size_t word = segments.sentences[i]; word < end; ++word) {
            if (!words.empty()) words += ' ';
            words += words_of(text, segments.words[word]);
        }
        sentences.push_back(words);
    }
    return sentences;
}

struct Row {
    const char* text;
    std::vector<std::string> sentences;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(sentences_of(row.text) == row.sentences);
    }
}

}  // namespace

TEST_CASE("words are cut as the treebanks of Universal Dependencies cut them") {
    check({
        {"They don't, can't and won't go.", {"They do n't , ca n't and wo n't go ."}},
        {"They cannot stay; we're gonna wait.", {"They can not stay ; we 're gon na wait ."}},
        {"Velia's army met the refugees' leaders.", {"Velia 's army met the refugees ' leaders ."}},
        {"Velia’s army wasn’t there.", {"Velia ’s army was n’t there ."}},
        {"Tuesday’s vote and Monday's talks were the same.", {"Tuesday ’s vote and Monday 's talks were the same ."}},
        {"NATO's ships and the MPs' letters came late.", {"NATO 's ships and the MPs ' letters came late ."}},
        {"Its army lost its way.", {"Its army lost its way ."}},
        {"Some 48,300 people and 1,234,567 more fled.", {"Some 48,300 people and 1,234,567 more fled ."}},
        {"Prices rose 3.5% to $12.40 a barrel.", {"Prices rose 3.5 % to $ 12.40 a barrel ."}},
        {"It cost €40m, or £35 million.", {"It cost € 40 m , or £ 35 million ."}},
        {"Residents of [the camp] left (it said).", {"Residents of [ the camp ] left ( it said ) ."}},
        {"\"Go,\" he said.", {"\" Go , \" he said ."}},
        {"He called it ‘A Quiet Year’ in print.", {"He called it ‘ A Quiet Year ’ in print ."}},
        {"It was on https://news.velia.example/a?b=1, she said.",
         {"It was on https://news.velia.example/a?b=1 , she said ."}},
        {"The list (www.velia.example/list) is long.", {"The list ( www.velia.example/list ) is long ."}},
        {"Write to desk@news.example or call.", {"Write to desk@news.example or call ."}},
        {"Follow @velian_news and #peace today.", {"Follow @velian_news and #peace today ."}},
        {"The Velian-led force held a 40-kilometre zone.", {"The Velian - led force held a 40 - kilometre zone ."}},
        {"The well-known writer and ex-minister is anti-war.",
         {"The well - known writer and ex-minister is anti-war ."}},
        {"On 2019-02-18 at 06:35 some 10-15 men came.", {"On 2019-02-18 at 06:35 some 10 - 15 men came ."}},
        {"It closed at 5 p.m. on Nov. 3.", {"It closed at 5 p.m. on Nov. 3 ."}},
        {"Sgt. O'Brien of the U.S. Navy spoke.", {"Sgt. O'Brien of the U.S. Navy spoke ."}},
        {"He paused... then left -- for good.", {"He paused ... then left -- for good ."}},
        {"Talks — the first in years — began.", {"Talks — the first in years — began ."}},
        {"AT&T paid them.", {"AT&T paid them ."}},
        {"Peace \xF0\x9F\x95\x8A\xEF\xB8\x8F now.", {"Peace \xF0\x9F\x95\x8A\xEF\xB8\x8F now ."}},
        {"An e\xCC\x81t\xC3\xA9 ends.", {"An e\xCC\x81t\xC3\xA9 ends ."}},
        {"He won the 1990s' and 2000s' awards.", {"He won the 1990s ' and 2000s ' awards ."}},
        {"''We left,'' she said.", {"'' We left , '' she said ."}},
        {"Either/or is no choice.", {"Either / or is no choice ."}},
    });
}

TEST_CASE("sentences of the press end where a reader ends them") {
    check({
        {"The ferry sank. Nobody was hurt.", {"The ferry sank .", "Nobody was hurt ."}},
        {"Maj. Gen. Ilo Varga spoke. He left.", {"Maj. Gen. Ilo Varga spoke .", "He left ."}},
        {"Lt. J. P. Orlan of the U.S. Navy came at 5 p.m. on Nov. 3.",
         {"Lt. J. P. Orlan of the U.S. Navy came at 5 p.m. on Nov. 3 ."}},
        {"They have until 9 a.m. Tuesday to leave.", {"They have until 9 a.m. Tuesday to leave ."}},
        {"It began at 10 p.m. GMT. Nobody came.", {"It began at 10 p.m. GMT .", "Nobody came ."}},
        {"J. K. Marden wrote it. A. Belk read it.", {"J. K. Marden wrote it .", "A. Belk read it ."}},
        {"Mr. Orlan met Dr. Varga in St. Ansel.", {"Mr. Orlan met Dr. Varga in St. Ansel ."}},
        {"Resolution No. 118 stands. So does No. 120.", {"Resolution No. 118 stands .", "So does No. 120 ."}},
        {"It cites resolution No.1187 again.", {"It cites resolution No. 1187 again ."}},
        {"Sen. Ada Holt (I-Vt.) said no.", {"Sen. Ada Holt ( I - Vt. ) said no ."}},
        {"“We are leaving.” Varga waved.", {"“ We are leaving . ”", "Varga waved ."}},
        {"\"Stop!\" he cried. \"Why?\" she asked.", {"\" Stop ! \" he cried .", "\" Why ? \" she asked ."}},
        {"“We came back. We found nothing. The roof was gone,” she said.",
         {"“ We came back .", "We found nothing .", "The roof was gone , ” she said ."}},
        {"(It rained.) The road closed.", {"( It rained . )", "The road closed ."}},
        {"He said: \"They [the guards] left.\" Nobody stayed.",
         {"He said : \" They [ the guards ] left . \"", "Nobody stayed ."}},
        {"He waited ... and left. It cost 3.5 million.", {"He waited ... and left .", "It cost 3.5 million ."}},
        {"“I thought…” He did not finish.", {"“ I thought … ”", "He did not finish ."}},
        {"SEVIL (Narodna Agency) – The ferry sank on Monday.",
         {"SEVIL ( Narodna Agency ) – The ferry sank on Monday ."}},
        {"PORT ANSEL, March 3 (Wire) - The ferry sank. Two died.",
         {"PORT ANSEL , March 3 ( Wire ) - The ferry sank .", "Two died ."}},
        {"The vote was over.The count began.", {"The vote was over .", "The count began ."}},
        {"He asked: who was there? No one answered.", {"He asked : who was there ?", "No one answered ."}},
        {"The sailors of three ships bound for Port Ansel Sunday were late. They said so.",
         {"The sailors of three ships bound for Port Ansel Sunday were late .", "They said so ."}},
        {"Foreign Minister Ilo Varga and Defence Secretary Ada Holt met Sevil Mayor Tarn Belk.",
         {"Foreign Minister Ilo Varga and Defence Secretary Ada Holt met Sevil Mayor Tarn Belk ."}},
        {"The firm, Belk Inc., sued Orlan Co. of Sevil.", {"The firm , Belk Inc. , sued Orlan Co. of Sevil ."}},
        {"About 50 people died, i.e. all of them, e.g. the crew.",
         {"About 50 people died , i.e. all of them , e.g. the crew ."}},
        {"Wages rose by 2.5 per cent vs. 1.9 per cent in 2015.",
         {"Wages rose by 2.5 per cent vs. 1.9 per cent in 2015 ."}},
        {"It happened on 3 May 2015. In 2016 it happened again.",
         {"It happened on 3 May 2015 .", "In 2016 it happened again ."}},
        {"They left in 2014. 30 came back.", {"They left in 2014 .", "30 came back ."}},
        {"\"Is it over?\" asked Holt, the head of the U.N. mission in Velia.",
         {"\" Is it over ? \" asked Holt , the head of the U.N. mission in Velia ."}},
        {"They flew to the U.S. The talks failed.", {"They flew to the U.S.", "The talks failed ."}},
        {"He spoke in Washington, D.C. on Monday.", {"He spoke in Washington , D.C. on Monday ."}},
        {"1. Close the border.", {"1. Close the border ."}},
    });
}

TEST_CASE("line breaks end sentences where somebody ended the line on purpose") {
    check({
        {"Ferry sinks off Sevil\n\nThe ferry sank on Monday.", {"Ferry sinks off Sevil", "The ferry sank on Monday ."}},
        {"Ferry sinks off Sevil\r\n\r\nThe ferry sank.\r\n", {"Ferry sinks off Sevil", "The ferry sank ."}},
        {"Ferry sinks off Sevil\nThe ferry sank on Monday with all of its crew and two cars.",
         {"Ferry sinks off Sevil", "The ferry sank on Monday with all of its crew and two cars ."}},
        {"The ferry sank on Monday with all of\nits crew and two cars, the Sevil Coast\nGuard said.",
         {"The ferry sank on Monday with all of its crew and two cars , the Sevil Coast Guard said ."}},
        {"Listen live\nWorld news\nShort link\nThe ferry sank on Monday with all of its crew.",
         {"Listen live", "World news", "Short link", "The ferry sank on Monday with all of its crew ."}},
        {"07:15 GMT9 May 2020\n\nThe ferry sank.", {"07:15 GMT 9 May 2020", "The ferry sank ."}},
        {"The ferry\xC2\xA0sank.\xC2\xA0Two\xC2\xA0"
         "died.",
         {"The ferry sank .", "Two died ."}},
        {"Ferry sinks off Sevil\u2029The ferry sank.", {"Ferry sinks off Sevil", "The ferry sank ."}},
        {"Listen live\u2028World news\u0085Short link\u2028The ferry sank on Monday with all of its crew.",
         {"Listen live", "World news", "Short link", "The ferry sank on Monday with all of its crew ."}},
        {"The ferry sank", {"The ferry sank"}},
        {"", {}},
        {"  \r\n ", {}},
        {"\"", {"\""}},
        {"...", {"..."}},
    });
}

TEST_CASE("sentences and words keep to their passage") {
    const std::string text = "One. Two. Three.";
    const Segments segments = split_passage(text, {5, 9}, english());
    REQUIRE(segments.words.size() == 2);
    CHECK(words_of(text, cover(segments.words[0], segments.words[1])) == "Two.");
    CHECK(segments.sentences == std::vector<std::size_t>{0});
}

TEST_CASE("the words of any text hold all of it but white space, in order") {
    const std::string units[] = {"a",
                                 ".",
                                 "\"",
                                 " ",
                                 "a.",
                                 "\n",
                                 "'s",
                                 "(",
                                 "1,",
                                 "-",
                                 "A ",
                                 "\xE2\x80\x9C",
                                 "n't ",
                                 "@a",
                                 "www.",
                                 "http://",
                                 "\r\n",
                                 "\xE2\x80\x8D",
                                 "\xF0\x9F\x95\x8A\xEF\xB8\x8F\xE2\x80\x8D",
                                 "\xE6\xA8\x8B",
                                 "\xC2\xA0",
                                 "cannot",
                                 "''",
                                 "1:2",
                                 "U.S."};
    std::string all;
    for (const std::string& unit : units) {
        std::string text;
        while (text.size() < 20'000) text += unit;
        all += text.substr(0, 40 * unit.size()) + unit;
        for (const std::string& each : {text, "x " + text + " y.", all}) {
            INFO(unit);
            const Segments segments = segments_of(each);
            std::size_t at = 0;
            bool is_whole = true;
            const auto skip = [&](std::size_t end) {
                for (; at < end; at += code_point_at(each, at).length) {
                    is_whole = is_whole && is_space(code_point_at(each, at).value);
                }
            };
            for (const Span word : segments.words) {
                skip(word.begin);
                is_whole = is_whole && at == word.begin && word.end > word.begin;
                at = word.end;
            }
            skip(each.size());
            CHECK(is_whole);
        }
    }
}

TEST_CASE("a text of a megabyte of one kind is cut in a bounded number of steps") {
    for (const char* unit : {"a", "\"", "word ", "http://", "www.", "a@", ",", "1:", "ab\u2028", "ab\u2029", "ab\u0085",
                             "a\u00A0", "ab\n"}) {
        std::string text;
        while (text.size() < 1'000'000) text += unit;
        CHECK_FALSE(segments_of(text).words.empty());
        // The longest line is long, and so could be what is looked at after each break.
        CHECK_FALSE(segments_of(text + "\n" + std::string(1'000'000, 'b')).words.empty());
    }
}
