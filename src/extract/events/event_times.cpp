#include "extract/events/event_times.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr int kMostClimbs = 6;
constexpr int kMostLinks = 3;
constexpr std::size_t kWidestClause = 64;                    // words between two verbs of which one may date the other
constexpr std::string_view kFutureReference = "FUTURE_REF";  // TIMEX3's value for "soon"
constexpr std::string_view kGoal = "goal";                   // in event_links.tsv and event_carriers.tsv
constexpr std::string_view kSame = "same";
constexpr std::string_view kBefore = "before";
constexpr std::string_view kAfter = "after";

// Relations by which a time belongs to the word above it.
constexpr auto kTying = std::to_array<std::string_view>(
    {"obl", "nmod", "advmod", "compound", "amod", "nummod", "appos", "flat", "conj", "dep", "obj", "det"});

bool is_point(const TimeExpression& time) {
    return time.type == TimexType::date || time.type == TimexType::time;
}

/// Narrower days first; those that are open on a side last.
bool is_narrower(const TimeExpression& a, const TimeExpression& b) {
    const auto width = [](const TimeExpression& time) {
        const Interval& days = time.extent().days;
        if (!days.is_known()) return std::chrono::days::max();
        if (!days.earliest || !days.latest) return std::chrono::days::max() - std::chrono::days(1);
        return *days.latest - *days.earliest;
    };
    return width(a) < width(b);
}

When with_days(Interval days) {
    When when;
    when.days = days;
    when.edtf = edtf_of(days);
    return when;
}

}  // namespace

EventTimes::EventTimes(const EventView& view, const Triggers& triggers)
    : view_(view), triggers_(triggers), nearness_(view.document) {
    for (std::size_t t = 0; t < view.so_far.time_expressions.size(); ++t) attach(t);
}

void EventTimes::attach(std::size_t time) {
    const TimeExpression& expression = view_.so_far.time_expressions[time];
    const TokenRange range = view_.tree.tokens_of(expression.span);
    if (!is_point(expression) || range.empty()) return;
    auto host = host_of(range);
    if (const auto noun = noun_before(range)) host = noun;
    if (host) hosted_[*host].push_back(static_cast<std::uint32_t>(time));
}

/// The event noun in a phrase with "before" or "after" that a time follows at once: in "resigned after the vote in
/// Selm on Friday" the vote was on Friday, whatever the tree ties the time to.
std::optional<std::size_t> EventTimes::noun_before(TokenRange range) const {
    const Tree& tree = view_.tree;
    const std::size_t begin = std::min(tree.extent(tree.head_of(range)).first, range.first);
    std::optional<std::size_t> at = begin > 0 ? std::optional(begin - 1) : std::nullopt;
    for (int climb = 0; at && climb < kMostClimbs && tree.extent(*at).last == begin; ++climb) {
        const std::string_view order = view_.order_of(view_.preposition(*at));
        if (triggers_.is_event_noun(*at)) return order == kBefore || order == kAfter ? at : std::nullopt;
        at = tree.head(*at);
    }
    return std::nullopt;
}

/// The event noun or the predicate that a time is tied to.
std::optional<std::size_t> EventTimes::host_of(TokenRange range) const {
    const Tree& tree = view_.tree;
    std::size_t at = tree.head_of(range);
    if (tree.dependent(at, "cop")) return tree.dependent(at, "nsubj");  // "the vote was on Friday"
    for (int climb = 0; climb < kMostClimbs; ++climb) {
        const auto above = tree.head(at);
        if (!above) return std::nullopt;
        if (!tree.is_any(at, kTying)) return std::nullopt;
        const bool is_predicate = view_.is_verb(*above) || tree.dependent(*above, "cop").has_value();
        if ((is_predicate && !tree.is(at, "obj")) || triggers_.is_event_noun(*above)) return above;
        if (is_behind_object(at, *above)) return tree.head(*above);
        if (!may_pass(at, *above)) return std::nullopt;
        at = *above;
    }
    return std::nullopt;
}

/// "halted the convoy on 8 May": what the tree ties to the object tells when that was.
bool EventTimes::is_behind_object(std::size_t at, std::size_t above) const {
    const Tree& tree = view_.tree;
    const auto verb = tree.is(above, "obj") ? tree.head(above) : std::nullopt;
    return verb && view_.is_verb(*verb) && tree.is(at, "nmod") && at > above &&
           view_.order_of(view_.preposition(at)) == kSame;
}

/// Whether a time within the phrase of the noun `above`, which names no event, tells of what governs that: "in the 2010
/// report", "on the morning of 3 May", "at a Friday hearing"; not "the 2010 law was repealed".
bool EventTimes::may_pass(std::size_t at, std::size_t above) const {
    const Tree& tree = view_.tree;
    const bool is_led_in = tree.is(at, "compound") && !view_.preposition(at).empty();  // "on Friday NAME left"
    if (view_.is_time[above] || is_led_in || tree.is(at, "conj") || tree.is(at, "flat") || tree.is(at, "appos"))
        return true;
    return tree.is(above, "obl") && view_.order_of(view_.preposition(above)) == kSame;
}

/// "set for Friday", "postponed until May": the time of what is set.
bool EventTimes::is_goal(const TimeExpression& time, std::size_t host) const {
    const std::size_t head = view_.tree.head_of(view_.tree.tokens_of(time.span));
    const std::string_view preposition = view_.preposition(head);
    // "plans a rally on Saturday": who plans now does not do so then
    const std::string_view tag = view_.tree.token(host).xpos;
    const bool is_present = tag == "VBZ" || tag == "VBP";
    const bool is_aim = preposition.empty() || view_.links_as(preposition, kGoal) || is_present;
    const auto* cells = view_.language.list("event_carriers").find(view_.lemma(host));
    return is_aim && cells && !cells->empty() && cells->front() == kGoal;
}

/// The narrowest of the times that are tied to `token` and of the same word as the event.
const TimeExpression* EventTimes::own_time(std::size_t token, std::size_t event, bool for_goal) const {
    const auto it = hosted_.find(token);
    if (it == hosted_.end()) return nullptr;
    const TimeExpression* best = nullptr;
    for (const std::uint32_t t : it->second) {
        const TimeExpression& time = view_.so_far.time_expressions[t];
        if (view_.contents.innermost(time.span) != view_.statement_at(event)) continue;
        if (is_goal(time, token) != for_goal) continue;
        if (is_counted_out(token) && follows_onset(time)) continue;
        if (!best || is_narrower(time, *best)) best = &time;
    }
    return best;
}

/// "the first vote", "the worst flood": "since 2019" after it tells of those with which it is compared.
bool EventTimes::is_counted_out(std::size_t noun) const {
    const auto dependents = view_.tree.first_dependents(noun);
    return triggers_.is_event_noun(noun) && std::any_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
               return each < noun && (view_.tree.token(each).xpos == "JJS" ||
                                      view_.language.list("ordinal_words").has(view_.words.at(each)));
           });
}

/// Whether the word before a time says that something began then.
bool EventTimes::follows_onset(const TimeExpression& time) const {
    const std::size_t first = view_.tree.tokens_of(time.span).first;
    return first > 0 && view_.language.list("onset_words").has(view_.words.at(first - 1));
}

std::optional<When> EventTimes::days_of(const TimeExpression* time) const {
    if (!time || !time->extent().days.is_known()) return std::nullopt;
    if (!follows_onset(*time) || !time->extent().days.earliest) return time->extent();
    return with_days({time->extent().days.earliest, std::nullopt});  // "at war since 2011": from then on
}

std::optional<When> EventTimes::own_days(std::size_t token, std::size_t event) const {
    return days_of(own_time(token, event, false));
}

/// A noun has the time of the verb that carries it: "held talks on Friday", "the talks began on Friday", "is set for
/// Friday", "a pact signed on Friday"; and of what it is a part of: "killed in an attack on Friday".
std::optional<When> EventTimes::carried_days(std::size_t token, std::size_t event) const {
    if (view_.is_verb(token)) return std::nullopt;
    const Tree& tree = view_.tree;
    for (int climb = 0; climb < kMostClimbs && tree.is(token, "conj") && tree.head(token); ++climb)
        token = *tree.head(token);  // the first of joint nouns
    const auto of_carrier = [&](std::size_t verb) -> std::optional<When> {
        const Carriage carriage = triggers_.carriage(verb, token);
        if (carriage == Carriage::none) return std::nullopt;
        return days_of(own_time(verb, event, carriage == Carriage::goal));
    };
    for (const std::size_t each : tree.first_dependents(token)) {
        if (!tree.is(each, "acl")) continue;
        if (const auto days = of_carrier(each)) return days;
    }
    const auto above = tree.head(token);
    if (!above) return std::nullopt;
    if (tree.is(token, "obj") || tree.is(token, "nsubj")) {
        if (const auto days = of_carrier(*above)) return days;
        return triggers_.carriage(*above, token) == Carriage::act ? days_above(*above, event) : std::nullopt;
    }
    const auto verb = triggers_.verb_around(token);
    if (!verb) return std::nullopt;
    if (const auto days = own_days(*verb, event)) return days;
    return days_above(*verb, event);
}

/// The days of the event that a noun names, by its own words or by those that it had before.
std::optional<When> EventTimes::days_of_noun(std::size_t noun, std::size_t event) const {
    if (const auto own = own_days(noun, event)) return own;
    return remembered_days(noun, event);
}

/// What happens at the same time and depends on `token`: "during Friday's attack", "when he came on Friday".
std::optional<When> EventTimes::days_below(std::size_t token, std::size_t event) const {
    for (const std::size_t each : view_.tree.first_dependents(token)) {
        const bool is_same = view_.tree.is(each, "advcl") && same_time_above(each) == token;
        if (!is_same && !is_carried_out(token, each)) continue;
        if (const auto days = own_days(each, event)) return days;
        if (const auto days = days_of_phrases(each, event)) return days;
    }
    return days_of_phrases(token, event);
}

/// "were forced to turn back": the infinitive has happened with the verb.
bool EventTimes::is_carried_out(std::size_t verb, std::size_t complement) const {
    const auto* cells = view_.language.list("tense_words").find(view_.lemma(verb));
    return view_.tree.is(complement, "xcomp") && cells && !cells->empty() && cells->front() == "done";
}

/// The days of an event that a noun names in a phrase of the verb `token`: "at Friday's meeting".
std::optional<When> EventTimes::days_of_phrases(std::size_t token, std::size_t event) const {
    for (const std::size_t each : view_.tree.first_dependents(token)) {
        if (!view_.tree.is(each, "obl") || view_.order_of(view_.preposition(each)) != kSame) continue;
        if (const auto days = days_of_noun(each, event)) return days;
    }
    return std::nullopt;
}

/// The verb above that happens at the same time: that of a participle or of a clause with "while", one that says that
/// what follows begins or goes on, and the first of joint verbs.
std::optional<std::size_t> EventTimes::same_time_above(std::size_t token) const {
    const Tree& tree = view_.tree;
    const auto above = tree.head(token);
    if (!above || !view_.is_verb(token) || !view_.is_verb(*above)) return std::nullopt;
    const std::string_view mark = view_.clause_mark(token);
    if (tree.is(token, "advcl")) {
        const bool is_aim = view_.language.list("movement_verbs").has(view_.lemma(*above));
        if (view_.is_infinitive(token)) return is_aim ? above : std::nullopt;
        const bool is_plain = mark.empty() && (view_.is_gerund(token) || tree.token(token).xpos == "VBN");
        return is_plain || view_.order_of(mark) == kSame ? above : std::nullopt;
    }
    if (tree.is(token, "xcomp")) {
        const auto* cells = view_.language.list("event_carriers").find(view_.lemma(*above));
        const bool is_phase = cells && !cells->empty() && cells->front() == kSame;
        return is_phase ? above : std::nullopt;
    }
    const bool is_joint = tree.is(token, "conj") && view_.clauses.shares_subject(token);
    return is_joint ? above : std::nullopt;
}

/// Of two clauses side by side, the second one with a time in front of it has its own.
bool EventTimes::has_time_between(std::size_t first, std::size_t last) const {
    const std::size_t farthest = std::min(last, first + kWidestClause);
    for (std::size_t i = first; i < farthest; ++i) {
        if (view_.is_time[i]) return true;
    }
    return last > farthest;
}

std::optional<When> EventTimes::days_above(std::size_t token, std::size_t event) const {
    std::size_t at = token;
    for (int link = 0; link < kMostLinks; ++link) {
        const auto above = same_time_above(at);
        if (!above) break;
        if (const auto days = own_days(*above, event)) return days;
        if (const auto days = days_below(*above, event)) return days;
        at = *above;
    }
    // "On Friday A left and B came": what stands before both verbs is of both
    const Tree& tree = view_.tree;
    const auto first = tree.is(at, "conj") ? tree.head(at) : std::nullopt;
    const TimeExpression* time = first ? own_time(*first, event, false) : nullptr;
    const bool is_fronted = time && time->span.end <= view_.words.span(*first).begin && !has_time_between(*first, at);
    return is_fronted ? days_of(time) : std::nullopt;
}

/// "the meeting" after one meeting has been dated.
std::optional<When> EventTimes::remembered_days(std::size_t noun, std::size_t event) const {
    const Tree& tree = view_.tree;
    if (!triggers_.is_event_noun(noun) || tree.token(noun).xpos == "NNS" || !view_.has_definite_article(noun))
        return std::nullopt;
    for (const std::size_t each : tree.first_dependents(noun)) {  // "the meeting of 2010" may be another one
        if (tree.is(each, "nmod") || tree.is(each, "acl") || tree.is(each, "amod")) return std::nullopt;
    }
    if (view_.statement_at(event)) return std::nullopt;
    const auto it = told_.find(view_.lemma(noun));
    if (it == told_.end() || !nearness_.is_near(it->second.sentence, sentence_of(noun))) return std::nullopt;
    return it->second.when;
}

/// "left before Friday's vote", "came after he had left on Friday": no later, no earlier than that.
std::optional<When> EventTimes::bounded_days(std::size_t token, std::size_t event) const {
    const Tree& tree = view_.tree;
    for (const std::size_t each : tree.first_dependents(token)) {
        const bool is_noun = tree.is(each, "obl") && !view_.is_time[each];
        if (!is_noun && !tree.is(each, "advcl")) continue;
        const std::string_view order = view_.order_of(is_noun ? view_.preposition(each) : view_.clause_mark(each));
        if (order != kBefore && order != kAfter) continue;
        const auto days = is_noun ? days_of_noun(each, event) : own_days(each, event);
        if (!days) continue;
        if (order == kBefore && days->days.latest) return with_days({std::nullopt, days->days.latest});
        if (order == kAfter && days->days.earliest) return with_days({days->days.earliest, std::nullopt});
    }
    return std::nullopt;
}

EventDate EventTimes::date_of(const Trigger& trigger, bool is_actual) const {
    static constexpr auto kSieves =
        std::to_array({&EventTimes::own_days, &EventTimes::carried_days, &EventTimes::days_below,
                       &EventTimes::days_above, &EventTimes::remembered_days, &EventTimes::bounded_days});
    EventDate date;
    const TimeExpression* own = own_time(trigger.token, trigger.token, false);
    date.is_ahead = own && own->value == kFutureReference;
    if (own) date.when = own->extent();
    if (date.is_ahead) return date;
    for (const auto sieve : kSieves) {
        if (const auto when = (this->*sieve)(trigger.token, trigger.token)) {
            date.when = *when;
            break;
        }
    }
    // What has happened did so no later than the article tells of it.
    const auto& published = view_.document.date.when.days.latest;
    Interval& days = date.when.days;
    if (is_actual && days.earliest && !days.latest && published && *days.earliest <= *published) {
        days.latest = published;
        date.when.edtf = edtf_of(days);
    }
    return date;
}

void EventTimes::remember(const Trigger& trigger, const When& when) {
    if (trigger.is_verb || !when.days.earliest || !when.days.latest) return;
    const Told told{when, sentence_of(trigger.token)};
    const auto [it, is_new] = told_.try_emplace(std::string(view_.lemma(trigger.token)), told);
    if (is_new) return;
    const bool may_be_another = nearness_.is_near(it->second.sentence, told.sentence) &&
                                (!it->second.when || it->second.when->days != when.days);
    it->second = may_be_another ? Told{std::nullopt, told.sentence} : told;
}

}  // namespace dateline
