#include "model/property_graph.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a word gets one row in its table however often it comes") {
    std::vector<EdgeType> types;
    const Index<EdgeType> said = intern(types, "SAID");
    const Index<EdgeType> about = intern(types, "ABOUT");
    CHECK(intern(types, "SAID") == said);
    CHECK(intern(types, "ABOUT") == about);
    CHECK(said != about);
    REQUIRE(types.size() == 2);
    CHECK(types[about.position()].name == "ABOUT");
}
