// What the explanations of dates share: they are sentences for people, with the words that they rest on in quotation
// marks.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// What the date of an article is called as an anchor; app/why goes from there to the reasons of that date.
inline constexpr std::string_view kDateOfArticle = "the date of the article";

[[nodiscard]] inline std::string quoted(std::string_view words) {
    return "\"" + std::string(words) + "\"";
}

}  // namespace dateline
