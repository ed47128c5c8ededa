#include <catch2/catch.hpp>

#include "tests/tck/scenarios.hpp"

using namespace dateline::tck;

TEST_CASE("a feature is read with its background, its texts, its tables and its examples") {
    const std::vector<Scenario> scenarios = read_feature(R"(# A comment
Feature: Made up

  Background:
    Given an empty graph

  Scenario: [1] Something simple
    When executing query:
      """
      RETURN 'a # b' AS a
        , 2 AS b
      """
    Then the result should be, in any order:
      | a     | b   |
      | 'x\|y' | 'c\\d' |

  @tagged
  Scenario Outline: [2] Several like <what>
    When executing query:
      """
      RETURN <what> AS a
      """
    Then the result should be <how>

    Examples:
      | what | how   |
      | 1    | empty |
      # another
      | '<'  | full  |

  Scenario: [2] The number comes twice
    Given any graph
)",
                                                         "features/clauses/return/Made1.feature");
    REQUIRE(scenarios.size() == 4);
    const Scenario& first = scenarios[0];
    CHECK(first.category == "return");
    CHECK(first.feature == "Made1");
    CHECK(first.number == "[1]");
    CHECK(first.name == "[1] Something simple");
    CHECK(first.example == 0);
    REQUIRE(first.steps.size() == 3);
    CHECK(first.steps[0].words == "an empty graph");
    CHECK(first.steps[1].text == "RETURN 'a # b' AS a\n  , 2 AS b");
    CHECK(first.steps[2].table == Cells{{"a", "b"}, {"'x|y'", "'c\\d'"}});

    CHECK(scenarios[1].name == "[2] Several like 1");
    CHECK(scenarios[1].example == 1);
    CHECK(scenarios[1].steps[1].text == "RETURN 1 AS a");
    CHECK(scenarios[2].example == 2);
    CHECK(scenarios[2].steps[0].words == "an empty graph");
    CHECK(scenarios[2].steps[1].text == "RETURN '<' AS a");
    CHECK(scenarios[2].steps[2].words == "the result should be full");
    CHECK(scenarios[3].number == "[2] again");
}

TEST_CASE("a feature that is not understood is told with its line") {
    CHECK_THROWS_WITH(read_feature("Feature: x\n  Scenario: [1] y\n    Whatever", "a/b.feature"),
                      "a/b.feature, line 3: a line that is no step: Whatever");
    CHECK_THROWS_WITH(read_feature("Feature: x\n  Scenario: [1] y\n    Given z\n    \"\"\"\n    open", "a/b.feature"),
                      Catch::Contains("a text that does not end"));
}
