#include "export/fact_text.hpp"

#include <catch2/catch.hpp>

#include "tests/export/made_facts.hpp"

using namespace dateline;

TEST_CASE("whose word a fact is stands with it, and so does what keeps it from being plain") {
    struct Row {
        const char* asserted_by;
        const char* relayed_by;
        const char* stance;
        const char* status;
        const char* polarity;
        const char* title;
    };
    const Row rows[] = {
        {"Ana Berk", "", "deny", "actual", "negative", "Ana Berk [told as not so, deny]: L"},
        {"Ana Berk", "Coast Radio", "assert", "actual", "positive", "Ana Berk (relayed by Coast Radio): L"},
        {"", "", "", "planned", "positive", "Dune Gazette [planned]: L"},
        {"unnamed", "", "accuse", "possible", "positive", "unnamed [possible, accuse]: L"},
        {"", "", "", "actual", "negative", "Dune Gazette [told as not so]: L"},
        {"Ana Berk", "", "hope", "planned", "positive", "Ana Berk [planned, hope]: L"},
    };
    for (const Row& row : rows) {
        Fact fact = made_denial();
        fact.label = "L";
        fact.asserted_by = row.asserted_by;
        fact.relayed_by = row.relayed_by;
        fact.stance = row.stance;
        fact.status = row.status;
        fact.polarity = row.polarity;
        CHECK(fact_title(fact) == row.title);
    }
    Fact unknown = made_denial();
    unknown.asserted_by = unknown.origin.outlet = "";
    CHECK(whose_word(unknown) == "a.txt");
    CHECK(whose_word(Teller{"Ana Berk", "", "Dune Gazette", "a.txt"}) == "Ana Berk");
    CHECK(whose_word(Teller{"Ana Berk", "Coast Radio", "", ""}) == "Ana Berk (relayed by Coast Radio)");
    CHECK(whose_word(Teller{"", "Coast Radio", "Dune Gazette", "a.txt"}) == "Dune Gazette");
    CHECK(whose_word(Teller{"", "", "", "a.txt"}) == "a.txt");
}

TEST_CASE("a date is as precise in words as it is in the file") {
    struct Row {
        const char* edtf;
        const char* earliest;
        const char* latest;
        const char* text;
    };
    const Row rows[] = {
        {"2020-02-03", "2020-02-03", "2020-02-03", "2020-02-03"},
        {"2020-02", "2020-02-01", "2020-02-29", "2020-02"},
        {"2020?", "2020-01-01", "2020-12-31", "2020?"},
        {"../2020-02-03", "", "2020-02-03", "by 2020-02-03"},
        {"2020-05/..", "2020-05-01", "", "2020-05 or later"},
        {"2020-02-03/2020-02-05", "2020-02-03", "2020-02-05", "2020-02-03 to 2020-02-05"},
        {"-0043-03-15", "-0043-03-15", "-0043-03-15", "-0043-03-15"},
        {"[2019,2020-02]", "2019-01-01", "2020-02-29", "one of 2019, 2020-02"},
        {"{2017..2019,2021..}", "2017-01-01", "", "all of 2017 to 2019, 2021 or later"},
        {"[..2020-02-03]", "", "2020-02-03", "2020-02-03 or earlier"},
        {"XXXX-03-26", "", "", "XXXX-03-26"},
        {"", "", "", "undated"},
    };
    for (const Row& row : rows) CHECK(date_text(made_when(row.edtf, row.earliest, row.latest)) == row.text);
    When at = made_when("2020-02-03", "2020-02-03", "2020-02-03");
    at.time = "06:35";
    at.zone = "GMT";
    CHECK(date_text(at) == "2020-02-03 06:35 GMT");
}

TEST_CASE("the exact words are those that show the fact") {
    Fact fact = made_denial();
    CHECK(exact_words(fact) == fact.origin.sentence);
    fact.kind = "statement";
    CHECK(exact_words(fact) == "closed");
    fact.kind = "publication";
    CHECK(exact_words(fact) == "The bridge");
    fact.kind = "figure";
    fact.origin.sentence = "";
    CHECK(exact_words(fact) == "closed");
}
