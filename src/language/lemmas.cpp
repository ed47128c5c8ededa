#include "language/lemmas.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.hpp"
#include "language/lemma_rules.hpp"

namespace dateline {

namespace {

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
    : rules_(language.lemma_rules.get(
          [&] { return std::make_shared<const LemmaRules>(language.list("lemmas").rows()); })) {}

std::string Lemmatizer::lemma_of(std::string_view form, std::string_view xpos, Upos upos) const {
    if (form.size() > kLongestInflectedWord) return is_proper(xpos) ? std::string(form) : to_lower(form);
    const std::string word = rule_form(form);
    const LemmaEdit* edit = rules_.find(tag_of_ending(word, xpos, upos), word);
    if (edit != nullptr && edit->strip == word.size()) return std::string(edit->add);
    if (is_proper(xpos)) {
        const bool has_same_end = edit != nullptr && word.size() == form.size();
        return has_same_end ? edit_ending(form, *edit) : std::string(form);
    }
    if (xpos == "CD") return without_commas(word);
    if (edit == nullptr) return word;
    return word.substr(0, word.size() - edit->strip).append(edit->add);
}

}  // namespace dateline
