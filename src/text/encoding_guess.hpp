// The encoding of bytes that nothing declares and that are no UTF-8: told by how the characters stand in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The encoding that makes the best words of `bytes`, by its name in WHATWG's Encoding Standard; nothing where none
/// makes words. Each candidate is tried on a stretch of bounded length: letters are weighed by how usual they are in
/// one language, by their case and script beside their neighbours, and marks by where they stand; ICU's detector adds
/// its confidence, and alone tells the encodings of Chinese, Japanese and Korean.
[[nodiscard]] std::optional<std::string> guess_encoding(std::string_view bytes);

/// Whether `text` reads as words of some language: the check of an encoding that was declared. Text without a character
/// beyond ASCII does.
[[nodiscard]] bool reads_as_words(std::string_view text);

}  // namespace dateline
