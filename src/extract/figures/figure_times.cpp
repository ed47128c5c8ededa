#include "extract/figures/figure_times.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr int kMostClimbs = 6;
constexpr std::size_t kMostTimes = 16;  // looked at for one figure

/// Days rather than years: "the 2015 agreement" dates no figure of what it brought about.
bool is_short(const TimeExpression& time) {
    static constexpr std::chrono::days kMost{31};
    const Interval& days = time.extent().days;
    return days.earliest && days.latest && *days.latest - *days.earliest <= kMost;
}

}  // namespace

FigureTimes::FigureTimes(const ParsedText& text, const ContentIndex& contents) : text_(text), contents_(contents) {
    for (std::size_t i = 0; i < text.times().size(); ++i) {
        const TimeExpression& time = text.times()[i];
        const TokenRange tokens = text.tree().tokens_of(time.span);
        const bool is_point = time.type == TimexType::date || time.type == TimexType::time;
        if (is_point && !tokens.empty() && time.extent().days.is_known())
            points_.push_back({text.tree().head_of(tokens), Index<TimeExpression>(i)});
    }
}

/// What stands between a time and the predicate that it dates: an event in whose course something was counted ("in
/// Sunday's attack"), or one that did it ("Sunday's attack killed 15").
bool FigureTimes::passes_on(std::size_t i, std::size_t predicate) const {
    const bool is_argument = text_.tree().is(i, "obl") || text_.tree().is(i, "nsubj");
    return text_.tree().head(i) == predicate && is_argument && text_.is_event_noun(i);
}

bool FigureTimes::is_attached(std::size_t time, std::size_t predicate, const Counted& counted,
                              bool through_events) const {
    std::size_t at = time;
    for (int climb = 0; climb < kMostClimbs; ++climb) {
        const auto above = text_.tree().head(at);
        if (!above) return false;
        if (*above == predicate || *above == counted.phrase || *above == counted.noun) return true;
        const bool is_of_actor = text_.preposition_class_of(*above) == WordClass::agent;  // "by the rebels on Sunday"
        const bool is_nested = (through_events && (passes_on(*above, predicate) || is_of_actor)) ||
                               text_.tree().token(*above).upos == Upos::propn || text_.is_in_time(*above);
        if (!is_nested) return false;
        at = *above;
    }
    return false;
}

/// "since May" reaches on from May.
When FigureTimes::as_of(const TimeExpression& time, std::size_t head) const {
    When when = time.extent();
    const auto mark = text_.tree().dependent(head, "case");
    const auto* role = mark ? text_.language().list("tense_words").find(text_.words().at(*mark)) : nullptr;
    if (role == nullptr || role->empty() || role->front() != "since" || !when.days.earliest) return when;
    when.days.latest.reset();
    when.edtf = edtf_of(when.days);
    return when;
}

std::vector<FigureTimes::Point> FigureTimes::points_near(std::size_t at, TokenRange sentence) const {
    const auto from = [&](std::size_t token) {
        return std::partition_point(points_.begin(), points_.end(),
                                    [&](const Point& point) { return point.head < token; });
    };
    const auto first = from(sentence.first);
    const auto last = from(sentence.last);
    auto after = from(at);
    auto before = after;  // the one in front of it is next
    std::vector<Point> near;
    while (near.size() < kMostTimes && (before != first || after != last)) {
        const bool is_behind = before == first || (after != last && after->head - at <= at - std::prev(before)->head);
        near.push_back(is_behind ? *after++ : *--before);
    }
    return near;
}

std::optional<When> FigureTimes::find(const Counted& counted, const Attribute& attribute, TokenRange sentence,
                                      const std::optional<Index<Statement>>& statement) const {
    const Tree& tree = text_.tree();
    const std::size_t own = attribute.predicate.value_or(text_.predicate_over(counted.phrase));
    std::vector<std::size_t> predicates = {own};
    std::size_t at = own;
    for (int climb = 0; climb < 2; ++climb) {  // "were feared dead", "killed 15 and wounded 30"
        const auto above = tree.head(at);
        if (!above || !(tree.is(at, "xcomp") || text_.clauses().shares_subject(at))) break;
        at = *above;
        predicates.push_back(at);
    }
    const std::vector<std::size_t> joint = text_.clauses().joint(at);
    if (joint.size() > 1 && text_.clauses().shares_subject(joint.back())) predicates.push_back(joint.back());
    const std::vector<Point> near = points_near(counted.phrase, sentence);
    for (const std::size_t predicate : predicates) {
        for (const Point& point : near) {
            const TimeExpression& time = text_.times()[point.time.position()];
            const bool is_own = is_attached(point.head, predicate, counted, attribute.is_told && is_short(time));
            if (is_own && contents_.innermost(time.span) == statement) return as_of(time, point.head);
        }
    }
    return std::nullopt;
}

}  // namespace dateline
