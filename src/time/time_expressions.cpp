#include "time/time_expressions.hpp"

#include <algorithm>
#include <optional>

#include "time/date_grammar.hpp"
#include "time/proposals.hpp"
#include "time/resolve_time.hpp"
#include "time/tense.hpp"

namespace dateline {

namespace {

constexpr double kSureOfGiven = 0.95;     // the words say the whole date
constexpr double kSureOfAnchored = 0.85;  // a part is taken from the anchor

bool is_bare_clock(const TimeMeaning& meaning) {
    const auto* date = std::get_if<CalendarDate>(&meaning.what);
    return date && !date->year && !date->month && !date->day && !date->weekday;
}

bool is_day(const std::optional<ResolvedTime>& resolved) {
    return resolved && resolved->type == TimexType::date && resolved->when.days.is_one_day();
}

Anchor day_beside(const ResolvedTime& resolved) {
    return {resolved.when.days, "the day named in the same sentence"};
}

/// Reads one sentence; keeps its working space between calls.
class SentenceReader {
public:
    SentenceReader(const Document& document, const Language& language)
        : document_(document), language_(language), grammar_(grammar_of(language)), anchor_(anchor_of(document.date)) {}

    void read(const Sentence& sentence, std::vector<TimeExpression>& expressions) {
        atoms_.clear();
        append_atoms(document_.text(), sentence.span, grammar_.lexicon(), atoms_);
        std::vector<Proposal> proposals = grammar_.propose(document_.text(), atoms_);
        if (proposals.empty()) return;
        const std::vector<Proposal> chosen = choose_proposals(std::move(proposals), atoms_.size());
        std::vector<std::optional<ResolvedTime>> resolved(chosen.size());
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (!is_bare_clock(*chosen[i].meaning)) resolved[i] = resolve(chosen[i], anchor_);
        }
        // A clock time is on the day last named in its sentence, else on the first day named after it, else on that of
        // the article.
        const auto first_day = std::find_if(resolved.begin(), resolved.end(), is_day);
        Anchor beside = first_day == resolved.end() ? anchor_ : day_beside(**first_day);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (is_day(resolved[i])) beside = day_beside(*resolved[i]);
            if (!resolved[i]) resolved[i] = resolve(chosen[i], beside);
            expressions.push_back(expression_of(chosen[i], std::move(*resolved[i])));
        }
    }

private:
    [[nodiscard]] Span span_of(const Proposal& proposal) const {
        return cover(atoms_[proposal.first].span, atoms_[proposal.last - 1].span);
    }

    [[nodiscard]] ResolvedTime resolve(const Proposal& proposal, const Anchor& anchor) const {
        Wording wording;
        wording.span = span_of(proposal);
        wording.words = document_.words(wording.span);
        wording.rule = proposal.rule->name;
        wording.is_future =
            is_future_marked(grammar_, language_, document_.text(), atoms_, proposal.first, proposal.last);
        return resolve_time(*proposal.meaning, wording, anchor);
    }

    [[nodiscard]] TimeExpression expression_of(const Proposal& proposal, ResolvedTime resolved) const {
        TimeExpression expression;
        expression.span = span_of(proposal);
        expression.rule = proposal.rule->name;
        expression.confidence = resolved.is_anchored ? kSureOfAnchored : kSureOfGiven;
        expression.type = resolved.type;
        expression.value = std::move(resolved.value);
        expression.modifier = proposal.meaning->modifier;
        expression.when = std::move(resolved.when);
        expression.reasons = std::move(resolved.reasons);
        return expression;
    }

    const Document& document_;
    const Language& language_;
    const DateGrammar& grammar_;
    Anchor anchor_;
    std::vector<Atom> atoms_;
};

}  // namespace

std::vector<TimeExpression> read_time_expressions(const Document& document, const Language& language) {
    std::vector<TimeExpression> expressions;
    SentenceReader reader(document, language);
    for (const Sentence& sentence : document.analysis.sentences) {
        if (holds_facts(document.kind_of(sentence))) reader.read(sentence, expressions);
    }
    return expressions;
}

}  // namespace dateline
