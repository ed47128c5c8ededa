#include "resolve/names/word_likeness.hpp"

#include <catch2/catch.hpp>

#include "tests/resolve/names/name_reader.hpp"

using namespace dateline;

TEST_CASE("changes that ears and hands make cost less than others") {
    struct Row {
        const char* word;
        const char* near;
        const char* far;
    };
    const Row rows[] = {
        {"marek", "merek", "matek"},       // a vowel for another
        {"vared", "varet", "varem"},       // a neighbour in the mouth
        {"selmin", "sellmin", "seltmin"},  // a letter twice
        {"marek", "marhek", "marbek"},     // an H
        {"marek", "maerk", "maeck"},       // two letters in the other order
        {"unit4", "unix4", "unit5"},       // another number is another name
    };
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(likeness_of(row.word, row.near) > likeness_of(row.word, row.far));
        CHECK(likeness_of(row.word, row.near) == likeness_of(row.near, row.word));
        CHECK(likeness_of(row.word, row.word) == 1);
    }
    CHECK(likeness_of("", "") == 1);
    CHECK(likeness_of("", "abc") <= 0.4F);
    CHECK(likeness_of(std::string(5000, 'a'), std::string(5000, 'a') + "b") == 1);
}

TEST_CASE("words of names go together in many ways") {
    struct Row {
        const char* a;
        const char* b;
        WordMatch match;
    };
    const Row rows[] = {
        {"Marek", "marek", WordMatch::same},
        {"Muhammad", "Mohammed", WordMatch::variant},
        {"Tschernow", "Chernov", WordMatch::sound},
        {"Verdugo", "Verduga", WordMatch::spelling},
        {"Haddad", "حداد", WordMatch::consonants},
        {"M.", "Marek", WordMatch::initial},
        {"Bob", "Robert", WordMatch::nickname},
        {"Marek", "Tibor", WordMatch::none},
        {"M.", "T.", WordMatch::none},
    };
    const auto word = [](const char* name) { return name_reader().prepare(name, NameClass::person).words.at(0); };
    for (const Row& row : rows) {
        INFO(row.a << " | " << row.b);
        CHECK(compare_words(word(row.a), word(row.b), NameClass::person).match == row.match);
        CHECK(compare_words(word(row.b), word(row.a), NameClass::person).match == row.match);
    }
}
