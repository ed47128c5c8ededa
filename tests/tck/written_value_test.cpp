#include <catch2/catch.hpp>

#include "tests/tck/written_value.hpp"

using namespace dateline;
using namespace dateline::tck;

TEST_CASE("what the kit writes in two ways is one value") {
    struct Row {
        std::string a;
        std::string b;
        bool are_same;
    };
    const std::vector<Row> rows = {
        {"{a: 1, b: 'x'}", "{b:'x',a:1}", true},
        {"{a: 1}", "{a: 1.0}", false},
        {"1.50", "1.5", true},
        {"1e3", "1000.0", true},
        {"-0.0", "0.0", true},
        {"[1, 2]", "[2, 1]", false},
        {"(:B:A {n: 1})", "(:A:B {n: 1})", true},
        {"(:A)", "(:A {n: 1})", false},
        {"[:T {n: 1}]", "[:T { n : 1 }]", true},
        {"[:T]", "[[:T]]", false},
        {"<(:A)-[:T]->(:B)>", "<(:A)<-[:T]-(:B)>", false},
        {"<(:A)-[:T]->(:B)<-[:S]-()>", "<(:A)-[:T]->(:B)<-[:S]-()>", true},
        {"'it\\'s'", "'it\\'s'", true},
        {"'1'", "1", false},
        {"null", "'null'", false},
    };
    for (const Row& row : rows) {
        INFO(row.a << "  beside  " << row.b);
        const auto a = read_written(row.a);
        const auto b = read_written(row.b);
        REQUIRE((a && b));
        CHECK((normal_form(*a, false) == normal_form(*b, false)) == row.are_same);
    }
    CHECK(normal_form(*read_written("[[2, 1], 3]"), true) == normal_form(*read_written("[3, [1, 2]]"), true));
}

TEST_CASE("words that are no value are told from values") {
    for (const std::string words : {"", "[1", "{a}", "{a: 1", "(", "<(:A)", "'open", "[1]]", "truth", "1 2"}) {
        INFO(words);
        CHECK_FALSE(read_written(words).has_value());
    }
    CHECK_FALSE(read_written(std::string(100'000, '[')).has_value());
}
