#include <catch2/catch.hpp>
#include <limits>

#include "tests/query/values/made_values.hpp"

using namespace dateline;
using namespace dateline::cypher;

TEST_CASE("values are written as the kit writes them") {
    Harbour harbour;
    const PathStep steps[] = {{RelationshipIndex(0), NodeIndex(1)}, {RelationshipIndex(0), NodeIndex(0)}};
    struct Row {
        Value value;
        const char* written;
    };
    const Row rows[] = {
        {Null{}, "null"},
        {true, "true"},
        {whole(-12), "-12"},
        {1.0, "1.0"},
        {-0.25, "-0.25"},
        {-0.0, "0.0"},
        {0.1 + 0.2, "0.30000000000000004"},
        {1e15, "1000000000000000.0"},
        {1e300, "1e+300"},
        {2.5e-7, "2.5e-07"},
        {std::numeric_limits<double>::quiet_NaN(), "NaN"},
        {std::numeric_limits<double>::infinity(), "Inf"},
        {-std::numeric_limits<double>::infinity(), "-Inf"},
        {"pier", "'pier'"},
        {"the captain's\nlog\\", "'the captain\\'s\\nlog\\\\'"},
        {harbour.list({}), "[]"},
        {harbour.list({whole(1), harbour.list({"a"}), Null{}}), "[1, ['a'], null]"},
        {harbour.map({}), "{}"},
        {harbour.map({{"b", whole(2)}, {"a", harbour.map({{"c", 1.5}})}}), "{a: {c: 1.5}, b: 2}"},
        {NodeIndex(0), "(:Port:Town {depth: 12, name: 'Arvik'})"},
        {NodeIndex(1), "(:Port {name: 'Belmar'})"},
        {NodeIndex(2), "()"},
        {RelationshipIndex(0), "[:FERRY {hours: 2.5}]"},
        {RelationshipIndex(1), "[:ROAD]"},
        {Path{nullptr, 0, NodeIndex(2)}, "<()>"},
        {Path{steps, 2, NodeIndex(0)},
         "<(:Port:Town {depth: 12, name: 'Arvik'})-[:FERRY {hours: 2.5}]->(:Port {name: 'Belmar'})"
         "<-[:FERRY {hours: 2.5}]-(:Port:Town {depth: 12, name: 'Arvik'})>"},
        {Date{0}, "'1970-01-01'"},
        {LocalTime{45'000'000'000'000}, "'12:30'"},
        {ZonedTime{45'001'000'000'000, -5400}, "'12:30:01-01:30'"},
        {LocalDateTime{-1, 500'000'000}, "'1969-12-31T23:59:59.5'"},
        {harbour.moment(0, 3600, "Europe/Oslo"), "'1970-01-01T00:00+01:00[Europe/Oslo]'"},
        {harbour.duration({14, -3, 4000, 1000}), "'P1Y2M-3DT1H6M40.000001S'"},
    };
    for (const Row& row : rows) CHECK(harbour.written(row.value) == row.written);
}

TEST_CASE("what is too deep to be read is written as an ellipsis") {
    Harbour harbour;
    const std::string text = harbour.written(harbour.nested(100'000));
    CHECK(text.size() == 2 * kDeepestWritten + std::string_view("…").size());
    CHECK(text.find("[…]") != std::string::npos);
}

TEST_CASE("a value's kind has a name for messages") {
    ValueMaker make;
    CHECK(kind_of(whole(1)) == "an integer");
    CHECK(kind_of(make.list({})) == "a list");
    CHECK(kind_of(NodeIndex(0)) == "a node");
    CHECK(kind_of(make.duration({})) == "a duration");
}
