#include "extract/known_names.hpp"

#include <algorithm>
#include <array>

#include "base/table.hpp"

namespace dateline {

namespace {

constexpr std::size_t kNoColumn = 0;

/// A list of names: the kind of what they name, and the columns that have further names of the same and of their
/// capitals.
struct Source {
    std::string_view list;
    std::string_view kind;
    std::size_t other_names = kNoColumn;
    std::size_t capitals = kNoColumn;
};
// The first list that has a name tells its kind.
constexpr auto kSources = std::to_array<Source>({
    {"countries", "state", 2, 4},
    {"organization_names", "organization", 2},
    {"known_organizations", "organization"},
    {"news_agencies", "organization", 2},
    {"known_places", "place"},
});

}  // namespace

KnownNames::KnownNames(const Language& language) {
    for (const Source& source : kSources) {
        const auto list = language.lists.find(source.list);
        if (list == language.lists.end()) continue;
        for (const auto& row : list->second.rows()) {
            add(row.front(), source.kind);
            if (source.other_names != kNoColumn && row.size() > source.other_names) {
                for (const std::string_view name : split(row[source.other_names], '|')) add(name, source.kind);
            }
            if (source.capitals != kNoColumn && row.size() > source.capitals) {
                for (const std::string_view name : split(row[source.capitals], '|')) add(name, "place");
            }
        }
    }
}

void KnownNames::add(std::string_view name, std::string_view kind) {
    if (name.empty() || !kinds_.emplace(name, kind).second) return;
    longest_ = std::max(longest_, static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1);
}

std::string_view KnownNames::kind_of(std::string_view name) const {
    const auto it = kinds_.find(name);
    return it == kinds_.end() ? std::string_view{} : it->second;
}

}  // namespace dateline
