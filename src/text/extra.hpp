// What the input had beside the members of Article, as JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/article.hpp"

namespace dateline {

/// Puts `value` at `key` of `article.extra`, in the place of what stands there. Both are valid UTF-8.
void put_extra(Article& article, std::string_view key, std::string_view value);

/// The text at `key` of `article.extra`; nothing where no text stands there.
[[nodiscard]] std::optional<std::string> find_extra(const Article& article, std::string_view key);

/// The key of the language that the markup of a page gives it, a BCP 47 tag. Templates are copied from language to
/// language, so this is a hint beside the words, unlike Article::language.
inline constexpr std::string_view kPageLanguage = "page_language";

/// The key of what the input has in the place of a date of publication and could not be read as one, as it is written.
inline constexpr std::string_view kUnreadPublished = "published";

}  // namespace dateline
