#include <limits>

#include "tests/query/functions/called.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

Value aggregated(Harbour& harbour, const char* name, const std::vector<Value>& values, const Value& second) {
    const Aggregate* const aggregate = find_aggregate(name);
    REQUIRE(aggregate != nullptr);
    const std::unique_ptr<Accumulator> accumulator = aggregate->begin();
    for (const Value& value : values) {
        if (value.is_null()) continue;
        const Value arguments[] = {value, second};
        accumulator->add(std::span(arguments).first(aggregate->arguments), harbour.context);
    }
    return accumulator->result(harbour.context);
}

}  // namespace

TEST_CASE("aggregations take all values of a group but null") {
    Harbour harbour;
    const Value null = Null{};
    const Value list = harbour.list({whole(2), whole(1)});
    struct Row {
        const char* name;
        std::vector<Value> values;
        const char* answer;
        Value second = Null{};
    };
    const Row rows[] = {
        {"count", {whole(1), null, "a"}, "2"},
        {"count", {}, "0"},
        {"sum", {whole(1), whole(2), null}, "3"},
        {"sum", {whole(1), 0.5}, "1.5"},
        {"sum", {}, "0"},
        {"sum", {1e16, 1.0, -1e16, 1.0}, "2.0"},
        {"sum", {whole(std::numeric_limits<std::int64_t>::max()), whole(1)}, "ArithmeticError: IntegerOverflow"},
        {"sum", {std::numeric_limits<double>::infinity(), 1.0}, "Inf"},
        {"sum", {"a"}, kBadValue},
        {"avg", {whole(1), whole(2)}, "1.5"},
        {"avg", {whole(std::numeric_limits<std::int64_t>::max()), whole(1)}, "4.611686018427388e+18"},
        {"avg", {null}, "null"},
        {"avg", {true}, kBadValue},
        {"min", {whole(3), 1.5, whole(2)}, "1.5"},
        {"min", {whole(1), "a", list, 0.2}, "[2, 1]"},
        {"min", {null}, "null"},
        {"max", {whole(3), 1.5, "z"}, "3"},
        {"max", {harbour.list({whole(2)}), list}, "[2, 1]"},
        {"max", {Date{3}, Date{5}}, "'1970-01-06'"},
        {"collect", {whole(3), null, list, "a", "a", 2.5}, "[3, [2, 1], 'a', 'a', 2.5]"},
        {"collect", {}, "[]"},
        {"stDev", {whole(2), whole(4)}, "1.4142135623730951"},
        {"stDevP", {whole(2), whole(4), 6.0, whole(8)}, "2.23606797749979"},
        {"stDev", {whole(2)}, "0.0"},
        {"stDevP", {}, "0.0"},
        {"stDev", {"a"}, kBadValue},
        {"percentileDisc", {whole(40), whole(10), 30.0, whole(20)}, "20", 0.5},
        {"percentileDisc", {whole(40), whole(10), 30.0, whole(20)}, "30.0", 0.51},
        {"percentileDisc", {whole(40), whole(10)}, "10", whole(0)},
        {"percentileDisc", {whole(40), whole(10)}, "40", whole(1)},
        {"percentileDisc", {}, "null", 0.5},
        {"percentileDisc", {whole(1)}, kOutOfRange, 1.5},
        {"percentileDisc", {"a"}, kBadValue, 0.5},
        {"percentileDisc", {whole(1)}, kBadValue, "0.5"},
        {"percentileCont", {whole(40), whole(10), whole(30), whole(20)}, "25.0", 0.5},
        {"percentileCont", {whole(10), whole(20)}, "12.5", 0.25},
        {"percentileCont", {whole(10), whole(20)}, "20.0", 1.0},
        {"percentileCont", {whole(10)}, "10.0", 0.7},
        {"percentileCont", {whole(1)}, kOutOfRange, whole(-1)},
        {"percentileCont", {whole(1)}, kOutOfRange, std::numeric_limits<double>::quiet_NaN()},
    };
    for (const Row& row : rows) {
        INFO(row.name << " of " << row.values.size());
        CHECK(answer(harbour, [&] { return aggregated(harbour, row.name, row.values, row.second); }) == row.answer);
    }
}

TEST_CASE("a list that is collected may grow long") {
    Harbour harbour;
    std::vector<Value> values;
    for (std::int64_t i = 0; i < 100'000; ++i) values.push_back(i);
    const Value collected = aggregated(harbour, "collect", values, Null{});
    const List& list = *collected.as<List>();
    REQUIRE(list.size == values.size());
    CHECK(are_equal(list[77'777], whole(77'777)) == Truth(true));
}
