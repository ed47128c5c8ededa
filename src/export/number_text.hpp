// Numbers as text, the same on every machine: shortest digits that give the same number back, a point, no groups.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

[[nodiscard]] std::string number_text(std::int64_t number);

/// Written out between a millionth and a thousand billion (`500000`, `0.25`), with an exponent beyond; `Inf`, `-Inf`,
/// `NaN` where it is no finite number.
[[nodiscard]] std::string number_text(double number);

}  // namespace dateline
