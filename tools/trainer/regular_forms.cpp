#include "tools/trainer/regular_forms.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {

namespace {

constexpr std::size_t kLongestComparable = 6;  // letters: "simple", but not "foreign"

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// The "u" of "qu" is none.
bool is_vowel_at(std::string_view word, std::size_t at) {
    return is_vowel(word[at]) && !(word[at] == 'u' && at > 0 && word[at - 1] == 'q');
}

bool ends_in_any(std::string_view word, const auto& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

bool ends_in_consonant_and(std::string_view word, char last) {
    return word.size() > 1 && word.back() == last && !is_vowel(word[word.size() - 2]);
}

/// Groups of vowels, a mute "e" at the end not counted.
std::size_t syllables(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool is_here = is_vowel_at(word, at) || (word[at] == 'y' && at > 0);
        const bool is_mute = word[at] == 'e' && at + 1 == word.size() && count > 0;
        const bool goes_on = at > 0 && is_vowel_at(word, at - 1);
        if (is_here && !is_mute && !goes_on) ++count;
    }
    return count;
}

/// Whether `word` ends in one consonant after one vowel, which may double it.
bool may_double(std::string_view word) {
    if (word.size() < 3 || std::string_view("wxyh").find(word.back()) != std::string_view::npos) return false;
    const std::size_t last = word.size() - 1;
    const bool is_single_vowel = is_vowel_at(word, last - 1) && !is_vowel_at(word, last - 2);
    return !is_vowel(word[last]) && is_single_vowel;
}

/// The stem before -ed, -ing, -er; nothing where it cannot be told from the letters.
std::optional<std::string> doubled_stem(const std::string& word) {
    // In most of these the last syllable may be stressed.
    constexpr std::array<std::string_view, 11> kUnclear = {"mit", "fer", "cur", "pel", "bel", "rol",
                                                           "ret", "sel", "nel", "vel", "gal"};
    if (word.back() == 'c') return std::nullopt;  // some add a "k"
    if (!may_double(word)) return word;
    if (syllables(word) == 1) return word + word.back();
    if (ends_in_any(word, kUnclear)) return std::nullopt;
    return word;
}

std::string with_s(const std::string& word) {
    constexpr std::array<std::string_view, 5> kHissing = {"s", "x", "z", "ch", "sh"};
    if (ends_in_consonant_and(word, 'y')) return word.substr(0, word.size() - 1) + "ies";
    return word + (ends_in_any(word, kHissing) ? "es" : "s");
}

/// `word` with an ending that begins with "e".
std::optional<std::string> with_e(const std::string& word, const std::string& ending) {
    if (word.back() == 'e') return word + ending.substr(1);
    if (ends_in_consonant_and(word, 'y')) return word.substr(0, word.size() - 1) + "i" + ending;
    const auto stem = doubled_stem(word);
    return stem ? std::optional(*stem + ending) : std::nullopt;
}

std::optional<std::string> with_ing(const std::string& word) {
    constexpr std::array<std::string_view, 3> kKeepingE = {"ee", "oe", "ye"};
    if (word.ends_with("ie")) return word.substr(0, word.size() - 2) + "ying";
    if (ends_in_any(word, kKeepingE)) return word + "ing";
    if (word.back() == 'e') return word.substr(0, word.size() - 1) + "ing";
    const auto stem = doubled_stem(word);
    return stem ? std::optional(*stem + "ing") : std::nullopt;
}

bool can_inflect(std::string_view word) {
    return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<InflectedForm> regular_forms_of_verb(const std::string& lemma) {
    std::vector<InflectedForm> forms;
    if (!can_inflect(lemma)) return forms;
    forms.push_back({ends_in_consonant_and(lemma, 'o') ? lemma + "es" : with_s(lemma), "VBZ", lemma});
    if (const auto past = with_e(lemma, "ed")) forms.push_back({*past, "VBD", lemma});
    if (const auto gerund = with_ing(lemma)) forms.push_back({*gerund, "VBG", lemma});
    return forms;
}

std::vector<InflectedForm> regular_forms_of_noun(const std::string& lemma) {
    if (!can_inflect(lemma) || ends_in_consonant_and(lemma, 'o')) return {};
    return {{with_s(lemma), "NNS", lemma}};
}

std::vector<InflectedForm> regular_forms_of_adjective(const std::string& lemma) {
    std::vector<InflectedForm> forms;
    constexpr std::array<std::string_view, 4> kComparable = {"y", "ow", "ple", "ble"};
    const bool is_short = syllables(lemma) == 1 || ends_in_any(lemma, kComparable);
    if (!can_inflect(lemma) || !is_short || lemma.size() > kLongestComparable) return forms;
    if (const auto comparative = with_e(lemma, "er")) forms.push_back({*comparative, "JJR", lemma});
    if (const auto superlative = with_e(lemma, "est")) forms.push_back({*superlative, "JJS", lemma});
    return forms;
}

}  // namespace dateline
