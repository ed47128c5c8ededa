#include "extract/tie_ends.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "base/table.hpp"
#include "languages/en/english.hpp"

using namespace dateline;

TEST_CASE("a tie stands between entities of the kinds that its row has, by whole words") {
    struct Row {
        const char* type;
        const char* from;
        const char* to;
        bool may;
    };
    const Row rows[] = {
        {"holds_office", "person", "state", true}, {"holds_office", "state", "person", false},
        {"family_of", "person", "person", true},   {"family_of", "person", "", false},
        {"located_in", "place", "state", true},    {"located_in", "place", "stat", false},
        {"located_in", "organ", "place", false},   {"no_such_tie", "person", "person", false},
    };
    for (const Row& row : rows) {
        INFO(row.type << ": " << row.from << " to " << row.to);
        CHECK(may_tie(row.type, row.from, row.to) == row.may);
    }
}

TEST_CASE("each tie that a word list names is a type of the table") {
    for (const char* list : {"titles_of_office", "tie_nouns", "tie_verbs"}) {
        for (const auto& row : english().list(list).rows()) {
            INFO(list << ": " << row.front());
            REQUIRE(row.size() > 1);
            const auto is_type = [&](const TieEnds& each) { return each.type == row[1]; };
            CHECK((row[1] == "-" || std::any_of(tie_ends().begin(), tie_ends().end(), is_type)));
        }
    }
}

TEST_CASE("the ends of each tie are kinds of entity") {
    std::ifstream file(DATELINE_PROJECT "/schema/entity_kinds.tsv");
    const std::string table((std::istreambuf_iterator<char>(file)), {});
    const auto kinds = read_table(table);
    REQUIRE_FALSE(kinds.empty());
    for (const TieEnds& row : tie_ends()) {
        for (const auto* end : {&row.from, &row.to}) {
            for (const std::string_view each : *end) {
                INFO(row.type << ": " << each);
                CHECK(std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.front() == each; }));
            }
        }
    }
}
