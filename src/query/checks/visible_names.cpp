#include "query/checks/visible_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::cypher {

namespace {

constexpr std::size_t kLongestCompared = 64;  // bytes of a name; nobody mistypes a longer one so that this could help

/// How many letters were left out, added, replaced or swapped with their neighbour, at the least (Damerau 1964).
std::size_t count_typing_errors(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool is_swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (is_swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::string words_of_kinds(std::uint32_t set) {
    static constexpr auto kWords = std::to_array<std::pair<std::uint32_t, std::string_view>>({
        {kBoolean, "true or false"},
        {kNumber, "a number"},
        {kInteger, "an integer"},
        {kFloat, "a float"},
        {kText, "a text"},
        {kList, "a list"},
        {kMap, "a map"},
        {kNode, "a node"},
        {kRelationship, "a relationship"},
        {kPath, "a path"},
        {kTemporal, "a date, time or duration"},
    });
    if (set == kAnything) return "anything";
    std::string words;
    for (const auto& [kinds, name] : kWords) {
        if ((set & kinds) != kinds) continue;
        set &= ~kinds;
        words += (words.empty() ? "" : " or ") + std::string(name);
    }
    return words;
}

const PossibleKinds* VisibleNames::find(std::string_view name) const {
    const std::string key(name);
    for (const VisibleNames* room = this; room != nullptr; room = room->outer_) {
        if (const auto found = room->names_.find(key); found != room->names_.end()) return &found->second;
    }
    return nullptr;
}

std::vector<std::string> VisibleNames::names() const {
    std::vector<std::string> sorted;
    for (const auto& [name, kinds] : names_) sorted.push_back(name);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

std::string VisibleNames::find_similar(std::string_view name) const {
    if (name.size() > kLongestCompared) return {};
    std::string best;
    std::size_t fewest = name.size() < 3 ? 1 : std::min<std::size_t>(2, name.size() / 3) + 1;  // that are too many
    for (const VisibleNames* room = this; room != nullptr; room = room->outer_) {
        for (const std::string& known : room->names()) {
            if (known.size() > kLongestCompared) continue;
            const std::size_t errors = count_typing_errors(name, known);
            if (errors >= fewest) continue;
            fewest = errors;
            best = known;
        }
    }
    return best;
}

}  // namespace dateline::cypher
