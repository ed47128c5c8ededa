// The functions of the query language: a table of rows, looked up once for each call in a query.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "base/arena.hpp"
#include "model/graph_value.hpp"
#include "query/graph/queried_graph.hpp"
#include "query/values/value_context.hpp"

namespace dateline::cypher {

/// What functions may use beside their arguments.
struct FunctionContext : ValueContext {
    const QueriedGraph& graph;
    std::uint64_t random;  // state of rand(); given by the caller, so that a query can be asked again
};

/// Sets of kinds of value, for what can be seen before a query is run.
enum KindSet : std::uint32_t {
    kNothing = 0,
    kBoolean = 1U << 0U,
    kInteger = 1U << 1U,
    kFloat = 1U << 2U,
    kText = 1U << 3U,
    kList = 1U << 4U,
    kMap = 1U << 5U,
    kNode = 1U << 6U,
    kRelationship = 1U << 7U,
    kPath = 1U << 8U,
    kTemporal = 1U << 9U,
    kNumber = kInteger | kFloat,
    kAnything = (1U << 10U) - 1,
};

/// A function of a row's values. `call` gets as many arguments as are allowed; it throws ValueError. Where
/// `is_null_of_null`, it is not called where an argument is null, and gives null.
struct Function {
    std::string_view name;  // compared without case
    std::uint32_t least;    // arguments
    std::uint32_t most;
    std::uint32_t takes;  // KindSet of the first argument, null aside; anything else there is InvalidArgumentType
                          // before the query is run
    std::uint32_t gives;  // KindSet
    bool is_null_of_null;
    Value (*call)(std::span<const Value> arguments, FunctionContext& context);
};

/// nullptr where there is none.
[[nodiscard]] const Function* find_function(std::string_view name);

/// One aggregation over one group. The arena of the context, and what the arguments view where Aggregate::keeps_values,
/// must live as long as the accumulator.
class Accumulator {
public:
    virtual ~Accumulator() = default;
    /// Takes a row's arguments, the first of which is not null. ValueError where they do not fit.
    virtual void add(std::span<const Value> arguments, FunctionContext& context) = 0;
    [[nodiscard]] virtual Value result(FunctionContext& context) const = 0;
};

/// count, sum, avg, min, max, collect, stdev, stdevp, percentiledisc, percentilecont.
struct Aggregate {
    std::string_view name;
    std::uint32_t arguments;
    std::uint32_t gives;
    std::unique_ptr<Accumulator> (*begin)();
    bool keeps_values;  // texts, lists and so on as they are given
};

/// All of them.
[[nodiscard]] std::span<const Aggregate> aggregates();

/// nullptr where there is none.
[[nodiscard]] const Aggregate* find_aggregate(std::string_view name);

/// The operators that are more than equality and order. Null where an operand is, ValueError where the kinds do not
/// fit.
[[nodiscard]] Value add(const Value& a, const Value& b, FunctionContext& context);  // numbers, texts, lists, temporal
[[nodiscard]] Value subtract(const Value& a, const Value& b, FunctionContext& context);
[[nodiscard]] Value multiply(const Value& a, const Value& b, FunctionContext& context);
[[nodiscard]] Value divide(const Value& a, const Value& b, FunctionContext& context);
[[nodiscard]] Value modulo(const Value& a, const Value& b, FunctionContext& context);
[[nodiscard]] Value power(const Value& a, const Value& b, FunctionContext& context);
[[nodiscard]] Value negate(const Value& a, FunctionContext& context);

/// The property `key` of a node, a relationship, a map or a temporal value (date.year); null where it has none.
[[nodiscard]] Value property_of(const Value& value, std::string_view key, FunctionContext& context);

}  // namespace dateline::cypher
