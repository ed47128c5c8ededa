// Whom or what a figure belongs to – the place, body or state that has it – and where it was counted, read from the
// tree.
#pragma once

#include <optional>

#include "extract/figures/attributes.hpp"

namespace dateline {

struct Bearers {
    std::optional<Index<Mention>> subject;
    std::optional<Index<Mention>> place;
};

[[nodiscard]] Bearers find_bearers(const Counted& counted, const Attribute& attribute, const ParsedText& text);

}  // namespace dateline
