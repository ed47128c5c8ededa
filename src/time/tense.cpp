#include "time/tense.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace dateline {

namespace {

constexpr int kMostSteps = 12;  // up the tree: more is no clause that people read

/// The kind of a word in the list `tense_words`: empty where it is not in it.
std::string_view kind_of(const Language& language, std::string_view lemma) {
    const auto* cells = language.list("tense_words").find(lemma);
    return cells && !cells->empty() ? cells->front() : std::string_view{};
}

/// By either of its tags: where they disagree ("sits" as a noun in VBZ), the form is the surer.
bool is_verb(const Token& token) {
    return token.upos == Upos::verb || token.xpos.starts_with("VB");
}

bool is_verbal(const Token& token) {
    return is_verb(token) || token.upos == Upos::aux;
}

/// Finds the tense in the tree of one sentence.
class TenseFinder {
public:
    TenseFinder(const Document& document, const Sentence& sentence, const Language& language)
        : document_(document), sentence_(sentence), language_(language) {}

    [[nodiscard]] Tense find(Span expression) {
        own_ = expression;
        if (const auto verb = verb_before(expression))
            return is_plan(token(*verb)) ? Tense::future : tense_of_verb(*verb);
        const auto top = top_of(expression);
        if (!top) return Tense::unknown;
        if (has_preposition(*top, "since")) return Tense::past;
        if (!token(*top).head) return copula_of(*top) ? tense_of_verb(*top) : Tense::unknown;
        if (is_possessive(*top)) return tense_of_noun(*token(*top).head);
        const bool is_until = has_preposition(*top, "until");
        is_deadline_ = is_until || has_preposition(*top, "by");
        auto at = token(*top).head;
        for (int step = 0; at && step < kMostSteps; ++step, at = token(*at).head) {
            const Token& word = token(*at);
            const std::string_view kind = kind_of(language_, word.lemma);
            if (is_plan(word) || (kind == "defer" && is_until)) return Tense::future;
            if (is_verbal(word) || copula_of(*at)) return tense_of_verb(*at);
        }
        return Tense::unknown;
    }

    [[nodiscard]] std::optional<Index<Token>> verb_over(Span expression) const {
        if (const auto verb = verb_before(expression)) return verb;
        auto at = top_of(expression);
        for (int step = 0; at && step < kMostSteps; ++step, at = token(*at).head) {
            if (is_verb(token(*at))) return at;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] const Token& token(Index<Token> at) const { return document_.token(at); }

    [[nodiscard]] bool is_inside(Index<Token> at, Span span) const {
        return token(at).span.begin < span.end && token(at).span.end > span.begin;
    }

    /// The first token of the sentence that ends behind the beginning of the expression.
    [[nodiscard]] std::size_t first_in(Span expression) const {
        const auto& tokens = document_.analysis.tokens;
        const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(sentence_.first.position());
        const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(sentence_.last.position());
        const auto it = std::lower_bound(begin, end, expression.begin,
                                         [](const Token& one, std::uint32_t at) { return one.span.end <= at; });
        return static_cast<std::size_t>(it - tokens.begin());
    }

    /// The token of the expression whose head is outside of it, or that has none.
    [[nodiscard]] std::optional<Index<Token>> top_of(Span expression) const {
        const auto& tokens = document_.analysis.tokens;
        for (std::size_t at = first_in(expression);
             at < sentence_.last.position() && tokens[at].span.begin < expression.end; ++at) {
            const auto& head = tokens[at].head;
            if (!head || !is_inside(*head, expression)) return Index<Token>(at);
        }
        return std::nullopt;
    }

    /// The verb right before the expression ("met on Friday"), which is its own, whatever the tree says.
    [[nodiscard]] std::optional<Index<Token>> verb_before(Span expression) const {
        const auto& tokens = document_.analysis.tokens;
        std::size_t at = first_in(expression);
        if (at > sentence_.first.position() && kind_of(language_, tokens[at - 1].lemma) == "on") --at;
        if (at == sentence_.first.position() || !is_verb(tokens[at - 1])) return std::nullopt;
        return Index<Token>(at - 1);
    }

    [[nodiscard]] bool is_possessive(Index<Token> at) const {
        const auto is_ending = [&](const Token& one) {
            return one.deprel == "case" && language_.list("possessive_endings").has(one.lemma);
        };
        return token(at).deprel == "nmod:poss" || find_child(at, is_ending);
    }

    /// "Friday's vote will show": a subject lies in the time of its verb, of anything else that is not sure.
    [[nodiscard]] Tense tense_of_noun(Index<Token> noun) const {
        const Token& word = token(noun);
        if (!word.head || !word.deprel.starts_with("nsubj")) return Tense::unknown;
        return tense_of_verb(*word.head);
    }

    /// The tokens near a word, among which those that help it stand.
    [[nodiscard]] std::pair<std::size_t, std::size_t> reach_of(Index<Token> of) const {
        constexpr std::size_t kReach = 24;
        return {std::max(sentence_.first.position(), of.position() - std::min(of.position(), kReach)),
                std::min(sentence_.last.position(), of.position() + kReach)};
    }

    template <class Wanted>
    [[nodiscard]] std::optional<Index<Token>> find_child(Index<Token> of, Wanted wanted) const {
        const auto [first, last] = reach_of(of);
        for (std::size_t i = first; i < last; ++i) {
            const Token& one = document_.analysis.tokens[i];
            if (one.head == of && !is_inside(Index<Token>(i), own_) && wanted(one)) return Index<Token>(i);
        }
        return std::nullopt;
    }

    /// Whether its preposition is of that kind: "until", "since". In "gave them until May to leave" the tree ties that
    /// to the verb behind.
    [[nodiscard]] bool has_preposition(Index<Token> of, std::string_view kind) const {
        const std::size_t first = first_in(own_);
        if (first > sentence_.first.position() &&
            kind_of(language_, document_.analysis.tokens[first - 1].lemma) == kind)
            return true;
        const auto is_it = [&](const Token& one) {
            return (one.deprel == "case" || one.deprel == "mark") && kind_of(language_, one.lemma) == kind;
        };
        return find_child(of, is_it).has_value();
    }

    /// "Scheduled for Friday", "expected to meet": what depends on it lies ahead.
    [[nodiscard]] bool is_plan(const Token& word) const {
        const std::string_view kind = kind_of(language_, word.lemma);
        return kind == "plan" || (kind == "planned" && word.xpos != "VBD");
    }

    [[nodiscard]] std::optional<Index<Token>> copula_of(Index<Token> of) const {
        return find_child(of, [](const Token& one) { return one.deprel == "cop"; });
    }

    [[nodiscard]] bool is_headline() const { return document_.kind_of(sentence_) == PassageKind::title; }

    [[nodiscard]] Tense present() const { return is_headline() ? Tense::past : Tense::present; }

    /// The tense that the form of a word tells alone.
    [[nodiscard]] Tense tense_of_form(const Token& word) const {
        if (word.xpos == "VBD") return Tense::past;
        if (word.xpos == "VBZ" || word.xpos == "VBP") return present();
        return Tense::unknown;
    }

    [[nodiscard]] bool is_of_kind(std::string_view lemma, std::string_view kind) const {
        const auto* cells = language_.list("clause_words").find(lemma);
        return cells && !cells->empty() && cells->front() == kind;
    }

    /// By a word of its own or of its subject: "neither could be found".
    [[nodiscard]] bool is_negated(Index<Token> verb) const {
        for (std::size_t i = reach_of(verb).first; i < verb.position(); ++i) {
            const Token& one = document_.analysis.tokens[i];
            if (!one.head || !is_of_kind(one.lemma, "negation")) continue;
            const bool is_of_subject = token(*one.head).head == verb && token(*one.head).deprel.starts_with("nsubj");
            if (one.head == verb || is_of_subject) return true;
        }
        return false;
    }

    /// What the helping verbs of `at` tell: "will", "could", "has", "was".
    [[nodiscard]] Tense tense_of_helpers(Index<Token> at) const {
        Tense found = Tense::unknown;
        const auto is_helper = [](const Token& one) { return one.deprel.starts_with("aux") || one.deprel == "cop"; };
        bool is_perfect = false;
        bool is_modal = false;
        bool is_ability = false;  // "could not be reached on Friday"
        static_cast<void>(find_child(at, [&](const Token& one) {
            if (!is_helper(one)) return false;
            is_perfect |= is_of_kind(one.lemma, "have");
            is_modal |= one.xpos == "MD";
            is_ability |= kind_of(language_, one.lemma) == "ability";
            const Tense own = tense_of_form(one);
            if (found == Tense::unknown) found = own;
            return false;
        }));
        if (is_perfect || (is_ability && is_negated(at))) return Tense::past;
        return is_modal ? Tense::future : found;
    }

    [[nodiscard]] Tense tense_of_verb(Index<Token> at) const {
        std::optional<Index<Token>> verb = at;
        for (int step = 0; verb && step < kMostSteps; ++step) {
            const Token& word = token(*verb);
            if (is_deadline_ && is_condition(*verb)) return Tense::future;
            const Tense helped = tense_of_helpers(*verb);
            if (helped == Tense::present && word.xpos == "VBG") return Tense::future;  // "is meeting on Friday"
            if (helped != Tense::unknown) return helped;
            const Tense own = tense_of_form(word);
            if (own == Tense::present) return is_report(word) ? Tense::past : own;
            if (own != Tense::unknown) return own;
            const std::string_view governed = word.head ? kind_of(language_, token(*word.head).lemma) : "";
            if (word.head && is_plan(token(*word.head))) return Tense::future;
            const bool is_aside = word.deprel == "advcl" || word.deprel == "acl";
            if (word.xpos == "VB" && is_aside && !is_deadline_) return Tense::unknown;
            if (word.xpos == "VB" && is_to_be_done(*verb, governed)) return Tense::future;
            if (word.xpos == "VBN" && word.deprel != "conj") return Tense::past;
            verb = word.head;
            while (verb && !is_verbal(token(*verb)) && token(*verb).head) verb = token(*verb).head;
        }
        return Tense::unknown;
    }

    /// "If they did not leave by Saturday": said of what was still to come, whatever the form is.
    [[nodiscard]] bool is_condition(Index<Token> at) const {
        return find_child(at,
                          [&](const Token& one) { return one.deprel == "mark" && is_of_kind(one.lemma, "condition"); })
            .has_value();
    }

    [[nodiscard]] bool is_report(const Token& word) const { return language_.list("reporting_verbs").has(word.lemma); }

    /// An infinitive tells what is to be done, but for those after "begin", "fail" and their like.
    [[nodiscard]] bool is_to_be_done(Index<Token> at, std::string_view governed) const {
        const Token& word = token(at);
        if (!word.head) return true;  // a headline's "to vote"
        return word.deprel != "conj" && governed != "done";
    }

    const Document& document_;
    const Sentence& sentence_;
    const Language& language_;
    Span own_;                  // the words whose tense is asked: "May" among them is no auxiliary
    bool is_deadline_ = false;  // they stand behind "by" or "until": an infinitive's are still to come
};

}  // namespace

Tense tense_of(const Document& document, const Sentence& sentence, Span expression, const Language& language) {
    return TenseFinder(document, sentence, language).find(expression);
}

std::optional<Index<Token>> governing_verb(const Document& document, const Sentence& sentence, Span expression,
                                           const Language& language) {
    return TenseFinder(document, sentence, language).verb_over(expression);
}

}  // namespace dateline
