#include "text/headers.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

std::string_view trim_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace

bool is_same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return small(x) == small(y); });
}

std::optional<std::string_view> HeaderLines::find(std::string_view name) const {
    const auto it =
        std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return is_same_word(line.first, name); });
    return it == lines.end() ? std::nullopt : std::optional(it->second);
}

std::optional<HeaderLines> take_head(std::string_view& text) {
    std::string_view rest = text;
    HeaderLines head;
    head.first = take_line(rest);
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line.empty()) {
            text = rest;
            return head;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0 || line.front() == ' ' || line.front() == '\t') continue;
        head.lines.emplace_back(trim_blanks(line.substr(0, colon)), trim_blanks(line.substr(colon + 1)));
    }
    return std::nullopt;
}

MediaType read_media_type(std::string_view value) {
    MediaType type;
    const std::size_t end = value.find(';');
    type.name = to_lower(to_valid_utf8(trim_blanks(value.substr(0, end))));
    while (!value.empty()) {
        const std::size_t next = value.find(';');
        value.remove_prefix(next == std::string_view::npos ? value.size() : next + 1);
        const std::string_view parameter = trim_blanks(value.substr(0, value.find(';')));
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos || !is_same_word(trim_blanks(parameter.substr(0, equals)), "charset"))
            continue;
        type.charset = to_valid_utf8(trim_blanks(parameter.substr(equals + 1)));
        std::erase(type.charset, '"');
        break;
    }
    return type;
}

}  // namespace dateline
