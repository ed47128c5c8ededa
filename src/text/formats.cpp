#include "text/formats.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "text/headers.hpp"
#include "text/html.hpp"

namespace dateline {

namespace {

constexpr auto kFormats = std::to_array<Format>({
    {".txt", cut_whole, read_plain_text},
    {".jsonl", cut_line, read_json_line},
    {".html", cut_whole, read_html},
    {".htm", cut_whole, read_html},
    {".xhtml", cut_whole, read_html},
    {".warc", cut_record, read_record, true},
    {".mbox", cut_message, read_message, true},
    {".eml", cut_whole, read_message_file},
});

constexpr const Format& kStandardInputFormat = kFormats[1];

constexpr std::string_view kPacked = ".gz";

/// What archives carry, by the ending that a file of it has.
struct CarriedType {
    std::string_view media_type;
    std::string_view ending;
};

constexpr auto kCarriedTypes = std::to_array<CarriedType>({
    {"text/plain", ".txt"},
    {"text/html", ".html"},
    {"application/xhtml+xml", ".html"},
});

const Format* format_with(std::string_view ending) {
    const auto* const row =
        std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& format) { return format.ending == ending; });
    return row == kFormats.end() ? nullptr : row;
}

}  // namespace

std::span<const Format> formats() {
    return kFormats;
}

std::optional<FileFormat> format_of(std::string_view file_name) {
    FileFormat format;
    if (file_name.size() > kPacked.size() &&
        is_same_word(file_name.substr(file_name.size() - kPacked.size()), kPacked)) {
        format.is_gzip = true;
        file_name.remove_suffix(kPacked.size());
    }
    const std::size_t dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    format.format = format_with(to_lower(to_valid_utf8(file_name.substr(dot))));
    if (format.format == nullptr) return std::nullopt;
    return format;
}

const Format& standard_input_format() {
    return kStandardInputFormat;
}

Reader* reader_of(std::string_view media_type) {
    const auto* const row = std::find_if(kCarriedTypes.begin(), kCarriedTypes.end(),
                                         [&](const CarriedType& each) { return each.media_type == media_type; });
    if (row == kCarriedTypes.end()) return nullptr;
    const Format* const format = format_with(row->ending);
    return format == nullptr ? nullptr : format->read;
}

std::string known_endings() {
    std::string endings;
    for (const Format& format : kFormats) {
        if (!endings.empty()) endings += ", ";
        endings += format.ending;
    }
    return endings + ", each also packed as " + std::string(kPacked);
}

}  // namespace dateline
