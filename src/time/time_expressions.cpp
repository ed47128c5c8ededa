#include "time/time_expressions.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "time/bounds.hpp"
#include "time/date_grammar.hpp"
#include "time/discourse.hpp"
#include "time/explanations.hpp"
#include "time/proposals.hpp"
#include "time/ranges.hpp"
#include "time/resolve_time.hpp"
#include "time/tense.hpp"

namespace dateline {

namespace {

constexpr double kSureOfGiven = 0.95;     // the words say the whole date
constexpr double kSureOfAnchored = 0.85;  // a part is taken from the anchor

bool is_bare_clock(const TimeMeaning& meaning) {
    const auto* date = std::get_if<CalendarDate>(&meaning.what);
    return date && !date->year && !date->month && !date->day && !date->weekday && date->part.empty();
}

bool is_day(const ResolvedTime& resolved) {
    return resolved.type == TimexType::date && resolved.when.days.is_one_day();
}

/// The unit in which a meaning is counted from the date last spoken of.
TimeUnit unit_of(const TimeMeaning& meaning) {
    if (const auto* counted = std::get_if<CountedUnit>(&meaning.what)) return counted->unit;
    if (const auto* length = std::get_if<Length>(&meaning.what)) return length->unit;
    if (const auto* period = std::get_if<NamedPeriod>(&meaning.what); period && period->weekday) return TimeUnit::day;
    const auto* date = std::get_if<CalendarDate>(&meaning.what);
    return date && date->day && !date->month ? TimeUnit::day : TimeUnit::month;
}

/// Whether it is a month or a part of the year after a word that sets it against another: "the following summer".
bool is_named_part(const TimeMeaning& meaning) {
    const auto* period = std::get_if<NamedPeriod>(&meaning.what);
    return period && !period->weekday;
}

/// Whether only the verb tells on which side of its anchor a date lies: one without a year, a weekday.
bool depends_on_tense(const TimeMeaning& meaning) {
    const auto* date = std::get_if<CalendarDate>(&meaning.what);
    return lacks_year(meaning) || (date && !date->year && (date->weekday || date->day));
}

bool names_year(const TimeMeaning& meaning) {
    const auto* date = std::get_if<CalendarDate>(&meaning.what);
    return date && date->year;
}

/// The expressions that were chosen in one sentence.
struct SentenceTimes {
    const Sentence* sentence = nullptr;
    std::vector<Span> spans;
    std::vector<Proposal> chosen;
    std::vector<Joint> joints;
    std::vector<bool> shares_year;         // with the next of them
    std::vector<std::string_view> bounds;  // the kind of the word before each: "before", "by", "around"
};

/// Reads one document.
class DocumentReader {
public:
    DocumentReader(const Document& document, const Language& language)
        : document_(document), language_(language), grammar_(grammar_of(language)) {}

    std::vector<TimeExpression> read() {
        for (const Sentence& sentence : document_.analysis.sentences) {
            if (holds_facts(document_.kind_of(sentence))) find(sentence);
        }
        if (found_.empty()) return {};
        survey();
        for (const SentenceTimes& times : found_) resolve(times);
        return std::move(expressions_);
    }

private:
    void find(const Sentence& sentence) {
        atoms_.clear();
        append_atoms(document_.text(), sentence.span, grammar_.lexicon(), atoms_);
        tag_atoms(document_, sentence, atoms_);
        std::vector<Proposal> proposals = grammar_.propose(document_.text(), atoms_);
        if (proposals.empty()) return;
        SentenceTimes times;
        times.sentence = &sentence;
        times.chosen = choose_proposals(std::move(proposals), atoms_.size());
        if (times.chosen.empty()) return;
        times.joints = find_joints(grammar_, document_.text(), atoms_, times.chosen);
        times.shares_year = share_years(times.joints, times.chosen);
        for (const Proposal& one : times.chosen) {
            times.spans.push_back(cover(atoms_[one.first].span, atoms_[one.last - 1].span));
            times.bounds.push_back(bound_before(one));
        }
        found_.push_back(std::move(times));
    }

    /// The kind of the bound that stands before an expression, empty where none does. In "before Friday's vote" it is
    /// that of the vote.
    [[nodiscard]] std::string_view bound_before(const Proposal& one) const {
        constexpr std::size_t kLongest = 3;
        if (one.last < atoms_.size()) {
            const Atom& next = atoms_[one.last];
            const bool is_noun =
                next.tag == WordTag::noun || next.tag == WordTag::plural_noun || next.tag == WordTag::name;
            const bool is_apostrophe = next.is_glued && grammar_.entry_at(atoms_, one.last, "apostrophes") != nullptr;
            if (is_noun || is_apostrophe) return {};
        }
        std::string_view found;
        for (std::size_t back = 1; back <= std::min(kLongest, one.first); ++back) {
            const LexiconEntry* entry = grammar_.entry_at(atoms_, one.first - back, "date_bounds");
            if (entry && entry->rest.size() + 1 == back) found = entry->cells.front();
        }
        return found;
    }

    /// What the dates of the whole text, and of each passage, tell of how to read each.
    void survey() {
        constexpr std::size_t kFewestInText = 3;
        constexpr std::size_t kFewestInPassage = 2;
        std::vector<const TimeMeaning*> meanings;
        std::vector<std::string_view> rules;
        is_history_passage_.assign(document_.passages.size(), false);
        for (std::size_t i = 0; i < found_.size();) {
            const Index<Passage> passage = found_[i].sentence->passage;
            const std::size_t first = meanings.size();
            for (; i < found_.size() && found_[i].sentence->passage == passage; ++i) {
                for (const Proposal& one : found_[i].chosen) {
                    meanings.push_back(&*one.meaning);
                    rules.push_back(one.rule->name);
                }
            }
            is_history_passage_[passage.position()] =
                is_history(std::span(meanings).subspan(first), document_.date, kFewestInPassage);
        }
        is_history_ = is_history(meanings, document_.date, kFewestInText);
        anchors_.publication = anchor_of(document_.date);
        anchors_.order = day_order_of(meanings, rules, document_, language_);
    }

    void resolve(const SentenceTimes& times) {
        const std::size_t count = times.chosen.size();
        std::vector<std::optional<ResolvedTime>> resolved(count);
        find_occasion(times);
        for (std::size_t i = 0; i < count; ++i) {
            if (!is_bare_clock(*times.chosen[i].meaning)) resolved[i] = resolve_one(times, i);
        }
        resolve_clocks(times, resolved);
        for (std::size_t i = 1; i < count; ++i) {
            if (times.joints[i] == Joint::range) follow_in_range(times, i, resolved);
        }
        const auto ranges = ranges_of(times.joints, resolved);
        for (std::size_t i = 0; i < count; ++i) {
            if (resolved[i]) add(times, i, *resolved[i], ranges[i]);
        }
    }

    /// The end of a range follows its beginning: "from Monday to Wednesday", "from 10 p.m. to 6 a.m.".
    void follow_in_range(const SentenceTimes& times, std::size_t i,
                         std::vector<std::optional<ResolvedTime>>& resolved) const {
        const auto& first = resolved[i - 1];
        const auto& last = resolved[i];
        const TimeMeaning& meaning = *times.chosen[i].meaning;
        if (!first || !last || !first->when.days.is_one_day() || !last->when.days.is_one_day()) return;
        const bool is_clock = is_bare_clock(meaning);
        const bool is_late_clock = is_clock && first->when.days == last->when.days && !last->when.time.empty() &&
                                   last->when.time < first->when.time;
        const bool is_early = *last->when.days.earliest < *first->when.days.earliest;
        if (!is_late_clock && !(is_early && !is_clock && depends_on_tense(meaning))) return;
        const Day from = *first->when.days.earliest + std::chrono::days{is_late_clock ? 1 : 0};
        Anchors anchors;
        anchors.publication = {{from, from}, "the beginning of the range", times.spans[i - 1]};
        Wording wording = wording_of(times, i);
        wording.tense = Tense::future;
        resolved[i] = resolve_time(meaning, wording, anchors);
    }

    /// The day on which somebody spoke ("he said on Tuesday"), from which the quoted words of the passage count. It
    /// stays until another is named or the passage ends.
    void find_occasion(const SentenceTimes& times) {
        if (document_.analysis.quotations.empty()) return;
        if (occasion_ && (occasion_->passage != times.sentence->passage || has_other_speaker(*times.sentence)))
            occasion_.reset();
        for (std::size_t i = 0; i < times.chosen.size(); ++i) {
            if (is_quoted(times.spans[i])) continue;
            const auto verb = governing_verb(document_, *times.sentence, times.spans[i], language_);
            if (!verb || !reports(*verb)) continue;
            const ResolvedTime said = resolve_time(*times.chosen[i].meaning, wording_of(times, i), anchors_);
            if (said.type != TimexType::date || !said.when.days.earliest || !said.when.days.latest) continue;
            Anchor anchor{said.when.days, "the day on which it was said", times.spans[i]};
            occasion_ = Occasion{std::move(anchor), times.sentence->passage};
        }
    }

    /// Whether a verb tells that something was said, or the word that it describes belongs to one that does: "in a
    /// letter dated 3 March, he wrote".
    [[nodiscard]] bool reports(Index<Token> verb) const {
        constexpr int kMostSteps = 4;
        bool is_description = document_.token(verb).deprel.starts_with("acl");
        std::optional<Index<Token>> at = verb;
        for (int step = 0; at && step < kMostSteps; ++step) {
            if (language_.list("reporting_verbs").has(document_.token(*at).lemma)) return true;
            if (!is_description) return false;
            at = document_.token(*at).head;
        }
        return false;
    }

    /// Whether somebody who is named anew speaks in the sentence. "He said" and "she added" go on.
    [[nodiscard]] bool has_other_speaker(const Sentence& sentence) const {
        const auto& tokens = document_.analysis.tokens;
        for (std::size_t i = sentence.first.position(); i < sentence.last.position(); ++i) {
            if (!tokens[i].deprel.starts_with("nsubj") || !tokens[i].head || tokens[i].upos == Upos::pron) continue;
            const std::string_view verb = document_.token(*tokens[i].head).lemma;
            const bool is_new =
                language_.list("reporting_verbs").has(verb) && !language_.list("additive_cues").has(verb);
            if (is_new && !is_quoted(tokens[i].span)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_quoted(Span span) const {
        const auto& quotations = document_.analysis.quotations;
        const auto begin_of = [&](const Quotation& one) { return document_.token(one.first).span.begin; };
        const auto next = std::partition_point(quotations.begin(), quotations.end(),
                                               [&](const Quotation& one) { return begin_of(one) <= span.begin; });
        if (next == quotations.begin()) return false;
        const Quotation& last = *std::prev(next);
        return span.end <= document_.token(Index<Token>(last.last.position() - 1)).span.end;
    }

    /// A clock time is on the day last named in its sentence, else on the first day named after it, else on the day
    /// last spoken of in its passage, or anywhere in a history, else on that of the article.
    void resolve_clocks(const SentenceTimes& times, std::vector<std::optional<ResolvedTime>>& resolved) {
        const auto day_of = [&](const std::optional<ResolvedTime>& one) { return one && is_day(*one); };
        const auto beside_of = [](const ResolvedTime& one) {
            return Anchor{one.when.days, "the day named in the same sentence"};
        };
        const auto first_day = std::find_if(resolved.begin(), resolved.end(), day_of);
        const bool goes_on = is_history_ || spoken_of_.has_day_in(times.sentence->passage);
        const Anchor before = goes_on ? spoken_of_.anchor_for(TimeUnit::day) : anchors_.publication;
        Anchor beside = first_day == resolved.end() ? before : beside_of(**first_day);
        for (std::size_t i = 0; i < resolved.size(); ++i) {
            if (day_of(resolved[i])) beside = beside_of(*resolved[i]);
            if (!is_bare_clock(*times.chosen[i].meaning)) continue;
            Anchors anchors = anchors_;
            anchors.publication = beside;
            resolved[i] = resolve_time(*times.chosen[i].meaning, wording_of(times, i), anchors);
        }
    }

    [[nodiscard]] Wording wording_of(const SentenceTimes& times, std::size_t i) const {
        Wording wording;
        wording.span = times.spans[i];
        wording.words = document_.words(wording.span);
        wording.rule = times.chosen[i].rule->name;
        if (depends_on_tense(*times.chosen[i].meaning))
            wording.tense = tense_of(document_, *times.sentence, wording.span, language_);
        return wording;
    }

    ResolvedTime resolve_one(const SentenceTimes& times, std::size_t i) {
        const TimeMeaning& meaning = *times.chosen[i].meaning;
        const Wording wording = wording_of(times, i);
        const Index<Passage> passage = times.sentence->passage;
        const bool is_undated = !document_.date.when.days.is_known();
        const bool goes_on = (is_history_passage_[passage.position()] || is_undated) &&
                             spoken_of_.tells_year_in(passage) && wording.tense != Tense::future;
        anchors_.takes_year = is_history_ || goes_on;
        anchors_.spoken_of =
            is_named_part(meaning) ? spoken_of_.anchor_for_named() : spoken_of_.anchor_for(unit_of(meaning));
        Anchors anchors = anchors_;
        if (occasion_ && is_quoted(wording.span)) anchors.publication = occasion_->anchor;
        ResolvedTime resolved = resolve_time(meaning, wording, anchors);
        if (document_.kind_of(*times.sentence) == PassageKind::body) {
            const bool takes_year = lacks_year(meaning) && goes_on;
            spoken_of_.note(resolved, wording, passage, names_year(meaning) || takes_year);
        }
        return resolved;
    }

    void add(const SentenceTimes& times, std::size_t i, const ResolvedTime& own, const std::optional<When>& range) {
        TimeExpression expression;
        expression.span = times.spans[i];
        expression.rule = times.chosen[i].rule->name;
        expression.confidence = own.is_anchored ? kSureOfAnchored : kSureOfGiven;
        expression.type = own.type;
        expression.value = own.value;
        expression.modifier = times.chosen[i].meaning->modifier;
        expression.when = own.when;
        expression.reasons = own.reasons;
        if (times.shares_year[i]) {
            expression.reasons.push_back({expression.rule, times.spans[i + 1],
                                          quoted(document_.words(times.spans[i + 1])) + " tells the year for both"});
        }
        const bool is_point = own.type == TimexType::date || own.type == TimexType::time;
        expression.range = range;
        if (!range && is_point) expression.range = days_beside(times.bounds[i], own.when);
        if (times.bounds[i] == "near" && is_point && expression.modifier.empty()) expression.modifier = "APPROX";
        expressions_.push_back(std::move(expression));
    }

    struct Occasion {
        Anchor anchor;
        Index<Passage> passage;
    };

    const Document& document_;
    const Language& language_;
    const DateGrammar& grammar_;
    Anchors anchors_;
    std::optional<Occasion> occasion_;
    SpokenOf spoken_of_;
    bool is_history_ = false;
    std::vector<bool> is_history_passage_;
    std::vector<Atom> atoms_;
    std::vector<SentenceTimes> found_;
    std::vector<TimeExpression> expressions_;
};

}  // namespace

std::vector<TimeExpression> read_time_expressions(const Document& document, const Language& language) {
    return DocumentReader(document, language).read();
}

}  // namespace dateline
