#include "language/word_hints.hpp"

#include <array>
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
});

constexpr auto kAbbreviationCells = std::to_array<std::pair<std::string_view, WordHints>>({
    {"before_name", word_hint::before_name},
    {"before_number", word_hint::before_number},
    {"either", word_hint::either},
    {"capital", word_hint::needs_capital},
});

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
    for (const auto& row : language.list("joined_words").rows()) {
        // A row is the two words that are written as one, parted by a bar.
        const std::size_t bar = row.front().find('|');
        const std::string word = fold(row.front().substr(0, bar)) + fold(row.front().substr(bar + 1));
        hints_[hash_of_text(word)] |= static_cast<WordHints>(bar << word_hint::cut_shift);
    }
}

}  // namespace dateline
