#include "language/characters.hpp"

namespace dateline {

namespace {

// The scripts that have capitals (Latin, Greek, Cyrillic, Armenian) come before this code point.
constexpr char32_t kFirstCaseless = 0x590;
constexpr char32_t kLatinAdditional = 0x1E00;
constexpr char32_t kAfterGreekExtended = 0x2000;

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

}  // namespace

bool is_word_character(char32_t c) {
    return is_letter(c) || is_digit(c) || c == U'_' || (c > 0x7F && is_mark(c));
}

bool is_small_letter(char32_t c) {
    const bool has_case = c < kFirstCaseless || (c >= kLatinAdditional && c < kAfterGreekExtended);
    return has_case && is_letter(c) && !is_upper(c);
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019;
}

bool is_hyphen(char32_t c) {
    return c == U'-' || c == 0x2010 || c == 0x2011;
}

bool is_quotation_mark(char32_t c) {
    return is_one_of(c, U"\"'`\u00AB\u00BB\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2039\u203A");
}

bool is_opening_mark(char32_t c) {
    return is_one_of(c, U"\"'`([{\u00AB\u2018\u201C\u201E\u201A\u2039\u00BF\u00A1");
}

bool is_closing_mark(char32_t c) {
    return is_one_of(c, U"\"')]}\u00BB\u2019\u201D\u203A\u201C");
}

bool is_terminator(char32_t c) {
    return is_one_of(c, U".!?\u2026\u3002\u061F\u06D4\u0964\uFF01\uFF1F\u203C\u2049");
}

}  // namespace dateline
