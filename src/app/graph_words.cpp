#include "app/graph_words.hpp"

#include <algorithm>
#include <span>

#include "app/date_range.hpp"
#include "app/words_of_people.hpp"
#include "base/error.hpp"
#include "base/joined.hpp"
#include "store/graph_rows.hpp"

namespace dateline {

namespace {

template <class Value>
struct Choice {
    std::string_view word;
    Value value;
};

constexpr Choice<ProjectionOver> kOver[] = {{"entities", ProjectionOver::entities}, {"all", ProjectionOver::all}};
constexpr Choice<WalkDirection> kDirections[] = {
    {"both", WalkDirection::both}, {"out", WalkDirection::out}, {"in", WalkDirection::in}};

template <class Value>
Value choose(const char* option, const std::string& text, std::span<const Choice<Value>> choices) {
    for (const Choice<Value>& choice : choices) {
        if (choice.word == text) return choice.value;
    }
    throw UsageError(option, "'" + text + "' is none of its values",
                     "Use one of: " + joined(choices, ", ", &Choice<Value>::word));
}

std::vector<std::string> labels_of(Database& database, const std::vector<std::string>& kinds) {
    if (kinds.empty()) return {};
    const std::vector<EntityKind> known = read_entity_kinds(database);
    std::vector<std::string> labels;
    for (const std::string& kind : kinds) {
        const auto it =
            std::find_if(known.begin(), known.end(), [&](const EntityKind& each) { return each.kind == kind; });
        if (it == known.end()) {
            throw UsageError("--kind", "'" + kind + "' is no kind of entity",
                             "Use one of: " + joined(known, ", ", &EntityKind::kind));
        }
        labels.push_back(it->node_label);
    }
    return labels;
}

}  // namespace

GraphFilter parse_filter(Database& database, const GraphFilterWords& words) {
    GraphFilter filter;
    filter.range = parse_range({words.from, words.to, false}).days;
    if (words.as_of) {
        const Interval days = parse_date("--as-of", *words.as_of).days;
        if (!days.is_one_day()) {
            throw UsageError("--as-of", "'" + *words.as_of + "' is not one day", "Write a day, such as 2019-02-18");
        }
        filter.as_of = days.earliest;
    }
    check_word<EventStatus>("--status", words.status);
    if (words.status) filter.status = from_word<EventStatus>(*words.status);
    filter.match = words.is_certain ? RangeMatch::certain : RangeMatch::possible;
    if (words.is_certain && !filter.range.is_known() && !filter.as_of) {
        throw UsageError("--certain", "there is no date to be sure of", "Give --from, --to or --as-of with it");
    }
    filter.keeps_undated = words.keeps_undated;
    filter.types = words.types;
    filter.labels = labels_of(database, words.kinds);
    return filter;
}

std::vector<std::string> notes_on_dates(const Graph& graph, const GraphFilter& filter) {
    const std::size_t uncertain = count_uncertain(graph, filter);
    if (uncertain == 0) return {};
    return {"ties that only possibly meet the dates, and count (--certain leaves them out): " +
            std::to_string(uncertain)};
}

ProjectionOver parse_over(const std::string& text) {
    return choose<ProjectionOver>("--over", text, kOver);
}

WalkDirection parse_direction(const std::string& text) {
    return choose<WalkDirection>("--direction", text, kDirections);
}

KindNames::KindNames(Database& database, const Graph& graph) : graph_(graph) {
    for (const EntityKind& kind : read_entity_kinds(database)) of_label_.emplace(kind.node_label, kind.kind);
}

const std::string& KindNames::of(const Node& node) const {
    const auto it = of_label_.find(graph_.rows().labels[node.label.position()].name);
    return it == of_label_.end() ? graph_.rows().kinds[node.kind.position()].name : it->second;
}

}  // namespace dateline
