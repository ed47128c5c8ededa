#include "model/language.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace dateline {

WordList::WordList(std::string_view table) : rows_(read_table(table)) {
    for (const auto& row : rows_) {
        std::string entry = fold(row.front());
        const auto words = static_cast<std::size_t>(std::count(entry.begin(), entry.end(), ' ')) + 1;
        longest_ = std::max(longest_, words);
        looks_.set(look_of(entry));
        cells_.emplace(std::move(entry), std::vector<std::string_view>(row.begin() + 1, row.end()));
    }
}

std::size_t WordList::look_of(std::string_view folded) {
    if (folded.empty()) return 0;
    const auto first = static_cast<unsigned char>(folded.front());
    const auto last = static_cast<unsigned char>(folded.back());
    return (first * 31U + last * 257U + folded.size() * 11U) % kLooks;
}

const std::vector<std::string_view>* WordList::find(std::string_view folded) const {
    if (!looks_.test(look_of(folded))) return nullptr;
    const auto it = cells_.find(folded);
    return it == cells_.end() ? nullptr : &it->second;
}

const WordList& Language::list(std::string_view name) const {
    const auto it = lists.find(name);
    if (it == lists.end())
        throw std::logic_error("no word list '" + std::string(name) + "' for language " + std::string(code));
    return it->second;
}

std::string_view Language::table(std::string_view name) const {
    const auto it = tables.find(name);
    if (it == tables.end())
        throw std::logic_error("no table '" + std::string(name) + "' for language " + std::string(code));
    return it->second;
}

std::string_view Language::weight(std::string_view name) const {
    const auto it = weights.find(name);
    if (it == weights.end())
        throw std::logic_error("no weights '" + std::string(name) + "' for language " + std::string(code));
    return it->second;
}

}  // namespace dateline
