// Comparing two names that have been read (NameReader): which word of one goes with which word of the other, what that
// is worth, and what speaks against it. Symmetric: the order of the two makes no difference but in which is named
// first.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "resolve/names/prepared_name.hpp"
#include "resolve/names/word_likeness.hpp"

namespace dateline {

/// What makes two names different, however much of them is alike.
enum class NameObjection : std::uint8_t {
    none,
    words,  // each has a word that the other has not
    initials,
    patronymics,
    numbers,
    places,
    suffixes,       // the younger and the elder
    order,          // two given names that have changed places
    one_word,       // a name of one word, which may be anybody's
    words_missing,  // a body's name lacks a word that tells it from others
    kinds,          // a firm and a society
    classes,        // a person and a place
};

/// One word, or several that go together, of each name.
struct NameMatch {
    Span a;  // in the first name; empty where it has none
    Span b;
    WordMatch match = WordMatch::none;
    float likeness = 0;
    float weight = 0;
};

struct NameScore {
    float score = 0;  // 0 to 1; below kSameName where there is an objection
    NameObjection objection = NameObjection::none;
    bool is_same = false;
};

struct NameComparison : NameScore {
    std::vector<NameMatch> matches;  // in the order of the first name, then what the second alone has
};

/// From this score on two names are taken for names of one bearer.
constexpr float kSameName = 0.70F;

/// The score alone; bounded work, and none that allocates for names in the letters of one script.
[[nodiscard]] NameScore score_names(const PreparedName& a, const PreparedName& b);

/// The same with how it comes about.
[[nodiscard]] NameComparison compare_names(const PreparedName& a, const PreparedName& b);

/// In a few plain words.
[[nodiscard]] std::string_view name_of(NameObjection objection);
[[nodiscard]] std::string_view name_of(WordMatch match);
[[nodiscard]] std::string_view name_of(NamePart part);

}  // namespace dateline
