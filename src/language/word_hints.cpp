#include "language/word_hints.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr auto kLists = std::to_array<std::pair<std::string_view, WordHints>>({
    {"given_names", word_hint::given_name},
    {"sentence_openers", word_hint::opener},
    {"months", word_hint::month},
    {"zones", word_hint::zone},
    {"weekdays", word_hint::weekday},
});

constexpr auto kAbbreviationCells = std::to_array<std::pair<std::string_view, WordHints>>({
    {"before_name", word_hint::before_name},
    {"before_number", word_hint::before_number},
    {"either", word_hint::either},
    {"capital", word_hint::needs_capital},
});

constexpr std::size_t kLongestCut = word_hint::cut_mask >> word_hint::cut_shift;

bool is_small_word(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

WordHintTable::WordHintTable(const Language& language) {
    for (const auto& [list, hint] : kLists) {
        for (const auto& row : language.list(list).rows()) hints_[hash_of_text(fold(row.front()))] |= hint;
    }
    for (const auto& row : language.list("abbreviations").rows()) {
        std::string word = fold(row.front());
        if (word.ends_with('.')) word.pop_back();
        WordHints& hints = hints_[hash_of_text(word)];
        for (std::size_t cell = 1; cell < row.size(); ++cell) {
            for (const auto& [name, hint] : kAbbreviationCells) {
                if (row[cell] == name) hints |= hint;
            }
        }
    }
    for (const auto& row : language.list("clitics").rows()) {
        const std::string clitic = fold(row.front());
        const std::size_t apostrophe = clitic.find('\'');
        const WordHints hint = apostrophe == 0 ? word_hint::clitic : word_hint::inner_clitic;
        hints_[hash_of_text(clitic.substr(apostrophe + 1))] |= hint;
        if (apostrophe > 0) inner_clitic_letters_ = clitic.substr(0, apostrophe);
    }
    for (const auto& row : language.list("joined_words").rows()) add_joined_word(row.front());
}

void WordHintTable::add_joined_word(std::string_view row) {
    const std::size_t bar = row.find('|');
    const std::string_view first = row.substr(0, bar);
    const std::string_view second = bar == std::string_view::npos ? "" : row.substr(bar + 1);
    if (!is_small_word(first) || !is_small_word(second) || first.size() > kLongestCut)
        throw std::logic_error("\"" + std::string(row) + "\" is not two words that are written as one");
    WordHints& hints = hints_[hash_of_text(std::string(first).append(second))];
    if ((hints & word_hint::cut_mask) != 0) throw std::logic_error("\"" + std::string(row) + "\" is cut in two ways");
    hints |= static_cast<WordHints>(first.size() << word_hint::cut_shift);
}

}  // namespace dateline
