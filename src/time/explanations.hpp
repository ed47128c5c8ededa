// What the explanations of dates share: they are sentences for people, with the words that they rest on in quotation
// marks.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

[[nodiscard]] inline std::string quoted(std::string_view words) {
    return "\"" + std::string(words) + "\"";
}

}  // namespace dateline
