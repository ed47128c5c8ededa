#include "language/tokens.hpp"

#include <catch2/catch.hpp>

#include <string>

#include "languages/en/english.hpp"

using namespace dateline;

namespace {

std::string tokens_of(const std::string& text) {
    std::string joined;
    for (const Span span : split_tokens(text, {0, static_cast<std::uint32_t>(text.size())}, english())) {
        if (!joined.empty()) joined += '|';
        joined += words_of(text, span);
    }
    return joined;
}

}  // namespace

TEST_CASE("words and marks are cut as treebanks cut them") {
    struct Row {
        const char* text;
        const char* tokens;
    };
    const Row rows[] = {
        {"They don't, can't and won't.", "They|do|n't|,|ca|n't|and|wo|n't|."},
        {"Velia's army; the refugees' return", "Velia|'s|army|;|the|refugees|'|return"},
        {"Velia\xE2\x80\x99s army wasn\xE2\x80\x99t there", "Velia|\xE2\x80\x99s|army|was|n\xE2\x80\x99t|there"},
        {"some 55,200 people, 3.5% and $12", "some|55,200|people|,|3.5|%|and|$|12"},
        {"[the camp] (it said)", "[|the|camp|]|(|it|said|)"},
        {"\"Go,\" he said", "\"|Go|,|\"|he|said"},
        {"see https://news.example/a?b=1, then", "see|https://news.example/a?b=1|,|then"},
        {"ask @velian_news or #peace", "ask|@velian_news|or|#peace"},
        {"mail desk@news.example now", "mail|desk@news.example|now"},
        {"a well-known al-Bel post", "a|well-known|al-Bel|post"},
        {"the Velian-led group, a 40-kilometre zone", "the|Velian|-|led|group|,|a|40|-|kilometre|zone"},
        {"At-Bel and an X-ray and Stoke-on-Mere", "At-Bel|and|an|X-ray|and|Stoke-on-Mere"},
        {"on 2019-02-18 at 06:35, 10-15 men", "on|2019-02-18|at|06:35|,|10|-|15|men"},
        {"Lt. Gen. O'Brien of the U.S. Navy.", "Lt.|Gen.|O'Brien|of|the|U.S.|Navy|."},
        {"No.2254 is no. No. 5 is", "No.|2254|is|no|.|No.|5|is"},
        {"wait... what -- no", "wait|...|what|--|no"},
        {"AT&T paid US$5", "AT&T|paid|US$|5"},
        {"\xF0\x9F\x95\x8A\xEF\xB8\x8F peace", "\xF0\x9F\x95\x8A\xEF\xB8\x8F|peace"},
        {"e\xCC\x81t\xC3\xA9 ends", "e\xCC\x81t\xC3\xA9|ends"},
        {"'", "'"},
        {"", ""},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(tokens_of(row.text) == row.tokens);
    }
}
