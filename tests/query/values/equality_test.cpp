#include <catch2/catch.hpp>
#include <limits>

#include "query/syntax/query_error.hpp"
#include "tests/query/values/made_values.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr Truth kUnknown = std::nullopt;

struct Row {
    const char* what;
    Value a;
    Value b;
    Truth are_equal;
};

}  // namespace

TEST_CASE("values are equal, different, or it is not known") {
    ValueMaker make;
    const Value null = Null{};
    const Value none = make.list({});
    const Row rows[] = {
        {"one integer", whole(7), whole(7), true},
        {"two integers", whole(7), whole(8), false},
        {"an integer and its float", whole(7), 7.0, true},
        {"an integer that no float is", whole(9'007'199'254'740'993), 9'007'199'254'740'992.0, false},
        {"the largest integer and 2^63", whole(std::numeric_limits<std::int64_t>::max()), 9'223'372'036'854'775'808.0,
         false},
        {"not a number", kNaN, kNaN, false},
        {"not a number and a text", kNaN, "x", false},
        {"null", null, null, kUnknown},
        {"null and a number", null, whole(1), kUnknown},
        {"null and a list", none, null, kUnknown},
        {"texts", "quay", "quay", true},
        {"a text and a number", "7", whole(7), false},
        {"truths", true, true, true},
        {"nodes", NodeIndex(3), NodeIndex(3), true},
        {"a node and a relationship", NodeIndex(3), RelationshipIndex(3), false},
        {"dates", Date{5}, Date{5}, true},
        {"a date and a time", Date{5}, LocalTime{5}, false},
        {"one moment in two zones", make.moment(7200, 3600), make.moment(3600, 0), false},
        {"durations by their parts", make.duration({0, 1, 0, 0}), make.duration({0, 0, 86'400, 0}), false},
        {"lists", make.list({whole(1), "a"}), make.list({1.0, "a"}), true},
        {"empty lists", none, none, true},
        {"lists of two lengths", make.list({null}), make.list({null, null}), false},
        {"lists with a null", make.list({null, whole(2)}), make.list({whole(1), whole(2)}), kUnknown},
        {"a null and a difference", make.list({null, whole(2)}), make.list({whole(1), whole(3)}), false},
        {"a difference within", make.list({null, make.list({whole(1)})}), make.list({null, make.list({whole(2)})}),
         false},
        {"a null within", make.list({whole(1), make.list({null})}), make.list({whole(1), make.list({null})}), kUnknown},
        {"a list and a text", make.list({"a"}), "a", false},
        {"maps", make.map({{"a", whole(1)}, {"b", 2.5}}), make.map({{"b", 2.5}, {"a", 1.0}}), true},
        {"maps with other keys", make.map({{"a", null}}), make.map({{"b", null}}), false},
        {"a map with a key more", make.map({{"a", whole(1)}}), make.map({{"a", whole(1)}, {"b", null}}), false},
        {"maps with a null", make.map({{"a", null}}), make.map({{"a", whole(1)}}), kUnknown},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(are_equal(row.a, row.b) == row.are_equal);
        CHECK(are_equal(row.b, row.a) == row.are_equal);
    }
}

TEST_CASE("values stand to each other as the smaller or larger, or in no order") {
    using Way = std::partial_ordering;
    ValueMaker make;
    const Value null = Null{};
    struct Comparison {
        const char* what;
        Value a;
        Value b;
        std::optional<Way> way;
    };
    const Comparison rows[] = {
        {"integers", whole(1), whole(2), Way::less},
        {"an integer and a float", whole(1), 0.5, Way::greater},
        {"one number", whole(1), 1.0, Way::equivalent},
        {"a negative fraction", whole(-1), -1.5, Way::greater},
        {"beyond all integers", whole(std::numeric_limits<std::int64_t>::max()), 1e300, Way::less},
        {"below all integers", whole(std::numeric_limits<std::int64_t>::min()), -1e300, Way::greater},
        {"not a number", whole(1), kNaN, Way::unordered},
        {"not a number and a text", kNaN, "x", std::nullopt},
        {"texts", "berth", "dock", Way::less},
        {"truths", false, true, Way::less},
        {"a text and a number", "1", whole(1), std::nullopt},
        {"null", null, null, std::nullopt},
        {"nodes", NodeIndex(1), NodeIndex(2), std::nullopt},
        {"maps", make.map({}), make.map({}), std::nullopt},
        {"dates", Date{1}, Date{2}, Way::less},
        {"times with offsets", ZonedTime{3'600'000'000'000, 7200}, ZonedTime{0, 0}, Way::less},
        {"moments", make.moment(7200, 7200), make.moment(1, 0), Way::less},
        {"durations", make.duration({0, 1, 0, 0}), make.duration({0, 2, 0, 0}), std::nullopt},
        {"a list and its beginning", make.list({whole(1), null}), make.list({whole(1)}), Way::greater},
        {"the first difference decides", make.list({whole(1), whole(5)}), make.list({whole(3), null}), Way::less},
        {"a null before it", make.list({null, whole(5)}), make.list({whole(3), whole(7)}), std::nullopt},
        {"lists within lists", make.list({make.list({whole(1), whole(2)})}), make.list({make.list({whole(1)})}),
         Way::greater},
        {"elements of two kinds", make.list({whole(1)}), make.list({"a"}), std::nullopt},
    };
    for (const Comparison& row : rows) {
        INFO(row.what);
        CHECK(compare(row.a, row.b) == row.way);
    }
}

TEST_CASE("lists deep within lists are compared without deep calls") {
    ValueMaker make;
    const Value deep = make.nested(200'000, whole(1));
    const Value other = make.nested(200'000, whole(2));
    CHECK(are_equal(deep, deep) == Truth(true));
    CHECK(are_equal(deep, other) == Truth(false));
    CHECK(order(deep, other) == std::strong_ordering::less);
    CHECK(is_same(deep, make.nested(200'000, 1.0)));
    CHECK(hash_of(deep) == hash_of(make.nested(200'000, 1.0)));
}

TEST_CASE("lists that hold themselves many times over are refused, not walked for ever") {
    ValueMaker make;
    const Value a = make.doubled(60);
    const Value b = make.doubled(60);
    CHECK_THROWS_AS(are_equal(a, b), ValueError);
    CHECK_THROWS_AS(order(a, b), ValueError);
    CHECK(hash_of(a) == hash_of(b));
}
