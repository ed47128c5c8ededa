#include "extract/tie_ends.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>

#include "base/embedded.hpp"
#include "base/table.hpp"

namespace dateline {

std::span<const EmbeddedFile> relation_type_files();

namespace {

constexpr std::size_t kFromColumn = 3;
constexpr std::size_t kToColumn = 4;

std::vector<TieEnds> read_tie_ends() {
    std::vector<TieEnds> ends;
    for (const EmbeddedFile& table : relation_type_files()) {
        for (const auto& row : read_table(table.bytes)) {
            if (row.size() <= kToColumn)
                throw std::logic_error(std::string(table.name) + ": " + std::string(row.front()) +
                                       " does not say which kinds it ties");
            ends.push_back({row.front(), split(row[kFromColumn], ' '), split(row[kToColumn], ' ')});
        }
    }
    return ends;
}

bool is_one_of(const std::vector<std::string_view>& kinds, std::string_view kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

const std::vector<TieEnds>& tie_ends() {
    static const std::vector<TieEnds> ends = read_tie_ends();
    return ends;
}

bool may_tie(std::string_view type, std::string_view from_kind, std::string_view to_kind) {
    const auto& all = tie_ends();
    const auto row = std::find_if(all.begin(), all.end(), [&](const TieEnds& each) { return each.type == type; });
    return row != all.end() && is_one_of(row->from, from_kind) && is_one_of(row->to, to_kind);
}

}  // namespace dateline
