#include "language/analyse.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "language/day_adjuncts.hpp"
#include "language/lemmas.hpp"
#include "language/names.hpp"
#include "language/network.hpp"
#include "language/quotations.hpp"
#include "language/segmentation.hpp"

namespace dateline {

namespace {

/// Tokens in a sentence. What is longer is no sentence that anybody wrote, and is cut, so that work within sentences
/// stays bounded.
constexpr std::size_t kLongestSentence = Network::kLongestRead;

const Network& network_of(const Language& language) {
    return language.network.get(
        [&] { return std::make_shared<const Network>(language.weight(kNetworkWeights), language); });
}

class Analyser {
public:
    Analyser(std::string_view text, const Language& language) : text_(text), language_(language) {}

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
        const std::vector<SentenceReading> readings = network_of(language_).read(words_of_sentences());
        const Lemmatizer lemmatizer(language_);
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const std::size_t first = analysis_.sentences[i].first.position();
            for (std::size_t word = 0; word < readings[i].size(); ++word)
                fill(analysis_.tokens[first + word], readings[i][word], first, lemmatizer);
        }
        tie_days_to_verbs(text_, analysis_, language_);
        analysis_.names = find_names(text_, analysis_, readings, language_);
        analysis_.quotations = find_quotations(text_, analysis_);
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
        Token token;
        token.span = span;
        analysis_.tokens.push_back(std::move(token));
    }

    [[nodiscard]] std::vector<WordForms> words_of_sentences() const {
        std::vector<WordForms> sentences;
        for (const Sentence& sentence : analysis_.sentences) {
            WordForms& forms = sentences.emplace_back();
            for (std::size_t i = sentence.first.position(); i < sentence.last.position(); ++i)
                forms.push_back(words_of(text_, analysis_.tokens[i].span));
        }
        return sentences;
    }

    /// `first` is the position of the sentence's first token.
    void fill(Token& token, const WordReading& reading, std::size_t first, const Lemmatizer& lemmatizer) const {
        token.upos = reading.upos;
        token.xpos = reading.xpos;
        token.deprel = reading.relation;
        if (reading.head > 0) token.head = Index<Token>(first + reading.head - 1);
        token.lemma = lemmatizer.lemma_of(words_of(text_, token.span), token.xpos, token.upos);
    }

    std::string_view text_;
    const Language& language_;
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
