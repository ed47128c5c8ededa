#include "export/report_html.hpp"

#include <algorithm>
#include <cctype>

#include "base/hash.hpp"
#include "base/url.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Code points first..last, both inclusive.
struct Range {
    char32_t first;
    char32_t last;
};

// Controls that HTML forbids or takes for others, surrogates' neighbours that it forbids, and bidirectional embeddings,
// overrides and isolates (Unicode UAX #9).
constexpr Range kReplaced[] = {{0x00, 0x08},     {0x0B, 0x0C},     {0x0E, 0x1F},     {0x7F, 0x9F},
                               {0x202A, 0x202E}, {0x2066, 0x2069}, {0xFDD0, 0xFDEF}, {0xFFFE, 0xFFFF}};

// RFC 3986 has no place for these; the tab and the line ends are passed over by browsers.
constexpr std::string_view kNeverInUrls = "\t\n\r\"<>\\`";

struct Escape {
    char character;
    std::string_view entity;
};

constexpr Escape kEscapes[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};

std::string_view entity_of(char32_t c) {
    for (const Escape& escape : kEscapes) {
        if (c == static_cast<char32_t>(escape.character)) return escape.entity;
    }
    return {};
}

bool is_replaced(char32_t c) {
    return std::any_of(std::begin(kReplaced), std::end(kReplaced),
                       [&](const Range& range) { return range.first <= c && c <= range.last; });
}

int digit_of(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (const std::string_view entity = entity_of(c.value); !entity.empty()) {
            out += entity;
        } else if (is_replaced(c.value)) {
            out += kReplacement;
        } else {
            out += text.substr(at, c.length);
        }
        at += c.length;
    }
    return out;
}

bool is_web_link(std::string_view url) {
    const std::size_t end_of_scheme = url.find("://");
    if (end_of_scheme == std::string_view::npos) return false;
    const std::string scheme = to_lower(url.substr(0, end_of_scheme));
    if ((scheme != "http" && scheme != "https") || host_of(url).empty()) return false;
    for (std::size_t at = 0; at < url.size();) {
        const CodePoint c = code_point_at(url, at);
        const bool is_forbidden =
            c.value < 0x80 && kNeverInUrls.find(static_cast<char>(c.value)) != std::string_view::npos;
        if (is_space(c.value) || is_replaced(c.value) || is_forbidden) {
            return false;
        }
        at += c.length;
    }
    return true;
}

std::string csp_hash(std::string_view bytes) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string hexadecimal = sha256(bytes);
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : hexadecimal) {
        bits = bits << 4U | static_cast<unsigned>(digit_of(c));
        count += 4;
        if (count < 6) continue;
        count -= 6;
        out += kDigits[bits >> static_cast<unsigned>(count) & 63U];
    }
    if (count > 0) out += kDigits[bits << static_cast<unsigned>(6 - count) & 63U];
    while (out.size() % 4 != 0) out += '=';
    return "'sha256-" + out + "'";
}

std::string isolated(std::string_view text) {
    return "<bdi>" + escape_html(text) + "</bdi>";
}

std::string shortened(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        if (count == most) return std::string(text.substr(0, at)) + "…";
        at += code_point_at(text, at).length;
    }
    return std::string(text);
}

}  // namespace dateline
