// Facts in words for people: whose word they are stands with them wherever they stand, and so do plans, possibilities
// and denials.
#pragma once

#include <string>
#include <string_view>

#include "model/fact.hpp"

namespace dateline {

/// Who stands for something that is told; empty where there is none, or none is known.
struct Teller {
    std::string_view asserted_by;
    std::string_view relayed_by;
    std::string_view outlet;
    std::string_view path;  // of the article
};

/// Whose word it is: the names of who said it, or `unnamed`, with who relayed it; for the article's own word its
/// outlet (its path where that is not known).
[[nodiscard]] std::string whose_word(const Teller& teller);
[[nodiscard]] std::string whose_word(const Fact& fact);

/// What keeps a fact from being a plain one, in brackets and parted by commas: its status unless `actual`, `told as not
/// so` for a negative one, the stance unless `assert`. Empty where it is plain.
[[nodiscard]] std::string qualifiers_of(const Fact& fact);

/// A fact in one text that can stand alone: whose word, its qualifiers, the fact.
[[nodiscard]] std::string fact_title(const Fact& fact);

/// The exact words that show a fact: all of a statement, the sentence of an event or a figure, the title of an article.
[[nodiscard]] std::string exact_words(const Fact& fact);

/// A date for people: `2022-03-10`, `by 2022-03-10`, `2022-03-10 or later`, `2022-03-08 to 2022-03-10`, with the time
/// of day where one is given, `undated` where nothing is known.
[[nodiscard]] std::string date_text(const When& when);

/// The article of a fact for people: outlet, title and date of publication, each where it is known; its path otherwise.
[[nodiscard]] std::string article_text(const FactOrigin& origin);

}  // namespace dateline
