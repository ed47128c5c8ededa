#include "language/day_adjuncts.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace dateline {

namespace {

class DayAdjuncts {
public:
    DayAdjuncts(std::string_view text, std::vector<Token>& tokens, const Language& language)
        : text_(text),
          tokens_(tokens),
          weekdays_(language.list("weekdays")),
          day_words_(language.list("day_words")),
          on_words_(language.list("on_words")),
          event_words_(language.list("event_words")) {}

    void tie_in(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            if (!is_day(i)) continue;
            const std::size_t top = top_of_phrase(i);
            if (!tokens_[top].head || !tokens_[top].deprel.starts_with("nmod")) continue;
            const std::size_t noun = tokens_[top].head->position();
            const auto verb = noun < i ? verb_of_subject(noun) : std::nullopt;
            if (!verb || *verb <= i || *verb >= last || !leads_to(i, *verb) || names_event(noun)) continue;
            const auto preposition = preposition_of(top, noun);
            if (preposition && !on_words_.has(tokens_[*preposition].lemma)) continue;
            tokens_[top].head = Index<Token>(*verb);
            tokens_[top].deprel = preposition ? "obl" : "obl:unmarked";
        }
    }

private:
    [[nodiscard]] bool is_day(std::size_t i) const {
        const std::string word =
            to_lower(text_.substr(tokens_[i].span.begin, tokens_[i].span.end - tokens_[i].span.begin));
        return weekdays_.has(word) || day_words_.has(word);
    }
    /// "morning" of "Friday morning".
    [[nodiscard]] std::size_t top_of_phrase(std::size_t day) const {
        const Token& token = tokens_[day];
        const bool is_within = token.head && token.head->position() == day + 1 && !token.deprel.starts_with("nsubj");
        return is_within && tokens_[day + 1].upos == Upos::noun ? day + 1 : day;
    }
    /// The verb whose subject the noun is, or is in apposition to.
    [[nodiscard]] std::optional<std::size_t> verb_of_subject(std::size_t noun) const {
        constexpr int kMostSteps = 3;
        for (int step = 0; step < kMostSteps && tokens_[noun].head; ++step) {
            const Token& token = tokens_[noun];
            const std::size_t head = token.head->position();
            if (token.deprel.starts_with("nsubj")) {
                const bool is_verb = tokens_[head].upos == Upos::verb || tokens_[head].xpos.starts_with("VB");
                return is_verb ? std::optional(head) : std::nullopt;
            }
            if (token.deprel != "appos" && token.deprel != "flat" && token.deprel != "conj") break;
            noun = head;
        }
        return std::nullopt;
    }
    /// Whether nothing but helping verbs, adverbs and commas stands between.
    [[nodiscard]] bool leads_to(std::size_t day, std::size_t verb) const {
        for (std::size_t i = top_of_phrase(day) + 1; i < verb; ++i) {
            const Upos upos = tokens_[i].upos;
            if (upos != Upos::aux && upos != Upos::adv && upos != Upos::part && upos != Upos::punct) return false;
        }
        return true;
    }
    [[nodiscard]] bool names_event(std::size_t noun) const {
        const auto* const cells = event_words_.find(tokens_[noun].lemma);
        return tokens_[noun].upos != Upos::propn && cells != nullptr && cells->size() > 1 && !(*cells)[1].empty();
    }
    [[nodiscard]] std::optional<std::size_t> preposition_of(std::size_t top, std::size_t noun) const {
        for (std::size_t i = noun + 1; i < top; ++i) {
            if (tokens_[i].deprel == "case" && tokens_[i].head == Index<Token>(top)) return i;
        }
        return std::nullopt;
    }

    std::string_view text_;
    std::vector<Token>& tokens_;
    const WordList& weekdays_;
    const WordList& day_words_;
    const WordList& on_words_;
    const WordList& event_words_;
};

}  // namespace

void tie_days_to_verbs(std::string_view text, Analysis& analysis, const Language& language) {
    DayAdjuncts days(text, analysis.tokens, language);
    for (const Sentence& sentence : analysis.sentences)
        days.tie_in(sentence.first.position(), sentence.last.position());
}

}  // namespace dateline
