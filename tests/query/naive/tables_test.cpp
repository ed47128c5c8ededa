#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/query/naive/naive_questions.hpp"

using namespace dateline::cypher;
using namespace dateline::cypher::naive;

namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

constexpr QuestionShape kShapes[] = {
    {1, 2, false, false, false}, {1, 3, false, false, false}, {2, 2, false, true, false},
    {1, 1, true, false, false},  {2, 1, true, true, false},
};
constexpr int kTimes = 250;  // for each shape

/// A graph, a question to it, and the rows that the question gives.
struct Case {
    explicit Case(int seed)
        : chance(static_cast<std::uint64_t>(seed)),
          graph(make_graph(chance, 4, 6)),
          question(make_question(chance, kShapes[static_cast<std::size_t>(seed) % std::size(kShapes)], graph)),
          seen(graph, count_up_to(graph.ties.size())),
          rows(rows_of(graph, question)) {}

    [[nodiscard]] std::optional<int> number(const Binding& row, const std::string& variable) const {
        return number_of(graph, row.at(variable));
    }

    Chance chance;
    NaiveGraph graph;
    Question question;
    SeenGraph seen;
    std::vector<Binding> rows;
};

Rows sorted(Rows rows) {
    std::sort(rows.begin(), rows.end());
    return rows;
}

template <class Check>
void for_each_case(const Check& check) {
    for (int seed = 0; seed < kTimes * static_cast<int>(std::size(kShapes)); ++seed) {
        Case each(seed);
        INFO("seed " << seed << ": " << words_of(each.question));
        if (each.rows.size() < 5000) check(each);
    }
}

/// The aggregations of the numbers of one group, as a row of texts.
Row aggregated(const std::vector<std::optional<int>>& numbers) {
    std::vector<int> known;
    for (const auto number : numbers) {
        if (number) known.push_back(*number);
    }
    std::sort(known.begin(), known.end());
    const std::set<int> different(known.begin(), known.end());
    int sum = 0;
    for (const int number : known) sum += number;
    int sum_of_different = 0;
    for (const int number : different) sum_of_different += number;
    const auto or_null = [&](int (*choose)(const std::vector<int>&)) {
        return known.empty() ? written(Bound()) : std::to_string(choose(known));
    };
    return {std::to_string(numbers.size()),
            std::to_string(known.size()),
            std::to_string(different.size()),
            std::to_string(sum),
            std::to_string(sum_of_different),
            or_null([](const std::vector<int>& all) { return all.front(); }),
            or_null([](const std::vector<int>& all) { return all.back(); }),
            std::to_string(known.size())};
}
constexpr const char* kAggregations =
    "count(*), count(@), count(DISTINCT @), sum(@), sum(DISTINCT @), min(@), max(@), size(collect(@))";

std::string with_name(std::string_view words, const std::string& name) {
    std::string text;
    for (const char c : words) text += c == '@' ? name : std::string(1, c);
    return text;
}

}  // namespace

TEST_CASE("rows are counted alike, whether the last step names them or only counts them") {
    for_each_case([](Case& each) {
        const Rows all{{std::to_string(each.rows.size())}};
        const std::string words = words_of(each.question);
        CHECK(answer(words + "RETURN count(*)", each.seen) == all);
        CHECK(answer(words + "WITH * RETURN count(*)", each.seen) == all);
        for (const std::string& variable : variables_of(each.question)) {
            std::map<std::string, int> counts;
            int count = 0;
            for (const Binding& row : each.rows) {
                ++counts[written(row.at(variable))];
                count += row.at(variable).kind == '0' ? 0 : 1;
            }
            Rows expected;
            for (const auto& [value, times] : counts) expected.push_back({value, std::to_string(times)});
            CHECK(sorted(answer(words + "RETURN " + variable + ", count(*)", each.seen)) == sorted(expected));
            CHECK(answer(words + "RETURN count(" + variable + ")", each.seen) == Rows{{std::to_string(count)}});
            CHECK(answer(words + "RETURN count(DISTINCT " + variable + ")", each.seen) ==
                  Rows{{std::to_string(counts.size() - counts.count(written(Bound())))}});
            Rows different;
            for (const auto& [value, times] : counts) different.push_back({value});
            CHECK(sorted(answer(words + "RETURN DISTINCT " + variable, each.seen)) == sorted(different));
        }
    });
}

TEST_CASE("groups are those of the keys, and aggregations are of their rows") {
    for_each_case([](Case& each) {
        const std::string key = each.chance.of(each.question.nodes);
        const std::string of = each.chance.of(each.question.nodes);
        std::map<std::string, std::vector<std::optional<int>>> groups;
        std::vector<std::optional<int>> all;
        for (const Binding& row : each.rows) {
            groups[written(each.number(row, key))].push_back(each.number(row, of));
            all.push_back(each.number(row, of));
        }
        const std::string aggregations = with_name(kAggregations, of + ".a");
        CHECK(answer(words_of(each.question) + "RETURN " + aggregations, each.seen) == Rows{aggregated(all)});
        Rows expected;
        for (const auto& [value, numbers] : groups) {
            expected.push_back({value});
            const Row row = aggregated(numbers);
            expected.back().insert(expected.back().end(), row.begin(), row.end());
        }
        CHECK(sorted(answer(words_of(each.question) + "RETURN " + key + ".a, " + aggregations, each.seen)) ==
              sorted(expected));
        // The same, over rows that an earlier clause has put in order.
        CHECK(sorted(answer(words_of(each.question) + "WITH " + key + ".a AS k, " + of +
                                ".a AS v ORDER BY v DESC, k RETURN k, " + with_name(kAggregations, "v"),
                            each.seen)) == sorted(expected));
    });
}

TEST_CASE("rows come in order, and SKIP and LIMIT cut where they must") {
    for_each_case([](Case& each) {
        const std::string first = each.chance.of(each.question.nodes);
        const std::string second = each.chance.of(each.question.nodes);
        const bool is_descending = each.chance.one_in(2);
        // Null is after all numbers.
        const auto rank = [](std::optional<int> number) { return number.value_or(1000); };
        std::vector<std::pair<int, int>> keys;
        for (const Binding& row : each.rows) {
            const int one = rank(each.number(row, first));
            keys.emplace_back(is_descending ? -one : one, rank(each.number(row, second)));
        }
        std::sort(keys.begin(), keys.end());
        const auto text = [](int key) {
            return std::abs(key) == 1000 ? written(Bound()) : std::to_string(std::abs(key));
        };
        Rows expected;
        for (const auto& [one, other] : keys) expected.push_back({text(one), text(other)});
        const std::string query = words_of(each.question) + "RETURN " + first + ".a AS x, " + second +
                                  ".a AS y ORDER BY " + (each.chance.one_in(2) ? "x" : first + ".a") +
                                  (is_descending ? " DESC" : "") + ", y";
        CHECK(answer(query, each.seen) == expected);
        const int size = static_cast<int>(expected.size());
        const int skip = each.chance.below(size + 2);
        const int limit = each.chance.below(size + 2);
        const Rows cut(expected.begin() + std::min(skip, size), expected.begin() + std::min(skip + limit, size));
        CHECK(answer(query + " SKIP " + std::to_string(skip) + " LIMIT " + std::to_string(limit), each.seen) == cut);
        CHECK(answer(query + " LIMIT " + std::to_string(limit), each.seen) ==
              Rows(expected.begin(), expected.begin() + std::min(limit, size)));
        CHECK(answer(query + " SKIP " + std::to_string(skip), each.seen) ==
              Rows(expected.begin() + std::min(skip, size), expected.end()));
        expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
        const std::string distinct = words_of(each.question) + "RETURN DISTINCT " + first + ".a AS x, " + second +
                                     ".a AS y ORDER BY x" + (is_descending ? " DESC" : "") + ", y";
        CHECK(answer(distinct, each.seen) == expected);
    });
}

TEST_CASE("a union has the rows of all its queries, or the different ones") {
    for (int seed = 0; seed < 300; ++seed) {
        Chance chance(static_cast<std::uint64_t>(seed));
        const NaiveGraph graph = make_graph(chance, 4, 6);
        const SeenGraph seen(graph, count_up_to(graph.ties.size()));
        const bool is_distinct = chance.one_in(2);
        Rows expected;
        std::string query;
        for (int i = 1 + chance.below(3); i >= 0; --i) {
            const Question question = make_question(chance, kShapes[0], graph);
            const Expected one = expect(graph, question, {number_column(graph, chance.of(question.nodes))});
            query += (query.empty() ? "" : is_distinct ? " UNION " : " UNION ALL ") + one.query;
            expected.insert(expected.end(), one.rows.begin(), one.rows.end());
        }
        INFO(query);
        expected = sorted(expected);
        if (is_distinct) expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
        CHECK(sorted(answer(query, seen)) == expected);
    }
}

TEST_CASE("pattern comprehensions and lists have a value for each match of their pattern") {
    for (int seed = 0; seed < 400; ++seed) {
        Chance chance(static_cast<std::uint64_t>(seed));
        const NaiveGraph graph = make_graph(chance, 4, 6);
        const SeenGraph seen(graph, count_up_to(graph.ties.size()));
        Question question = make_question(chance, kShapes[0], graph);
        const std::string from = chance.of(question.nodes);
        PatternTie tie;
        tie.direction = "<>-"[chance.below(3)];
        tie.is_long = chance.one_in(2);
        tie.most = tie.is_long ? 2 : 1;
        if (chance.one_in(2)) tie.types = {chance.of(kTypes)};
        PatternNode to{"other", {}, {}};
        if (chance.one_in(3)) to.labels = {chance.of(kLabels)};
        const PatternChain chain{"", {{from, {}, {}}, to}, {tie}};
        const auto others = [&](const Binding& row) { return match(graph, {chain}, row); };
        const Column count{"size([" + words_of(chain) + " | 1])",
                           [&](const Binding& row) { return std::to_string(others(row).size()); }};
        const Column sum{"reduce(s = 0, x IN [" + words_of(chain) + " WHERE other.a > 0 | other.a] | s + x)",
                         [&](const Binding& row) {
                             int total = 0;
                             for (const Binding& each : others(row))
                                 total += number_of(graph, each.at("other")).value_or(0);
                             return std::to_string(total);
                         }};
        const Column has{"any(x IN [" + words_of(chain) + " | other] WHERE x = " + from + ")", [&](const Binding& row) {
                             const auto all = others(row);
                             const bool is_there = std::any_of(all.begin(), all.end(), [&](const Binding& each) {
                                 return each.at("other") == row.at(from);
                             });
                             return std::string(is_there ? "true" : "false");
                         }};
        const Expected expected = expect(graph, question, {column_of(from), count, sum, has});
        INFO("seed " << seed << ": " << expected.query);
        CHECK(sorted(answer(expected.query, seen)) == expected.rows);
    }
}

TEST_CASE("a shortest path is one of the shortest trails, and all of them are all") {
    for (int seed = 0; seed < 600; ++seed) {
        Chance chance(static_cast<std::uint64_t>(seed));
        const NaiveGraph graph = make_graph(chance, 5, 6);
        const SeenGraph seen(graph, count_up_to(graph.ties.size()));
        PatternTie tie;
        tie.direction = "<>-"[chance.below(3)];
        tie.is_long = true;
        tie.least = chance.below(2);
        tie.most = chance.one_in(2) ? std::optional<int>() : 1 + chance.below(4);
        if (chance.one_in(3)) tie.types = {chance.of(kTypes)};
        if (chance.one_in(5)) tie.a = chance.below(3);
        const PatternChain chain{"p", {{"a", {}, {}}, {"b", {}, {}}}, {tie}};
        const std::string tie_words = words_of(PatternChain{"", chain.nodes, chain.ties});
        INFO("seed " << seed << ": " << tie_words);
        // By both ends: the shortest of all trails that trying finds.
        std::map<std::pair<int, int>, Rows> shortest;
        for (const Binding& each : match(graph, {chain})) {
            const std::pair ends{each.at("a").ids[0], each.at("b").ids[0]};
            if (ends.first == ends.second && each.at("p").ids.size() > 1) continue;  // from a node to itself: no way
            Rows& best = shortest[ends];
            const std::string path = written(each.at("p"));
            const auto length = [](const std::string& text) { return std::count(text.begin(), text.end(), ' '); };
            if (!best.empty() && length(path) < length(best.front().front())) best.clear();
            if (best.empty() || length(path) == length(best.front().front())) best.push_back({path});
        }
        Rows all;
        for (const auto& [ends, paths] : shortest) all.insert(all.end(), paths.begin(), paths.end());
        CHECK(sorted(answer("MATCH (a), (b) MATCH p = allShortestPaths(" + tie_words + ") RETURN p", seen)) ==
              sorted(all));
        const Rows one_each = answer("MATCH p = shortestPath(" + tie_words + ") RETURN p, a, b", seen);
        CHECK(one_each.size() == shortest.size());
        for (const Row& row : one_each) CHECK(std::find(all.begin(), all.end(), Row{row[0]}) != all.end());
        std::set<Row> ends;
        for (const Row& row : one_each) ends.insert({row[1], row[2]});
        CHECK(ends.size() == shortest.size());
    }
}
