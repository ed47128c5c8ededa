#include "query/functions/functions.hpp"

#include <limits>

#include "tests/query/functions/called.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("functions are found without regard to case") {
    CHECK(find_function("toupper") == find_function("TOUPPER"));
    CHECK(find_function("toUpper") != nullptr);
    CHECK(find_function("to_upper") == nullptr);
    CHECK(find_function("") == nullptr);
    CHECK(find_aggregate("COLLECT") == find_aggregate("collect"));
    CHECK(find_aggregate("size") == nullptr);
    CHECK(find_function("count") == nullptr);
}

TEST_CASE("functions of the graph tell of nodes, relationships and paths") {
    Harbour harbour;
    const PathStep steps[] = {{RelationshipIndex(0), NodeIndex(1)}};
    const Path path = {steps, 1, NodeIndex(0)};
    check_calls(harbour, {
                             {"id", {NodeIndex(2)}, "3"},
                             {"id", {RelationshipIndex(0)}, "1"},
                             {"id", {whole(1)}, kBadValue},
                             {"labels", {NodeIndex(0)}, "['Port', 'Town']"},
                             {"labels", {NodeIndex(2)}, "[]"},
                             {"labels", {whole(1)}, kBadValue},
                             {"labels", {Null{}}, "null"},
                             {"type", {RelationshipIndex(1)}, "'ROAD'"},
                             {"type", {NodeIndex(1)}, kBadValue},
                             {"startNode", {RelationshipIndex(1)}, "(:Port {name: 'Belmar'})"},
                             {"endNode", {RelationshipIndex(0)}, "(:Port {name: 'Belmar'})"},
                             {"properties", {NodeIndex(1)}, "{name: 'Belmar'}"},
                             {"properties", {RelationshipIndex(0)}, "{hours: 2.5}"},
                             {"properties", {harbour.map({{"a", whole(1)}})}, "{a: 1}"},
                             {"properties", {"Belmar"}, kBadValue},
                             {"keys", {NodeIndex(0)}, "['depth', 'name']"},
                             {"keys", {harbour.map({{"a", Null{}}})}, "['a']"},
                             {"keys", {whole(1)}, kBadValue},
                             {"nodes", {path}, "[(:Port:Town {depth: 12, name: 'Arvik'}), (:Port {name: 'Belmar'})]"},
                             {"relationships", {path}, "[[:FERRY {hours: 2.5}]]"},
                             {"nodes", {harbour.list({})}, kBadValue},
                             {"length", {path}, "1"},
                             {"length", {"path"}, kBadValue},
                         });
}

TEST_CASE("functions of lists") {
    Harbour harbour;
    const Value three = harbour.list({whole(1), "two", Null{}});
    const Value none = harbour.list({});
    check_calls(harbour, {
                             {"size", {three}, "3"},
                             {"size", {"añó€😀"}, "5"},
                             {"size", {whole(3)}, kBadValue},
                             {"head", {three}, "1"},
                             {"head", {none}, "null"},
                             {"last", {three}, "null"},
                             {"last", {none}, "null"},
                             {"tail", {three}, "['two', null]"},
                             {"tail", {none}, "[]"},
                             {"tail", {"text"}, kBadValue},
                             {"reverse", {three}, "[null, 'two', 1]"},
                             {"reverse", {"añ€😀"}, "'😀€ña'"},
                             {"reverse", {whole(12)}, kBadValue},
                             {"coalesce", {Null{}, Null{}, "x", whole(1)}, "'x'"},
                             {"coalesce", {Null{}}, "null"},
                             {"exists", {Null{}}, "false"},
                             {"exists", {none}, "true"},
                         });
}

TEST_CASE("ranges count up and down, and end") {
    Harbour harbour;
    const char* const kBadRange = "ArgumentError: InvalidArgumentType";
    check_calls(
        harbour,
        {
            {"range", {whole(2), whole(5)}, "[2, 3, 4, 5]"},
            {"range", {whole(2), whole(2)}, "[2]"},
            {"range", {whole(2), whole(1)}, "[]"},
            {"range", {whole(10), whole(0), whole(-4)}, "[10, 6, 2]"},
            {"range", {whole(0), whole(10), whole(4)}, "[0, 4, 8]"},
            {"range", {whole(0), whole(10), whole(-1)}, "[]"},
            {"range", {whole(kMost - 1), whole(kMost)}, "[9223372036854775806, 9223372036854775807]"},
            {"range", {whole(kLeast), whole(kMost), whole(kMost)}, "[-9223372036854775808, -1, 9223372036854775806]"},
            {"range", {whole(kMost), whole(kLeast), whole(kLeast)}, "[9223372036854775807, -1]"},
            {"range", {whole(0), whole(1), whole(0)}, kOutOfRange},
            {"range", {1.0, whole(1)}, kBadRange},
            {"range", {whole(1), true}, kBadRange},
            {"range", {whole(1), whole(2), "3"}, kBadRange},
            {"range", {whole(1), Null{}}, "null"},
            {"range", {whole(0), whole(kMost)}, "full"},
            {"range", {whole(kLeast), whole(kMost)}, "full"},
        });
}

TEST_CASE("functions of texts count characters, not bytes") {
    Harbour harbour;
    check_calls(harbour, {
                             {"substring", {"ñandú run", whole(1)}, "'andú run'"},
                             {"substring", {"ñandú run", whole(0), whole(5)}, "'ñandú'"},
                             {"substring", {"ñandú", whole(4), whole(9)}, "'ú'"},
                             {"substring", {"ñandú", whole(9)}, "''"},
                             {"substring", {"ñandú", whole(-1)}, kOutOfRange},
                             {"substring", {"ñandú", whole(1), whole(-1)}, kOutOfRange},
                             {"substring", {"ñandú", 1.0}, kBadValue},
                             {"left", {"ñandú", whole(2)}, "'ña'"},
                             {"left", {"ñandú", whole(kMost)}, "'ñandú'"},
                             {"left", {"ñandú", whole(-2)}, kOutOfRange},
                             {"right", {"ñandú", whole(2)}, "'dú'"},
                             {"right", {"ñandú", whole(7)}, "'ñandú'"},
                             {"right", {"ñandú", Null{}}, "null"},
                             {"trim", {" \t quay\n"}, "'quay'"},
                             {"trim", {"  "}, "''"},
                             {"lTrim", {"\u00A0quay "}, "'quay '"},
                             {"rTrim", {" quay "}, "' quay'"},
                             {"trim", {whole(1)}, kBadValue},
                             {"replace", {"pier to pier", "pier", "quay"}, "'quay to quay'"},
                             {"replace", {"aaa", "aa", "b"}, "'ba'"},
                             {"replace", {"aaa", "a", ""}, "''"},
                             {"replace", {"aaa", "", "b"}, "'aaa'"},
                             {"replace", {"aaa", "x", "b"}, "'aaa'"},
                             {"split", {"a, b, c", ", "}, "['a', 'b', 'c']"},
                             {"split", {",a,", ","}, "['', 'a', '']"},
                             {"split", {"", ","}, "['']"},
                             {"split", {"añb", ""}, "['a', 'ñ', 'b']"},
                             {"toUpper", {"ñandú, été"}, "'ÑANDÚ, ÉTÉ'"},
                             {"toLower", {"ÑANDÚ"}, "'ñandú'"},
                             {"upper", {"a"}, "'A'"},
                             {"lower", {"A"}, "'a'"},
                             {"toUpper", {harbour.list({})}, kBadValue},
                         });
}

TEST_CASE("a text that would grow beyond the longest, or beyond the memory, is refused") {
    Harbour harbour;
    const std::string much(1'000'000, 'a');
    check_calls(harbour, {{"replace", {much, "a", much}, "ArgumentError: NumberOutOfRange"}});
    Value text = std::string_view(much);
    CHECK(answer(harbour, [&] {
              for (int i = 0; i < 60; ++i) text = add(text, text, harbour.context);
              return text;
          }) == "full");
}

TEST_CASE("values are converted, and texts that say nothing of the kind give null") {
    Harbour harbour;
    const char* const kOverflow = "ArithmeticError: IntegerOverflow";
    check_calls(harbour, {
                             {"toInteger", {whole(4)}, "4"},
                             {"toInteger", {-2.9}, "-2"},
                             {"toInteger", {" +42 "}, "42"},
                             {"toInteger", {"-3.7"}, "-3"},
                             {"toInteger", {"1e3"}, "1000"},
                             {"toInteger", {"12 boats"}, "null"},
                             {"toInteger", {""}, "null"},
                             {"toInteger", {"+-1"}, "null"},
                             {"toInteger", {"9223372036854775808"}, "null"},
                             {"toInteger", {1e19}, kOverflow},
                             {"toInteger", {std::numeric_limits<double>::quiet_NaN()}, kOverflow},
                             {"toInteger", {true}, kBadValue},
                             {"toInteger", {harbour.list({})}, kBadValue},
                             {"toFloat", {whole(4)}, "4.0"},
                             {"toFloat", {"2.5e1"}, "25.0"},
                             {"toFloat", {".5"}, "0.5"},
                             {"toFloat", {"inf"}, "null"},
                             {"toFloat", {"nan"}, "null"},
                             {"toFloat", {"0x10"}, "null"},
                             {"toFloat", {"-"}, "null"},
                             {"toFloat", {false}, kBadValue},
                             {"toBoolean", {"TRUE"}, "true"},
                             {"toBoolean", {"false"}, "false"},
                             {"toBoolean", {" true"}, "null"},
                             {"toBoolean", {true}, "true"},
                             {"toBoolean", {1.0}, kBadValue},
                             {"toString", {whole(-4)}, "'-4'"},
                             {"toString", {2.0}, "'2.0'"},
                             {"toString", {true}, "'true'"},
                             {"toString", {"quay"}, "'quay'"},
                             {"toString", {Date{0}}, "'1970-01-01'"},
                             {"toString", {Null{}}, "null"},
                             {"toString", {NodeIndex(0)}, kBadValue},
                             {"toString", {harbour.map({})}, kBadValue},
                         });
}

TEST_CASE("mathematical functions give floats, but for abs and sign") {
    Harbour harbour;
    check_calls(harbour, {
                             {"abs", {whole(-3)}, "3"},
                             {"abs", {-3.5}, "3.5"},
                             {"abs", {whole(kLeast)}, "ArithmeticError: IntegerOverflow"},
                             {"sign", {-0.1}, "-1"},
                             {"sign", {whole(0)}, "0"},
                             {"ceil", {1.2}, "2.0"},
                             {"floor", {whole(3)}, "3.0"},
                             {"floor", {-1.2}, "-2.0"},
                             {"round", {2.5}, "3.0"},
                             {"round", {-2.5}, "-2.0"},
                             {"round", {0.49999999999999994}, "0.0"},
                             {"sqrt", {6.25}, "2.5"},
                             {"sqrt", {-1.0}, "NaN"},
                             {"exp", {whole(0)}, "1.0"},
                             {"log", {whole(1)}, "0.0"},
                             {"log10", {1000.0}, "3.0"},
                             {"sin", {0.0}, "0.0"},
                             {"cos", {0.0}, "1.0"},
                             {"tan", {0.0}, "0.0"},
                             {"cot", {0.0}, "Inf"},
                             {"asin", {0.0}, "0.0"},
                             {"acos", {1.0}, "0.0"},
                             {"atan", {0.0}, "0.0"},
                             {"atan2", {0.0, 1.0}, "0.0"},
                             {"atan2", {0.0, "1"}, kBadValue},
                             {"haversin", {0.0}, "0.0"},
                             {"degrees", {3.141592653589793}, "180.0"},
                             {"radians", {180.0}, "3.141592653589793"},
                             {"pi", {}, "3.141592653589793"},
                             {"e", {}, "2.718281828459045"},
                             {"ceil", {"1.2"}, kBadValue},
                             {"ceil", {Null{}}, "null"},
                         });
}

TEST_CASE("random numbers lie from 0 to 1, and come again from the same beginning") {
    Harbour harbour;
    double sum = 0;
    const double first = *call(harbour, "rand", {}).as<double>();
    for (int i = 0; i < 10'000; ++i) {
        const double number = *call(harbour, "rand", {}).as<double>();
        REQUIRE(number >= 0);
        REQUIRE(number < 1);
        sum += number;
    }
    CHECK(sum / 10'000 == Approx(0.5).margin(0.02));
    Harbour again;
    CHECK(*call(again, "rand", {}).as<double>() == first);
}
