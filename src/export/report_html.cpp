#include "export/report_html.hpp"

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

int digit_of(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

}  // namespace

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
