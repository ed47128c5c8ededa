#include "language/characters.hpp"

namespace dateline {

namespace {

// The scripts that have capitals (Latin, Greek, Cyrillic, Armenian) come before this code point.
constexpr char32_t kFirstCaseless = 0x590;
constexpr char32_t kLatinAdditional = 0x1E00;
constexpr char32_t kAfterGreekExtended = 0x2000;

}  // namespace

bool is_line_break(char32_t c) {
    return is_one_of(c, U"\n\r\u0085\u2028\u2029");
}

std::size_t count_line_breaks(std::string_view gap) {
    static constexpr char32_t kParagraphSeparator = 0x2029;
    std::size_t breaks = 0;
    for (std::size_t at = 0; at < gap.size();) {
        const CodePoint c = code_point_at(gap, at);
        const bool is_half = c.value == U'\r' && gap.substr(at).starts_with("\r\n");
        if (!is_half && is_line_break(c.value)) breaks += c.value == kParagraphSeparator ? 2 : 1;
        at += c.length;
    }
    return breaks;
}

bool is_small_letter(char32_t c) {
    const bool has_case = c < kFirstCaseless || (c >= kLatinAdditional && c < kAfterGreekExtended);
    return has_case && is_letter(c) && !is_upper(c);
}

bool is_hyphen(char32_t c) {
    return c == U'-' || c == 0x2010 || c == 0x2011;
}

bool is_quotation_mark(char32_t c) {
    return is_one_of(c, U"\"'`\u00AB\u00BB\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2039\u203A");
}

bool is_terminator(char32_t c) {
    return is_one_of(c, U".!?\u2026\u3002\u061F\u06D4\u0964\uFF01\uFF1F\u203C\u2049");
}

}  // namespace dateline
