#include "languages/en/date_rules.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "languages/en/english.hpp"
#include "tests/time/plain_document.hpp"
#include "time/time_expressions.hpp"

using namespace dateline;

namespace {

/// An example's phrase without the brackets, and the extent that they mark.
struct Phrase {
    std::string text;
    std::string extent;
};

Phrase phrase_of(std::string_view marked) {
    Phrase phrase;
    const std::size_t open = marked.find('[');
    if (open == std::string_view::npos) return {std::string(marked), std::string(marked)};
    const std::size_t close = marked.find(']');
    phrase.extent = marked.substr(open + 1, close - open - 1);
    phrase.text = std::string(marked.substr(0, open)) + phrase.extent + std::string(marked.substr(close + 1));
    return phrase;
}

}  // namespace

TEST_CASE("every example of every date rule is read as the rule says") {
    for (const DateRule& rule : english_date_rules()) {
        for (const DateExample& example : rule.examples) {
            INFO(rule.name << ": " << example.phrase << " from " << example.anchor);
            const Phrase phrase = phrase_of(example.phrase);
            const Document document = testing::body_document(phrase.text, example.anchor);
            const auto expressions = read_time_expressions(document, english());
            if (example.value.empty()) {
                CHECK(expressions.empty());
                continue;
            }
            REQUIRE(expressions.size() == 1);
            CHECK(expressions[0].value == example.value);
            CHECK(document.words(expressions[0].span) == phrase.extent);
            CHECK(expressions[0].rule == rule.name);
        }
    }
}

TEST_CASE("every date rule has a name of its own and wins one of its examples") {
    std::set<std::string_view> names;
    for (const DateRule& rule : english_date_rules()) {
        INFO(rule.name);
        CHECK(names.insert(rule.name).second);
        REQUIRE_FALSE(rule.examples.empty());
        bool has_won =
            rule.examples.front().value.empty();  // a rule for words that are no time has nothing to win but silence
        for (const DateExample& example : rule.examples) {
            const Document document = testing::body_document(phrase_of(example.phrase).text, example.anchor);
            for (const TimeExpression& expression : read_time_expressions(document, english()))
                has_won |= expression.rule == rule.name;
        }
        CHECK(has_won);
    }
}
