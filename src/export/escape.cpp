#include "export/escape.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/url.hpp"
#include "base/utf8.hpp"
#include "export/printable.hpp"

namespace dateline {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Entity {
    char from;
    std::string_view to;
};
using Entities = std::span<const Entity>;

constexpr Entity kEntities[] = {{'&', "&amp;"},  {'<', "&lt;"},  {'>', "&gt;"},   {'"', "&quot;"},
                                {'\'', "&#39;"}, {'\t', "&#9;"}, {'\n', "&#10;"}, {'\r', "&#13;"}};
constexpr std::size_t kMarkup = 5;  // the first, which mark something up; the others an attribute of XML would lose

constexpr std::string_view kPlainLetters = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-_/:()";

/// Code points first..last, both inclusive.
struct Range {
    char32_t first;
    char32_t last;
};
using Ranges = std::span<const Range>;

// All that is no Char of XML 1.0, section 2.2, but for surrogates, which valid UTF-8 cannot hold.
constexpr Range kNotInXml[] = {{0x00, 0x08}, {0x0B, 0x0C}, {0x0E, 0x1F}, {0xFFFE, 0xFFFF}};

// Controls and noncharacters that HTML forbids or takes for others, and bidirectional embeddings, overrides and
// isolates (Unicode UAX #9).
constexpr Range kNotInHtml[] = {{0x00, 0x08},     {0x0B, 0x0C},     {0x0E, 0x1F},     {0x7F, 0x9F},
                                {0x202A, 0x202E}, {0x2066, 0x2069}, {0xFDD0, 0xFDEF}, {0xFFFE, 0xFFFF}};

/// `text` with entities for characters that have one, and U+FFFD for those in `replaced`.
std::string escape_entities(std::string_view text, Entities entities, Ranges replaced) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = text.find_first_not_of(kPlainLetters, at);  // most of most texts
        out += text.substr(at, plain - at);
        if (plain == std::string_view::npos) break;
        at = plain;
        const CodePoint c = code_point_at(text, at);
        const auto entity = std::find_if(entities.begin(), entities.end(), [&](const Entity& each) {
            return static_cast<char32_t>(each.from) == c.value;
        });
        const bool is_replaced = std::any_of(replaced.begin(), replaced.end(), [&](const Range& range) {
            return range.first <= c.value && c.value <= range.last;
        });
        out += entity != entities.end() ? entity->to : is_replaced ? kReplacement : text.substr(at, c.length);
        at += c.length;
    }
    return out;
}

bool is_ascii_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string escape_xml(std::string_view text) {
    return escape_entities(text, kEntities, kNotInXml);
}

std::string escape_html(std::string_view text) {
    return escape_entities(text, Entities(kEntities).first(kMarkup), kNotInHtml);
}

std::string escape_html_line(std::string_view text) {
    return escape_html(printable(text));
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
    const std::string scheme = to_lower(text.substr(0, std::min(text.find("://"), text.size())));
    if ((scheme != "http" && scheme != "https") || host_of(text).empty()) return {};
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
