#include "language/conllu.hpp"

#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "language/upos_names.hpp"

using namespace dateline;

namespace {

std::string word(const std::string& id, const std::string& form, const std::string& misc = "_") {
    return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
}

std::vector<ConlluSentence> read_all(const std::string& text) {
    ConlluReader reader(text, "bank.conllu");
    std::vector<ConlluSentence> sentences;
    while (auto sentence = reader.next()) sentences.push_back(std::move(*sentence));
    return sentences;
}

const std::string kFerry = "# newdoc id = ferry\n# newpar\n# text = We can't.\n" + word("1", "We") +
                           word("2-3", "can't", "SpaceAfter=No") + word("2", "ca") + word("3", "n't") +
                           word("3.1", "sail") + word("4", ".", "Gloss=x|SpaceAfter=No") + "\n";

}  // namespace

TEST_CASE("CoNLL-U that is read and written again is the same") {
    const std::string text = kFerry + word("1", "No") + "\n";
    std::ostringstream out;
    for (const ConlluSentence& sentence : read_all(text)) write_conllu(out, sentence);
    CHECK(out.str() == text);
}

TEST_CASE("words, ranges and empty nodes of CoNLL-U are told apart") {
    const auto sentences = read_all(kFerry);
    REQUIRE(sentences.size() == 1);
    const ConlluSentence& ferry = sentences[0];
    REQUIRE(ferry.lines.size() == 6);
    CHECK(ferry.lines[0].is_word());
    CHECK(ferry.lines[1].is_range());
    CHECK_FALSE(ferry.lines[1].is_word());
    CHECK(ferry.lines[4].is_empty_node());
    CHECK(ferry.comment("text") == "We can't.");
    CHECK(ferry.comment("newdoc id") == "ferry");
    CHECK(ferry.comment("newpar") == "");
    CHECK(ferry.comment("newdoc") == std::nullopt);
    CHECK(ferry.comment("sent_id") == std::nullopt);
    CHECK(ferry.begins_document());
    CHECK(ferry.begins_paragraph());
}

TEST_CASE("comments tell where documents and paragraphs begin") {
    const struct {
        const char* comment;
        bool document;
        bool paragraph;
    } rows[] = {
        {"# newdoc", true, false},        {"# newdoc id = ferry", true, false},   {"#newdoc id=ferry", true, false},
        {"# newpar", false, true},        {"# newpar id = ferry-1", false, true}, {"# newdocument = 1", false, false},
        {"# newpar_block", false, false}, {"# text = newdoc", false, false},
    };
    for (const auto& row : rows) {
        INFO(row.comment);
        const auto sentences = read_all(row.comment + ("\n" + word("1", "No")));
        REQUIRE(sentences.size() == 1);
        CHECK(sentences[0].begins_document() == row.document);
        CHECK(sentences[0].begins_paragraph() == row.paragraph);
    }
}

TEST_CASE("CoNLL-U is read with other ends of lines, empty lines and no last line end") {
    const std::string one = word("1", "No");
    const struct {
        std::string text;
        std::size_t sentences;
    } rows[] = {
        {"", 0},
        {"\n\n\n", 0},
        {one + "\n# below the last sentence\n", 1},
        {word("0.1", "Yes") + one, 1},
        {word("1-2", "Nono") + one + word("2", "no") + word("3-4", "nono") + word("3", "no") + word("4", "no"), 1},
        {"\n\n" + one + "\n\n\n" + one, 2},
        {one.substr(0, one.size() - 1), 1},
        {"# x\r\n" + one.substr(0, one.size() - 1) + "\r\n\r\n" + one, 2},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto sentences = read_all(row.text);
        CHECK(sentences.size() == row.sentences);
        for (const auto& sentence : sentences) CHECK(sentence.lines.back()[ConlluColumn::misc] == "_");
    }
}

TEST_CASE("what is no CoNLL-U is refused with the number of its line") {
    const std::string one = word("1", "No");
    const struct {
        std::string text;
        const char* message;
    } rows[] = {
        {"# a\nNo ferry sails\n", "bank.conllu, line 2: the line has 1 column where a word has ten"},
        {one + "2\tsails\n", "bank.conllu, line 2: the line has 2 columns where a word has ten"},
        {one + word("x", "sails"), "bank.conllu, line 2: \"x\" is no number of a word"},
        {one + word("2-", "sails"), "bank.conllu, line 2: \"2-\" is no number of a word"},
        {one + word("1", "sails"), "bank.conllu, line 2: \"1\" does not follow 1 words"},
        {one + word("3", "sails"), "bank.conllu, line 2: \"3\" does not follow 1 words"},
        {one + word("3.1", "sails"), "bank.conllu, line 2: \"3.1\" does not follow 1 words"},
        {one + word("2-1", "sails"), "bank.conllu, line 2: \"2-1\" does not follow 1 words"},
        {one + word("99999999999999999999999", "x"),
         "bank.conllu, line 2: \"99999999999999999999999\" is no number of a word"},
        {word("1-2", "Nono") + one + "\n", "bank.conllu, line 3: the sentence ends before word 2"},
        {word("0.1", "No"), "bank.conllu, line 1: the sentence has no words"},
        {one + "\n" + word("0.1", "No") + word("0.2", "no") + "\n" + one,
         "bank.conllu, line 5: the sentence has no words"},
        {word("1-5", "Nono") + one + word("2-2", "no") + word("2", "no"),
         "bank.conllu, line 3: the range \"2-2\" has words of the range before it"},
        {word("1-2", "Nono") + word("1-2", "Nono") + one + word("2", "no"),
         "bank.conllu, line 2: the range \"1-2\" has words of the range before it"},
        {word("1-2", "Nono"), "bank.conllu, line 1: the sentence ends before word 2"},
        {one + word("2", ""), "bank.conllu, line 2: the word has no form"},
        {one + "# late\n", "bank.conllu, line 2: a comment stands below words"},
        {"# alone\n\n" + one, "bank.conllu, line 2: comments without words"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK_THROWS_AS(read_all(row.text), InputError);
        CHECK_THROWS_WITH(read_all(row.text), Catch::StartsWith(row.message));
    }
}

TEST_CASE("each coarse tag has a name that leads back to it") {
    for (int i = 1; i <= static_cast<int>(Upos::x); ++i) {
        const auto tag = static_cast<Upos>(i);
        CHECK(upos_named(name_of(tag)) == tag);
    }
    CHECK(name_of(Upos::none) == "_");
    CHECK(name_of(Upos::propn) == "PROPN");
    CHECK(upos_named("noun") == Upos::none);
}
