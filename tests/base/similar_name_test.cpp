#include "base/similar_name.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("the name that is meant is the known one with the fewest typing errors, if they are few for its length") {
    const std::vector<std::string> known = {"Person", "Place", "Statement", "SAID", "x"};
    struct Row {
        std::string name;
        std::string meant;
    };
    const Row rows[] = {
        {"Persn", "Person"},
        {"Presno", "Person"},
        {"Statment", "Statement"},
        {"Palce", "Place"},
        {"SAD", "SAID"},
        {"Parson", "Person"},
        {"Peron", "Person"},
        {"Organization", ""},
        {"said", ""},  // four letters are others
        {"y", ""},     // of one letter nothing is left
        {"", ""},
        {std::string(1000, 'P'), ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(find_similar_name(row.name, known) == row.meant);
    }
    CHECK(find_similar_name("Person", {}).empty());
    CHECK(find_similar_name("abcd", {"abce", "abcf"}) == "abce");  // the first of several
}
