#include "language/word_features.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fnv.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestLooked = 40;  // bytes of a word that are looked at
constexpr std::size_t kLongestBeginning = 4;
constexpr std::size_t kLongestEnd = 5;

std::uint32_t row_in(std::string_view text, char sort, std::uint32_t rows) {
    auto hash = fnv_hash(text, Fnv<std::uint64_t>::basis ^ static_cast<unsigned char>(sort));
    hash ^= hash >> 29U;
    hash *= 0xbf58476d1ce4e5b9ULL;
    hash ^= hash >> 32U;
    return static_cast<std::uint32_t>(hash % rows);
}

/// d for digits, X and x for letters; a mark is itself, or the plain one that it folds to, or o.
char sort_of(CodePoint c, std::string_view character) {
    if (is_digit(c.value)) return 'd';
    if (is_upper(c.value)) return 'X';
    if (is_letter(c.value)) return 'x';
    if (character.size() == 1) return character.front();
    const std::string plain = fold(character);
    return plain.size() == 1 ? plain.front() : 'o';
}

/// "McCoy's" is "XxXxx'x": runs of more than two alike are two, typographic marks are as plain ones.
std::string shape_of(std::string_view word) {
    std::string shape;
    for (std::size_t at = 0; at < word.size() && shape.size() < 10;) {
        const CodePoint c = code_point_at(word, at);
        const char sort = sort_of(c, word.substr(at, c.length));
        const bool is_third = shape.size() >= 2 && shape.back() == sort && shape[shape.size() - 2] == sort;
        if (!is_third) shape += sort;
        at += c.length;
    }
    return shape;
}

/// Lists that tell what sort of name or word one is; a row for each, whatever its words are.
constexpr auto kLists = std::to_array<std::string_view>(
    {"given_names", "known_places", "countries", "nationality_words", "organization_words", "place_words",
     "person_titles", "name_particles", "months", "weekdays", "number_words"});

class Collector {
public:
    Collector(std::string_view word, WordFeatures& features) : features_(features), lower_(normal_form(word)) {
        at_.reserve(lower_.size() + 1);
        for (std::size_t at = 0; at < lower_.size(); at += code_point_at(lower_, at).length) at_.push_back(at);
        at_.push_back(lower_.size());
    }

    [[nodiscard]] const std::string& lower() const { return lower_; }

    void add_parts() {
        const std::size_t length = at_.size() - 1;
        for (std::size_t n = 1; n <= std::min(kLongestBeginning, length); ++n) add_part('<', 0, n);
        for (std::size_t n = 1; n <= std::min(kLongestEnd, length); ++n) add_part('>', length - n, length);
        for (std::size_t begin = 0; begin + 3 <= length; ++begin) add_part('3', begin, begin + 3);
    }

    void add_look(std::string_view text, char sort) { features_.add_look(row_in(text, sort, kLookRows)); }

private:
    void add_part(char sort, std::size_t begin, std::size_t end) {
        const std::string_view part = std::string_view(lower_).substr(at_[begin], at_[end] - at_[begin]);
        features_.add_part(row_in(part, sort, kPartRows));
    }

    WordFeatures& features_;
    std::string lower_;
    std::vector<std::size_t> at_;  // where its code points begin
};

/// The word, or its beginning and its end where it is very long.
std::string shortened(std::string_view word) {
    if (word.size() <= kLongestLooked) return std::string(word);
    std::size_t begin_ends = kLongestLooked / 2;
    while ((static_cast<unsigned char>(word[begin_ends]) & 0xC0U) == 0x80U) --begin_ends;
    std::size_t end_begins = word.size() - kLongestLooked / 2;
    while ((static_cast<unsigned char>(word[end_begins]) & 0xC0U) == 0x80U) ++end_begins;
    return std::string(word.substr(0, begin_ends)).append(word.substr(end_begins));
}

}  // namespace

Vocabulary::Vocabulary(std::vector<std::string> words) : words_(std::move(words)) {
    rows_.reserve(words_.size());
    for (std::size_t i = 0; i < words_.size(); ++i) rows_.emplace(words_[i], static_cast<std::uint32_t>(i + 1));
}

std::uint32_t Vocabulary::row_of(std::string_view normal_form) const {
    const auto it = rows_.find(normal_form);
    return it == rows_.end() ? 0 : it->second;
}

std::string normal_form(std::string_view word) {
    std::string form = fold(word);
    std::replace_if(
        form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; }, '0');
    return form;
}

std::uint32_t look_row_of(ListedAs listed) {
    const char number = static_cast<char>('0' + static_cast<int>(listed));
    return row_in({&number, 1}, 'n', kLookRows);
}

WordFeatures features_of(std::string_view word, const Vocabulary& vocabulary, const Language& language) {
    WordFeatures features;
    const std::string looked_at = shortened(word);
    Collector collector(looked_at, features);
    features.word = vocabulary.row_of(collector.lower());
    collector.add_parts();
    collector.add_look(shape_of(looked_at), 's');
    const std::string folded = fold(looked_at);
    for (const std::string_view list : kLists) {
        if (language.list(list).has(folded)) collector.add_look(list, 'l');
    }
    return features;
}

}  // namespace dateline
