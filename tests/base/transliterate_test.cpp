#include "base/transliterate.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("words of many scripts are written in Latin letters") {
    struct Row {
        const char* word;
        const char* latin;
    };
    const Row rows[] = {
        {"Kovac", "kovac"},
        {"O'Mara-3", "omara3"},
        {"Søren", "soren"},
        {"Łukasz", "lukasz"},
        {"Straße", "strasse"},
        {"Đorđe", "dorde"},
        {"Жанна", "zhanna"},
        {"Щукин", "shchukin"},
        {"Григорій", "hryhoriy"},  // Ukrainian by its letters
        {"Ђурђа", "durda"},        // Serbian
        {"Χρήστος", "khristos"},
        {"კახა", "kakha"},
        {"خالد", "khald"},  // no short vowels
        {"דוד", "dwd"},
        {"山田", "shantian"},
        {"タナカ", "tanaka"},
        {"राम", "ram"},
        {"लता", "lata"},
        {"한", "han"},
        {"ស៊ុន", "son"},
        {"€", ""},
        {"", ""},
    };
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(to_latin(row.word) == row.latin);
    }
}

TEST_CASE("a letter shows what its script writes") {
    CHECK(writing_of(U'a') == Writing::latin);
    CHECK(writing_of(U'é') == Writing::latin);
    CHECK(writing_of(U'7') == Writing::latin);
    CHECK(writing_of(U'ж') == Writing::alphabet);
    CHECK(writing_of(U'ა') == Writing::alphabet);
    CHECK(writing_of(U'ع') == Writing::consonants);
    CHECK(writing_of(U'ש') == Writing::consonants);
    CHECK(writing_of(U'ន') == Writing::consonants);
    CHECK(writing_of(U'山') == Writing::syllables);
    CHECK(writing_of(U'한') == Writing::syllables);
}
