#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <set>

#include "graph/graph.hpp"
#include "tests/graph/made_graph.hpp"

using namespace dateline;

namespace {

using Nodes = std::vector<Index<Node>>;
using Walk = std::vector<GraphStep>;

constexpr std::int32_t kFirstDay = 0;
constexpr std::int32_t kLastDay = 6;
constexpr DayRange kAnyDay{};

Graph make_graph(std::size_t node_count, const Ends& ends, const std::vector<DayRange>& days) {
    PropertyGraph rows = make_rows(node_count, ends);
    for (std::size_t i = 0; i < days.size(); ++i) rows.edges[i].days = days[i];
    return Graph(std::move(rows));
}

/// By trying every day for every step: whether the steps can be given days that do not run back.
bool can_be_in_order(const Graph& graph, const Walk& walk, std::size_t step = 0, std::int32_t from = kFirstDay) {
    if (step == walk.size()) return true;
    const DayRange days = graph.edge(walk[step].edge).days;
    for (std::int32_t day = from; day <= kLastDay; ++day) {
        if (day >= days.earliest && day <= days.latest && can_be_in_order(graph, walk, step + 1, day)) return true;
    }
    return false;
}

/// All walks that visit no node twice, the shorter first and then by their edges; the first that is in order.
std::optional<Walk> naive_path(const Graph& graph, const Nodes& from, const Nodes& to,
                               const std::function<bool(const Node&)>& may_pass) {
    struct Way {
        Walk steps;
        Nodes nodes;
    };
    std::vector<Way> ways;
    for (const Index<Node> start : from) ways.push_back({{}, {start}});
    while (!ways.empty()) {
        std::vector<Walk> arrived;
        std::vector<Way> longer;
        for (const Way& way : ways) {
            const Index<Node> here = way.nodes.back();
            const bool is_end = std::find(to.begin(), to.end(), here) != to.end();
            if (is_end && can_be_in_order(graph, way.steps)) arrived.push_back(way.steps);
            if (!way.steps.empty() && !may_pass(graph.node(here))) continue;
            for (const GraphTie& tie : graph.ties(here)) {
                if (std::find(way.nodes.begin(), way.nodes.end(), tie.other) != way.nodes.end()) continue;
                longer.push_back(way);
                longer.back().steps.push_back(tie.step);
                longer.back().nodes.push_back(tie.other);
            }
        }
        if (!arrived.empty()) {
            return *std::min_element(arrived.begin(), arrived.end(), [](const Walk& a, const Walk& b) {
                return std::lexicographical_compare(
                    a.begin(), a.end(), b.begin(), b.end(),
                    [](const GraphStep& x, const GraphStep& y) { return x.edge < y.edge; });
            });
        }
        ways = std::move(longer);
    }
    return std::nullopt;
}

std::optional<std::size_t> length(const Graph& graph, std::size_t from, std::size_t to) {
    const auto path = graph.path_in_order(Nodes{Index<Node>(from)}, Nodes{Index<Node>(to)}, nullptr, nullptr);
    return path ? std::optional(path->size()) : std::nullopt;
}

}  // namespace

TEST_CASE("the path in order found is the naive answer on small random graphs") {
    Below below(19950607);
    std::set<std::size_t> lengths;
    int refused = 0;
    int longer = 0;
    for (int round = 0; round < 1500; ++round) {
        const std::size_t node_count = 2 + below(6);
        Ends ends;
        std::vector<DayRange> days;
        for (std::size_t i = below(2 * node_count + 1); i > 0; --i) {
            ends.emplace_back(below(node_count), below(node_count));
            const auto one = static_cast<std::int32_t>(below(kLastDay + 1));
            const auto other = static_cast<std::int32_t>(below(kLastDay + 1));
            DayRange range{std::min(one, other), below(2) == 0 ? std::max(one, other) : std::min(one, other)};
            if (below(8) == 0) range.earliest = DayRange::kOpenBegin;
            if (below(8) == 0) range.latest = DayRange::kOpenEnd;
            days.push_back(range);
        }
        const Graph graph = make_graph(node_count, ends, days);
        Nodes from;
        Nodes to;
        for (std::size_t i = 1 + below(2); i > 0; --i) from.emplace_back(below(node_count));
        for (std::size_t i = 1 + below(2); i > 0; --i) to.emplace_back(below(node_count));
        const auto closed = static_cast<std::int64_t>(10 * below(2 * node_count));
        const auto may_pass = [&](const Node& node) { return node.id != closed; };
        const auto found = graph.path_in_order(from, to, may_pass, nullptr);
        INFO("round " << round);
        REQUIRE(found == naive_path(graph, from, to, may_pass));
        const auto any = graph.shortest_path(from, to, may_pass, nullptr);
        refused += any && !found;
        longer += any && found && any->size() < found->size();
        if (found) lengths.insert(found->size());
    }
    // The graphs were worth asking.
    CHECK(lengths.size() > 4);
    CHECK(refused > 10);
    CHECK(longer > 5);
}

TEST_CASE("steps may share a day, may wait, and may not run back") {
    struct Row {
        const char* what;
        std::vector<DayRange> days;  // of the steps of a chain
        bool is_path;
    };
    const Row rows[] = {
        {"each after the one before", {{1, 1}, {2, 2}, {5, 5}}, true},
        {"all on one day", {{3, 3}, {3, 3}, {3, 3}}, true},
        {"the last before the first", {{3, 3}, {4, 4}, {2, 2}}, false},
        {"an interval that reaches far enough", {{3, 3}, {1, 4}, {4, 4}}, true},
        {"an interval that ends too soon", {{3, 3}, {1, 2}}, false},
        {"intervals that overlap, though the second begins first", {{2, 6}, {1, 3}}, true},
        {"the earliest day that is possible is kept through wide intervals", {{4, 9}, {1, 9}, {2, 3}}, false},
        {"an open beginning", {{4, 4}, {DayRange::kOpenBegin, 5}}, true},
        {"an open beginning that ends too soon", {{4, 4}, {DayRange::kOpenBegin, 3}}, false},
        {"an open end", {{4, DayRange::kOpenEnd}, {9, 9}, {8, DayRange::kOpenEnd}}, true},
        {"a step of any day holds nobody up", {{4, 4}, kAnyDay, {4, 4}}, true},
        {"and lets nobody go back", {{4, 4}, kAnyDay, {3, 3}}, false},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        Ends ends;
        for (std::size_t i = 0; i < row.days.size(); ++i) ends.emplace_back(i, i + 1);
        const Graph graph = make_graph(row.days.size() + 1, ends, row.days);
        CHECK(length(graph, 0, row.days.size()).has_value() == row.is_path);
    }
}

TEST_CASE("a longer way is taken where the short one runs back") {
    const Graph graph = make_graph(4, {{0, 1}, {1, 2}, {1, 3}, {3, 2}}, {{5, 5}, {4, 4}, {5, 6}, {6, 6}});
    CHECK(length(graph, 0, 2) == 3U);
    CHECK(length(graph, 2, 0) == 2U);
}

TEST_CASE("nothing leads to or from what is not tied") {
    const Graph graph = make_graph(3, {{0, 1}, {2, 2}}, {{5, 5}, {4, 4}});
    CHECK_FALSE(length(graph, 0, 2).has_value());
    CHECK(length(graph, 2, 2) == 0U);
    CHECK_FALSE(graph.path_in_order({}, {}, nullptr, nullptr).has_value());
    CHECK_FALSE(Graph(PropertyGraph{}).path_in_order({}, {}, nullptr, nullptr).has_value());
}
