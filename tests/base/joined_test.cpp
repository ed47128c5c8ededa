#include "base/joined.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <vector>

using namespace dateline;

TEST_CASE("items are joined with the separator between them and nowhere else") {
    struct Row {
        std::vector<std::string> items;
        const char* text;
    };
    const Row rows[] = {{{}, ""}, {{"a"}, "a"}, {{"a", "b", "c"}, "a; b; c"}, {{"", "b", ""}, "; b; "}};
    for (const Row& row : rows) CHECK(joined(row.items, "; ") == row.text);
    struct Named {
        std::string_view name;
    };
    CHECK(joined(std::vector<Named>{{"north"}, {"south"}}, ", ", &Named::name) == "north, south");
    CHECK(joined(std::set<int>{2, 1}, "/", [](int number) { return std::to_string(number); }) == "1/2");
}

TEST_CASE("an item is parted from what is there, and from nothing where nothing is") {
    std::string text;
    append_item(text, "north");
    append_item(text, "south");
    append_item(text, "east", " · ");
    CHECK(text == "north, south · east");
}
