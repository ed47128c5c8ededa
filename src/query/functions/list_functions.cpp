#include <algorithm>
#include <limits>

#include "base/utf8.hpp"
#include "query/functions/arguments.hpp"
#include "query/functions/families.hpp"
#include "query/syntax/query_error.hpp"
#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

const List& demand_list(std::string_view function, const Value& argument) {
    if (const auto* const list = argument.as<List>()) return *list;
    refuse_argument(function, "a list", argument);
}

Value call_size(Arguments arguments, FunctionContext&) {
    if (const auto* const list = arguments[0].as<List>()) return static_cast<std::int64_t>(list->size);
    if (const auto* const text = arguments[0].as<std::string_view>())
        return static_cast<std::int64_t>(count_code_points(*text));
    refuse_argument("size", "a list or a text", arguments[0]);
}

Value call_head(Arguments arguments, FunctionContext&) {
    const List& list = demand_list("head", arguments[0]);
    return list.empty() ? Value() : list[0];
}

Value call_last(Arguments arguments, FunctionContext&) {
    const List& list = demand_list("last", arguments[0]);
    return list.empty() ? Value() : list[list.size - 1];
}

Value call_tail(Arguments arguments, FunctionContext&) {
    const List& list = demand_list("tail", arguments[0]);
    return list.empty() ? list : List{list.first + 1, list.size - 1};
}

Value reversed(std::string_view text, FunctionContext& context) {
    const std::span<char> bytes = context.arena.make<char>(text.size());
    std::size_t end = text.size();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = code_point_at(text, at).length;
        end -= length;
        std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(at), length,
                    bytes.begin() + static_cast<std::ptrdiff_t>(end));
        at += length;
    }
    return std::string_view(bytes.data(), bytes.size());
}

Value call_reverse(Arguments arguments, FunctionContext& context) {
    if (const auto* const text = arguments[0].as<std::string_view>()) return reversed(*text, context);
    if (arguments[0].as<List>() == nullptr) refuse_argument("reverse", "a list or a text", arguments[0]);
    const List& list = held<Kind::list>(arguments[0]);
    const std::span<Value> values = context.arena.make<Value>(list.size);
    std::reverse_copy(list.begin(), list.end(), values.begin());
    return as_list(values);
}

/// How many numbers there are from `start` to `end`, both included, `step` apart.
std::uint64_t count_steps(std::int64_t start, std::int64_t end, std::int64_t step) {
    if (step > 0 ? start > end : start < end) return 0;
    // Unsigned, since the distance may be more than an integer holds.
    const auto from = static_cast<std::uint64_t>(start);
    const auto to = static_cast<std::uint64_t>(end);
    const auto stride = static_cast<std::uint64_t>(step);
    const std::uint64_t steps = step > 0 ? (to - from) / stride : (from - to) / (0 - stride);
    return steps + (steps == std::numeric_limits<std::uint64_t>::max() ? 0 : 1);
}

Value call_range(Arguments arguments, FunctionContext& context) {
    for (const Value& argument : arguments) {
        if (kind(argument) == Kind::integer) continue;
        throw ValueError{QueryErrorKind::argument, "InvalidArgumentType",
                         "range() takes integers, not " + std::string(kind_of(argument)),
                         "Make integers of its arguments: toInteger(...)"};
    }
    const std::int64_t start = held<Kind::integer>(arguments[0]);
    const std::int64_t step = arguments.size() > 2 ? held<Kind::integer>(arguments[2]) : 1;
    if (step == 0) refuse_number("range() got 0 as its step and would never end", "Give it a step other than 0");
    const std::uint64_t count = count_steps(start, held<Kind::integer>(arguments[1]), step);
    const std::span<Value> values = context.arena.make<Value>(count);
    for (std::uint64_t i = 0; i < count; ++i)
        values[i] = static_cast<std::int64_t>(static_cast<std::uint64_t>(start) + i * static_cast<std::uint64_t>(step));
    return as_list(values);
}

Value call_coalesce(Arguments arguments, FunctionContext&) {
    const auto found =
        std::find_if(arguments.begin(), arguments.end(), [](const Value& each) { return !each.is_null(); });
    return found == arguments.end() ? Value() : *found;
}

Value call_exists(Arguments arguments, FunctionContext&) {
    return !arguments[0].is_null();
}

constexpr std::uint32_t kAnyNumber = std::numeric_limits<std::uint32_t>::max();

constexpr Function kFunctions[] = {
    {"size", 1, 1, kList | kText, kInteger, true, call_size},
    {"head", 1, 1, kList, kAnything, true, call_head},
    {"last", 1, 1, kList, kAnything, true, call_last},
    {"tail", 1, 1, kList, kList, true, call_tail},
    {"reverse", 1, 1, kList | kText, kList | kText, true, call_reverse},
    {"range", 2, 3, kAnything, kList, true, call_range},
    {"coalesce", 1, kAnyNumber, kAnything, kAnything, false, call_coalesce},
    {"exists", 1, 1, kAnything, kBoolean, false, call_exists},
};

}  // namespace

std::span<const Function> list_functions() {
    return kFunctions;
}

}  // namespace dateline::cypher
