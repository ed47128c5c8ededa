#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

/// A token longer than this is no word of any list.
constexpr std::size_t kLongestWord = 64;
/// Tokens in a word with hyphens that may be one of a list.
constexpr std::size_t kLongestCompound = 9;
constexpr std::string_view kHyphen = "-";

constexpr auto kClasses = std::to_array<std::pair<std::string_view, WordClass>>({
    {"determiner", WordClass::determiner},
    {"quantifier", WordClass::quantifier},
    {"possessive", WordClass::possessive},
    {"preposition", WordClass::preposition},
    {"place", WordClass::place},
    {"goal", WordClass::goal},
    {"agent", WordClass::agent},
    {"of", WordClass::of},
    {"with", WordClass::with},
    {"between", WordClass::between},
    {"coordinator", WordClass::coordinator},
    {"subordinator", WordClass::subordinator},
    {"that", WordClass::that},
    {"condition", WordClass::condition},
    {"relative", WordClass::relative},
    {"be", WordClass::be},
    {"have", WordClass::have},
    {"do", WordClass::do_},
    {"modal", WordClass::modal},
    {"possible", WordClass::possible},
    {"conditional", WordClass::conditional},
    {"future", WordClass::future},
    {"negation", WordClass::negation},
    {"to", WordClass::to},
    {"adverb", WordClass::adverb},
    {"past", WordClass::past},
    {"clitic", WordClass::clitic},
});

// The form by the Penn tag.
constexpr auto kForms = std::to_array<std::pair<std::string_view, Inflection>>({
    {"VBZ", Inflection::third},
    {"NNS", Inflection::third},
    {"NNPS", Inflection::third},
    {"VBD", Inflection::past},
    {"VBN", Inflection::participle},
    {"VBG", Inflection::gerund},
});

template <class Value, std::size_t n>
Value value_of(const std::array<std::pair<std::string_view, Value>, n>& table, std::string_view name) {
    const auto* it = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == name; });
    return it == table.end() ? Value::none : it->second;
}

constexpr auto kPrepositions =
    std::to_array({WordClass::preposition, WordClass::place, WordClass::goal, WordClass::agent, WordClass::of,
                   WordClass::with, WordClass::between, WordClass::to});

}  // namespace

DocumentWords::DocumentWords(const Document& document, const Language& language)
    : document_(&document),
      folded_(document.analysis.tokens.size()),
      lemmas_(folded_.size()),
      classes_(folded_.size(), WordClass::none),
      hyphens_(folded_.size(), 0) {
    const WordList& clause_words = language.list("clause_words");
    for (const Sentence& sentence : document.analysis.sentences) {
        if (!holds_facts(document.kind_of(sentence))) continue;
        for (std::size_t i = sentence.first.position(); i < sentence.last.position(); ++i) {
            const std::string_view text = document.words(Index<Token>(i));
            if (text.size() > kLongestWord) continue;
            folded_[i] = fold(text);
            std::string lemma = fold(document.analysis.tokens[i].lemma);
            if (lemma != folded_[i]) lemmas_[i] = std::move(lemma);
        }
        find_hyphens(sentence);
        classify(sentence, clause_words);
    }
}

void DocumentWords::find_hyphens(const Sentence& sentence) {
    const std::size_t last = sentence.last.position();
    for (std::size_t i = sentence.first.position() + 1; i + 1 < last; ++i) {
        hyphens_[i] = folded_[i] == kHyphen && span(i - 1).end == span(i).begin && span(i).end == span(i + 1).begin &&
                      !is_mark(i - 1) && !is_mark(i + 1);
    }
}

void DocumentWords::classify(const Sentence& sentence, const WordList& clause_words) {
    const auto listed = [&](std::string_view word) {
        const auto* cells = clause_words.find(word);
        return cells && !cells->empty() ? value_of(kClasses, cells->front()) : WordClass::none;
    };
    for (std::size_t i = sentence.first.position(); i < sentence.last.position(); ++i) {
        if (goes_on_word(i) || is_hyphen(i + 1)) continue;
        classes_[i] = listed(folded_[i]);
        // "'s" and "'d" are several words, and so are shortened ones: their lemmas tell which
        const bool is_shortened = classes_[i] == WordClass::none || folded_[i].starts_with('\'');
        if (is_shortened && upos(i) == Upos::aux && !lemmas_[i].empty()) classes_[i] = listed(lemmas_[i]);
        if (classes_[i] == WordClass::clitic && upos(i) == Upos::punct) classes_[i] = WordClass::none;
        if (classes_[i] == WordClass::that && upos(i) == Upos::det) classes_[i] = WordClass::determiner;
    }
}

std::size_t DocumentWords::end_of_word(std::size_t i) const {
    std::size_t end = i + 1;
    while (is_hyphen(end)) end += 2;
    return end;
}

bool DocumentWords::is_preposition(std::size_t i) const {
    return std::find(kPrepositions.begin(), kPrepositions.end(), class_of(i)) != kPrepositions.end();
}

bool DocumentWords::is_capitalised(std::size_t i) const {
    return i < size() && is_upper(code_point_at(document_->text(), span(i).begin).value);
}

bool DocumentWords::is_mark(std::size_t i) const {
    if (is_hyphen(i)) return false;
    const std::string_view word = at(i);
    for (std::size_t byte = 0; byte < word.size();) {
        const CodePoint point = code_point_at(word, byte);
        if (is_letter(point.value) || is_digit(point.value)) return false;
        byte += point.length;
    }
    return !word.empty();
}

bool DocumentWords::is_proper(std::size_t i) const {
    return upos(i) == Upos::propn || (i < size() && document_->analysis.tokens[i].xpos.starts_with("NNP"));
}

Inflection DocumentWords::form_of(std::size_t i) const {
    const Inflection form = value_of(kForms, document_->analysis.tokens[i].xpos);
    return form == Inflection::none ? Inflection::base : form;
}

Span DocumentWords::span(std::size_t i) const {
    return i < size() ? document_->analysis.tokens[i].span : Span{};
}

Match DocumentWords::match(const WordList& list, std::size_t i, std::size_t end) const {
    return match_inflected(list, i, end, Inflected::nothing);
}

Match DocumentWords::match_verb(const WordList& list, std::size_t i, std::size_t end) const {
    return match_inflected(list, i, end, Inflected::first);
}

Match DocumentWords::match_noun(const WordList& list, std::size_t i, std::size_t end) const {
    return match_inflected(list, i, end, Inflected::last);
}

/// Tokens first..last as an entry of a list has them, with `instead` in the place of the token `varied`.
std::string DocumentWords::joined(std::size_t first, std::size_t last, std::size_t varied,
                                  std::string_view instead) const {
    std::string entry;
    for (std::size_t k = first; k < last; ++k) {
        if (k > first && !goes_on_word(k)) entry.push_back(' ');
        entry.append(k == varied ? instead : at(k));
    }
    return entry;
}

Match DocumentWords::match_inflected(const WordList& list, std::size_t i, std::size_t end, Inflected inflected) const {
    if (at(i).empty() || goes_on_word(i)) return {};
    Match found;
    std::size_t last = i;
    for (std::size_t count = 0; count < list.longest(); ++count) {
        last = end_of_word(last);
        if (last > end || last > i + list.longest() + kLongestCompound || at(last - 1).empty()) break;
        const std::size_t varied = inflected == Inflected::last ? last - 1 : i;
        const bool is_lemma = inflected != Inflected::nothing && !lemmas_[varied].empty();
        const Inflection form = inflected == Inflected::nothing ? Inflection::base : form_of(varied);
        const auto find = [&](std::string_view instead, Inflection as) {
            // A word alone, as most are, needs no copy to be looked up.
            const bool is_alone = last == i + 1;
            std::string phrase = is_alone ? std::string() : joined(i, last, varied, instead);
            const auto* const cells = list.find(is_alone ? instead : std::string_view(phrase));
            if (cells == nullptr) return false;
            found = {cells, last - i, is_alone ? std::string(instead) : std::move(phrase), as};
            return true;
        };
        const bool is_found = find(is_lemma ? std::string_view(lemmas_[varied]) : at(varied), form);
        if (!is_found && is_lemma) find(at(varied), Inflection::base);
    }
    return found;
}

}  // namespace dateline
