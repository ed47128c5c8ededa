// What functions ask of their arguments, with the errors for those that do not fit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "query/functions/functions.hpp"

namespace dateline::cypher {

using Arguments = std::span<const Value>;

/// ValueError, TypeError: InvalidArgumentValue: `function` takes `wanted` ("a text"), not what it got.
[[noreturn]] void refuse_argument(std::string_view function, std::string_view wanted, const Value& got);
/// ValueError, ArgumentError: NumberOutOfRange.
[[noreturn]] void refuse_number(const std::string& cause, const std::string& remedy);
/// ValueError, ArithmeticError: IntegerOverflow.
[[noreturn]] void refuse_overflow();

/// The argument as what is wanted; refused where it is something else.
[[nodiscard]] std::string_view demand_text(std::string_view function, const Value& argument);
[[nodiscard]] std::int64_t demand_integer(std::string_view function, const Value& argument);
[[nodiscard]] double demand_number(std::string_view function, const Value& argument);
/// An integer that is not negative.
[[nodiscard]] std::size_t demand_count(std::string_view function, const Value& argument);

/// A boolean, a number or a temporal value as toString() gives it; nothing for all else.
[[nodiscard]] std::optional<std::string> text_of(const Value& value);

[[nodiscard]] inline List as_list(std::span<Value> values) {
    return {values.data(), values.size()};
}

}  // namespace dateline::cypher
