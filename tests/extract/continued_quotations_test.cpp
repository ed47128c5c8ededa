#include <catch2/catch.hpp>

#include "tests/extract/made_document.hpp"

using namespace dateline;

TEST_CASE("a quotation over several paragraphs is its speaker's, wherever he is named") {
    struct Row {
        const char* body;
        const char* speakers[3];
    };
    const Row rows[] = {
        {"\"The bridge is closed and mined.\n\"The army has not come to clear it.\n\"We have written to the ministry "
         "twice,\" said Mara Orlova.",
         {"Mara Orlova", "Mara Orlova", "Mara Orlova"}},
        {"Mara Orlova said: \"The bridge is closed and mined.\n\"The army has not come to clear it.\n\"We have written "
         "to the ministry twice.\"",
         {"Mara Orlova", "Mara Orlova", "Mara Orlova"}},
        {"\u2018The bridge is closed and mined.\n\u2018The army has not come to clear it.\n\u2018We have written to "
         "the ministry twice,\u2019 said Mara Orlova.",
         {"Mara Orlova", "Mara Orlova", "Mara Orlova"}},
        // closed before the next one begins: not one quotation
        {"\"The bridge is closed and mined.\"\n\"The army has not come to clear it.\"\n\"We have written to the "
         "ministry twice,\" said Mara Orlova.",
         {"", "", "Mara Orlova"}},
        // another's words in front
        {"\"The road is open,\" Ivo Brandt said.\n\"The army has not come to clear it.\n\"We have written to the "
         "ministry twice,\" said Mara Orlova.",
         {"Ivo Brandt", "Mara Orlova", "Mara Orlova"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.body);
        const made::Read read({"", row.body, "2031-05-06", {}});
        REQUIRE(read.all.statements.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) CHECK(read.speakers(read.all.statements[i]) == row.speakers[i]);
    }
}

TEST_CASE("what goes on with a dated statement shows the words that date it") {
    const made::Read read({"",
                           "\"The bridge is closed,\" Mara Orlova said on Monday.\nMara Orlova added: \"It is mined on "
                           "both sides.\n\"We have written to the ministry twice.\"",
                           "2031-05-06",
                           {{"Monday", "2031-05-05"}}});
    REQUIRE(read.all.statements.size() == 3);
    for (std::size_t i = 1; i < 3; ++i) {
        const Statement& later = read.all.statements[i];
        CHECK(later.said.edtf == "2031-05-05");
        REQUIRE(later.reasons.size() == 1);
        CHECK(later.reasons.front().span == read.all.statements[0].span);
    }
}
