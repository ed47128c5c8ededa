#include "language/analyse.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "language/lemmas.hpp"
#include "language/names.hpp"
#include "language/segmentation.hpp"
#include "language/upos_names.hpp"

namespace dateline {

namespace {

/// The tag that the letters alone tell, or the list of words of one class.
Upos certain_tag(std::string_view word, const std::string& lower, const WordList& word_classes) {
    bool has_letter = false;
    bool has_digit = false;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        has_letter = has_letter || is_letter(c.value);
        has_digit = has_digit || is_digit(c.value);
        if (is_upper(c.value)) ++capitals;
        at += c.length;
    }
    if (has_digit && !has_letter) return Upos::num;
    if (!has_letter && !has_digit)
        return word.find_first_of("$%+=<>~^|") != std::string_view::npos ? Upos::sym : Upos::punct;
    if (capitals > 1) return Upos::none;  // "US" is no pronoun
    const auto* cells = word_classes.find(lower);
    return cells == nullptr || cells->empty() ? Upos::none : upos_named(cells->front());
}

/// Tokens in a sentence. What is longer is no sentence that anybody wrote, and is cut, so that work within sentences
/// stays bounded.
constexpr std::size_t kLongestSentence = 500;

class Analyser {
public:
    Analyser(std::string_view text, const Language& language)
        : text_(text), language_(language), lemmatizer_(language), word_classes_(language.list("word_classes")) {}

    void add_passage(Span passage, Index<Passage> index) {
        const Segments segments = split_passage(text_, passage, language_);
        auto next_begin = segments.sentences.begin();
        std::size_t first = analysis_.tokens.size();
        for (std::size_t word = 0; word < segments.words.size(); ++word) {
            const bool begins = next_begin != segments.sentences.end() && *next_begin == word;
            if (begins) ++next_begin;
            if (begins || analysis_.tokens.size() - first == kLongestSentence) first = add_sentence(first, index);
            add_token(segments.words[word]);
        }
        add_sentence(first, index);
    }

    /// A sentence of words that are known.
    void add_words(const std::vector<Span>& words) {
        const std::size_t first = analysis_.tokens.size();
        for (const Span word : words) add_token(word);
        add_sentence(first, Index<Passage>(0));
    }

    Analysis finish() {
        analysis_.names = find_names(text_, analysis_.sentences, analysis_.tokens, language_);
        keep_names_as_lemmas();
        return std::move(analysis_);
    }

private:
    /// Makes a sentence of the tokens from `first` on; returns where the next begins.
    std::size_t add_sentence(std::size_t first, Index<Passage> passage) {
        const std::size_t next = analysis_.tokens.size();
        if (first == next) return next;
        const Span span = cover(analysis_.tokens[first].span, analysis_.tokens.back().span);
        analysis_.sentences.push_back({span, Index<Token>(first), Index<Token>(next), passage});
        return next;
    }

    void add_token(Span span) {
        const std::string_view word = words_of(text_, span);
        Token token;
        token.span = span;
        token.lemma = lemmatizer_.lemma_of(word);
        token.upos = certain_tag(word, fold(word), word_classes_);
        analysis_.tokens.push_back(std::move(token));
    }

    void keep_names_as_lemmas() {
        auto token = analysis_.tokens.begin();
        for (const Name& name : analysis_.names) {
            while (token != analysis_.tokens.end() && token->span.begin < name.span.begin) ++token;
            for (; token != analysis_.tokens.end() && token->span.end <= name.span.end; ++token) {
                const std::string_view word = words_of(text_, token->span);
                if (is_upper(code_point_at(word, 0).value) || token->upos == Upos::none) token->lemma = word;
            }
        }
    }

    std::string_view text_;
    const Language& language_;
    Lemmatizer lemmatizer_;
    const WordList& word_classes_;
    Analysis analysis_;
};

}  // namespace

Analysis analyse(std::string_view text, const std::vector<Passage>& passages, const Language& language) {
    Analyser analyser(text, language);
    for (std::size_t i = 0; i < passages.size(); ++i) analyser.add_passage(passages[i].span, Index<Passage>(i));
    return analyser.finish();
}

Analysis analyse_words(const std::vector<std::vector<std::string>>& sentences, const Language& language) {
    std::string text;
    std::vector<std::vector<Span>> spans(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        for (const std::string& word : sentences[i]) {
            const auto begin = static_cast<std::uint32_t>(text.size());
            spans[i].push_back({begin, begin + static_cast<std::uint32_t>(word.size())});
            text += word;
            text += ' ';
        }
    }
    Analyser analyser(text, language);
    for (const std::vector<Span>& words : spans) analyser.add_words(words);
    return analyser.finish();
}

}  // namespace dateline
