// Functions called by name, as a query calls them, for tests.
#pragma once

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "query/syntax/query_error.hpp"
#include "tests/query/values/made_values.hpp"

namespace dateline::cypher {

inline Value call(Harbour& harbour, std::string_view name, const std::vector<Value>& arguments) {
    const Function* const function = find_function(name);
    REQUIRE(function != nullptr);
    REQUIRE(arguments.size() >= function->least);
    REQUIRE(arguments.size() <= function->most);
    for (const Value& argument : arguments) {
        if (argument.is_null() && function->is_null_of_null) return Null{};
    }
    return function->call(arguments, harbour.context);
}

/// The value written, or kind and detail of the error.
template <class Compute>
std::string answer(const Harbour& harbour, const Compute& compute) {
    try {
        return harbour.written(compute());
    } catch (const ValueError& error) {
        CHECK(!error.cause.empty());
        CHECK(!error.remedy.empty());
        return std::string(name_of(error.kind)) + ": " + std::string(error.detail);
    } catch (const ArenaFull&) {
        return "full";
    }
}

/// A call and what it gives.
struct CallRow {
    const char* function;
    std::vector<Value> arguments;
    const char* answer;
};

inline void check_calls(Harbour& harbour, const std::vector<CallRow>& rows) {
    for (const CallRow& row : rows) {
        std::string what = row.function;
        for (const Value& argument : row.arguments) what += " " + harbour.written(argument);
        INFO(what);
        CHECK(answer(harbour, [&] { return call(harbour, row.function, row.arguments); }) == row.answer);
    }
}

inline constexpr const char* kBadValue = "TypeError: InvalidArgumentValue";
inline constexpr const char* kOutOfRange = "ArgumentError: NumberOutOfRange";

}  // namespace dateline::cypher
