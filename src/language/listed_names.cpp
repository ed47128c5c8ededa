#include "language/listed_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/joined.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/segmentation.hpp"

namespace dateline {

namespace {

/// A list of names, and the cells of its rows that have further names, parted by |.
struct NameList {
    std::string_view list;
    ListedAs begins;
    std::array<std::size_t, 2> further;  // 0 for none
};

constexpr NameList kNameLists[] = {
    {"known_organizations", ListedAs::organization_begins, {}},
    {"organization_names", ListedAs::organization_begins, {2, 0}},
    {"news_agencies", ListedAs::organization_begins, {2, 0}},
    {"known_places", ListedAs::place_begins, {}},
    {"countries", ListedAs::place_begins, {2, 4}},
    {"capitals", ListedAs::place_begins, {}},
    {"regions", ListedAs::place_begins, {1, 0}},
};

/// Capitals, and what else is no letter.
bool is_in_capitals(std::string_view word) {
    bool has_capital = false;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        if (is_letter(c.value) && !is_upper(c.value)) return false;
        has_capital = has_capital || is_upper(c.value);
        at += c.length;
    }
    return has_capital;
}

}  // namespace

ListedNames::ListedNames(const Language& language) {
    for (const NameList& source : kNameLists) {
        for (const auto& row : language.list(source.list).rows()) {
            add(row.front(), source.begins, language);
            for (const std::size_t cell : source.further) {
                if (cell == 0 || cell >= row.size() || row[cell].empty()) continue;
                for (const std::string_view name : split(row[cell], '|')) add(name, source.begins, language);
            }
        }
    }
}

void ListedNames::add(std::string_view name, ListedAs begins, const Language& language) {
    std::string words;
    const Segments segments = split_passage(name, {0, static_cast<std::uint32_t>(name.size())}, language);
    for (const Span word : segments.words) append_item(words, fold(words_of(name, word)), " ");
    if (words.empty()) return;
    names_.try_emplace(words, Entry{begins, is_in_capitals(name)});
    const std::size_t count = segments.words.size();
    std::size_t& most = first_words_[words.substr(0, words.find(' '))];
    most = std::max(most, count);
}

std::vector<ListedAs> ListedNames::find(const std::vector<std::string_view>& words) const {
    std::vector<ListedAs> found(words.size(), ListedAs::none);
    for (std::size_t first = 0; first < words.size();) {
        const std::string begin = fold(words[first]);
        const auto known = first_words_.find(begin);
        const std::size_t most = known == first_words_.end() ? 0 : std::min(known->second, words.size() - first);
        std::size_t length = 0;
        ListedAs begins = ListedAs::none;
        std::string phrase = begin;
        bool are_capitals = is_in_capitals(words[first]);
        for (std::size_t count = 1; count <= most; ++count) {
            if (count > 1) {
                phrase += ' ' + fold(words[first + count - 1]);
                are_capitals = are_capitals && is_in_capitals(words[first + count - 1]);
            }
            const auto name = names_.find(phrase);
            if (name == names_.end() || (name->second.is_capitals && !are_capitals)) continue;
            length = count;
            begins = name->second.begins;
        }
        if (length > 0) {
            found[first] = begins;
            const auto goes_on = static_cast<ListedAs>(static_cast<int>(begins) + 1);
            std::fill_n(found.begin() + static_cast<std::ptrdiff_t>(first) + 1, length - 1, goes_on);
        }
        first += std::max<std::size_t>(length, 1);
    }
    return found;
}

}  // namespace dateline
