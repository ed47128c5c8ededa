// The lexicon of the date rules: every word that stands in a word list or a pattern they name, as a small number, and
// the entries that begin with it. A word that is in none is kUnknownWord, which is how most of a text is passed over at
// once.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

using WordId = std::uint32_t;
inline constexpr WordId kUnknownWord = 0;

/// A word list, or one word that a pattern names: what an element of a pattern asks for.
using ClassId = std::uint16_t;

/// An entry of a class: its words after the first, and the cells of its row.
struct LexiconEntry {
    ClassId of = 0;
    std::vector<WordId> rest;
    std::span<const std::string_view> cells;
};

class Lexicon {
public:
    /// Adds an entry; `words` is cut as a text is (time/atoms.hpp). What `cells` views must outlive the lexicon.
    void add(ClassId of, std::string_view words, std::span<const std::string_view> cells);

    /// The number of a word or mark as it stands in a text.
    [[nodiscard]] WordId id_of(std::string_view word) const;
    /// The entries of the class that begin with the word, longest first.
    [[nodiscard]] std::span<const LexiconEntry> entries_of(WordId first, ClassId of) const {
        const auto by_class = [](const LexiconEntry& entry, ClassId wanted) { return entry.of < wanted; };
        const std::vector<LexiconEntry>& all = entries_[first];
        const auto begin = std::lower_bound(all.begin(), all.end(), of, by_class);
        auto end = begin;
        while (end != all.end() && end->of == of) ++end;
        return {begin, end};
    }
    /// The classes of these entries, each once, in ascending order.
    [[nodiscard]] std::span<const ClassId> classes_of(WordId first) const { return classes_[first]; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    WordId make_id(std::string_view word);

    std::unordered_map<std::string, WordId, Hash, std::equal_to<>> ids_;
    std::vector<std::vector<LexiconEntry>> entries_ = std::vector<std::vector<LexiconEntry>>(1);
    std::vector<std::vector<ClassId>> classes_ = std::vector<std::vector<ClassId>>(1);
    std::size_t longest_ = 0;  // bytes of the longest word
    /// Which places of the table below the words that are known have; most other words have another.
    std::bitset<4096> known_looks_;
};

}  // namespace dateline
