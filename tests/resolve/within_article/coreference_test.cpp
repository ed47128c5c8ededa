#include "resolve/within_article/coreference.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/extract/made_document.hpp"

using namespace dateline;

namespace {

/// A text read by the real engine, and its mentions linked.
struct Linked {
    made::Read read;
    std::vector<Mention> mentions;

    explicit Linked(const std::string& text) : read({"", text, "2021-05-03", {}}) {
        mentions = link_within_article(read.document, read.all.mentions, english());
    }

    /// "antecedent (rule)" of the n-th mention with these words, counted from 1; "nobody" where it has none, "no
    /// mention" where there is none such.
    [[nodiscard]] std::string link(const std::string& words, int nth) const {
        for (const Mention& mention : mentions) {
            if (read.words(mention.span) != words || --nth > 0) continue;
            if (!mention.antecedent) return "nobody";
            return read.words(mentions[mention.antecedent->position()].span) + " (" + mention.antecedent_rule + ")";
        }
        return "no mention";
    }
};

struct Row {
    const char* text;
    const char* words;
    int nth;
    const char* link;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.text << "\n" << row.words << " " << row.nth);
        CHECK(Linked(row.text).link(row.words, row.nth) == row.link);
    }
}

}  // namespace

TEST_CASE("short names, acronyms and the same names refer back to the first") {
    check({
        {"Anna Kovac left the town. Kovac slept.", "Kovac", 1, "Anna Kovac (short_name)"},
        {"Anna Kovac left the town. Anna Kovac slept.", "Anna Kovac", 2, "Anna Kovac (same_name)"},
        {"The Zamin Relief Board (ZRB) left. The ZRB sent food.", "ZRB", 2, "Zamin Relief Board (acronym)"},
        {"The Zamin Democratic Union (UDK) left. The UDK slept.", "UDK", 2, "Zamin Democratic Union (acronym)"},
        {"The Zamin Relief Board (based in Selm, ZRB) left. The ZRB sent food.", "ZRB", 2, "ZRB (same_name)"},
    });
}

TEST_CASE("a family name that two persons bear is nobody's, unless title or office tells") {
    check({
        {"Anna Kovac and Peter Kovac left. Kovac slept.", "Kovac", 1, "nobody"},
        {"Anna Kovac met Peter Kovac. Mrs. Kovac slept.", "Kovac", 1, "Anna Kovac (short_name)"},
        {"Anna Kovac met Peter Kovac. Mr. Kovac slept.", "Kovac", 1, "Peter Kovac (short_name)"},
        {"Ivan Kovac left the town. Mr. Kovac slept.", "Kovac", 1, "Ivan Kovac (short_name)"},
        {"Ivan Kovac left the town. Mrs. Kovac slept.", "Kovac", 1, "nobody"},
        {"Ivan Kovac left the town. Mrs. Kovac slept. Mrs. Kovac ate.", "Kovac", 2, "Kovac (short_name)"},
        {"Ivan Kovac left the town. Mrs. Kovac slept. Mr. Kovac ate.", "Kovac", 2, "Ivan Kovac (short_name)"},
        {"Ivan Kovac left the town. Mrs. Kovac slept. Kovac ate.", "Kovac", 2, "nobody"},
        {"Ivan Kovac left the town. Spokeswoman Kovac slept.", "Kovac", 1, "nobody"},
        {"Foreign Minister Ivan Kovac left. General Kovac slept.", "Kovac", 1, "Ivan Kovac (short_name)"},
        {"Mayor Anna Kovac met General Peter Kovac. General Kovac slept.", "Kovac", 1, "Peter Kovac (short_name)"},
    });
}

TEST_CASE("a description goes to the one whom the article gives that role") {
    check({
        {"Foreign Minister Anna Kovac met Peter Dostal. The minister left.", "The minister", 1, "Anna Kovac (role)"},
        {"Anna Kovac, the foreign minister, met Peter Dostal. The diplomat left.", "The diplomat", 1,
         "Anna Kovac (role)"},
        {"Lt. Gen. Peter Dostal spoke first. The general left.", "The general", 1, "Peter Dostal (role)"},
        {"Anna Kovac spoke. She left. Kovac is the mayor of Selm. The mayor slept.", "The mayor", 1,
         "Anna Kovac (role)"},
        {"Peter Dostal left. The general slept.", "The general", 1, "nobody"},
        {"Minister Peter Dostal left. A minister slept.", "A minister", 1, "nobody"},
        {"Minister Peter Dostal met Minister Anna Kovac. The minister left.", "The minister", 1, "nobody"},
        {"Minister Peter Dostal left. The minister who stayed slept.", "The minister", 1, "nobody"},
        {"Minister Peter Dostal left. A young minister arrived. The minister slept.", "The minister", 1, "nobody"},
        {"Minister Peter Dostal left. Officials and one resident slept.", "Officials", 1, "nobody"},
        {"At Zamin camp it rained. The camp flooded.", "The camp", 1, "Zamin camp (noun_of_name)"},
        {"The Defence Ministry wrote to them. The ministry slept.", "The ministry", 1,
         "Defence Ministry (noun_of_name)"},
    });
}

TEST_CASE("a description beside a name is its bearer, before it and after it") {
    check({
        {"The minister, Omar Hale, left.", "The minister", 1, "Omar Hale (apposition)"},
        {"Its commander, Lucan Trebor, denied the report.", "Its commander", 1, "Lucan Trebor (apposition)"},
        {"Anna Kovac, a spokeswoman for the council, left.", "a spokeswoman", 1, "Anna Kovac (apposition)"},
        {"Omar Hale is the mayor of Selm.", "the mayor", 1, "Omar Hale (copula)"},
        {"Omar Hale is not the mayor of Selm.", "the mayor", 1, "nobody"},
    });
}

TEST_CASE("a pronoun for a person has its gender and is no argument beside its antecedent") {
    check({
        {"Anna Kovac met Peter Dostal. She left.", "She", 1, "Anna Kovac (only_person)"},
        {"Anna Kovac met Peter Dostal. He left.", "He", 1, "Peter Dostal (only_person)"},
        {"Mr. Krell spoke to Mrs. Hale. She left.", "She", 1, "Hale (only_person)"},
        {"Anna Kovac said that she would leave.", "she", 1, "Anna Kovac (only_person)"},
        {"Peter Dostal saw him.", "him", 1, "nobody"},
        {"Peter Dostal blamed himself.", "himself", 1, "Peter Dostal (reflexive)"},
        {"Peter Dostal treated his daughter himself.", "himself", 1, "Peter Dostal (reflexive)"},
        {"The daughter of Peter Dostal himself left.", "himself", 1, "Peter Dostal (reflexive)"},
        {"Peter Dostal and Omar Hale left. He slept.", "He", 1, "nobody"},
        {"In his speech, Peter Dostal thanked them.", "his", 1, "Peter Dostal (fronted_phrase)"},
        {"Anna Kovac left. It rained. It snowed. It stopped. It froze. She slept.", "She", 1, "nobody"},
        {"Anna Kovac left. \"She never slept,\" said Omar Hale.", "She", 1, "nobody"},
        {"A spokeswoman left the town. She slept.", "She", 1, "A spokeswoman (only_person)"},
    });
}

TEST_CASE("a pronoun for a thing goes to the subject that governs it, or to nobody") {
    check({
        {"The Zamin Relief Board said it had sent food.", "it", 1, "Zamin Relief Board (governing_subject)"},
        {"The Zamin Relief Board sent its lorries.", "its", 1, "Zamin Relief Board (governing_subject)"},
        {"The rebels said they had left.", "they", 1, "The rebels (governing_subject)"},
        {"The Zamin Relief Board denied the report. It said nobody had left.", "It", 1,
         "Zamin Relief Board (who_spoke_before)"},
        {"The plan pleased the Zamin Relief Board. It was long.", "It", 1, "nobody"},
        {"The Zamin Relief Board said it was time for bread.", "it", 1, "nobody"},
        {"The plan had its faults.", "its", 1, "nobody"},
        {"Anna Kovac said they had left.", "they", 1, "nobody"},
    });
}

TEST_CASE("antecedents have none themselves, and a text without sentences is survived") {
    Document document;
    document.article.text = "Kovac";
    Mention mention;
    mention.span = {0, 5};
    mention.kind = "person";
    CHECK_FALSE(link_within_article(document, {mention}, english())[0].antecedent.has_value());
    CHECK(link_within_article(document, {}, english()).empty());
    std::vector<Mention> many(20000, mention);
    many = link_within_article(document, std::move(many), english());
    for (const Mention& each : many) {
        if (!each.antecedent) continue;
        CHECK_FALSE(many[each.antecedent->position()].antecedent.has_value());
        CHECK(each.antecedent_confidence > 0);
    }
}

TEST_CASE("thousands of names and pronouns in one sentence are survived") {
    std::string text = "Anna Kovac left";
    for (int i = 0; i < 3000; ++i) text += ", he saw him and Peter Dostal his camp";
    const Linked linked(text + ".");
    CHECK(linked.mentions.size() > 3000);
}
