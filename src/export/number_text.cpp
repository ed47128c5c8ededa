#include "export/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace dateline {

std::string number_text(std::int64_t number) {
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

std::string number_text(double number) {
    if (std::isnan(number)) return "NaN";
    if (std::isinf(number)) return number < 0 ? "-Inf" : "Inf";
    // Left to itself, to_chars writes half a million as 5e+05, which is shorter and which nobody reads.
    const double size = std::fabs(number);
    const bool is_written_out = size == 0 || (size >= 1e-6 && size < 1e15);
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   is_written_out ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    return {buffer.data(), end};
}

}  // namespace dateline
