#include "language/lemmas.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestWord = 48;    // bytes; longer ones are no words with endings
constexpr std::size_t kLongestEnding = 12;  // bytes
constexpr std::size_t kShortestStem = 2;

bool is_plain_word(std::string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '\''; });
}

bool has_vowel(std::string_view stem) {
    return stem.find_first_of("aeiouy") != std::string_view::npos;
}

/// The row of the longest entry of `list` that `word` ends with; null where none fits. `length` becomes that of the
/// entry.
const std::vector<std::string_view>* find_ending(const WordList& list, std::string_view word, std::size_t& length) {
    for (length = std::min(kLongestEnding, word.size()); length > 0; --length) {
        if (const auto* cells = list.find(word.substr(word.size() - length))) return cells;
    }
    return nullptr;
}

}  // namespace

Lemmatizer::Lemmatizer(const Language& language)
    : irregular_forms_(language.list("irregular_forms")),
      inflections_(language.list("inflections")),
      stem_endings_(language.list("stem_endings")) {}

std::string Lemmatizer::lemma_of(std::string_view word) const {
    std::string lower = to_lower(word);
    if (word.size() > kLongestWord) return lower;
    std::string folded = fold(word);
    if (const auto* cells = irregular_forms_.find(folded); cells != nullptr && !cells->empty())
        return std::string(cells->front());
    if (!is_plain_word(folded)) return lower;

    std::size_t length = 0;
    const auto* ending = find_ending(inflections_, folded, length);
    if (ending == nullptr || ending->empty() || folded.size() < length + kShortestStem) return folded;
    const bool leaves_stem = ending->size() > 1;
    std::string stem = folded.substr(0, folded.size() - length);
    if (leaves_stem && !has_vowel(stem)) return folded;
    if (ending->front() != "-") stem += ending->front();
    if (!leaves_stem) return stem;

    const auto* mended = find_ending(stem_endings_, stem, length);
    if (mended == nullptr || mended->empty()) return stem;
    return stem.substr(0, stem.size() - length) + std::string(mended->front());
}

}  // namespace dateline
