// The errors of dates, times and durations.
#pragma once

#include <string>
#include <string_view>

namespace dateline::cypher {

/// ValueError, ArgumentError: InvalidArgumentValue.
[[noreturn]] void refuse_value(const std::string& cause, const std::string& remedy);
/// ValueError, ArgumentError: NumberOutOfRange: a year of more than nine digits, or a length beyond what is kept.
[[noreturn]] void refuse_too_far(std::string_view what);

}  // namespace dateline::cypher
