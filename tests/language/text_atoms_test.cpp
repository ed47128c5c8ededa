#include "language/text_atoms.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "languages/en/english.hpp"

using namespace dateline;

namespace {

std::vector<TextAtom> atoms_of(const std::string& text) {
    const WordHintTable hints(english());
    return split_text_atoms(text, {0, static_cast<std::uint32_t>(text.size())}, hints);
}

}  // namespace

TEST_CASE("atoms are runs of letters, runs of digits and marks") {
    const std::pair<const char*, const char*> rows[] = {
        {"Velia's 24th.", "Velia|'|s|24|th|."},
        {"don't DON’T", "do|n|'|t|DO|N|’|T"},
        {"n't", "n|'|t"},
        {"entertain't them", "entertai|n|'|t|them"},
        {"on'to", "on|'|to"},
        {"cannot", "can|not"},
        {"don't\u00E9", "don|'|t\u00E9"},
        {"''Go''", "''|Go|''"},
        {"\xE2\x80\x9CGo\xE2\x80\x9D", "\xE2\x80\x9C|Go|\xE2\x80\x9D"},
        {"e\xCC\x81t\xC3\xA9", "e\xCC\x81t\xC3\xA9"},
        {"\xF0\x9F\x95\x8A\xEF\xB8\x8F!", "\xF0\x9F\x95\x8A\xEF\xB8\x8F|!"},
        {"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xA7 x", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xA7|x"},
        {"\xC2\xA0 \r\n", ""},
    };
    for (const auto& [text, expected] : rows) {
        INFO(text);
        std::string joined;
        for (const TextAtom& atom : atoms_of(text)) {
            if (!joined.empty()) joined += '|';
            joined += words_of(text, atom.span);
        }
        CHECK(joined == expected);
    }
}

TEST_CASE("a line break is one that wraps, one on purpose, or the end of a paragraph") {
    const std::string longest = "a line that is the longest of all\n\n";
    const std::pair<std::string, Gap> rows[] = {
        {"one two", Gap::space},
        {"one\ttwo", Gap::space},
        {"one\xC2\xA0two", Gap::space},
        {"one\ntwo", Gap::line_break},
        {"one\r\ntwo", Gap::line_break},
        {"one\rtwo", Gap::line_break},
        {"one\n\ntwo", Gap::paragraph},
        {"one\r\n \r\ntwo", Gap::paragraph},
        {"one\u2029two", Gap::paragraph},
        {"one\u2028two", Gap::line_break},
        {"one\u0085two", Gap::line_break},
        {"one\u2028\u2028two", Gap::paragraph},
        {"one\u0085 \r\ntwo", Gap::paragraph},
        {"this line goes on and on for\u2028very\u00A0", Gap::line_break},
        {"this line goes on and on for very\u2028long", Gap::wrapped},
        {"this line goes on and on for very\u0085long\u2028and", Gap::line_break},
        {"this line goes on and on for very\nlong", Gap::wrapped},
        {"(two", Gap::none},
    };
    for (const auto& [text, gap] : rows) {
        INFO(text);
        CHECK(atoms_of(longest + text).back().gap == gap);
    }
}

TEST_CASE("the look of an atom tells case and length") {
    const std::pair<const char*, AtomShape> rows[] = {
        {"ferry", AtomShape::lower},
        {"Ferry", AtomShape::capitalized},
        {"UN", AtomShape::upper},
        {"a", AtomShape::one_lower},
        {"A", AtomShape::one_upper},
        {"iPad", AtomShape::mixed},
        {"\xC3\x89t\xC3\xA9", AtomShape::capitalized},
        {"\xE6\xA8\x8B\xE5\x8F\xA3", AtomShape::caseless},
        {"7", AtomShape::one_digit},
        {"2019", AtomShape::four_digits},
        {"123456789", AtomShape::many_digits},
        {"?", AtomShape::mark},
    };
    for (const auto& [text, shape] : rows) {
        INFO(text);
        CHECK(atoms_of(text).front().shape == shape);
    }
}
