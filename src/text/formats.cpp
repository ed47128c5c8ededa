#include "text/formats.hpp"

#include <array>
#include <string>

#include "base/utf8.hpp"
#include "text/html.hpp"

namespace dateline {

namespace {

constexpr auto kFormats = std::to_array<Format>({
    {".txt", Splitting::whole_file, read_plain_text},
    {".jsonl", Splitting::lines, read_json_line},
    {".html", Splitting::whole_file, read_html},
    {".htm", Splitting::whole_file, read_html},
    {".xhtml", Splitting::whole_file, read_html},
});

constexpr const Format& kStandardInputFormat = kFormats[1];

}  // namespace

std::span<const Format> formats() {
    return kFormats;
}

const Format* format_of(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return nullptr;
    const std::string ending = to_lower(to_valid_utf8(file_name.substr(dot)));
    for (const Format& format : kFormats) {
        if (format.ending == ending) return &format;
    }
    return nullptr;
}

const Format& standard_input_format() {
    return kStandardInputFormat;
}

std::string known_endings() {
    std::string endings;
    for (const Format& format : kFormats) {
        if (!endings.empty()) endings += ", ";
        endings += format.ending;
    }
    return endings;
}

}  // namespace dateline
