#include <algorithm>
#include <ostream>

#include "base/utf8.hpp"
#include "export/formats.hpp"
#include "export/printable.hpp"

namespace dateline {

namespace {

/// The part of `text` from byte `at` that fits into `width` code points, whole words where there is a space to part at.
std::string_view next_line(std::string_view text, std::size_t at, std::size_t width) {
    std::size_t end = at;
    std::size_t last_space = at;
    for (std::size_t length = 0; end < text.size() && length < width; ++length) {
        if (text[end] == ' ') last_space = end;
        end += code_point_at(text, end).length;
    }
    if (end < text.size() && text[end] != ' ' && last_space > at) end = last_space;
    return text.substr(at, end - at);
}

void write_wrapped(std::ostream& out, std::string_view text, std::size_t indent, std::size_t width) {
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = next_line(text, at, width);
        if (at > 0) out << std::string(indent, ' ');
        out << line << '\n';
        at += line.size();
        while (at < text.size() && text[at] == ' ') ++at;
    }
}

}  // namespace

/// A block a row: each column that has a value on lines of its own, its name first. Rows are parted by an empty line.
void write_records(std::ostream& out, const Result& result, const FormatOptions& options) {
    std::size_t indent = 0;
    for (const std::string& column : result.columns) indent = std::max(indent, count_code_points(column) + 2);
    const std::size_t width = options.width > indent + 20 ? options.width - indent : std::string_view::npos;
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        if (row > 0) out << '\n';
        for (std::size_t i = 0; i < result.columns.size(); ++i) {
            const std::string text = printable_value(result.rows[row][i]);
            if (text.empty()) continue;
            const std::string name = printable(result.columns[i]);
            out << name << std::string(indent - count_code_points(name), ' ');
            write_wrapped(out, text, indent, width);
        }
    }
}

}  // namespace dateline
