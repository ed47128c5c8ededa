// What an amount counts or measures, read from the tree: the noun that the number modifies, that of "40,000 of the
// residents", a measure or a currency. Nothing where the number stands alone ("15 were killed").
#pragma once

#include <optional>
#include <string>

#include "extract/figures/amounts.hpp"

namespace dateline {

/// `phrase` is the token that stands for the figure in its clause: the noun, the measure, or the number itself.
struct Counted {
    std::string unit;                 // the noun counted or the measure, "percent" for a share; may be empty
    std::optional<std::size_t> noun;  // what is counted, or what the measure is of
    std::size_t phrase = 0;
    bool is_part = false;  // "40,000 of the residents"
    TokenRange tokens;     // the amount and the words of its unit
};

[[nodiscard]] Counted find_counted(const Amount& amount, TokenRange sentence, const ParsedText& text);

/// Whether the number may count `noun`: "1968 people" does, "the 1968 agreement" names a year.
[[nodiscard]] bool can_be_counted(std::size_t noun, const ParsedText& text);

}  // namespace dateline
