#include "tools/trainer/lemma_trainer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "base/table.hpp"
#include "language/lemma_rules.hpp"

using namespace dateline;

namespace {

struct Attested {
    const char* form;
    const char* lemma;
    const char* upos;
    const char* xpos;
    int times;
};

std::vector<ConlluSentence> treebank_of(const std::vector<Attested>& words) {
    std::vector<ConlluSentence> sentences;
    for (const Attested& word : words) {
        for (int n = 0; n < word.times; ++n) {
            ConlluLine& line = sentences.emplace_back().lines.emplace_back();
            line.cells.fill("_");
            line[ConlluColumn::id] = "1";
            line[ConlluColumn::form] = word.form;
            line[ConlluColumn::lemma] = word.lemma;
            line[ConlluColumn::upos] = word.upos;
            line[ConlluColumn::xpos] = word.xpos;
        }
    }
    return sentences;
}

std::string lemma_by(const std::string& list, std::string_view tag, const std::string& form) {
    const LemmaRules rules(read_table(list));
    const LemmaEdit* edit = rules.find(tag, form);
    return edit == nullptr ? form : form.substr(0, form.size() - edit->strip) + std::string(edit->add);
}

const std::vector<Attested> kWords = {
    {"walk", "walk", "VERB", "VB", 3},
    {"move", "move", "VERB", "VB", 3},
    {"save", "save", "VERB", "VB", 1},
    {"jumped", "jump", "VERB", "VBD", 2},
    {"Took", "take", "VERB", "VBD", 6},
    {"taken", "take", "VERB", "VBN", 5},
    {"an", "a", "DET", "DT", 2},
    {"shiny", "shinny", "ADJ", "JJ", 1},
    {"exlandish", "Exlandish", "ADJ", "JJ", 2},
    {"horse", "horse", "NOUN", "NN", 2},
    {"towns", "town", "NOUN", "NNS", 1},
    {"n\u2019t", "not", "PART", "RB", 2},
    {"oxen", "ox", "NOUN", "NNS", 1},
    {"United", "Unite", "VERB", "NNP", 9},
    {"over", "overpay", "VERB", "AFX", 9},
    {"1,200", "1200", "NUM", "CD", 2},
};

}  // namespace

TEST_CASE("a list of lemmas is learned from a treebank", "[trainer]") {
    const std::string list = train_lemmas(treebank_of(kWords), "mice\tmouse\n");
    struct Row {
        const char* tag;
        const char* form;
        const char* lemma;
    };
    const Row rows[] = {
        {"VBD", "took", "take"},            // attested
        {"VBD", "undertook", "undertake"},  // made of it
        {"VBN", "walked", "walk"},          // regular form of an attested lemma
        {"VBG", "moving", "move"},
        {"VBG", "craving", "crave"},  // by its ending
        {"NNS", "towns", "town"},
        {"NNS", "mice", "mouse"},  // listed
        {"NNS", "oxen", "oxen"},   // once, and the lemma has no other form: may be a mistake
        {"DT", "an", "a"},
        {"RB", "n't", "not"},  // typographic apostrophe
        {"JJ", "exlandish", "Exlandish"},
        {"JJ", "shiny", "shiny"},     // once: may be a mistake
        {"NNP", "united", "united"},  // verbs in names are no names
        {"AFX", "over", "over"},
    };
    for (const Row& row : rows) {
        INFO(row.tag << ' ' << row.form);
        CHECK(lemma_by(list, row.tag, row.form) == row.lemma);
    }
    CHECK(list.find("1,200") == std::string::npos);
}

TEST_CASE("the same treebank gives the same list in any order of its sentences", "[trainer]") {
    auto sentences = treebank_of(kWords);
    const std::string list = train_lemmas(sentences, "mice\tmouse\n");
    std::reverse(sentences.begin(), sentences.end());
    CHECK(train_lemmas(sentences, "mice\tmouse\n") == list);
}
