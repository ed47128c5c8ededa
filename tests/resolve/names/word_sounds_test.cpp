#include "resolve/names/word_sounds.hpp"

#include <catch2/catch.hpp>

#include "languages/en/english.hpp"

using namespace dateline;

TEST_CASE("ways of writing one sound have one sound") {
    const WordSounds sounds(english().list("name_sounds"));
    const std::vector<std::vector<std::string>> rows = {
        {"mikhail", "mihail"},
        {"dzhamila", "djamila", "jamila"},
        {"tschernow", "chernov", "tchernoff"},
        {"schukow", "shukov"},
        {"sergei", "sergey", "sergej"},
        {"yusuf", "yousuf", "yoosuf"},
        {"qasim", "kasim", "kassim"},
        {"dmitri", "dmitry", "dmitriy", "dmitrij", "dmitrii"},
        {"abdallah", "abdalla"},
        {"mccall", "maccall"},
    };
    for (const auto& row : rows) {
        for (const std::string& word : row) {
            INFO(word);
            CHECK(sounds.sound_of(word) == sounds.sound_of(row.front()));
        }
    }
    CHECK(sounds.sound_of("ilo") != sounds.sound_of("ila"));
    CHECK(sounds.sound_of("2004") != sounds.sound_of("204"));
    CHECK(sounds.sound_of("") == "");
}

TEST_CASE("no word loses all of its sound") {
    const WordSounds sounds(english().list("name_sounds"));
    for (char c = 'a'; c <= 'z'; ++c) {
        CHECK(!sounds.sound_of(std::string(1, c)).empty());
        CHECK(!sounds.sound_of(std::string(3, c)).empty());
    }
}

TEST_CASE("consonants are what a script without vowels keeps") {
    CHECK(consonants_of("karim") == consonants_of("krym"));
    CHECK(consonants_of("haddad") == consonants_of("hdad"));
    CHECK(consonants_of("pavel") == consonants_of("bafl"));
    CHECK(consonants_of("aoui") == "");
}
