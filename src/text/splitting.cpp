#include "text/splitting.hpp"

#include <algorithm>
#include <utility>

#include "text/envelope.hpp"

namespace dateline {

namespace {

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::string line_of(const Cutting& cutting) {
    return cutting.where + ":" + std::to_string(cutting.bytes.lines());
}

RawArticle piece_at(std::string where) {
    RawArticle raw;
    raw.where = std::move(where);
    return raw;
}

InputError too_long(const std::string& where) {
    return {where, "it is longer than " + std::to_string(kMostBytes / 1024 / 1024) + " MB, which no article is",
            "Split it into articles"};
}

/// A line of a message as it was sent: a '>' was set before each that would read as the beginning of another.
std::string_view without_quote(std::string_view line) {
    const std::size_t first = line.find_first_not_of('>');
    if (first == 0 || first == std::string_view::npos || !line.substr(first).starts_with("From ")) return line;
    return line.substr(1);
}

}  // namespace

std::optional<RawArticle> cut_whole(Cutting& cutting) {
    if (cutting.cut > 0) return std::nullopt;
    ++cutting.cut;
    RawArticle raw = piece_at(cutting.where);
    if (cutting.bytes.read(raw.bytes, kMostBytes + 1) > kMostBytes) throw too_long(cutting.where);
    return raw;
}

std::optional<RawArticle> cut_line(Cutting& cutting) {
    RawArticle raw;
    while (true) {
        const ByteStream::Line got = cutting.bytes.read_line(raw.bytes);
        if (got == ByteStream::Line::none) return std::nullopt;
        raw.where = line_of(cutting);
        if (got == ByteStream::Line::too_long) {
            raw.problem = too_long(raw.where);
            raw.bytes.clear();
            return raw;
        }
        if (raw.bytes.starts_with("\xFF\xFE") || raw.bytes.starts_with("\xFE\xFF")) {
            throw InputError(raw.where, "JSON in UTF-16", "Convert it, for example with `iconv -f UTF-16 -t UTF-8`");
        }
        if (raw.bytes.ends_with('\r')) raw.bytes.pop_back();
        if (!is_blank(raw.bytes)) return raw;
    }
}

std::optional<RawArticle> cut_message(Cutting& cutting) {
    std::string line = cutting.ahead.value_or("");
    if (!cutting.ahead) {
        while (cutting.bytes.read_line(line) != ByteStream::Line::none && is_blank(line)) continue;
        if (!read_envelope(line)) {
            if (is_blank(line)) return std::nullopt;
            throw InputError(line_of(cutting),
                             "a message of an mbox file begins with a line \"From \" with a sender and a date",
                             "Give a file in the mbox format; name a single message .eml");
        }
    }
    cutting.ahead.reset();
    RawArticle raw = piece_at(line_of(cutting));
    raw.retrieved = read_envelope(line).value_or("");
    bool is_too_long = false;
    bool after_blank = false;
    while (true) {
        const ByteStream::Line got = cutting.bytes.read_line(line);
        if (got == ByteStream::Line::none) break;
        if (after_blank && read_envelope(line)) {
            cutting.ahead = line;
            break;
        }
        after_blank = is_blank(line);
        is_too_long = is_too_long || got == ByteStream::Line::too_long || raw.bytes.size() + line.size() > kMostBytes;
        if (is_too_long) continue;
        raw.bytes += without_quote(line);
        raw.bytes += '\n';
    }
    if (!is_too_long) return raw;
    raw.bytes.clear();
    raw.problem = too_long(raw.where);
    return raw;
}

}  // namespace dateline
