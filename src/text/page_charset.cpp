#include "text/page_charset.hpp"

#include <algorithm>

#include "text/headers.hpp"

namespace dateline {

namespace {

constexpr std::size_t kBeginning = 16UL * 1024;  // bytes; the standard asks for 1024, and pages have scripts before
constexpr std::size_t kLongestTag = 1024;
constexpr std::string_view kBlanks = " \t\r\n\f/";

/// Where `word`, in small letters, stands in `text` from `from` on, without regard to case.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    for (std::size_t at = from; at + word.size() <= text.size(); ++at) {
        if (is_same_word(text.substr(at, word.size()), word)) return at;
    }
    return std::string_view::npos;
}

/// The value after `name` and an equals sign in a tag; empty where there is none. It ends at its quote, or where a name
/// of an encoding does.
std::string value_of(std::string_view tag, std::string_view name) {
    for (std::size_t at = find_word(tag, name, 0); at != std::string_view::npos; at = find_word(tag, name, at + 1)) {
        std::size_t begin = tag.find_first_not_of(kBlanks, at + name.size());
        if (begin == std::string_view::npos || tag[begin] != '=') continue;
        begin = tag.find_first_not_of(" \t\r\n\f\"'", begin + 1);
        if (begin == std::string_view::npos) continue;
        const std::size_t end = std::min(tag.find_first_of(" \t\r\n\f\"'/>;?", begin), tag.size());
        return std::string(tag.substr(begin, end - begin));
    }
    return {};
}

}  // namespace

std::string declared_in_page(std::string_view bytes) {
    bytes = bytes.substr(0, kBeginning);
    if (bytes.starts_with("<?xml")) {
        std::string declared = value_of(bytes.substr(0, std::min(bytes.find("?>"), kLongestTag)), "encoding");
        if (!declared.empty()) return declared;
    }
    for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
        if (bytes.substr(at).starts_with("<!--")) {
            at = bytes.find("-->", at);
            if (at == std::string_view::npos) break;
            continue;
        }
        const std::string_view tag = bytes.substr(at, std::min(bytes.substr(at).find('>'), kLongestTag));
        const bool is_meta =
            tag.size() > 5 && is_same_word(tag.substr(0, 5), "<meta") && kBlanks.find(tag[5]) != std::string_view::npos;
        if (!is_meta) continue;
        std::string declared = value_of(tag, "charset");
        if (!declared.empty()) return declared;
    }
    return {};
}

}  // namespace dateline
