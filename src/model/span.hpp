// A stretch of a document's text.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace dateline {

/// Bytes begin..end of Document::text, half open, at code point borders. Only the store turns it into code points.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t length() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The words of `span` in `text`.
[[nodiscard]] constexpr std::string_view words_of(std::string_view text, Span span) {
    return text.substr(span.begin, span.length());
}

/// The smallest span that holds both.
[[nodiscard]] constexpr Span cover(Span a, Span b) {
    return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace dateline
