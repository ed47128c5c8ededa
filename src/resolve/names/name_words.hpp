// The words of a name as all comparisons see them: folded, without full stops, apostrophes and possessive endings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct FoldedWord {
    std::string folded;
    bool is_joined = false;       // a hyphen ties it to the next word
    bool is_upper = false;        // begins with a capital letter
    bool is_in_capitals = false;  // has no lower-case letter
};

/// Words are parted by white space, hyphens and marks; U.S. is one word.
[[nodiscard]] std::vector<FoldedWord> name_words(std::string_view name);

/// The folded words with one space between them.
[[nodiscard]] std::string plain_name(std::string_view name);

/// `name` as it is shown: white space as single spaces, no possessive ending, no marks around it.
[[nodiscard]] std::string clean_name(std::string_view name);

/// Lower-case letters and digits with hyphens between them, at most 80 bytes; `x` where nothing is left.
[[nodiscard]] std::string slug_of(std::string_view name);

/// The script of the first letter: ISO 15924, Zyyy where there is no letter of a script that is told apart.
[[nodiscard]] std::string_view script_of(std::string_view text);

}  // namespace dateline
