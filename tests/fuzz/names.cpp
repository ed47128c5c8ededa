#include <algorithm>
#include <iterator>
#include <string>

#include "base/utf8.hpp"
#include "resolve/names/compare_names.hpp"
#include "tests/fuzz/entries.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/resolve/names/name_reader.hpp"

namespace dateline {

namespace {

void require_prepared(const PreparedName& name) {
    require(name.words.size() <= kMostNameWords, "a name is compared by a bounded number of words");
    for (const auto* words : {&name.words, &name.others}) {
        for (const NameWord& word : *words) {
            require(is_within(name.name, word.span) && word.span.begin < word.span.end,
                    "a word is whole characters of its name");
            require(!word.text.empty(), "a word has letters");
        }
    }
    for (const NameWord& word : name.words) {
        require(!word.sound.empty(), "a word has a sound");
        require(word.weight > 0 && word.weight <= 1, "a word has a weight");
    }
    const NameScore self = score_names(name, name);
    require(self.score == (name.words.empty() ? 0.0F : 1.0F), "a name is itself");
}

void require_compared(const PreparedName& a, const PreparedName& b) {
    const NameComparison there = compare_names(a, b);
    const NameComparison back = compare_names(b, a);
    const NameScore score = score_names(a, b);
    require(there.score >= 0 && there.score <= 1, "a score is a share");
    require(there.score == back.score && there.objection == back.objection,
            "the order of two names makes no difference");
    require(score.score == there.score && score.is_same == there.is_same, "the explanation is of the same score");
    require(there.objection == NameObjection::none || !there.is_same, "names with an objection are not one");
    require(there.matches.size() <= 2 * kMostNameWords, "the words of two names are told once");
    for (const NameMatch& match : there.matches) {
        require(is_within(a.name, match.a) && is_within(b.name, match.b), "what is matched stands in the names");
        require(match.likeness >= 0 && match.likeness <= 1, "a likeness is a share");
    }
}

}  // namespace

void read_names(std::string_view bytes) {
    if (bytes.empty()) return;
    static constexpr NameClass kClasses[] = {NameClass::person, NameClass::organization, NameClass::place,
                                             NameClass::unknown};
    const NameClass name_class = kClasses[static_cast<unsigned char>(bytes.front()) % std::size(kClasses)];
    bytes.remove_prefix(1);
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const PreparedName a = name_reader().prepare(to_valid_utf8(bytes.substr(0, end)), name_class);
    const PreparedName b =
        name_reader().prepare(to_valid_utf8(end < bytes.size() ? bytes.substr(end + 1) : ""), name_class);
    require_prepared(a);
    require_prepared(b);
    require_compared(a, b);
}

}  // namespace dateline
