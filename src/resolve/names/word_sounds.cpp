#include "resolve/names/word_sounds.hpp"

#include <algorithm>

namespace dateline {

namespace {

bool is_plain_letter(char c) {
    return c >= 'a' && c <= 'z';
}

void append_sound(std::string& sound, std::string_view letters) {
    for (const char letter : letters) {
        // Digits count each; a letter that is doubled sounds once.
        if (sound.empty() || sound.back() != letter || !is_plain_letter(letter)) sound += letter;
    }
}

}  // namespace

WordSounds::WordSounds(const WordList& list) {
    for (const auto& row : list.rows()) {
        if (row.size() < 2 || row[0].empty() || !is_plain_letter(row[0][0])) continue;
        Rule rule{std::string(row[0]), std::string(row[1])};
        if (row.size() > 2 && row[2] == "begin") rule.where = Where::begin;
        if (row.size() > 2 && row[2] == "end") rule.where = Where::end;
        rules_[static_cast<std::size_t>(row[0][0] - 'a')].push_back(std::move(rule));
    }
    for (auto& of_letter : rules_) {
        std::stable_sort(of_letter.begin(), of_letter.end(), [](const Rule& a, const Rule& b) {
            const bool a_is_bound = a.where != Where::anywhere;
            const bool b_is_bound = b.where != Where::anywhere;
            return a.letters.size() != b.letters.size() ? a.letters.size() > b.letters.size()
                                                        : a_is_bound && !b_is_bound;
        });
    }
}

const WordSounds::Rule* WordSounds::find(std::string_view word, std::size_t at) const {
    if (!is_plain_letter(word[at])) return nullptr;
    for (const Rule& rule : rules_[static_cast<std::size_t>(word[at] - 'a')]) {
        if (!word.substr(at).starts_with(rule.letters)) continue;
        if (rule.where == Where::begin && at > 0) continue;
        if (rule.where == Where::end && (at == 0 || at + rule.letters.size() != word.size())) continue;
        return &rule;
    }
    return nullptr;
}

std::string WordSounds::sound_of(std::string_view word) const {
    std::string sound;
    for (std::size_t at = 0; at < word.size();) {
        if (const Rule* rule = find(word, at)) {
            append_sound(sound, rule->sound);
            at += rule->letters.size();
        } else {
            append_sound(sound, word.substr(at, 1));
            ++at;
        }
    }
    return sound;
}

std::string consonants_of(std::string_view word) {
    // What each letter counts as, a space for none: Arabic has neither P nor V, and S and Z, C and K are exchanged by
    // those who write from hearing.
    static constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
    static constexpr std::string_view kCountAs = " bkd fgh gklmn bkrst f s s";
    static_assert(kLetters.size() == kCountAs.size());
    std::string consonants;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        const char kept = is_plain_letter(c) ? kCountAs[static_cast<std::size_t>(c - 'a')] : c;
        // H makes another sound of the letter before it, or is not heard at the end.
        const bool is_silent = c == 'h' && i > 0 && (i + 1 == word.size() || kept == ' ' || !consonants.empty());
        if (kept != ' ' && !is_silent && (consonants.empty() || consonants.back() != kept)) consonants += kept;
    }
    return consonants;
}

std::uint32_t letters_of(std::string_view sound) {
    std::uint32_t letters = 0;
    for (const char c : sound) letters |= 1U << (is_plain_letter(c) ? static_cast<unsigned>(c - 'a') : 26U);
    return letters;
}

}  // namespace dateline
