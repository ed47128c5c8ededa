#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "tests/query/values/made_values.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Values in their order, all different.
std::vector<Value> in_order(ValueMaker& make, const PathStep& step) {
    const Value null = Null{};
    return {
        make.map({}),
        make.map({{"a", whole(2)}}),
        make.map({{"b", whole(1)}}),
        NodeIndex(0),
        NodeIndex(4),
        RelationshipIndex(0),
        make.list({}),
        make.list({make.map({})}),
        make.list({"a"}),
        make.list({"a", whole(1)}),
        make.list({whole(1)}),
        make.list({whole(1), "a"}),
        make.list({whole(1), null}),
        make.list({null, whole(1)}),
        Path{nullptr, 0, NodeIndex(0)},
        Path{&step, 1, NodeIndex(0)},
        make.moment(0, 0),
        make.moment(0, 0, "Europe/Oslo"),
        make.moment(3600, 3600),
        make.moment(1, 0),
        LocalDateTime{0, 0},
        LocalDateTime{0, 1},
        Date{-3},
        Date{4},
        ZonedTime{0, 60},
        ZonedTime{0, 0},
        LocalTime{5},
        make.duration({0, 30, 0, 0}),
        make.duration({1, 0, 0, 0}),
        make.duration({0, 31, 0, 0}),
        "",
        "Zebra",
        "apple",
        "é",
        false,
        true,
        -1e300,
        whole(std::numeric_limits<std::int64_t>::min()),
        -0.5,
        whole(0),
        9'007'199'254'740'992.0,
        whole(9'007'199'254'740'993),
        1e300,
        kNaN,
        null,
    };
}

}  // namespace

TEST_CASE("all values stand in one order") {
    ValueMaker make;
    const PathStep step = {RelationshipIndex(0), NodeIndex(1)};
    const std::vector<Value> values = in_order(make, step);
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = 0; j < values.size(); ++j) {
            INFO(i << " and " << j);
            CHECK(order(values[i], values[j]) == (i <=> j));
            CHECK(is_same(values[i], values[j]) == (i == j));
        }
    }
}

TEST_CASE("values that are the same have one hash") {
    ValueMaker make;
    const Value null = Null{};
    const std::pair<Value, Value> rows[] = {
        {whole(1), 1.0},
        {whole(0), -0.0},
        {kNaN, -kNaN},
        {null, null},
        {"quay", std::string_view("quayside").substr(0, 4)},
        {make.list({whole(1), kNaN, null}), make.list({1.0, kNaN, null})},
        {make.map({{"a", whole(1)}, {"b", null}}), make.map({{"b", null}, {"a", 1.0}})},
        {make.moment(5, 0, "Europe/Oslo"), make.moment(5, 0, "Europe/Oslo")},
        {make.duration({1, 2, 3, 4}), make.duration({1, 2, 3, 4})},
    };
    for (const auto& [a, b] : rows) {
        CHECK(is_same(a, b));
        CHECK(hash_of(a) == hash_of(b));
    }
}

TEST_CASE("values that differ seldom share a hash") {
    ValueMaker make;
    const PathStep step = {RelationshipIndex(0), NodeIndex(1)};
    std::vector<std::size_t> hashes;
    for (const Value& value : in_order(make, step)) hashes.push_back(hash_of(value));
    for (std::int64_t i = 100; i < 10'000; ++i) hashes.push_back(hash_of(whole(i)));
    const std::size_t all = hashes.size();
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    CHECK(hashes.size() >= all - 4);
}
