#include <catch2/catch.hpp>

#include "tests/export/samples.hpp"

using namespace dateline;

TEST_CASE("a record has a line for each column that has a value, and an empty line before the next") {
    const Result result{{"who", "count", "words"},
                        {{std::string("Mara Lind"), integer(2), std::monostate{}},
                         {std::string("Tor"), std::monostate{}, std::string("two\nlines")}}};
    CHECK(written("records", result) ==
          "who    Mara Lind\n"
          "count  2\n"
          "\n"
          "who    Tor\n"
          "words  two lines\n");
}

TEST_CASE("long texts of a record are wrapped between words and keep every character") {
    const Result result{{"words"}, {{std::string("The road to the harbour was open on the third of May, he said.")}}};
    CHECK(written("records", result, 42) ==
          "words  The road to the harbour was open on\n"
          "       the third of May, he said.\n");
    const Result one{{"w"}, {{std::string(60, 'x')}}};
    CHECK(written("records", one, 43) == "w  " + std::string(40, 'x') + "\n   " + std::string(20, 'x') + "\n");
    CHECK(written("records", {{"w"}, {{kArabic + " " + kComposing + " " + kFamily}}}, 24) ==
          "w  " + kArabic + " " + kComposing + " " + kFamily + "\n");
}
