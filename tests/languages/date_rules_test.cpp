#include "languages/en/date_rules.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "tests/time/analysed_document.hpp"
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

const TimeExpression* find_extent(const std::vector<TimeExpression>& expressions, const Document& document,
                                  const std::string& extent) {
    for (const TimeExpression& one : expressions) {
        if (document.words(one.span) == extent) return &one;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("every example of every date rule is read as the rule says") {
    for (const DateRule& rule : english_date_rules()) {
        for (const DateExample& example : rule.examples) {
            INFO(rule.name << ": " << example.phrase << " from " << example.anchor);
            const Phrase phrase = phrase_of(example.phrase);
            const Document document = testing::analysed_document(phrase.text, example.anchor);
            const auto expressions = read_time_expressions(document, english());
            if (example.value.empty()) {
                CHECK(expressions.empty());
                continue;
            }
            const TimeExpression* one = find_extent(expressions, document, phrase.extent);
            if (one == nullptr) {
                std::string found;
                for (const TimeExpression& other : expressions)
                    found += other.rule + ": " + std::string(document.words(other.span)) + "; ";
                FAIL_CHECK("not read; instead " << found);
                continue;
            }
            CHECK((one->value.empty() ? "-" : one->value) == example.value);
            CHECK(one->rule == rule.name);
        }
    }
}

TEST_CASE("every date rule has a name of its own and wins one of its examples") {
    std::set<std::string_view> names;
    for (const DateRule& rule : english_date_rules()) {
        INFO(rule.name);
        CHECK(names.insert(rule.name).second);
        REQUIRE_FALSE(rule.examples.empty());
        // A rule for words that are no time has nothing to win but silence.
        bool has_won = rule.examples.front().value.empty();
        for (const DateExample& example : rule.examples) {
            const Document document = testing::analysed_document(phrase_of(example.phrase).text, example.anchor);
            for (const TimeExpression& expression : read_time_expressions(document, english()))
                has_won |= expression.rule == rule.name;
        }
        CHECK(has_won);
    }
}
