// What the word lists and the shape of the letters say of each token of a text, as far as finding names needs it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// A bit for each thing that a token may be to a name.
enum class NameWord : std::uint32_t {
    capital = 1U << 0U,           // begins with a capital, or with a name's prefix and a capital ("al-Bel")
    all_capitals = 1U << 1U,      // two or more letters, all capitals
    word = 1U << 2U,              // has letters
    small = 1U << 3U,             // all its letters are small
    function_word = 1U << 4U,     // no name for its capital
    common_word = 1U << 5U,       // a noun or adjective that often begins a sentence
    calendar = 1U << 6U,          // a day, a month
    calendar_or_name = 1U << 7U,  // "May", "April"
    given_name = 1U << 8U,
    weak_given_name = 1U << 9U,         // also a common word or a place
    title_head = 1U << 10U,             // "Minister"
    title_modifier = 1U << 11U,         // "Foreign"
    person_particle = 1U << 12U,        // "bin"
    person_start = 1U << 13U,           // a particle that may begin a name
    organization_particle = 1U << 14U,  // "of"
    organization_head = 1U << 15U,      // "Ministry"
    place_head = 1U << 16U,             // "River"
    place_first = 1U << 17U,            // "Lake"
    nationality = 1U << 18U,            // "Velian"
    direction = 1U << 19U,              // "Eastern"
    opener = 1U << 20U,                 // "The"
    mark = 1U << 21U,                   // no letters or digits
    locative = 1U << 22U,               // "in", "near"
    number = 1U << 23U,
    chain_particle = 1U << 24U,  // "and": goes on with an organisation only after "of" or the like
};

/// The tokens of a text seen with the eyes of name finding. Views into the text and the language's lists.
class NameWords {
public:
    NameWords(std::string_view text, const std::vector<Token>& tokens, const Language& language);

    [[nodiscard]] bool is(std::size_t token, NameWord what) const {
        return (bits_[token] & static_cast<std::uint32_t>(what)) != 0;
    }
    [[nodiscard]] const std::string& folded(std::size_t token) const { return folded_[token]; }
    [[nodiscard]] std::string_view words(std::size_t token) const { return words_of(text_, tokens_[token].span); }
    /// The folded words of tokens begin..end, parted by one space each.
    [[nodiscard]] std::string phrase(std::size_t begin, std::size_t end) const;
    /// Whether the tokens are a state, city, region or water that a list has.
    [[nodiscard]] bool is_known_place(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool is_country(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool is_known_organization(std::size_t begin, std::size_t end) const;
    /// Whether tokens begin..end, in small letters, are what places' names end with ("refugee camp").
    [[nodiscard]] bool is_small_place_head(std::size_t begin, std::size_t end) const;
    /// Whether the token is what stands before a hyphen and a capital in a name: the "al" of "al-Bel".
    [[nodiscard]] bool is_prefix(std::size_t token) const { return prefixes_.has(folded_[token]); }
    /// Whether the word stands in small letters anywhere in the text.
    [[nodiscard]] bool occurs_small(std::size_t token) const { return small_words_.contains(folded_[token]); }
    [[nodiscard]] std::size_t longest_known() const { return longest_known_; }

private:
    [[nodiscard]] std::uint32_t shape_of(std::string_view word) const;
    [[nodiscard]] std::uint32_t listed_as(const std::string& folded) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const Language& language_;
    const WordList* countries_;  // null where the language has no such list
    const WordList& places_;
    const WordList& organizations_;
    const WordList& place_heads_;
    const WordList& prefixes_;
    std::size_t longest_known_;
    std::vector<std::string> folded_;
    std::vector<std::uint32_t> bits_;
    std::unordered_set<std::string> small_words_;
};

}  // namespace dateline
