#include "language/sentences.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "languages/en/english.hpp"

using namespace dateline;

namespace {

std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> sentences;
    for (const Span span : split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, english())) {
        sentences.emplace_back(words_of(text, span));
    }
    return sentences;
}

}  // namespace

TEST_CASE("sentences end where English ends them") {
    struct Row {
        const char* text;
        std::vector<std::string> sentences;
    };
    const Row rows[] = {
        {"", {}},
        {"  \r\n ", {}},
        {"The ferry sank. Nobody was hurt.", {"The ferry sank.", "Nobody was hurt."}},
        {"Maj. Gen. Ilo Varga spoke. He left.", {"Maj. Gen. Ilo Varga spoke.", "He left."}},
        {"Lt. J. P. Orlan of the U.S. Navy came at 5 p.m. on Nov. 3.",
         {"Lt. J. P. Orlan of the U.S. Navy came at 5 p.m. on Nov. 3."}},
        {"They flew to the U.S. The talks failed.", {"They flew to the U.S.", "The talks failed."}},
        {"Resolution No. 118 stands. So does No. 120.", {"Resolution No. 118 stands.", "So does No. 120."}},
        {"\"We are leaving.\" Varga waved.", {"\"We are leaving.\"", "Varga waved."}},
        {"\xE2\x80\x9CWe are leaving.\xE2\x80\x9D Varga waved.",
         {"\xE2\x80\x9CWe are leaving.\xE2\x80\x9D", "Varga waved."}},
        {"\"Stop!\" he cried. \"Why?\" she asked.", {"\"Stop!\" he cried.", "\"Why?\" she asked."}},
        {"(It rained.) The road closed.", {"(It rained.)", "The road closed."}},
        {"He waited ... and left. It cost 3.5 million.", {"He waited ... and left.", "It cost 3.5 million."}},
        {"A headline\n\nThe body begins", {"A headline", "The body begins"}},
        {"A line that is\nwrapped goes on", {"A line that is\nwrapped goes on"}},
        {"A line that ends.\r\nanother one", {"A line that ends.", "another one"}},
        {"The vote was over.The count began.", {"The vote was over.", "The count began."}},
        {"See example.org for more. Or do not", {"See example.org for more.", "Or do not"}},
        {"1. Close the border.", {"1. Close the border."}},
        {"\xE0\xA4\xA8\xE0\xA4\xAE\xE0\xA5\xA4 ok", {"\xE0\xA4\xA8\xE0\xA4\xAE\xE0\xA5\xA4 ok"}},
        {"\"", {"\""}},
        {"...", {"..."}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(sentences_of(row.text) == row.sentences);
    }
}

TEST_CASE("sentences keep to their passage") {
    const std::string text = "One. Two. Three.";
    const auto spans = split_sentences(text, {5, 9}, english());
    REQUIRE(spans.size() == 1);
    CHECK(words_of(text, spans[0]) == "Two.");
}

TEST_CASE("a megabyte of one kind of character is split in linear time") {
    for (const char* unit : {"a", ".", "\"", " ", "a.", "\n", "'s", "(", "1,", "-", "A ", "\xE2\x80\x9C"}) {
        std::string text;
        while (text.size() < 1'000'000) text += unit;
        const auto begin = std::chrono::steady_clock::now();
        CHECK_NOTHROW(sentences_of(text));
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
    }
}
