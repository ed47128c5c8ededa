#include "query/checks/visible_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/similar_name.hpp"

namespace dateline::cypher {

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
    std::vector<std::string> known;
    for (const VisibleNames* room = this; room != nullptr; room = room->outer_) {
        const std::vector<std::string> names = room->names();
        known.insert(known.end(), names.begin(), names.end());
    }
    return find_similar_name(name, known);
}

}  // namespace dateline::cypher
