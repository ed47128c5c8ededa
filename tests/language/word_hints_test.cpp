#include "language/word_hints.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

#include "language/text_atoms.hpp"
#include "languages/en/english.hpp"

using namespace dateline;

namespace {

WordHints hints_of(const WordHintTable& table, std::string_view word) {
    return table.find(hash_of_text(word));
}

std::size_t cut_of(const WordHintTable& table, std::string_view word) {
    return (hints_of(table, word) & word_hint::cut_mask) >> word_hint::cut_shift;
}

Language with_joined_words(std::string_view rows) {
    Language language = english();
    language.lists["joined_words"] = WordList(rows);
    return language;
}

}  // namespace

TEST_CASE("the hints of a word are those of all lists that have it") {
    const WordHintTable table(english());
    const struct {
        const char* word;
        WordHints has;
        WordHints lacks;
    } rows[] = {
        {"mr", word_hint::before_name | word_hint::needs_capital, word_hint::before_number | word_hint::either},
        {"no", word_hint::before_number, word_hint::before_name | word_hint::needs_capital},
        {"march", word_hint::month, word_hint::zone},
        {"gmt", word_hint::zone, word_hint::month},
        {"s", word_hint::clitic, word_hint::inner_clitic},
        {"t", word_hint::inner_clitic, word_hint::clitic},
        {"cannot", 0, word_hint::abbreviation | word_hint::given_name},
        {"ferry", 0, 0xFFFF},
        {"", 0, 0xFFFF},
    };
    for (const auto& row : rows) {
        INFO(row.word);
        const WordHints hints = hints_of(table, row.word);
        CHECK((hints & row.has) == row.has);
        CHECK((hints & row.lacks) == 0);
    }
    CHECK(table.inner_clitic_letters() == "n");
}

TEST_CASE("a word of two that are written as one is cut after the first") {
    const Language language = with_joined_words("sun|down\nabcdefghijklmno|p\n");
    const WordHintTable table(language);
    CHECK(cut_of(table, "sundown") == 3);
    CHECK(cut_of(table, "abcdefghijklmnop") == 15);
    CHECK(cut_of(table, "sun") == 0);
}

TEST_CASE("a list of joined words that cannot be cut as it says is a mistake") {
    for (const char* row : {"sundown", "|sundown", "sundown|", "sun|do|wn", "Sun|down", "s\u00FCn|down", "sun|down x",
                            "abcdefghijklmnop|q", "sun|down\nsund|own", "sun|down\nsun|down"}) {
        INFO(row);
        const Language language = with_joined_words(row);
        CHECK_THROWS_AS(WordHintTable(language), std::logic_error);
    }
}

TEST_CASE("a word that shares the hash of a joined one is not cut beyond its end") {
    REQUIRE(hash_of_text("otx") == hash_of_text("ppyydgt"));
    const Language language = with_joined_words("ppyy|dgt\n");
    const WordHintTable table(language);
    const std::string text = "otx ppyydgt";
    const auto atoms = split_text_atoms(text, {0, static_cast<std::uint32_t>(text.size())}, table);
    REQUIRE(atoms.size() == 3);
    CHECK(words_of(text, atoms[0].span) == "otx");
    CHECK(words_of(text, atoms[1].span) == "ppyy");
}
