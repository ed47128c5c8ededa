#include <algorithm>
#include <cassert>

#include "graph/state.hpp"

namespace dateline {

namespace {

constexpr std::int32_t kNever = DayRange::kOpenBegin;  // no day: every edge's `latest` is later

/// A node whose day changed on a level, and its day before.
struct Change {
    Vertex vertex = 0;
    std::int32_t before = kNever;
};

/// For each node the latest day on which it can be left so that the walk still arrives, within as many steps as there
/// are levels; and what each level changed, so that levels can be taken back one by one.
struct Departures {
    std::vector<std::int32_t> latest;
    std::vector<std::vector<Change>> levels;
    bool has_arrived = false;  // at a beginning, on the last level

    void take_back_level() {
        for (const Change& change : levels.back()) latest[change.vertex] = change.before;
        levels.pop_back();
    }
};

/// Adds the level that lies one step before `level`, whose nodes come with the days that they had at its end.
void add_level(const Search& search, const std::vector<bool>& is_start,
               const std::vector<std::pair<Vertex, std::int32_t>>& level, std::vector<std::uint32_t>& changed_on,
               Departures& departures) {
    const auto number = static_cast<std::uint32_t>(departures.levels.size() + 1);
    std::vector<Change>& changes = departures.levels.emplace_back();
    for (const auto& [vertex, day] : level) {
        for (const Tie tie : ties_of(search.csr, vertex)) {
            const Vertex other = boost::target(tie, search.csr);
            const DayRange days = search.edge(tie).days;
            const std::int32_t departure = std::min(days.latest, day);
            if (days.earliest > departure || departure <= departures.latest[other] || !search.walks(tie)) continue;
            if (is_start[other]) {
                departures.has_arrived = true;
            } else if (!search.passes(other)) {
                continue;
            }
            if (changed_on[other] != number) changes.push_back({other, departures.latest[other]});
            changed_on[other] = number;
            departures.latest[other] = departure;
        }
    }
}

/// Goes back from `to` until a beginning is reached, or nothing gets better.
Departures measure(const Search& search) {
    Departures departures{std::vector<std::int32_t>(search.rows.nodes.size(), kNever), {}, false};
    std::vector<std::uint32_t> changed_on(search.rows.nodes.size(), 0);
    std::vector<bool> is_start(search.rows.nodes.size(), false);
    for (const Vertex vertex : search.from) is_start[vertex] = true;
    std::vector<std::pair<Vertex, std::int32_t>> level;
    for (const Vertex vertex : search.to) {
        departures.latest[vertex] = DayRange::kOpenEnd;
        level.emplace_back(vertex, DayRange::kOpenEnd);
        if (is_start[vertex]) departures.has_arrived = true;
    }
    while (!departures.has_arrived && !level.empty()) {
        add_level(search, is_start, level, changed_on, departures);
        level.clear();
        for (const Change& change : departures.levels.back())
            level.emplace_back(change.vertex, departures.latest[change.vertex]);
    }
    return departures;
}

/// Walks from the beginnings, always over the first edge among the rows after which the end can still be reached, and
/// keeps the earliest day on which the walk can have come so far.
std::vector<GraphStep> lay_walk(const Search& search, Departures departures) {
    std::vector<GraphStep> walk;
    std::vector<Vertex> here;
    for (const Vertex vertex : search.from) {
        if (departures.latest[vertex] != kNever) here.push_back(vertex);
    }
    std::int32_t day = DayRange::kOpenBegin;
    while (!departures.levels.empty()) {
        departures.take_back_level();
        std::optional<Tie> first;
        for (const Vertex vertex : here) {
            for (const Tie tie : ties_of(search.csr, vertex)) {
                if (first && search.csr[tie].value >= search.csr[*first].value) continue;
                const DayRange days = search.edge(tie).days;
                const std::int32_t onward = departures.latest[boost::target(tie, search.csr)];
                if (onward == kNever || std::max(day, days.earliest) > std::min(days.latest, onward)) continue;
                if (search.walks(tie)) first = tie;
            }
        }
        assert(first);
        day = std::max(day, search.edge(*first).days.earliest);
        walk.push_back(step_over(search.rows, search.csr, *first));
        here.assign(1, boost::target(*first, search.csr));
    }
    return walk;
}

}  // namespace

std::optional<std::vector<GraphStep>> Graph::path_in_order(std::span<const Index<Node>> from,
                                                           std::span<const Index<Node>> to,
                                                           const std::function<bool(const Node&)>& may_pass,
                                                           const std::function<bool(const Edge&)>& may_walk) const {
    const Search search{
        state_->rows, state_->csr, distinct_vertices(from, node_count()), distinct_vertices(to, node_count()),
        may_pass,     may_walk};
    Departures departures = measure(search);
    if (!departures.has_arrived) return std::nullopt;
    return lay_walk(search, std::move(departures));
}

}  // namespace dateline
