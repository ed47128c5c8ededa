// The language of a text where nothing but its words tells it. The only place that sees the language detector.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The language of `text` as a BCP 47 tag ("fr"), where it is sure: most of the text is in it, and there are sentences
/// to tell it by. Nothing for short text, for lists of names, for headings in capitals, and for a mixture. The same
/// text always gives the same tag.
[[nodiscard]] std::optional<std::string> detect_language(std::string_view text);

/// The language that `text` is likeliest to be in, as a BCP 47 tag, also where that is far from sure; nothing where
/// nothing tells. For choosing among readings of the same bytes, never for saying what an article is in.
[[nodiscard]] std::optional<std::string> guess_language(std::string_view text);

}  // namespace dateline
