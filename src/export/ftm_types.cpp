#include "export/ftm_types.hpp"

#include <algorithm>
#include <span>

#include "base/embedded.hpp"
#include "base/table.hpp"

namespace dateline {

std::span<const EmbeddedFile> export_type_files();

namespace {

constexpr FtmTie kUnknownLink = {"UnknownLink", "subject", "Thing", "object", "Thing", "role"};
constexpr std::size_t kColumn = 3;  // of both tables: what the type is for FollowTheMoney

/// The words of that column in the row of `type`; empty where the table or the row says nothing.
std::vector<std::string_view> words_for(std::string_view file, std::string_view type) {
    for (const EmbeddedFile& table : export_type_files()) {
        if (table.name != file) continue;
        for (const auto& row : read_table(table.bytes)) {
            if (row.front() == type && row.size() > kColumn && row[kColumn] != "-") return split(row[kColumn], ' ');
        }
    }
    return {};
}

bool fits(const std::vector<std::string_view>& schemata, std::string_view range) {
    return std::find(schemata.begin(), schemata.end(), range) != schemata.end();
}

}  // namespace

std::vector<std::string_view> ftm_schemata_of(std::string_view entity_kind) {
    return words_for("entity_kinds.tsv", entity_kind);
}

FtmTie ftm_tie_of(std::string_view relation_type, const std::vector<std::string_view>& from,
                  const std::vector<std::string_view>& to) {
    const auto words = words_for("relation_types.tsv", relation_type);
    if (words.size() != 4) return kUnknownLink;
    const auto from_end = split(words[1], ':');
    const auto to_end = split(words[2], ':');
    if (from_end.size() != 2 || to_end.size() != 2) return kUnknownLink;
    const FtmTie tie{words[0], from_end[0], from_end[1], to_end[0], to_end[1], words[3]};
    return fits(from, tie.from_range) && fits(to, tie.to_range) ? tie : kUnknownLink;
}

}  // namespace dateline
