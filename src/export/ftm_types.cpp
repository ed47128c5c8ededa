#include "export/ftm_types.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "base/embedded.hpp"
#include "base/table.hpp"

namespace dateline {

std::span<const EmbeddedFile> export_type_files();

namespace {

constexpr FtmTie kUnknownLink = {"UnknownLink", "subject", "Thing", "object", "Thing", "role"};

using WordsByType = std::map<std::string_view, std::vector<std::string_view>>;

/// The words of the last column, what a type is for FollowTheMoney, by type; one that is nothing there is not among
/// them.
WordsByType read_words(std::string_view file) {
    WordsByType words;
    for (const EmbeddedFile& table : export_type_files()) {
        if (table.name != file) continue;
        for (const auto& row : read_table(table.bytes)) {
            if (row.back() != "-") words.emplace(row.front(), split(row.back(), ' '));
        }
    }
    return words;
}

const std::vector<std::string_view>& words_for(const WordsByType& table, std::string_view type) {
    static const std::vector<std::string_view> none;
    const auto row = table.find(type);
    return row == table.end() ? none : row->second;
}

bool fits(const std::vector<std::string_view>& schemata, std::string_view range) {
    return std::find(schemata.begin(), schemata.end(), range) != schemata.end();
}

}  // namespace

std::vector<std::string_view> ftm_schemata_of(std::string_view entity_kind) {
    static const WordsByType kinds = read_words("entity_kinds.tsv");
    return words_for(kinds, entity_kind);
}

FtmTie ftm_tie_of(std::string_view relation_type, const std::vector<std::string_view>& from,
                  const std::vector<std::string_view>& to) {
    static const WordsByType types = read_words("relation_types.tsv");
    const auto& words = words_for(types, relation_type);
    if (words.size() != 4) return kUnknownLink;
    const auto from_end = split(words[1], ':');
    const auto to_end = split(words[2], ':');
    if (from_end.size() != 2 || to_end.size() != 2) return kUnknownLink;
    const FtmTie tie{words[0], from_end[0], from_end[1], to_end[0], to_end[1], words[3]};
    return fits(from, tie.from_range) && fits(to, tie.to_range) ? tie : kUnknownLink;
}

}  // namespace dateline
