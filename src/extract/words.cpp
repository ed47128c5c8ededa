#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

/// A token longer than this is no word of any list.
constexpr std::size_t kLongestWord = 64;

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

constexpr auto kForms = std::to_array<std::pair<std::string_view, Inflection>>({
    {"third", Inflection::third},
    {"past", Inflection::past},
    {"participle", Inflection::participle},
    {"past_participle", Inflection::past_participle},
    {"gerund", Inflection::gerund},
});

template <class Value, std::size_t n>
Value value_of(const std::array<std::pair<std::string_view, Value>, n>& table, std::string_view name) {
    const auto* it = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == name; });
    return it == table.end() ? Value::none : it->second;
}

struct Form {
    std::string lemma;
    Inflection form = Inflection::base;
};

/// The lemmas that `word` may be a form of, itself first.
std::vector<Form> forms_of(std::string_view word, const Language& language) {
    std::vector<Form> forms = {{std::string(word), Inflection::base}};
    if (const auto* cells = language.list("verb_forms").find(word); cells && cells->size() > 1) {
        forms.push_back({std::string((*cells)[0]), value_of(kForms, (*cells)[1])});
    }
    for (const auto& row : language.list("verb_endings").rows()) {
        if (row.size() < 3 || word.size() < row[0].size() + 2 || !word.ends_with(row[0])) continue;
        forms.push_back(
            {std::string(word.substr(0, word.size() - row[0].size())).append(row[1]), value_of(kForms, row[2])});
    }
    return forms;
}

constexpr auto kPrepositions =
    std::to_array({WordClass::preposition, WordClass::place, WordClass::goal, WordClass::agent, WordClass::of,
                   WordClass::with, WordClass::between, WordClass::to});
constexpr auto kCompanions =
    std::to_array({WordClass::be, WordClass::have, WordClass::do_, WordClass::modal, WordClass::possible,
                   WordClass::conditional, WordClass::future, WordClass::negation, WordClass::adverb, WordClass::past});

}  // namespace

DocumentWords::DocumentWords(const Document& document, const Language& language)
    : document_(&document),
      language_(&language),
      folded_(document.analysis.tokens.size()),
      classes_(folded_.size(), WordClass::none) {
    const WordList& clause_words = language.list("clause_words");
    for (const Sentence& sentence : document.analysis.sentences) {
        if (!holds_facts(document.kind_of(sentence))) continue;
        for (std::size_t i = sentence.first.position(); i < sentence.last.position(); ++i) {
            const std::string_view text = document.words(Index<Token>(i));
            if (text.size() > kLongestWord) continue;
            folded_[i] = fold(text);
            if (const auto* cells = clause_words.find(folded_[i]); cells && !cells->empty())
                classes_[i] = value_of(kClasses, cells->front());
        }
    }
}

bool DocumentWords::is_preposition(std::size_t i) const {
    return std::find(kPrepositions.begin(), kPrepositions.end(), class_of(i)) != kPrepositions.end();
}

bool DocumentWords::is_verb_companion(std::size_t i) const {
    return std::find(kCompanions.begin(), kCompanions.end(), class_of(i)) != kCompanions.end();
}

bool DocumentWords::is_capitalised(std::size_t i) const {
    return i < size() && is_upper(code_point_at(document_->text(), span(i).begin).value);
}

bool DocumentWords::is_mark(std::size_t i) const {
    const std::string_view word = at(i);
    for (std::size_t byte = 0; byte < word.size();) {
        const CodePoint point = code_point_at(word, byte);
        if (is_letter(point.value) || is_digit(point.value)) return false;
        byte += point.length;
    }
    return !word.empty();
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

Match DocumentWords::match_inflected(const WordList& list, std::size_t i, std::size_t end, Inflected inflected) const {
    const std::size_t most = std::min(list.longest(), i < end ? end - i : 0);
    for (std::size_t length = most; length > 0; --length) {
        std::string before;
        std::string after;
        const std::size_t varied = inflected == Inflected::last ? i + length - 1 : i;
        for (std::size_t k = i; k < varied; ++k) before.append(at(k)).append(" ");
        for (std::size_t k = varied + 1; k < i + length; ++k) after.append(" ").append(at(k));
        if (at(varied).empty()) continue;
        const std::vector<Form> forms = inflected == Inflected::nothing
                                            ? std::vector<Form>{{std::string(at(varied)), Inflection::base}}
                                            : forms_of(at(varied), *language_);
        for (const Form& form : forms) {
            std::string entry = before + form.lemma + after;
            if (const auto* cells = list.find(entry)) return {cells, length, std::move(entry), form.form};
        }
    }
    return {};
}

}  // namespace dateline
