#include "export/escape.hpp"

#include <array>

#include "base/utf8.hpp"
#include "export/printable.hpp"

namespace dateline {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Entity {
    char from;
    std::string_view to;
};

constexpr Entity kEntities[] = {{'&', "&amp;"},  {'<', "&lt;"},  {'>', "&gt;"},   {'"', "&quot;"},
                                {'\'', "&#39;"}, {'\t', "&#9;"}, {'\n', "&#10;"}, {'\r', "&#13;"}};

std::string_view entity_of(char32_t c) {
    for (const Entity& each : kEntities) {
        if (static_cast<char32_t>(each.from) == c) return each.to;
    }
    return {};
}

constexpr std::string_view kPlainLetters = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-_/:()";

/// Char of XML 1.0, section 2.2, but for surrogates, which valid UTF-8 cannot hold.
bool is_xml_character(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

std::string escape_entities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = text.find_first_not_of(kPlainLetters, at);  // most of most texts
        out += text.substr(at, plain - at);
        if (plain == std::string_view::npos) break;
        at = plain;
        const CodePoint c = code_point_at(text, at);
        if (const std::string_view entity = entity_of(c.value); !entity.empty()) {
            out += entity;
        } else {
            out += is_xml_character(c.value) ? text.substr(at, c.length) : kReplacement;
        }
        at += c.length;
    }
    return out;
}

bool is_ascii_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string escape_xml(std::string_view text) {
    return escape_entities(text);
}

std::string escape_html(std::string_view text) {
    return escape_entities(printable(text));
}

std::string escape_markdown(std::string_view text) {
    constexpr std::string_view kPlain = " ,;?%\"'()/";  // marks nothing up where brackets and colons are escaped
    std::string out;
    for (const char c : printable(text)) {
        const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
        const bool is_plain = is_ascii_letter_or_digit(c) || kPlain.find(c) != std::string_view::npos ||
                              (c == '-' && !out.empty());  // a list, a rule or a heading where a line begins
        if (is_ascii && !is_plain) out += '\\';
        out += c;
    }
    return out;
}

std::string guard_formula(std::string_view text) {
    constexpr std::array<std::string_view, 11> kStarts = {
        "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    for (const std::string_view start : kStarts) {
        if (text.starts_with(start)) return "'" + std::string(text);
    }
    return std::string(text);
}

std::string escape_ical(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (c.value == '\r') {
            if (!text.substr(at + 1).starts_with('\n')) out += "\\n";
        } else if (c.value == '\n') {
            out += "\\n";
        } else if ((c.value < 0x20 && c.value != '\t') || c.value == 0x7F) {
            out += kReplacement;
        } else {
            if (c.value == '\\' || c.value == ';' || c.value == ',') out += '\\';
            out += text.substr(at, c.length);
        }
        at += c.length;
    }
    return out;
}

std::string web_link(std::string_view text) {
    constexpr std::string_view kAllowed = "-._~:/?#[]@!$&'()*+,;=%";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    if (!text.starts_with("http://") && !text.starts_with("https://")) return {};
    std::string link;
    for (const char c : text) {
        if (is_ascii_letter_or_digit(c) || kAllowed.find(c) != std::string_view::npos) {
            link += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            link += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
        }
    }
    return link;
}

}  // namespace dateline
