#include "language/lemmas.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.hpp"
#include "language/lemma_rules.hpp"

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

/// Words in lower case with plain apostrophes, as the rules have them, in a place of their own: most words need no
/// memory but their lemma's.
class LowerCase {
public:
    explicit LowerCase(std::string_view form) {
        for (std::size_t at = 0; at < form.size(); ++at) {
            const char c = form[at];
            if (static_cast<unsigned char>(c) < 0x80) {
                letters_[length_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            } else if (form.substr(at).starts_with(kApostrophe)) {
                letters_[length_++] = '\'';
                at += kApostrophe.size() - 1;
            } else {
                other_ = to_lower(form);
                return;
            }
        }
    }
    [[nodiscard]] std::string_view text() const {
        return other_.empty() ? std::string_view(letters_.data(), length_) : std::string_view(other_);
    }

private:
    static constexpr std::string_view kApostrophe = "\u2019";
    std::array<char, kLongestInflectedWord> letters_;
    std::size_t length_ = 0;
    std::string other_;  // of words with letters beyond ASCII
};

bool is_proper(std::string_view xpos) {
    return xpos == "NNP" || xpos == "NNPS";
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string without_commas(std::string_view number) {
    std::string digits;
    for (std::size_t at = 0; at < number.size(); ++at) {
        const bool parts = number[at] == ',' && at > 0 && at + 1 < number.size() && is_ascii_digit(number[at - 1]) &&
                           is_ascii_digit(number[at + 1]);
        if (!parts) digits += number[at];
    }
    return digits;
}

/// The tag that tells how a word ends. Within names the Penn tags are those of names, and the coarse tag tells a verb:
/// "the United Lines".
std::string_view tag_of_ending(std::string_view lower, std::string_view xpos, Upos upos) {
    if (upos != Upos::verb || !is_proper(xpos)) return xpos;
    struct Row {
        std::string_view ending;
        std::string_view tag;
    };
    constexpr std::array<Row, 3> kRows = {{{"ed", "VBN"}, {"ing", "VBG"}, {"s", "VBZ"}}};
    const auto* const row =
        std::find_if(kRows.begin(), kRows.end(), [&](const Row& each) { return lower.ends_with(each.ending); });
    return row == kRows.end() ? xpos : row->tag;
}

/// `form` with its letters as they are, but for its end. What is added to a word in capitals is in capitals.
std::string edit_ending(std::string_view form, const LemmaEdit& edit) {
    std::string lemma(form.substr(0, form.size() - edit.strip));
    const bool has_capitals =
        form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    for (const char c : edit.add) lemma += has_capitals && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return lemma;
}

}  // namespace

Lemmatizer::Lemmatizer(const Language& language)
    : rules_(
          language.lemma_rules.get([&] { return std::make_shared<const LemmaRules>(language.list("lemmas").rows()); })),
      irregular_forms_(language.list("irregular_forms")),
      inflections_(language.list("inflections")),
      stem_endings_(language.list("stem_endings")) {}

std::string Lemmatizer::lemma_of(std::string_view form, std::string_view xpos, Upos upos) const {
    if (xpos.empty()) return upos == Upos::propn ? std::string(form) : lemma_of(form);
    if (form.size() > kLongestInflectedWord) return is_proper(xpos) ? std::string(form) : to_lower(form);
    const LowerCase lower(form);
    const std::string_view word = lower.text();
    const LemmaEdit* edit = rules_.find(tag_of_ending(word, xpos, upos), word);
    if (edit != nullptr && edit->strip == word.size()) return std::string(edit->add);
    if (is_proper(xpos)) {
        const bool has_same_end = edit != nullptr && word.size() == form.size();
        return has_same_end ? edit_ending(form, *edit) : std::string(form);
    }
    if (xpos == "CD") return without_commas(word);
    if (edit == nullptr) return std::string(word);
    std::string lemma(word.substr(0, word.size() - edit->strip));
    lemma += edit->add;
    return lemma;
}

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
