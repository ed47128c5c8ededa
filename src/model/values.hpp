// Values of a Result out of what may be absent: text that is empty, a day or a number that is not known, are NULL.
#pragma once

#include <optional>
#include <string>

#include "model/result.hpp"
#include "model/when.hpp"

namespace dateline {

[[nodiscard]] Value text_or_null(const std::string& text);
[[nodiscard]] Value day_or_null(const std::optional<Day>& day);
[[nodiscard]] Value number_or_null(const std::optional<double>& number);

}  // namespace dateline
