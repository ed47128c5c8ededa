// The patterns of date rules (model/date_rule.hpp has their language), taken apart into flat rows of elements: every
// choice and every part that may be left out is written out, so that matching is one loop without backtracking.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date_rule.hpp"
#include "time/atoms.hpp"
#include "time/lexicon.hpp"

namespace dateline {

/// What an atom can look like without being in a list.
enum class Shape : std::uint8_t {
    none,
    year,
    recent_year,
    short_year,
    any_year,
    far_year,
    decade_year,
    short_decade,
    day_number,
    month_number,
    two_digit_day,
    two_digit_month,
    two_digits,
    hour,
    two_digit_hour,
    clock_hour,
    minute,
    clock_digits,
    number,
    fraction,
    word,
    capitalised,
    noun,
    plural_noun,
    name,
    verb
};

enum class CaseDemand : std::uint8_t { any, capital, lower };

struct PatternElement {
    Shape shape = Shape::none;  // none: an entry of the class
    ClassId of = 0;
    std::string_view cell;  // that the entry's row must have, empty where any will do
    std::string_view name;  // of the capture, empty where there is none
    CaseDemand demand = CaseDemand::any;
    bool is_glued = false;
    bool is_negated = false;
    bool is_in_extent = true;

    friend bool operator==(const PatternElement&, const PatternElement&) = default;
};

using FlatPattern = std::vector<PatternElement>;

/// The class of a word list ('name' false) or of a quoted word (true); called for each that a pattern names.
using ClassOf = std::function<ClassId(std::string_view name, bool is_quoted)>;

/// `pattern` with every `<name>` replaced by what `parts` have for it, in a group. std::logic_error where they have
/// none.
[[nodiscard]] std::string expand_pattern(std::string_view pattern, std::span<const DatePatternPart> parts);

/// `pattern` written out. Names and cells view it. std::logic_error where it is none: a mistake in the program.
[[nodiscard]] std::vector<FlatPattern> flatten_pattern(std::string_view pattern, const ClassOf& class_of);

[[nodiscard]] bool has_shape(const Atom& atom, Shape shape);

}  // namespace dateline
