#include "resolve/disputes/measures.hpp"

#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

/// An undated figure is taken to speak of no more than this long before its article.
constexpr std::chrono::days kFreshness{30};
/// What was done to people is told soon after: a figure of it that no words date is of the last days.
constexpr std::chrono::days kFreshnessOfDeeds{3};

/// "vote" and "win" of "vote, win": what a share is of, and what is told of it.
std::pair<std::string_view, std::string_view> parts_of(std::string_view attribute) {
    static constexpr std::string_view kTie = ", ";
    const std::size_t at = attribute.find(kTie);
    if (at == std::string_view::npos) return {attribute, {}};
    return {attribute.substr(0, at), attribute.substr(at + kTie.size())};
}

}  // namespace

std::string singular(std::string_view noun) {
    std::string folded = plain_name(noun);
    if (folded.size() > 3 && folded.back() == 's' && folded[folded.size() - 2] != 's') folded.pop_back();
    return folded;
}

Measures::Measures(const Language& language)
    : people_(language.list("people_nouns")),
      groups_(language.list("collective_nouns")),
      attributes_(language.list("figure_attributes")),
      lasting_(language.list("lasting_attributes")),
      same_(language.list("same_attributes")),
      acts_(language.list("same_acts")) {
    for (const auto& row : language.list("measures").rows()) {
        if (row.size() > 1) measures_.insert(singular(row[1]));
    }
}

bool Measures::is_lasting(const EvidenceFigure& figure) const {
    return figure.attribute.empty() || lasting_.has(figure.attribute);
}

Interval Measures::time_of(const EvidenceFigure& figure, const Evidence& evidence) const {
    if (const Interval& days = figure.as_of; days.is_known()) {
        // "by Sunday, 12 had died" counts as of that day
        return days.earliest ? days : Interval{days.latest, days.latest};
    }
    Interval days = evidence.documents[figure.document.position()].published;
    if (days.earliest) days.earliest = *days.earliest - (is_lasting(figure) ? kFreshness : kFreshnessOfDeeds);
    return days;
}

std::string Measures::unit_of(const EvidenceFigure& figure) const {
    const std::string unit = singular(figure.unit);
    const bool is_of_people = unit.empty() || people_.has(unit) || people_.has(plain_name(figure.unit));
    const auto* cells = attributes_.find(unit);
    const bool says_the_same = cells != nullptr && !cells->empty() && cells->front() == figure.attribute.view();
    return !figure.attribute.empty() && (is_of_people || says_the_same) ? std::string() : unit;
}

std::string_view Measures::group_of(std::string_view attribute) const {
    if (const auto* cells = same_.find(attribute); cells != nullptr && !cells->empty()) return cells->front();
    const auto* act = acts_.find(attribute);
    const bool is_done = act != nullptr && act->size() > 1 && (*act)[1] == "+";
    return is_done ? act->front() : attribute;
}

bool Measures::may_be_one_attribute(std::string_view a, std::string_view b, const std::string& unit) const {
    if (group_of(a) == group_of(b)) return true;
    if (unit.empty() || people_.has(unit)) return false;  // the dead and those of whom nothing is told
    if (a.empty() || b.empty()) return !is_measure(unit);
    const auto [of, told] = parts_of(a);
    const auto [other_of, other_told] = parts_of(b);
    const bool is_told_by_one = told.empty() || other_told.empty() || group_of(told) == group_of(other_told);
    const bool is_share = !told.empty() || !other_told.empty();
    return is_share && of == other_of && is_told_by_one;
}

}  // namespace dateline
