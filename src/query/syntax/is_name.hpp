// Names of functions and units, which are written in any case.
#pragma once

#include <algorithm>
#include <string_view>

namespace dateline::cypher {

/// Whether two names are one: ASCII letters are compared without case.
[[nodiscard]] constexpr bool is_name(std::string_view a, std::string_view b) {
    constexpr auto lower = [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char one, char other) { return lower(one) == lower(other); });
}

}  // namespace dateline::cypher
