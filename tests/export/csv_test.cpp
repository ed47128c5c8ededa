#include <catch2/catch.hpp>

#include "tests/export/samples.hpp"

using namespace dateline;

TEST_CASE("CSV quotes a field where it has to and nowhere else") {
    struct Row {
        Value value;
        std::string field;
    };
    const Row rows[] = {
        {std::string("plain words"), "plain words"},
        {std::string("one, two"), "\"one, two\""},
        {std::string("said \"no\""), "\"said \"\"no\"\"\""},
        {std::string("one\ntwo"), "\"one\ntwo\""},
        {std::string("one\r\ntwo"), "\"one\r\ntwo\""},
        {std::string("semi; colon\ttab 'single'"), "semi; colon\ttab 'single'"},
        {std::string(), "\"\""},
        {std::monostate{}, ""},
        {integer(-40000), "-40000"},
        {500000.0, "500000"},
        {0.1, "0.1"},
        {kArabic + ", " + kFamily, "\"" + kArabic + ", " + kFamily + "\""},
        {kComposing, kComposing},
    };
    for (const Row& row : rows) {
        CHECK(written("csv", {{"a", "b"}, {{row.value, integer(1)}}}) == "a,b\n" + row.field + ",1\n");
        CHECK(written("csv", {{"a", "b"}, {{integer(1), row.value}}}) == "a,b\n1," + row.field + "\n");
    }
}

TEST_CASE("CSV names its columns in the first line, quoted alike") {
    CHECK(written("csv", {{"who, where", "\"n\"", kArabic}, {}}) == "\"who, where\",\"\"\"n\"\"\"," + kArabic + "\n");
}
