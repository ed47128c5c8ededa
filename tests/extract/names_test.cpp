#include <catch2/catch.hpp>

#include "tests/extract/made_document.hpp"

using namespace dateline;

namespace {

/// The mentions that are names, each with its kind: "person:Anna Kovac | state:France".
std::string names_of(const made::Read& read) {
    std::string joined;
    for (const Mention& mention : read.all.mentions) {
        if (mention.form != MentionForm::name) continue;
        if (!joined.empty()) joined += " | ";
        joined += mention.kind;
        joined += ':';
        joined += read.document.words(mention.span);
    }
    return joined;
}

}  // namespace

TEST_CASE("names of mentions keep to their borders and to what lists know") {
    struct Row {
        const char* body;
        const char* names;
    };
    const Row rows[] = {
        {"The Foreign Minister of France met NATO envoys in Abu Dhabi.",
         "state:France | organization:NATO | place:Abu Dhabi"},
        {"US officials spoke to the UN.", "state:US | organization:UN"},
        {"Mr. Ivan Petrov lives in At-Tamar.", "person:Ivan Petrov | place:At-Tamar"},
        {"Anna Kovac spoke to them. Later Kovac left.", "person:Anna Kovac | person:Kovac"},
        {"An F-16 flew over twenty-one houses.", ""},
    };
    for (const Row& row : rows) {
        INFO(row.body);
        const made::Read read({"", row.body, "", {}});
        CHECK(names_of(read) == row.names);
    }
}

TEST_CASE("in a headline in capitals only names that a list or the text knows are read") {
    const made::Read read({"Anna Kovac Accuses Rivals Of Blocking Every Convoy To France",
                           "Minister Anna Kovac spoke on Monday.",
                           "",
                           {}});
    CHECK(names_of(read) == "person:Anna Kovac | state:France | person:Anna Kovac");
}

TEST_CASE("numbers in words with hyphens count only where a measure or a range follows") {
    struct Row {
        const char* body;
        std::size_t figures;
    };
    const Row rows[] = {
        {"Two men flew an F-16 home.", 1},    {"They built a 40-kilometre road.", 1},
        {"It is a 12-member council.", 0},    {"Some 20-30 people left the town.", 1},
        {"Twenty-one houses were burnt.", 1}, {"It is an 18-year-old law.", 0},
    };
    for (const Row& row : rows) {
        INFO(row.body);
        const made::Read read({"", row.body, "", {}});
        CHECK(read.all.figures.size() == row.figures);
    }
}
