// UTF-8 text by bytes and by code points: checking, counting, and the letters that readers of language ask about.
// Inside the program a position is a byte offset into valid UTF-8; only the store turns it into code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A code point and the number of bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;
};

/// The code point at byte `at`, which must be the first byte of one in valid UTF-8; {0, 0} at the end.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// The code point that ends before byte `at`; {0, 0} at the beginning.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t at);

/// `bytes` as valid UTF-8 without NUL: each ill-formed sequence and each NUL becomes U+FFFD (Unicode 15, section 3.9).
[[nodiscard]] std::string to_valid_utf8(std::string_view bytes);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Answers how many code points of `text` stand before a byte offset, in constant time after one pass. The text must
/// outlive it.
class CodePointIndex {
public:
    explicit CodePointIndex(std::string_view text);

    [[nodiscard]] std::size_t code_points_before(std::size_t byte) const;
    /// The byte offset of the n-th code point; the text's length where there are fewer.
    [[nodiscard]] std::size_t byte_of(std::size_t code_point) const;

private:
    static constexpr std::size_t kStride = 64;
    std::string_view text_;
    std::vector<std::uint32_t> counts_;  // code points before each kStride-th byte
};

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);
/// A combining mark: part of the character before it.
[[nodiscard]] bool is_mark(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
/// White space as Unicode has it, with the no-break spaces, line ends and the zero-width space.
[[nodiscard]] bool is_space(char32_t c);

/// Lower case by Unicode's simple mapping: independent of locale.
[[nodiscard]] std::string to_lower(std::string_view text);

/// `text` for comparing words: lower case, typographic quotes and dashes as plain ones, diacritics off (NFKD without
/// marks).
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace dateline
