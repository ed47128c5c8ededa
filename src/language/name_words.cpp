#include "language/name_words.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "language/characters.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestWord = 64;   // bytes; nothing longer is looked up
constexpr std::size_t kLongestPrefix = 6;  // bytes

/// The lists that say something of single words: for each, the bit of an entry without flags, and the bits of its
/// flags.
struct ListBits {
    std::string_view list;
    NameWord plain;
    bool always_plain;  // also where the entry has flags
    std::array<std::pair<std::string_view, NameWord>, 2> flags;
};

constexpr auto kListBits = std::to_array<ListBits>({
    {"function_words", NameWord::function_word, true, {{{"common", NameWord::common_word}, {}}}},
    {"capitalized_words",
     NameWord::calendar,
     false,
     {{{"calendar", NameWord::calendar}, {"calendar_or_name", NameWord::calendar_or_name}}}},
    {"given_names", NameWord::given_name, false, {{{"weak", NameWord::weak_given_name}, {}}}},
    {"person_titles",
     NameWord::title_head,
     false,
     {{{"head", NameWord::title_head}, {"modifier", NameWord::title_modifier}}}},
    {"name_particles",
     NameWord::person_particle,
     false,
     {{{"person", NameWord::person_particle}, {"organization", NameWord::organization_particle}}}},
    {"organization_words", NameWord::organization_head, true, {}},
    {"place_words", NameWord::place_head, true, {{{"first", NameWord::place_first}, {}}}},
    {"nationality_words", NameWord::nationality, true, {{{"direction", NameWord::direction}, {}}}},
    {"sentence_openers", NameWord::opener, true, {}},
    {"locative_words", NameWord::locative, true, {}},
});

constexpr std::uint32_t bit(NameWord what) {
    return static_cast<std::uint32_t>(what);
}

std::uint32_t bits_of(const ListBits& row, const std::vector<std::string_view>& cells) {
    std::uint32_t bits = row.always_plain || cells.empty() ? bit(row.plain) : 0;
    for (const std::string_view cell : cells) {
        for (const auto& [flag, what] : row.flags) {
            if (!flag.empty() && flag == cell) bits |= bit(what);
        }
        if (cell == "start") bits |= bit(NameWord::person_start);
        if (cell == "chain") bits |= bit(NameWord::chain_particle);
    }
    return bits;
}

}  // namespace

NameWords::NameWords(std::string_view text, const std::vector<Token>& tokens, const Language& language)
    : text_(text),
      tokens_(tokens),
      language_(language),
      countries_(language.lists.contains("countries") ? &language.list("countries") : nullptr),
      places_(language.list("known_places")),
      organizations_(language.list("known_organizations")),
      place_heads_(language.list("place_words")),
      prefixes_(language.list("name_prefixes")),
      longest_known_(std::max(places_.longest(), organizations_.longest())) {
    if (countries_ != nullptr) longest_known_ = std::max(longest_known_, countries_->longest());
    folded_.reserve(tokens.size());
    bits_.reserve(tokens.size());
    for (const Token& token : tokens) {
        const std::string_view word = words_of(text, token.span);
        folded_.push_back(fold(word));
        std::uint32_t bits = shape_of(word);
        if (word.size() <= kLongestWord) bits |= listed_as(folded_.back());
        // "US", "IT", "WHO" are not the pronouns, nor "ARM" the limb.
        if ((bits & bit(NameWord::all_capitals)) != 0)
            bits &= ~(bit(NameWord::function_word) | bit(NameWord::common_word) | bit(NameWord::opener));
        bits_.push_back(bits);
        if ((bits & bit(NameWord::small)) != 0) small_words_.insert(folded_.back());
    }
}

std::uint32_t NameWords::shape_of(std::string_view word) const {
    std::size_t letters = 0;
    std::size_t capitals = 0;
    std::size_t digits = 0;
    bool after_prefix = false;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        if (is_letter(c.value)) ++letters;
        if (is_digit(c.value)) ++digits;
        if (is_upper(c.value)) ++capitals;
        const CodePoint next = code_point_at(word, at + c.length);
        if ((is_hyphen(c.value) || is_apostrophe(c.value)) && at > 0 && at <= kLongestPrefix && is_upper(next.value)) {
            after_prefix = after_prefix || prefixes_.has(fold(word.substr(0, at)));
        }
        at += c.length;
    }
    std::uint32_t bits = 0;
    if (letters == 0 && digits == 0) bits |= bit(NameWord::mark);
    if (letters == 0 && digits > 0) bits |= bit(NameWord::number);
    if (letters > 0) bits |= bit(NameWord::word);
    if (letters > 0 && capitals == 0) bits |= bit(NameWord::small);
    const bool begins_with_letter = is_letter(code_point_at(word, 0).value);
    if (begins_with_letter && (is_upper(code_point_at(word, 0).value) || after_prefix)) bits |= bit(NameWord::capital);
    if (letters > 1 && capitals == letters) bits |= bit(NameWord::all_capitals);
    return bits;
}

std::uint32_t NameWords::listed_as(const std::string& folded) const {
    std::uint32_t bits = 0;
    for (const ListBits& row : kListBits) {
        const WordList& list = language_.list(row.list);
        if (const auto* cells = list.find(folded)) {
            bits |= bits_of(row, *cells);
        }
    }
    // "Velian-Dorian" belongs to a people where both its parts do.
    const std::size_t hyphen = folded.find('-');
    if (hyphen != std::string::npos && (bits & bit(NameWord::nationality)) == 0) {
        const WordList& list = language_.list("nationality_words");
        const std::string_view both = folded;
        if (list.has(both.substr(0, hyphen)) && list.has(both.substr(hyphen + 1))) bits |= bit(NameWord::nationality);
    }
    return bits;
}

std::string NameWords::phrase(std::size_t begin, std::size_t end) const {
    std::string phrase;
    for (std::size_t token = begin; token < end; ++token) {
        if (token > begin) phrase += ' ';
        phrase += folded_[token];
    }
    return phrase;
}

bool NameWords::is_known_place(std::size_t begin, std::size_t end) const {
    if (begin >= end || end - begin > longest_known_) return false;
    const std::string words = phrase(begin, end);
    return places_.has(words) || (countries_ != nullptr && countries_->has(words));
}

bool NameWords::is_country(std::size_t begin, std::size_t end) const {
    return countries_ != nullptr && countries_->has(phrase(begin, end));
}

bool NameWords::is_known_organization(std::size_t begin, std::size_t end) const {
    if (begin >= end || end - begin > longest_known_) return false;
    const auto* cells = organizations_.find(phrase(begin, end));
    if (cells == nullptr) return false;
    const bool wants_capitals = !cells->empty() && cells->front() == "capitals";
    return !wants_capitals || is(begin, NameWord::all_capitals);
}

bool NameWords::is_small_place_head(std::size_t begin, std::size_t end) const {
    for (std::size_t token = begin; token < end; ++token) {
        if (!is(token, NameWord::small)) return false;
    }
    const auto* cells = place_heads_.find(phrase(begin, end));
    return cells != nullptr && std::find(cells->begin(), cells->end(), "lower") != cells->end();
}

}  // namespace dateline
