#include "language/lemma_rules.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <utility>

using namespace dateline;

TEST_CASE("the longest rule that fits a word gives its lemma") {
    const LemmaRules rules(std::vector<std::vector<std::string_view>>{{"VBD", "-ed", "-"},
                                                                      {"VBD", "-ied", "-y"},
                                                                      {"VBD", "-took", "-take"},
                                                                      {"VBD", "died", "die"},
                                                                      {"VBN", "shown", "show"},
                                                                      {"NNS", "-s", "-"},
                                                                      {"PRP", "me", "I"}});
    struct Row {
        const char* tag;
        const char* word;
        const char* lemma;
    };
    const Row rows[] = {
        {"VBD", "walked", "walk"},     {"VBD", "denied", "deny"}, {"VBD", "died", "die"},
        {"VBD", "undied", "undy"},     {"VBD", "took", "take"},   {"VBD", "retook", "retake"},
        {"VBN", "walked", "walk"},     {"VBN", "shown", "show"},  {"VBD", "shown", "shown"},
        {"NNPS", "islands", "island"}, {"NNS", "s", "s"},         {"VBD", "bed", "bed"},
        {"VBZ", "walks", "walks"},     {"PRP", "me", "I"},        {"PRP", "home", "home"},
        {"", "walked", "walked"},      {"VBD", "", ""},           {"VBD", "\n", "\n"},
    };
    for (const Row& row : rows) {
        INFO(row.tag << ' ' << row.word);
        const std::string word = row.word;
        const LemmaEdit* edit = rules.find(row.tag, word);
        CHECK((edit == nullptr ? word : word.substr(0, word.size() - edit->strip) + std::string(edit->add)) ==
              row.lemma);
    }
}

TEST_CASE("rules see words in lower case with plain apostrophes") {
    const std::pair<const char*, const char*> rows[] = {
        {"", ""}, {"N’T", "n't"}, {"L’Été’S", "l'été's"}, {"“GO”", "“go”"}, {"ẞȺ", "ßⱥ"},
    };
    for (const auto& [form, expected] : rows) {
        INFO(form);
        CHECK(rule_form(form) == expected);
    }
}

TEST_CASE("a rule for lemmas without its three cells is a mistake in the list") {
    const std::vector<std::vector<std::string_view>> rows = {{"VBD", "-ed"}};
    CHECK_THROWS_AS(LemmaRules(rows), std::logic_error);
}
