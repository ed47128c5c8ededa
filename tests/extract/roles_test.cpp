#include "extract/roles.hpp"

#include <catch2/catch.hpp>

#include "tests/extract/made_document.hpp"

using namespace dateline;

namespace {

/// The role of the first name with these words that has one; empty where none has.
std::string role_of(const made::Read& read, const std::string& name) {
    for (const Mention& mention : read.all.mentions) {
        if (mention.role && mention.form == MentionForm::name && read.words(mention.span) == name)
            return read.words(*mention.role);
    }
    return "";
}

}  // namespace

TEST_CASE("a name has the role that the text gives beside it") {
    struct Row {
        const char* text;
        const char* name;
        const char* role;
    };
    const Row rows[] = {
        {"Foreign Minister Marta Ellingar left on Monday.", "Marta Ellingar", "Foreign Minister"},
        {"The Sorvian defence minister Petr Dostal spoke.", "Petr Dostal", "Sorvian defence minister"},
        {"Reporters met Lt. Gen. Omar Hale on Monday.", "Omar Hale", "Lt. Gen."},
        {"Former Prime Minister Anna Kovac was there.", "Anna Kovac", "Former Prime Minister"},
        {"Council chairman Dr. Ivan Ostrik left.", "Ivan Ostrik", "Council chairman"},
        {"Anna Kovac, a spokeswoman for the ministry, said so.", "Anna Kovac", "spokeswoman for the ministry"},
        {"The minister, Omar Hale, left.", "Omar Hale", "minister"},
        {"The head of the Relief Board, Maria Lind, spoke.", "Maria Lind", "head of the Relief Board"},
        {"Omar Hale is the mayor of Selm.", "Omar Hale", "mayor of Selm"},
        {"Josip Krell, who is the governor, left early.", "Josip Krell", "governor"},
        {"Ivo Marek, a hydrologist at the dam, said so.", "Ivo Marek", "hydrologist"},
        {"Omar Hale was appointed mayor of Selm.", "Omar Hale", "mayor of Selm"},
        {"Omar Hale became the governor.", "Omar Hale", "governor"},
        {"Omar Hale served as mayor of Selm.", "Omar Hale", "mayor of Selm"},
        // What gives no role:
        {"Omar Hale was not appointed mayor of Selm.", "Omar Hale", ""},
        {"Omar Hale appointed the governor.", "Omar Hale", ""},
        {"Omar Hale served the governor.", "Omar Hale", ""},
        {"Mr. Omar Hale left.", "Omar Hale", ""},
        {"Omar Hale is not the mayor of Selm.", "Omar Hale", ""},
        {"Omar Hale would be the mayor of Selm.", "Omar Hale", ""},
        {"On Monday Omar Hale left.", "Omar Hale", ""},
        {"Omar Hale, 54, left.", "Omar Hale", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const made::Read read({"", row.text, "2021-05-03", {}});
        CHECK(role_of(read, row.name) == row.role);
    }
}

TEST_CASE("a list of two thousand names is read to its end") {
    std::string text = "The ministers Omar Hale";
    for (int i = 0; i < 2000; ++i) text += ", Anna Kovac";
    const made::Read read({"", text + " left.", "2021-05-03", {}});
    REQUIRE(read.all.mentions.size() > 1000);
    CHECK(read.all.mentions.back().span.end == text.size());
}
