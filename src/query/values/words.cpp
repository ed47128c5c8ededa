#include <array>
#include <charconv>
#include <cmath>

#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

/// By Kind.
constexpr std::array<std::string_view, 16> kNames = {
    "null",
    "a boolean",
    "an integer",
    "a float",
    "a text",
    "a list",
    "a map",
    "a node",
    "a relationship",
    "a path",
    "a date",
    "a local time",
    "a time",
    "a local date and time",
    "a date and time",
    "a duration",
};

}  // namespace

std::string written_float(double number) {
    if (std::isnan(number)) return "NaN";
    if (std::isinf(number)) return number < 0 ? "-Inf" : "Inf";
    if (number == 0) return "0.0";  // that of a negative zero too
    constexpr double kLeastPlain = 1e-4;
    constexpr double kMostPlain = 1e17;
    const double size = std::abs(number);
    const bool is_plain = size >= kLeastPlain && size < kMostPlain;
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                   is_plain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    std::string text(digits.data(), end);
    if (is_plain && text.find('.') == std::string::npos) text += ".0";
    return text;
}

std::string_view kind_of(const Value& value) {
    return kNames[value.index()];
}

}  // namespace dateline::cypher
