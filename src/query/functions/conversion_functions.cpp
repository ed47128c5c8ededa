#include <charconv>
#include <cmath>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families.hpp"
#include "query/temporal/written_temporal.hpp"
#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

constexpr double kBeyondIntegers = 9223372036854775808.0;  // 2^63

/// Without white space around it, and without a plus sign.
std::string_view number_part(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\r\n\f\v";
    const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
    text = text.substr(begin, text.find_last_not_of(kSpaces) + 1 - begin);
    return text.size() > 1 && text[0] == '+' && text[1] != '-' ? text.substr(1) : text;
}

std::optional<double> read_float(std::string_view text) {
    const std::string_view part = number_part(text);
    const std::size_t first = part.starts_with('-') ? 1 : 0;
    // Digits or a point must begin it: the standard library would read "inf" and "nan" too.
    if (first == part.size() || (part[first] != '.' && (part[first] < '0' || part[first] > '9'))) return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc() || end != part.data() + part.size()) return std::nullopt;
    return number;
}

std::optional<std::int64_t> truncate(double number) {
    if (!(number > -kBeyondIntegers && number < kBeyondIntegers)) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

Value read_integer(std::string_view text) {
    const std::string_view part = number_part(text);
    std::int64_t integer = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), integer);
    if (error == std::errc() && end == part.data() + part.size()) return integer;
    const std::optional<double> number = read_float(text);
    const std::optional<std::int64_t> truncated = number ? truncate(*number) : std::nullopt;
    return truncated ? Value(*truncated) : Value();
}

Value call_to_integer(Arguments arguments, FunctionContext&) {
    const Value& value = arguments[0];
    if (kind(value) == Kind::integer) return value;
    if (const auto* const text = value.as<std::string_view>()) return read_integer(*text);
    const double* const number = value.as<double>();
    if (number == nullptr) refuse_argument("toInteger", "a number or a text", value);
    const std::optional<std::int64_t> truncated = truncate(*number);
    if (!truncated) refuse_overflow();
    return *truncated;
}

Value call_to_float(Arguments arguments, FunctionContext&) {
    const Value& value = arguments[0];
    if (is_number(value)) return as_float(value);
    const auto* const text = value.as<std::string_view>();
    if (text == nullptr) refuse_argument("toFloat", "a number or a text", value);
    const std::optional<double> number = read_float(*text);
    return number ? Value(*number) : Value();
}

Value call_to_boolean(Arguments arguments, FunctionContext&) {
    const Value& value = arguments[0];
    if (kind(value) == Kind::boolean) return value;
    const auto* const text = value.as<std::string_view>();
    if (text == nullptr) refuse_argument("toBoolean", "a boolean or a text", value);
    const std::string word = to_lower(*text);
    if (word == "true") return true;
    return word == "false" ? Value(false) : Value();
}

Value call_to_string(Arguments arguments, FunctionContext& context) {
    const Value& value = arguments[0];
    if (kind(value) == Kind::text) return value;
    const std::optional<std::string> text = text_of(value);
    if (!text) refuse_argument("toString", "a number, a text, a boolean or a date or time", value);
    return context.arena.keep(*text);
}

constexpr Function kFunctions[] = {
    {"toInteger", 1, 1, kAnything, kInteger, true, call_to_integer},
    {"toInt", 1, 1, kAnything, kInteger, true, call_to_integer},
    {"toFloat", 1, 1, kAnything, kFloat, true, call_to_float},
    {"toBoolean", 1, 1, kAnything, kBoolean, true, call_to_boolean},
    {"toString", 1, 1, kAnything, kText, true, call_to_string},
};

}  // namespace

std::optional<std::string> text_of(const Value& value) {
    if (const bool* const truth = value.as<bool>()) return *truth ? "true" : "false";
    if (const auto* const integer = value.as<std::int64_t>()) return std::to_string(*integer);
    if (const double* const number = value.as<double>()) return written_float(*number);
    if (is_temporal(value)) return written_temporal(value);
    return std::nullopt;
}

std::span<const Function> conversion_functions() {
    return kFunctions;
}

}  // namespace dateline::cypher
