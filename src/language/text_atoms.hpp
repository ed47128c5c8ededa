// Atoms: the smallest pieces that a text is cut into before words and sentences are found. A word is one atom or
// several that stand side by side. Atoms are in the order of the text and hold all that is not white space.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/word_hints.hpp"
#include "model/span.hpp"

namespace dateline {

/// What an atom looks like: a run of letters by its case, a run of digits by its length, or one mark.
enum class AtomShape : std::uint8_t {
    edge,  // stands for what is beyond the end of a text or of a stretch without spaces
    lower,
    capitalized,
    upper,
    one_lower,
    one_upper,
    mixed,
    caseless,
    one_digit,
    two_digits,
    three_digits,
    four_digits,
    many_digits,
    mark
};

/// What stands between an atom and the one before it. A line break is `wrapped` where the next word would not have fit
/// into the longest line of the passage, `line_break` where it would have, so that somebody ended the line on purpose.
enum class Gap : std::uint8_t { none, space, wrapped, line_break, paragraph };

struct TextAtom {
    Span span;
    std::uint32_t text = 0;  // hash of its folded text; of digits, of their number alone
    std::uint32_t head = 0;  // hash of its first three characters, and of its last three
    std::uint32_t tail = 0;
    char32_t mark = 0;  // quotation marks and apostrophes as plain ones; 0 where it is no mark
    AtomShape shape = AtomShape::edge;
    Gap gap = Gap::none;
    WordHints hints = 0;
};

/// The atoms of `passage`. A run of letters is cut once more where a word of two that are written as one can be cut
/// ("do|n't", "can|not"): whether it is, the classifier decides. Linear in the passage.
[[nodiscard]] std::vector<TextAtom> split_text_atoms(std::string_view text, Span passage, const WordHintTable& hints);

[[nodiscard]] constexpr bool is_letters(AtomShape shape) {
    return shape >= AtomShape::lower && shape <= AtomShape::caseless;
}
[[nodiscard]] constexpr bool is_digits(AtomShape shape) {
    return shape >= AtomShape::one_digit && shape <= AtomShape::many_digits;
}
/// Letters of which the first is a capital.
[[nodiscard]] constexpr bool begins_with_capital(AtomShape shape) {
    return shape == AtomShape::capitalized || shape == AtomShape::upper || shape == AtomShape::one_upper;
}
[[nodiscard]] constexpr bool is_small(AtomShape shape) {
    return shape == AtomShape::lower || shape == AtomShape::one_lower;
}
[[nodiscard]] constexpr bool is_line_end(Gap gap) {
    return gap >= Gap::wrapped;
}

}  // namespace dateline
