#include <limits>

#include "tests/query/functions/called.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr const char* kBadKind = "TypeError: InvalidArgumentType";
constexpr const char* kOverflow = "ArithmeticError: IntegerOverflow";
constexpr const char* kByZero = "ArithmeticError: DivisionByZero";

using Operation = Value (*)(const Value&, const Value&, FunctionContext&);

struct Row {
    Operation operation;
    Value a;
    Value b;
    const char* answer;
};

}  // namespace

TEST_CASE("operators compute with numbers, texts and lists") {
    Harbour harbour;
    const Value null = Null{};
    const Value list = harbour.list({whole(1)});
    const Row rows[] = {
        {add, whole(1), whole(2), "3"},
        {add, whole(1), 0.5, "1.5"},
        {add, whole(kMost), whole(1), kOverflow},
        {add, whole(1), null, "null"},
        {add, null, list, "null"},
        {add, "quay ", whole(4), "'quay 4'"},
        {add, 1.5, "h", "'1.5h'"},
        {add, "a", "ñ", "'añ'"},
        {add, "a", true, "'atrue'"},
        {add, list, harbour.list({whole(2)}), "[1, 2]"},
        {add, list, whole(2), "[1, 2]"},
        {add, "a", list, "['a', 1]"},
        {add, list, harbour.list({}), "[1]"},
        {add, true, whole(1), kBadKind},
        {add, "a", NodeIndex(0), kBadKind},
        {add, harbour.map({}), harbour.map({}), kBadKind},
        {subtract, whole(1), whole(2), "-1"},
        {subtract, 1.5, whole(1), "0.5"},
        {subtract, whole(kLeast), whole(1), kOverflow},
        {subtract, "a", "b", kBadKind},
        {multiply, whole(3), whole(-4), "-12"},
        {multiply, whole(3), 0.5, "1.5"},
        {multiply, whole(kMost), whole(2), kOverflow},
        {multiply, list, whole(2), kBadKind},
        {divide, whole(7), whole(2), "3"},
        {divide, whole(-7), whole(2), "-3"},
        {divide, whole(7), 2.0, "3.5"},
        {divide, whole(7), whole(0), kByZero},
        {divide, whole(7), 0.0, "Inf"},
        {divide, 0.0, 0.0, "NaN"},
        {divide, whole(kLeast), whole(-1), kOverflow},
        {modulo, whole(7), whole(3), "1"},
        {modulo, whole(-7), whole(3), "-1"},
        {modulo, 7.5, whole(2), "1.5"},
        {modulo, whole(7), whole(0), kByZero},
        {modulo, whole(kLeast), whole(-1), "0"},
        {power, whole(2), whole(10), "1024.0"},
        {power, 2.0, -1.0, "0.5"},
        {power, "2", whole(2), kBadKind},
        {power, null, whole(2), "null"},
    };
    for (const Row& row : rows) {
        INFO(harbour.written(row.a) << " and " << harbour.written(row.b));
        CHECK(answer(harbour, [&] { return row.operation(row.a, row.b, harbour.context); }) == row.answer);
    }
}

TEST_CASE("numbers are negated") {
    Harbour harbour;
    const std::pair<Value, const char*> rows[] = {
        {whole(3), "-3"}, {2.5, "-2.5"}, {Null{}, "null"}, {whole(kLeast), kOverflow}, {"a", kBadKind}};
    for (const auto& [value, expected] : rows)
        CHECK(answer(harbour, [&, given = value] { return negate(given, harbour.context); }) == expected);
}

TEST_CASE("properties are looked up in nodes, relationships and maps") {
    Harbour harbour;
    struct Lookup {
        Value value;
        const char* key;
        const char* answer;
    };
    const Lookup rows[] = {
        {NodeIndex(0), "depth", "12"},
        {NodeIndex(1), "depth", "null"},
        {NodeIndex(1), "no such", "null"},
        {RelationshipIndex(0), "hours", "2.5"},
        {RelationshipIndex(1), "hours", "null"},
        {harbour.map({{"b", whole(2)}, {"a", whole(1)}, {"c", whole(3)}}), "b", "2"},
        {harbour.map({{"b", whole(2)}}), "a", "null"},
        {harbour.map({{"b", whole(2)}}), "B", "null"},
        {Null{}, "a", "null"},
        {whole(1), "a", kBadKind},
        {"text", "a", kBadKind},
        {harbour.list({}), "a", kBadKind},
    };
    for (const Lookup& row : rows) {
        INFO(harbour.written(row.value) << "." << row.key);
        CHECK(answer(harbour, [&] { return property_of(row.value, row.key, harbour.context); }) == row.answer);
    }
}
