#include "time/lexicon.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "time/atoms.hpp"

namespace dateline {

namespace {
constexpr std::size_t kFoldedInPlace = 32;

/// A small number that a folded word shares with few others: by its length, its first letter, its middle one and its
/// last.
std::size_t look_of(std::string_view folded) {
    const auto letter = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(folded[at]));
    };
    const std::size_t last = folded.size() - 1;
    return (letter(0) * 31 + letter(last / 2) * 7 + letter(last) * 131 + folded.size() * 577) % 4096;
}
}  // namespace

WordId Lexicon::make_id(std::string_view word) {
    const std::string folded = fold(word);
    longest_ = std::max(longest_, folded.size());
    if (!folded.empty()) known_looks_.set(look_of(folded));
    const auto [it, is_new] = ids_.emplace(folded, static_cast<WordId>(entries_.size()));
    if (is_new) {
        entries_.emplace_back();
        classes_.emplace_back();
    }
    return it->second;
}

void Lexicon::add(ClassId of, std::string_view words, std::span<const std::string_view> cells) {
    std::vector<Atom> atoms;
    append_atoms(words, {0, static_cast<std::uint32_t>(words.size())}, *this, atoms);
    if (atoms.empty()) return;
    std::vector<WordId> ids;
    for (const Atom& atom : atoms) ids.push_back(make_id(words_of(words, atom.span)));
    auto& classes = classes_[ids.front()];
    const auto own = std::lower_bound(classes.begin(), classes.end(), of);
    if (own == classes.end() || *own != of) classes.insert(own, of);
    auto& entries = entries_[ids.front()];
    LexiconEntry entry{of, {ids.begin() + 1, ids.end()}, cells};
    const auto place = std::find_if(entries.begin(), entries.end(), [&](const LexiconEntry& other) {
        return other.of != of ? other.of > of : other.rest.size() < entry.rest.size();
    });
    entries.insert(place, std::move(entry));
}

WordId Lexicon::id_of(std::string_view word) const {
    // Folding in place is for plain letters; anything else goes the long way, and a word longer than any we know is not
    // looked up.
    std::array<char, kFoldedInPlace> buffer;
    if (word.size() <= buffer.size()) {
        bool is_plain = true;
        for (std::size_t i = 0; i < word.size() && is_plain; ++i) {
            const char c = word[i];
            is_plain = static_cast<unsigned char>(c) < 0x80;
            buffer[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        if (is_plain) {
            if (word.empty() || !known_looks_.test(look_of({buffer.data(), word.size()}))) return kUnknownWord;
            const auto it = ids_.find(std::string_view(buffer.data(), word.size()));
            return it == ids_.end() ? kUnknownWord : it->second;
        }
    }
    if (word.size() > 4 * longest_) return kUnknownWord;
    const auto it = ids_.find(fold(word));
    return it == ids_.end() ? kUnknownWord : it->second;
}

}  // namespace dateline
