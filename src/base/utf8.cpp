#include "base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace dateline {

namespace {

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// ICU's macros compute in int and store in bytes.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
void append(std::string& out, char32_t c) {
    char buffer[4];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(c));
    out.append(buffer, static_cast<std::size_t>(length));
}

CodePoint decode(std::string_view text, std::size_t at) {
    std::int32_t end = 0;
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 4));
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data() + at, end, length, c);
    return {static_cast<char32_t>(c), static_cast<std::size_t>(end)};
}
#pragma GCC diagnostic pop

/// Typographic characters that writers use for the plain one; 0 where there is nothing to fold.
char plain_punctuation(char32_t c) {
    switch (c) {
        case 0x2018:
        case 0x2019:
        case 0x201B:
        case 0x02BC:
        case 0x2032:
        case 0x0060:
        case 0x00B4:
            return '\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x00AB:
        case 0x00BB:
        case 0x2033:
            return '"';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
            return '-';
        default:
            return 0;
    }
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    return decode(text, at);
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
    return code_point_at(text, begin);
}

std::string to_valid_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint c = code_point_at(bytes, at);
        if (c.value == 0) {
            append(out, 0xFFFD);
        } else if (c.value == 0xFFFD) {
            append(out, 0xFFFD);
        } else {
            out.append(bytes.substr(at, c.length));
        }
        at += c.length;
    }
    return out;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    counts_.reserve(text.size() / kStride + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at % kStride == 0) counts_.push_back(count);
        if (!is_continuation(text[at])) ++count;
    }
    if (text.size() % kStride == 0) counts_.push_back(count);
}

std::size_t CodePointIndex::code_points_before(std::size_t byte) const {
    byte = std::min(byte, text_.size());
    const std::size_t block = byte / kStride;
    return counts_[block] + count_code_points(text_.substr(block * kStride, byte - block * kStride));
}

std::size_t CodePointIndex::byte_of(std::size_t code_point) const {
    const auto after = std::upper_bound(counts_.begin(), counts_.end(), code_point);
    const auto block = static_cast<std::size_t>(after - counts_.begin()) - 1;
    std::size_t count = counts_[block];
    for (std::size_t at = block * kStride; at < text_.size(); ++at) {
        if (is_continuation(text_[at])) continue;
        if (count == code_point) return at;
        ++count;
    }
    return text_.size();
}

bool is_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_mark(char32_t c) {
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool is_upper(char32_t c) {
    return u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool is_space(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF;
}

std::string to_lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
        at += c.length;
    }
    return out;
}

std::string fold(std::string_view text) {
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) return to_lower(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
    const icu::UnicodeString wide = nfkd->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()))), status);
    std::string out;
    for (std::int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) {
        const UChar32 c = wide.char32At(at);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        if (const char plain = plain_punctuation(static_cast<char32_t>(c)); plain != 0) {
            out.push_back(plain);
        } else {
            append(out, static_cast<char32_t>(u_tolower(c)));
        }
    }
    return out;
}

}  // namespace dateline
