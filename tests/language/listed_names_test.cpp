#include "language/listed_names.hpp"

#include <catch2/catch.hpp>

#include "languages/en/english.hpp"

using namespace dateline;

TEST_CASE("listed names are found in words, the longest of those that begin first") {
    struct Case {
        std::vector<std::string_view> words;
        std::string marks;  // - none, p and P a place that begins and goes on, o and O an organisation
    };
    const Case cases[] = {
        {{"He", "left", "New", "Zealand", "."}, "--pP-"},
        {{"the", "United", "Nations", "Security", "Council"}, "-oOOO"},
        {{"the", "United", "Nations", "said"}, "-oO-"},
        {{"Guinea", "-", "Bissau", "and", "Guinea"}, "pPP-p"},
        {{"the", "UN", "and", "an", "un", "-", "named", "man"}, "-o------"},
        {{"Reuters", "in", "paris"}, "o-p"},
        {{}, ""},
    };
    const ListedNames names(english());
    for (const Case& each : cases) {
        std::string marks;
        for (const ListedAs listed : names.find(each.words)) marks += "-pPoO"[static_cast<int>(listed)];
        CHECK(marks == each.marks);
    }
}
