#include <algorithm>
#include <cassert>
#include <numeric>
#include <ostream>

#include "base/utf8.hpp"
#include "export/formats.hpp"
#include "export/printable.hpp"

namespace dateline {

namespace {

constexpr std::size_t kGap = 2;
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

struct Column {
    std::string name;
    std::size_t width = 1;      // in code points
    bool is_of_numbers = true;  // all that is not NULL is a number; those stand at the right
};

using Cells = std::vector<std::vector<std::string>>;

Cells make_cells(const Result& result) {
    Cells cells;
    cells.reserve(result.rows.size());
    for (const auto& row : result.rows) {
        assert(row.size() == result.columns.size());
        auto& line = cells.emplace_back();
        line.reserve(row.size());
        for (const Value& value : row) line.push_back(printable_value(value));
    }
    return cells;
}

std::vector<Column> make_columns(const Result& result, const Cells& cells) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        Column column{printable(result.columns[i])};
        column.width = std::max(column.width, count_code_points(column.name));
        bool has_number = false;
        for (std::size_t row = 0; row < cells.size(); ++row) {
            column.width = std::max(column.width, count_code_points(cells[row][i]));
            const Value& value = result.rows[row][i];
            if (std::holds_alternative<std::string>(value) || std::holds_alternative<Structured>(value))
                column.is_of_numbers = false;
            if (!std::holds_alternative<std::monostate>(value)) has_number = true;
        }
        column.is_of_numbers = column.is_of_numbers && has_number;
        columns.push_back(std::move(column));
    }
    return columns;
}

/// Narrows the widest columns alike until all fit into `width`; the narrow ones keep what they need. A column keeps one
/// code point at least.
void fit(std::vector<Column>& columns, std::size_t width) {
    const std::size_t gaps = kGap * (columns.size() - 1);
    std::vector<std::size_t> order(columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return columns[a].width < columns[b].width; });
    std::size_t room = width > gaps ? width - gaps : 0;
    for (std::size_t done = 0; done < order.size(); ++done) {
        Column& column = columns[order[done]];
        const std::size_t share = room / (order.size() - done);
        column.width = std::clamp<std::size_t>(column.width, 1, std::max<std::size_t>(share, 1));
        room -= std::min(room, column.width);
    }
}

/// Adds `text` to `line`, cut or padded to the column's width.
void add_cell(std::string& line, std::string_view text, const Column& column) {
    const std::size_t length = count_code_points(text);
    if (length > column.width) {
        std::size_t at = 0;
        for (std::size_t kept = 0; kept + 1 < column.width; ++kept) at += code_point_at(text, at).length;
        line += text.substr(0, at);
        line += kEllipsis;
        return;
    }
    const std::size_t padding = column.width - length;
    if (column.is_of_numbers) line.append(padding, ' ');
    line += text;
    if (!column.is_of_numbers) line.append(padding, ' ');
}

void end_line(std::ostream& out, std::string& line) {
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
    line.clear();
}

}  // namespace

void write_table(std::ostream& out, const Result& result, const FormatOptions& options) {
    if (result.columns.empty()) return;
    const Cells cells = make_cells(result);
    std::vector<Column> columns = make_columns(result, cells);
    if (options.width > 0) fit(columns, options.width);

    std::string line;
    auto add_line = [&](auto text_of) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) line.append(kGap, ' ');
            add_cell(line, text_of(i), columns[i]);
        }
        end_line(out, line);
    };
    add_line([&](std::size_t i) -> std::string_view { return columns[i].name; });
    const std::string rule(std::max_element(columns.begin(), columns.end(),
                                            [](const Column& a, const Column& b) { return a.width < b.width; })
                               ->width,
                           '-');
    add_line([&](std::size_t i) { return std::string_view(rule).substr(0, columns[i].width); });
    for (const auto& row : cells) {
        add_line([&](std::size_t i) -> std::string_view { return row[i]; });
    }
}

}  // namespace dateline
