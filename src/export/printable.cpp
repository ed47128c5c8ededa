#include "export/printable.hpp"

#include "base/utf8.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Code points first..last, both inclusive.
struct Range {
    char32_t first;
    char32_t last;
};

constexpr Range kLineEnds[] = {{0x09, 0x0D}, {0x85, 0x85}, {0x2028, 0x2029}};
constexpr Range kUnsafe[] = {{0x00, 0x1F}, {0x7F, 0x9F}, {0x202A, 0x202E}, {0x2066, 0x2069}};

template <std::size_t N>
bool is_in(const Range (&ranges)[N], char32_t c) {
    for (const Range& range : ranges) {
        if (range.first <= c && c <= range.last) return true;
    }
    return false;
}

/// What stands for an unsafe code point: the Control Pictures block has a sign for each of ASCII's.
std::string picture_of(char32_t c) {
    if (c > 0x7F) return std::string(kReplacement);
    std::string picture = "\xE2\x90";
    picture += static_cast<char>(c == 0x7F ? 0xA1U : 0x80U + static_cast<unsigned>(c));
    return picture;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        const bool ends_line = is_in(kLineEnds, c.value);
        if (ends_line && !(c.value == U'\r' && text.substr(at + 1).starts_with('\n'))) {
            out += ' ';
        } else if (!ends_line && is_in(kUnsafe, c.value)) {
            out += picture_of(c.value);
        } else if (!ends_line && c.value == 0xFFFD) {
            out += kReplacement;  // the bytes may have been ill-formed
        } else if (!ends_line) {
            out += text.substr(at, c.length);
        }
        at += c.length;
    }
    return out;
}

std::string printable_value(const Value& value) {
    struct Text {
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(std::int64_t number) const { return number_text(number); }
        std::string operator()(double number) const { return number_text(number); }
        std::string operator()(const std::string& text) const { return printable(text); }
        std::string operator()(const Structured& value) const { return printable(value.text); }
    };
    return std::visit(Text{}, value);
}

}  // namespace dateline
