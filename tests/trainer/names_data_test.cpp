#include "tools/trainer/names_data.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace dateline;

namespace {

/// The names of a sentence as "Ada Lund/PER; Exmouth/LOC".
std::string names_in(const NamedSentence& sentence) {
    static constexpr const char* kKinds[] = {"PER", "ORG", "LOC"};
    std::string names;
    for (std::size_t at = 0; at < sentence.words.size(); ++at) {
        const std::uint8_t tag = sentence.tags[at];
        if (tag % 2 == 0) continue;
        names += (names.empty() ? "" : "; ") + sentence.words[at];
        for (std::size_t next = at + 1; next < sentence.words.size() && sentence.tags[next] == tag + 1; ++next)
            names += " " + sentence.words[next];
        names += std::string("/") + kKinds[tag / 2];
    }
    return names;
}

/// A word of a treebank: form, Penn tag, governor's number, relation, GUM's marks.
struct TreeWord {
    const char* form;
    const char* tag;
    int head;
    const char* deprel;
    const char* marks;
};

ConlluSentence sentence_of(const std::vector<TreeWord>& words) {
    ConlluSentence sentence;
    sentence.comments = {"# sent_id = invented-1"};
    for (const TreeWord& word : words) {
        ConlluLine& line = sentence.lines.emplace_back();
        line.cells.fill("_");
        line[ConlluColumn::id] = std::to_string(sentence.lines.size());
        line[ConlluColumn::form] = word.form;
        line[ConlluColumn::xpos] = word.tag;
        line[ConlluColumn::head] = std::to_string(word.head);
        line[ConlluColumn::deprel] = word.deprel;
        if (*word.marks != 0) line[ConlluColumn::misc] = std::string("Entity=") + word.marks + "|SpaceAfter=No";
    }
    return sentence;
}

struct Case {
    const char* names;
    std::vector<TreeWord> words;
};

const Case kCases[] = {
    {"Ada Lund/PER",
     {{"the", "DT", 4, "det", "(1-person-new-nnnnn-cf1-4,5-coref-Ada_Lund"},
      {"late", "JJ", 4, "amod", ""},
      {"President", "NNP", 4, "nmod:desc", ""},
      {"Ada", "NNP", 0, "root", ""},
      {"Lund", "NNP", 4, "flat", "1)"}}},
    {"Ada Lund/PER",
     {{"director", "NN", 0, "root", "(1-person-new-nnnnn-cf1-1,2-sgl"},
      {"Ada", "NNP", 1, "flat", ""},
      {"Lund", "NNP", 1, "flat", "1)"}}},
    {"",
     {{"the", "DT", 2, "det", "(1-person-giv:act-nnnnn-cf1-2-coref-Ada_Lund"}, {"Governor", "NNP", 0, "root", "1)"}}},
    {"", {{"Vice", "NNP", 2, "compound", "(1-person-giv:act-nnnnn-cf1-2-sgl"}, {"President", "NNP", 0, "root", "1)"}}},
    {"", {{"Exlanders", "NNPS", 0, "root", "(1-person-new-nnnnn-cf1-1-sgl)"}}},
    {"", {{"she", "PRP", 0, "root", "(1-person-giv:act-nnnnn-cf1-1-ana)"}}},
    {"", {{"Brightbulb", "NNP", 0, "root", "(1-object-new-nnnnn-cf1-1-sgl)"}}},
    {"University of Exmouth/ORG",
     {{"the", "DT", 2, "det", "(1-organization-new-nnnnn-cf1-2,4-sgl"},
      {"University", "NNP", 0, "root", ""},
      {"of", "IN", 4, "case", ""},
      {"Exmouth", "NNP", 2, "nmod", "(2-place-new-nnnnn-cf2-1-sgl)1)"}}},
    {"Exland/LOC; Ministry of Health and Welfare/ORG",
     {{"Exland", "NNP", 3, "nmod:poss", "(1-organization-new-nnnnn-cf1-3-sgl(2-place-new-nnnnn-cf2-1-sgl"},
      {"'s", "POS", 1, "case", "2)"},
      {"Ministry", "NNP", 0, "root", ""},
      {"of", "IN", 5, "case", ""},
      {"Health", "NNP", 3, "nmod", "(3-abstract-new-nnnnn-cf2-1-sgl"},
      {"and", "CC", 7, "cc", ""},
      {"Welfare", "NNP", 5, "conj", "3)1)"}}},
    {"Exland/LOC; Wyland/LOC",
     {{"Exland", "NNP", 0, "root", "(1-place-new-nnnnn-cf1-1,3-sgl(2-place-new-nnnnn-cf1-1-sgl)"},
      {"and", "CC", 3, "cc", ""},
      {"Wyland", "NNP", 1, "conj", "(3-place-new-nnnnn-cf2-1-sgl)1)"}}},
    {"Exmouth/LOC; Wyland/LOC",
     {{"Exmouth", "NNP", 0, "root", "(1-place-new-nnnnn-cf1-1-sgl-Exmouth%2C_Wyland"},
      {",", ",", 3, "punct", ""},
      {"Wyland", "NNP", 1, "nmod:unmarked", "(2-place-new-nnnnn-cf1-1-sgl)1)"}}},
    {"Port Lund/LOC",
     {{"the", "DT", 2, "det", "(1-place-new-nnnnn-cf1-2-coref-Port_Lund%2C_Exland"},
      {"town", "NN", 0, "root", ""},
      {"of", "IN", 5, "case", ""},
      {"Port", "NNP", 5, "compound", ""},
      {"Lund", "NNP", 2, "nmod", "1)"}}},
    {"Lund Power , Inc./ORG",
     {{"Lund", "NNP", 2, "compound", "(1-organization-new-nnnnn-cf1-2-sgl"},
      {"Power", "NNP", 0, "root", ""},
      {",", ",", 4, "punct", ""},
      {"Inc.", "NNP", 2, "list", "1)"}}},
    {"Saint Ada 's Bay/LOC",
     {{"Saint", "NNP", 2, "compound", "(1-place-new-nnnnn-cf1-4-sgl(2-person-new-nnnnn-cf2-2-sgl"},
      {"Ada", "NNP", 4, "nmod:poss", ""},
      {"'s", "POS", 2, "case", "2)"},
      {"Bay", "NNP", 0, "root", "1)"}}},
    {"Omar al - Lund/PER",
     {{"Omar", "NNP", 0, "root", "(1-person-new-nnnnn-cf1-1,2,4-sgl"},
      {"al", "NNP", 1, "flat", ""},
      {"-", "HYPH", 4, "punct", ""},
      {"Lund", "NNP", 1, "flat", "1)"}}},
    {"", {{"Lund", "NNP", 0, "root", "(1-person-new-nnnnn-cf1-1-sgl"}}},
    {"", {{"Lund", "NNP", 0, "root", "7)"}}},
};

}  // namespace

TEST_CASE("the names in the mentions of a treebank are found", "[trainer]") {
    for (const Case& each : kCases) {
        const ConlluSentence sentence = sentence_of(each.words);
        const auto named = names_of_gum({&sentence, 1});
        REQUIRE(named.size() == 1);
        CHECK(named[0].sent_id == "invented-1");
        CAPTURE(named[0].words);
        CHECK(names_in(named[0]) == each.names);
    }
}

TEST_CASE("a document has mentions where its first sentence says so", "[trainer]") {
    ConlluSentence sentence = sentence_of({{"Lund", "NNP", 0, "root", ""}});
    CHECK_FALSE(has_gum_entities({&sentence, 1}));
    sentence.comments.emplace_back("# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity");
    CHECK(has_gum_entities({&sentence, 1}));
    CHECK_FALSE(has_gum_entities({}));
}

TEST_CASE("names in IOB2 are read with the numbers of their sentences", "[trainer]") {
    const auto sentences = read_uner(
        "# newdoc id = d\n# sent_id = d-1\n# text = Ada left Exmouth Bay\n"
        "1\tAda\tB-PER\t-\t-\r\n2\tleft\tO\t-\t-\n3\tExmouth\tB-LOC\t-\t-\n4\tBay\tI-LOC\t-\t-\n\n"
        "# sent_id = d-2\n1\tLund\tB-OTH\t-\t-\n2\tCo\tI-OTH\t-\t-\n3\tLund\tB-ORG\t-\t-\n4\tWy\tB-ORG\t-\t-");
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].sent_id == "d-1");
    CHECK(names_in(sentences[0]) == "Ada/PER; Exmouth Bay/LOC");
    CHECK(sentences[1].sent_id == "d-2");
    CHECK(names_in(sentences[1]) == "Lund/ORG; Wy/ORG");
}

TEST_CASE("names in IOB1 begin where none of their kind goes before", "[trainer]") {
    const auto sentences = read_wikigold(
        "-DOCSTART- O\n\nAda I-PER\nLund I-PER\nOmar B-PER\nin O\nWyland I-LOC\nParty I-ORG\nand O\nBook I-MISC\n. "
        "O\n");
    REQUIRE(sentences.size() == 1);
    CHECK(sentences[0].sent_id.empty());
    CHECK(names_in(sentences[0]) == "Ada Lund/PER; Omar/PER; Wyland/LOC; Party/ORG");
}

TEST_CASE("names without tags are refused with their line", "[trainer]") {
    CHECK_THROWS_WITH(read_uner("# sent_id = d-1\n1\tAda\n"),
                      Catch::Contains("line 2") && Catch::Contains("three columns"));
    CHECK_THROWS_WITH(read_wikigold("Ada I-PER\nLund\n"),
                      Catch::Contains("line 2") && Catch::Contains("without a tag"));
}
