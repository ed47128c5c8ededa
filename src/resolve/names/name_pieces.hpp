// A name cut into words as they are written, each in Latin letters, with what the writing shows of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/transliterate.hpp"
#include "model/span.hpp"

namespace dateline {

struct NamePiece {
    std::string text;  // in small letters of ASCII and digits; "and" for an ampersand
    Span span;
    Writing writing = Writing::latin;
    bool is_dotted = false;       // a full stop follows
    bool is_in_capitals = false;  // has no small letter
    bool is_joined = false;       // a hyphen ties it to the next
    bool is_in_brackets = false;
    std::uint8_t commas = 0;   // before it
    std::uint8_t slashes = 0;  // before it, between names
};

/// The words of `name`: parted by white space, hyphens and marks; letters that each have a full stop (U.S.) are one
/// word with `joins_letters`, else each is one. Signs for syllables are a word each, unless a dot parts words. A
/// possessive ending is left out. At most `most` words; letters of a word beyond the 64th byte are passed over.
[[nodiscard]] std::vector<NamePiece> cut_name(std::string_view name, bool joins_letters, std::size_t most);

}  // namespace dateline
