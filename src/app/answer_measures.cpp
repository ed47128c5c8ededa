#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "app/answer_graph.hpp"
#include "app/graph_words.hpp"
#include "base/error.hpp"
#include "base/joined.hpp"
#include "graph/communities.hpp"
#include "graph/rank.hpp"
#include "store/graph_rows.hpp"

namespace dateline {

namespace {

/// Betweenness is exact where it looks at ties less often than this, which takes some seconds; else it is estimated.
constexpr double kMostLooks = 1e9;
constexpr std::size_t kSample = 500;

/// Six digits: the last ones of a sum depend on the compiler, and two nodes that are alike must be equal.
double rounded(double value) {
    char text[64];
    const auto written = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 6);
    double number = 0;
    std::from_chars(text, written.ptr, number);
    return number;
}

struct Measured {
    std::vector<double> scores;
    std::size_t sources = 0;  // of the sample; 0 where it is exact
};

struct Measure {
    std::string_view name;
    std::string_view summary;
    Measured (*measure)(const WeightedGraph& graph, std::optional<std::size_t> sample);
    bool can_sample;
};

Measured measure_page_rank(const WeightedGraph& graph, std::optional<std::size_t>) {
    return {page_rank(graph)};
}

Measured measure_degree(const WeightedGraph& graph, std::optional<std::size_t>) {
    Measured measured;
    for (std::uint32_t node = 0; node < graph.node_count(); ++node)
        measured.scores.push_back(static_cast<double>(graph.neighbors(node).size()));
    return measured;
}

Measured measure_betweenness(const WeightedGraph& graph, std::optional<std::size_t> sample) {
    const auto nodes = static_cast<double>(graph.node_count());
    const double looks = nodes * (nodes + 2 * static_cast<double>(graph.ties().size()));
    const std::size_t sources = sample ? *sample : looks <= kMostLooks ? graph.node_count() : kSample;
    return {betweenness(graph, sources), sources < graph.node_count() ? sources : 0};
}

constexpr Measure kMeasures[] = {
    {"pagerank", "how often a walk along the ties comes by", measure_page_rank, false},
    {"degree", "how many others it is tied to", measure_degree, false},
    {"betweenness", "how often it lies on the shortest way between two others", measure_betweenness, true},
};

const Measure& find_measure(const RankQuestion& question) {
    std::string known;
    for (const Measure& measure : kMeasures) {
        append_item(known, measure.name);
        if (measure.name != question.by) continue;
        if (question.sample && !measure.can_sample) {
            throw UsageError("--sample", question.by + " is always exact", "Leave --sample out");
        }
        return measure;
    }
    throw UsageError("--by", "'" + question.by + "' is no measure", "Use one of: " + known);
}

/// The graph of a file as it is measured, and what its nodes are called.
class MeasuredGraph {
public:
    MeasuredGraph(const std::filesystem::path& file, const GraphFilterWords& filter, const std::string& over)
        : over_(parse_over(over)),
          database_(Database::open_for_reading(file)),
          filter_(parse_filter(database_, filter)),
          graph_(read_graph(database_)),
          projection_(project(graph_, GraphPass(graph_, filter_), over_)),
          kinds_(database_, graph_) {}

    [[nodiscard]] const WeightedGraph& ties() const { return projection_.graph; }
    [[nodiscard]] const Projection& projection() const { return projection_; }
    [[nodiscard]] const Node& node(std::uint32_t place) const { return graph_.node(projection_.nodes[place]); }
    [[nodiscard]] std::int64_t degree(std::uint32_t place) const {
        return static_cast<std::int64_t>(ties().neighbors(place).size());
    }
    [[nodiscard]] std::int64_t evidence(std::uint32_t place) const { return std::llround(ties().strength(place)); }
    [[nodiscard]] const std::string& kind(std::uint32_t place) const { return kinds_.of(node(place)); }
    [[nodiscard]] std::string key(std::uint32_t place) { return read_node_keys(database_, {node(place).id}).front(); }
    [[nodiscard]] std::string noun() const { return over_ == ProjectionOver::all ? "nodes" : "entities"; }

    /// What counts though it is not sure, and what was left out of the measure.
    [[nodiscard]] std::vector<std::string> notes() const {
        std::vector<std::string> all = notes_on_dates(graph_, filter_);
        if (projection_.untied > 0) {
            all.push_back(noun() + " that have no such tie and are left out: " + std::to_string(projection_.untied));
        }
        if (projection_.lists > 0) {
            all.push_back(
                "facts that name more than " + std::to_string(kMostTogether) +
                " entities, and tie none but who speaks or acts to each of them: " + std::to_string(projection_.lists));
        }
        return all;
    }

private:
    ProjectionOver over_;
    Database database_;
    GraphFilter filter_;
    Graph graph_;
    Projection projection_;
    KindNames kinds_;
};

/// Places by score, the highest first; equal ones by name, then in the order of the graph.
std::vector<std::uint32_t> order_by(const std::vector<double>& scores, const MeasuredGraph& graph) {
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (scores[a] != scores[b]) return scores[a] > scores[b];
        return graph.node(a).name < graph.node(b).name;
    });
    return order;
}

/// A group of nodes, with the ties among them.
struct Group {
    std::vector<std::uint32_t> members;  // those with most evidence first
    std::int64_t ties = 0;
    std::int64_t evidence = 0;
};

/// Groups by size, the largest first; of equal size, in the order of the graph.
std::vector<Group> collect_groups(const MeasuredGraph& graph, const std::vector<std::uint32_t>& group_of) {
    std::vector<Group> groups;
    for (const std::uint32_t group : group_of) groups.resize(std::max(groups.size(), group + std::size_t{1}));
    std::vector<double> strength;
    for (std::uint32_t place = 0; place < group_of.size(); ++place)
        strength.push_back(static_cast<double>(graph.evidence(place)));
    for (const std::uint32_t place : order_by(strength, graph)) groups[group_of[place]].members.push_back(place);
    for (const WeightedTie& tie : graph.ties().ties()) {
        if (group_of[tie.a] != group_of[tie.b]) continue;
        groups[group_of[tie.a]].ties += 1;
        groups[group_of[tie.a]].evidence += std::llround(tie.weight);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.members.size() > b.members.size(); });
    return groups;
}

/// The rows of groups, under columns that begin with what a group is called.
Result show_groups(const std::string& called, MeasuredGraph& graph, const std::vector<Group>& groups,
                   const GroupsQuestion& question) {
    Result result{{called, "size", "ties", "evidence", "members"}, {}};
    if (question.has_members) result.columns = {called, "size", "name", "kind", "ties", "evidence", "key"};
    std::int64_t number = 0;
    for (const Group& group : groups) {
        if (question.limit && static_cast<std::size_t>(number) >= *question.limit) break;
        ++number;
        const auto size = static_cast<std::int64_t>(group.members.size());
        std::string names;
        for (const std::uint32_t place : group.members) {
            append_item(names, graph.node(place).name, "; ");
            if (!question.has_members) continue;
            result.rows.push_back({number, size, graph.node(place).name, graph.kind(place), graph.degree(place),
                                   graph.evidence(place), graph.key(place)});
        }
        if (!question.has_members) result.rows.push_back({number, size, group.ties, group.evidence, names});
    }
    return result;
}

}  // namespace

std::string rank_measures() {
    return joined(kMeasures, "; ", [](const Measure& measure) {
        return std::string(measure.name) + ": " + std::string(measure.summary);
    });
}

GraphAnswer answer_rank(const std::filesystem::path& database_file, const RankQuestion& question) {
    const Measure& measure = find_measure(question);
    if (question.sample && *question.sample == 0) {
        throw UsageError("--sample", "0 nodes tell nothing", "Give some hundreds, or leave it out");
    }
    MeasuredGraph graph(database_file, question.filter, question.over);
    Measured measured = measure.measure(graph.ties(), question.sample);
    for (double& score : measured.scores) score = rounded(score);
    const std::string sources = std::to_string(measured.sources);
    const std::string method = measured.sources == 0 ? "exact" : "sample of " + sources;

    GraphAnswer answer{{{"rank", "name", "kind", "score", "ties", "evidence", "measure", "method", "key"}, {}},
                       graph.notes()};
    answer.notes.push_back(std::string(measure.name) +
                           (measured.sources == 0
                                ? " is exact"
                                : " is estimated from the ways that begin at " + sources + " of " +
                                      std::to_string(graph.ties().node_count()) + " " + graph.noun()));
    const std::vector<std::uint32_t> order = order_by(measured.scores, graph);
    std::int64_t rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (question.limit && i >= *question.limit) break;
        const std::uint32_t place = order[i];
        const double score = measured.scores[place];
        if (i == 0 || score != measured.scores[order[i - 1]]) rank = static_cast<std::int64_t>(i) + 1;
        answer.result.rows.push_back({rank, graph.node(place).name, graph.kind(place), score, graph.degree(place),
                                      graph.evidence(place), std::string(measure.name), method, graph.key(place)});
    }
    return answer;
}

GraphAnswer answer_components(const std::filesystem::path& database_file, const GroupsQuestion& question) {
    MeasuredGraph graph(database_file, question.filter, question.over);
    std::vector<Group> groups =
        collect_groups(graph, question.is_strong ? strong_components(graph.ties().node_count(), graph.projection().arcs)
                                                 : weak_components(graph.ties()));
    std::vector<std::string> notes = graph.notes();
    const std::size_t alone = std::erase_if(groups, [](const Group& group) { return group.members.size() == 1; });
    if (alone > 0) {
        notes.push_back(graph.noun() + " that are in no circle of ties and are left out: " + std::to_string(alone));
    }
    return {show_groups("component", graph, groups, question), std::move(notes)};
}

GraphAnswer answer_communities(const std::filesystem::path& database_file, const GroupsQuestion& question) {
    MeasuredGraph graph(database_file, question.filter, question.over);
    const Communities found = find_communities(graph.ties());
    std::vector<std::string> notes = graph.notes();
    GraphAnswer answer{show_groups("community", graph, collect_groups(graph, found.of), question), std::move(notes)};
    const double modularity = rounded(found.modularity);
    answer.result.columns.emplace_back("modularity");
    for (auto& row : answer.result.rows) row.emplace_back(modularity);
    char text[32];
    const auto written = std::to_chars(text, text + sizeof text, modularity, std::chars_format::fixed, 3);
    answer.notes.push_back("modularity is " + std::string(text, written.ptr));
    return answer;
}

}  // namespace dateline
