// A document: an article's text with its passages and what the language engine found in it. It owns the text; all else
// is views with offsets. Once made it is never changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/article.hpp"
#include "model/ids.hpp"
#include "model/span.hpp"
#include "model/vocabulary.hpp"
#include "model/when.hpp"

namespace dateline {

/// One step of an explanation, for people; `span` are the words that it rests on.
struct ReasonStep {
    std::string rule;
    Span span;
    std::string explanation;
};

/// A part of the text of one kind. Passages are in the order of the text and do not overlap; what is in none is white
/// space.
struct Passage {
    Span span;
    PassageKind kind = PassageKind::body;
    std::string rule;
    double confidence = 1;
};

/// Universal Dependencies' coarse tags; `none` where no engine has tagged.
enum class Upos : std::uint8_t {
    none,
    adj,
    adp,
    adv,
    aux,
    cconj,
    det,
    intj,
    noun,
    num,
    part,
    pron,
    propn,
    punct,
    sconj,
    sym,
    verb,
    x
};

/// A word or a mark. `head` is the position of the governing token in Document::tokens, absent for a root and where
/// nothing was parsed.
struct Token {
    Span span;
    Upos upos = Upos::none;
    std::string_view xpos;    // Penn tag; storage is static
    std::string_view deprel;  // Universal Dependencies relation; storage is static
    std::string lemma;        // lower case but for proper names
    std::optional<Index<Token>> head;
};

/// A sentence within one passage: tokens first..last, half open.
struct Sentence {
    Span span;
    Index<Token> first;
    Index<Token> last;
    Index<Passage> passage;
};

/// What kind of thing a proper name names, as the engine tells it.
enum class NameKind { person, organization, place, other };

/// A proper name that the engine found.
struct Name {
    Span span;
    NameKind kind = NameKind::other;
    double confidence = 1;
};

/// The words between quotation marks, tokens first..last, half open; the marks are tokens first - 1 and, where there is
/// a closing one, last.
struct Quotation {
    Index<Token> first;
    Index<Token> last;
    bool is_closed = true;
};

/// What the language engine gives for a text. Sentences, tokens and quotations are in the order of the text.
struct Analysis {
    std::vector<Sentence> sentences;
    std::vector<Token> tokens;
    std::vector<Name> names;
    std::vector<Quotation> quotations;
};

/// The date of an article and what tells it. `when` is empty where nothing does; a day of download is never a date of
/// publication.
struct DocumentDate {
    When when;
    Basis basis = Basis::none;
    std::optional<Span> span;  // the words that give the date, where the text does
    std::string rule;          // what read it, empty for metadata
    std::vector<ReasonStep> reasons;
};

/// The name of the outlet that published an article, and what tells it.
struct Outlet {
    std::optional<std::string> name;
    Basis basis = Basis::none;
};

/// The language of an article as a BCP 47 tag, and what tells it: `metadata`, which is believed, or `text`.
struct DocumentLanguage {
    std::optional<std::string> tag;
    Basis basis = Basis::none;
};

struct Document {
    Article article;
    std::vector<Passage> passages;
    std::optional<std::string> title;  // that of the input, else the first passage that is a title
    DocumentLanguage language;
    Analysis analysis;
    Outlet outlet;
    DocumentDate date;

    [[nodiscard]] std::string_view text() const { return article.text; }
    [[nodiscard]] std::string_view words(Span span) const { return words_of(article.text, span); }
    [[nodiscard]] const Token& token(Index<Token> index) const { return analysis.tokens[index.position()]; }
    [[nodiscard]] std::string_view words(Index<Token> index) const { return words(token(index).span); }
    [[nodiscard]] PassageKind kind_of(const Sentence& sentence) const {
        return passages[sentence.passage.position()].kind;
    }
};

/// Facts are read from titles and bodies alone.
[[nodiscard]] constexpr bool holds_facts(PassageKind kind) {
    return kind == PassageKind::title || kind == PassageKind::body;
}

}  // namespace dateline
