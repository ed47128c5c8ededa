#include "language/analyse.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "languages/en/english.hpp"

using namespace dateline;

TEST_CASE("words that are given stay as they are") {
    const std::vector<std::vector<std::string>> given = {
        {"Do", "n't", "wait", "."}, {"can't", "1 000", "U.S."}, std::vector<std::string>(1200, "on")};
    const Analysis analysis = analyse_words(given, english());
    REQUIRE(analysis.sentences.size() == given.size());
    std::string text;
    for (const auto& sentence : given) {
        for (const std::string& word : sentence) text += word + ' ';
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Sentence& sentence = analysis.sentences[i];
        REQUIRE(sentence.last.position() - sentence.first.position() == given[i].size());
        for (std::size_t word = 0; word < given[i].size(); ++word) {
            CHECK(words_of(text, analysis.tokens[sentence.first.position() + word].span) == given[i][word]);
        }
    }
}

TEST_CASE("text without an end of a sentence is cut into sentences of bounded length") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "and on ";
    const std::vector<Passage> passages{{{0, static_cast<std::uint32_t>(text.size())}, PassageKind::body, "given", 1}};
    const Analysis analysis = analyse(text, passages, english());
    CHECK(analysis.tokens.size() == 6000);
    for (const Sentence& sentence : analysis.sentences) {
        CHECK(sentence.last.position() - sentence.first.position() <= 500);
    }
}

TEST_CASE("no sentence crosses the border of a passage") {
    const std::string text = "Ferry sinks off Sevil The ferry sank.";
    const std::vector<Passage> passages{{{0, 21}, PassageKind::title, "given", 1},
                                        {{22, 37}, PassageKind::body, "given", 1}};
    const Analysis analysis = analyse(text, passages, english());
    REQUIRE(analysis.sentences.size() == 2);
    CHECK(words_of(text, analysis.sentences[0].span) == "Ferry sinks off Sevil");
    CHECK(analysis.sentences[1].passage.position() == 1);
}
