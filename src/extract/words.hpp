// The words of a document made ready for matching against word lists: folded, with the class of function words, and
// with their lemmas and the form that they are in. Positions are those of Document's tokens; outside passages that hold
// facts all words are empty. A word written with hyphens is several tokens, of which no part is a word of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// What a function word does in a sentence; `none` for all other words.
enum class WordClass {
    none,
    determiner,
    quantifier,
    possessive,
    preposition,
    place,
    goal,
    agent,
    of,
    with,
    between,
    coordinator,
    subordinator,
    that,
    condition,
    relative,
    be,
    have,
    do_,
    modal,
    possible,
    conditional,
    future,
    negation,
    to,
    adverb,
    past,
    clitic
};

/// What inflection made of a lemma, by its tag; `third` is the third person, and the plural of a noun.
enum class Inflection { none, base, third, past, participle, gerund };

/// An entry of a word list that stands at a place: its cells, how many tokens it takes, its lemma and the form it is
/// in. No cells: none.
struct Match {
    const std::vector<std::string_view>* cells = nullptr;
    std::size_t length = 0;
    std::string lemma;
    Inflection form = Inflection::none;

    explicit operator bool() const { return cells != nullptr; }
    /// The cell at `position` after the entry; empty where the row has no such cell.
    [[nodiscard]] std::string_view cell(std::size_t position) const {
        return cells && position < cells->size() ? (*cells)[position] : std::string_view{};
    }
};

class DocumentWords {
public:
    /// Both must outlive it.
    DocumentWords(const Document& document, const Language& language);

    [[nodiscard]] std::size_t size() const { return folded_.size(); }
    /// The folded word; empty for a position outside the document.
    [[nodiscard]] std::string_view at(std::size_t i) const {
        return i < folded_.size() ? std::string_view(folded_[i]) : std::string_view{};
    }
    [[nodiscard]] WordClass class_of(std::size_t i) const {
        return i < classes_.size() ? classes_[i] : WordClass::none;
    }
    [[nodiscard]] bool is(std::size_t i, WordClass which) const { return class_of(i) == which; }
    /// Any preposition, `to` among them.
    [[nodiscard]] bool is_preposition(std::size_t i) const;
    [[nodiscard]] bool is_capitalised(std::size_t i) const;
    /// No letter and no digit, and no hyphen within a word.
    [[nodiscard]] bool is_mark(std::size_t i) const;
    /// A hyphen within a word: no space parts it from what stands before and after.
    [[nodiscard]] bool is_hyphen(std::size_t i) const { return i < hyphens_.size() && hyphens_[i] != 0; }
    /// A hyphen within a word, or a part that follows one.
    [[nodiscard]] bool goes_on_word(std::size_t i) const { return is_hyphen(i) || (i > 0 && is_hyphen(i - 1)); }
    /// Behind the last token of the word of which `i` is the first: i + 1 where no hyphen follows.
    [[nodiscard]] std::size_t end_of_word(std::size_t i) const;
    [[nodiscard]] Upos upos(std::size_t i) const {
        return i < size() ? document_->analysis.tokens[i].upos : Upos::none;
    }
    /// A proper noun by either tag: "Red" in "Red Cross" is an adjective by one and a part of a name by the other.
    [[nodiscard]] bool is_proper(std::size_t i) const;
    /// By its tag; `base` where that tells of no inflection.
    [[nodiscard]] Inflection form_of(std::size_t i) const;
    [[nodiscard]] Span span(std::size_t i) const;

    /// The longest entry of `list` that stands at `i` as written, within tokens before `end`. It begins and ends with
    /// whole words: "head" does not stand in "head-on".
    [[nodiscard]] Match match(const WordList& list, std::size_t i, std::size_t end) const;
    /// The same where the first word of the entry may be inflected, as in "called on".
    [[nodiscard]] Match match_verb(const WordList& list, std::size_t i, std::size_t end) const;
    /// The same where the last word of the entry may be inflected, as in "armed groups".
    [[nodiscard]] Match match_noun(const WordList& list, std::size_t i, std::size_t end) const;

private:
    enum class Inflected { nothing, first, last };
    [[nodiscard]] Match match_inflected(const WordList& list, std::size_t i, std::size_t end,
                                        Inflected inflected) const;
    [[nodiscard]] std::string joined(std::size_t first, std::size_t last, std::size_t varied,
                                     std::string_view instead) const;
    void find_hyphens(const Sentence& sentence);
    void classify(const Sentence& sentence, const WordList& clause_words);

    const Document* document_;
    std::vector<std::string> folded_;
    std::vector<std::string> lemmas_;  // folded; empty where the word is its own lemma
    std::vector<WordClass> classes_;
    std::vector<std::uint8_t> hyphens_;
};

}  // namespace dateline
