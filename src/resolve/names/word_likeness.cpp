#include "resolve/names/word_likeness.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

namespace dateline {

namespace {

/// Two words are one from here on; those that are known to be two given names must be more alike.
constexpr float kLeastLikeness = 0.78F;
constexpr float kLeastOfGivenNames = 0.90F;
constexpr float kLeastOfShortWords = 0.80F;  // of bodies: acronyms and codes, where each letter counts
constexpr float kLeastOfConsonants = 0.74F;
constexpr float kLeastOfStems = 0.66F;   // of what stands before an ending that many names have
constexpr float kLeastOfWholes = 0.88F;  // of words with their particles: delMar, del Mar

constexpr float kVariant = 0.97F;
constexpr float kSound = 0.96F;
constexpr float kConsonants = 0.90F;
constexpr float kNickname = 0.90F;
constexpr float kJoined = 0.97F;
constexpr float kInitial = 0.80F;

constexpr std::size_t kMostLetters = 40;  // of a word that are compared

/// Costs are in twentieths of a full change.
constexpr std::uint8_t kFull = 20;
constexpr std::uint8_t kVowels = 11;      // one vowel for another
constexpr std::uint8_t kVowelAdded = 12;  // a vowel more or less
constexpr std::uint8_t kHAdded = 8;       // an H, which many scripts and ears pass over
constexpr std::uint8_t kDoubled = 5;      // a letter twice
constexpr std::uint8_t kSwapped = 14;     // two neighbours in the other order
constexpr std::uint8_t kDigits = 60;      // one digit for another is another number

/// Letters whose sounds are taken for each other in other languages and transliterations, and what that costs.
struct NearLetters {
    char a;
    char b;
    std::uint8_t cost;
};
constexpr NearLetters kNear[] = {
    {'b', 'p', 12}, {'d', 't', 10}, {'g', 'k', 8},  {'f', 'v', 8},  {'v', 'w', 2}, {'f', 'p', 14}, {'s', 'z', 6},
    {'c', 'k', 8},  {'c', 's', 12}, {'c', 'x', 8},  {'s', 'x', 6},  {'c', 'j', 8}, {'j', 'g', 10}, {'j', 'z', 8},
    {'i', 'j', 8},  {'i', 'y', 4},  {'h', 'k', 10}, {'h', 'g', 10}, {'k', 'q', 2}, {'m', 'n', 10}, {'l', 'r', 11},
    {'b', 'v', 12}, {'u', 'v', 12}, {'u', 'w', 4},  {'o', 'u', 7},  {'e', 'i', 7}, {'a', 'o', 10}, {'a', 'e', 9},
    {'e', 'y', 9},  {'d', 'z', 14}, {'t', 's', 14},
};

constexpr bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

constexpr bool is_numeral(char c) {
    return c >= '0' && c <= '9';
}

using Costs = std::array<std::array<std::uint8_t, 128>, 128>;

constexpr Costs make_costs() {
    Costs costs{};
    for (std::size_t a = 0; a < 128; ++a) {
        for (std::size_t b = 0; b < 128; ++b) {
            const char x = static_cast<char>(a);
            const char y = static_cast<char>(b);
            costs[a][b] = a == b                           ? 0
                          : is_numeral(x) || is_numeral(y) ? kDigits
                          : is_vowel(x) && is_vowel(y)     ? kVowels
                                                           : kFull;
        }
    }
    for (const NearLetters& near : kNear) {
        costs[static_cast<std::size_t>(near.a)][static_cast<std::size_t>(near.b)] = near.cost;
        costs[static_cast<std::size_t>(near.b)][static_cast<std::size_t>(near.a)] = near.cost;
    }
    return costs;
}

constexpr Costs kCosts = make_costs();

std::uint8_t exchange_cost(char a, char b) {
    return kCosts[static_cast<unsigned char>(a) & 127U][static_cast<unsigned char>(b) & 127U];
}

/// Of a letter that one word has more than the other, with the letter before it there.
int extra_cost(char c, char before) {
    if (c == before) return kDoubled;
    if (is_numeral(c)) return kDigits;
    if (is_vowel(c)) return kVowelAdded;
    return c == 'h' ? kHAdded : kFull;
}

/// Optimal string alignment with the costs above; kept to two rows and a third for swaps.
int change_cost(std::string_view a, std::string_view b, int most) {
    std::array<int, kMostLetters + 1> rows[3];
    auto* before_last = &rows[0];
    auto* last = &rows[1];
    auto* row = &rows[2];
    (*last)[0] = 0;
    for (std::size_t j = 1; j <= b.size(); ++j)
        (*last)[j] = (*last)[j - 1] + extra_cost(b[j - 1], j > 1 ? b[j - 2] : ' ');
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const char x = a[i - 1];
        const char x_before = i > 1 ? a[i - 2] : ' ';
        const int deletion = extra_cost(x, x_before);
        (*row)[0] = (*last)[0] + deletion;
        int least = (*row)[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const char y = b[j - 1];
            const char y_before = j > 1 ? b[j - 2] : ' ';
            int cost = std::min((*last)[j - 1] + exchange_cost(x, y), (*last)[j] + deletion);
            cost = std::min(cost, (*row)[j - 1] + extra_cost(y, y_before));
            if (i > 1 && j > 1 && x == y_before && x_before == y)
                cost = std::min(cost, (*before_last)[j - 2] + kSwapped);
            (*row)[j] = cost;
            least = std::min(least, cost);
        }
        if (least > most) return most + 1;
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return (*last)[b.size()];
}

bool share_nickname(const NameGroups& a, const NameGroups& b) {
    for (const NameGroup each : a) {
        if (each != 0 && std::find(b.begin(), b.end(), each) != b.end()) return true;
    }
    return false;
}

WordLikeness compare_initial(const NameWord& a, const NameWord& b) {
    const bool begins_alike = a.text[0] == b.text[0] || a.sound[0] == b.sound[0];
    if (!begins_alike) return {};
    return {WordMatch::initial, kInitial};
}

bool leaves_out(Writing writing) {
    return writing == Writing::consonants || writing == Writing::syllables;
}

WordLikeness compare_consonants(const NameWord& a, const NameWord& b) {
    const std::size_t shorter = std::min(a.consonants.size(), b.consonants.size());
    if (shorter < 2) return {};
    const float alike = likeness_of(a.consonants, b.consonants, kLeastOfConsonants);
    if (alike < (shorter < 3 ? 1.0F : kLeastOfConsonants)) return {WordMatch::none, alike * kConsonants};
    return {WordMatch::consonants, alike * kConsonants};
}

/// Whether two words are alike even without the ending that they share.
bool have_like_stems(const NameWord& a, const NameWord& b) {
    if (a.ending == 0 || a.ending != b.ending) return true;
    const std::string_view stem_a = std::string_view(a.text).substr(0, a.text.size() - a.ending);
    const std::string_view stem_b = std::string_view(b.text).substr(0, b.text.size() - b.ending);
    const bool same_ending =
        std::string_view(a.text).substr(stem_a.size()) == std::string_view(b.text).substr(stem_b.size());
    return !same_ending || likeness_of(stem_a, stem_b, kLeastOfStems) >= kLeastOfStems;
}

/// How alike a word is to one that is written together with the small words before it; 0 where it is not.
float joins_particles(const NameWord& a, const NameWord& b) {
    if (a.whole.empty() == b.whole.empty()) return 0;
    const std::string& one = a.whole.empty() ? a.text : b.text;
    const std::string& several = a.whole.empty() ? b.whole : a.whole;
    const float alike = one == several ? 1.0F : likeness_of(one, several, kLeastOfWholes);
    return alike >= kLeastOfWholes ? alike : 0;
}

/// Whether one of two known given names is a woman's and the other a man's, as far as their ends tell: Danila and
/// Danil, Marka and Marko.
bool differ_in_gender(const NameWord& a, const NameWord& b) {
    if (!a.is_given_name || !b.is_given_name) return false;
    const auto ends_like_a_man = [](const NameWord& word) {
        return !is_vowel(word.text.back()) || word.text.back() == 'o';
    };
    return (a.text.back() == 'a' && ends_like_a_man(b)) || (b.text.back() == 'a' && ends_like_a_man(a));
}

/// How alike two words must be to be one.
float least_likeness(const NameWord& a, const NameWord& b, NameClass name_class) {
    if (a.is_given_name && b.is_given_name) return kLeastOfGivenNames;
    const std::size_t longer = std::max(a.text.size(), b.text.size());
    if (name_class != NameClass::person && longer < 5) return kLeastOfShortWords;
    return kLeastLikeness;
}

}  // namespace

float likeness_of(std::string_view a, std::string_view b, float least) {
    a = a.substr(0, kMostLetters);
    b = b.substr(0, kMostLetters);
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer == 0) return 1;
    const int whole = static_cast<int>(longer) * kFull;
    const int most = static_cast<int>(std::ceil(static_cast<float>(whole) * (1 - least)));
    const int cost = change_cost(a, b, most);
    return std::max(0.0F, 1 - static_cast<float>(cost) / static_cast<float>(whole));
}

WordLikeness compare_words(const NameWord& a, const NameWord& b, NameClass name_class) {
    if (a.number >= 0 || b.number >= 0) return a.number == b.number ? WordLikeness{WordMatch::same, 1} : WordLikeness{};
    if (a.text == b.text) return {WordMatch::same, 1};
    if (a.place != 0 && b.place != 0) return a.place == b.place ? WordLikeness{WordMatch::same, 1} : WordLikeness{};
    if (a.part == NamePart::initial || b.part == NamePart::initial) {
        const bool both = a.part == b.part;
        return both ? WordLikeness{} : compare_initial(a, b);
    }
    if ((a.part == NamePart::patronymic) != (b.part == NamePart::patronymic))
        return {};  // a father's name is not his child's
    if (a.variant != 0 && a.variant == b.variant) return {WordMatch::variant, kVariant};
    if (a.sound == b.sound) return {WordMatch::sound, kSound};
    if (share_nickname(a.nicknames, b.nicknames)) return {WordMatch::nickname, kNickname};
    if (differ_in_gender(a, b)) return {};
    // A sign says more than a letter: another one is another name.
    if (a.writing == Writing::syllables && b.writing == Writing::syllables) return {};
    if (leaves_out(a.writing) || leaves_out(b.writing)) {
        const WordLikeness by_consonants = compare_consonants(a, b);
        if (by_consonants.match != WordMatch::none) return by_consonants;
    }
    if (const float alike = joins_particles(a, b); alike > 0) return {WordMatch::joined, alike * kJoined};
    // Each letter that only one of them has costs at least so much.
    const int odd_letters = std::popcount(a.letters ^ b.letters);
    if (odd_letters > 6) return {};
    const float least = least_likeness(a, b, name_class);
    float alike = likeness_of(a.sound, b.sound, least);
    if (alike < least) alike = std::max(alike, likeness_of(a.text, b.text, least));
    const bool is_one = alike >= least && have_like_stems(a, b);
    return {is_one ? WordMatch::spelling : WordMatch::none, alike};
}

}  // namespace dateline
