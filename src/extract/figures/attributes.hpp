// What a figure is a figure of – dead, injured, displaced, present, cost – read from the counted noun, what describes
// it and the predicate that it is an argument of.
#pragma once

#include <optional>
#include <string>

#include "extract/figures/counted.hpp"

namespace dateline {

/// `is_told`: a word of the list `figure_attributes` or of `quantity_nouns` tells it, so that even a number without a
/// noun is a figure. Else `name` is the lemma of the verb, or empty.
struct Attribute {
    std::string name;
    bool is_told = false;
    std::optional<std::size_t> predicate;    // that the figure is an argument of
    std::optional<std::size_t> quantity_of;  // "refugees" in "The number of refugees rose to 45"
};

[[nodiscard]] Attribute find_attribute(const Amount& amount, const Counted& counted, const ParsedText& text);

/// Whether a figure is one end of a change that leads to another: "40" in "rose from 40 to 50".
[[nodiscard]] bool is_old_value(const Amount& amount, const Counted& counted, const ParsedText& text);

}  // namespace dateline
