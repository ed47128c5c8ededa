#include "query/functions/arguments.hpp"

#include "query/syntax/query_error.hpp"
#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

void refuse_argument(std::string_view function, std::string_view wanted, const Value& got) {
    const std::string name(function);
    throw ValueError{QueryErrorKind::type, "InvalidArgumentValue",
                     name + "() takes " + std::string(wanted) + ", not " + std::string(kind_of(got)),
                     "Give it " + std::string(wanted)};
}

void refuse_number(const std::string& cause, const std::string& remedy) {
    throw ValueError{QueryErrorKind::argument, "NumberOutOfRange", cause, remedy};
}

void refuse_overflow() {
    throw ValueError{QueryErrorKind::arithmetic, "IntegerOverflow", "the result is beyond what an integer holds",
                     "Compute with floats: toFloat(...)"};
}

std::string_view demand_text(std::string_view function, const Value& argument) {
    if (const auto* const text = argument.as<std::string_view>()) return *text;
    refuse_argument(function, "a text", argument);
}

std::int64_t demand_integer(std::string_view function, const Value& argument) {
    if (const auto* const integer = argument.as<std::int64_t>()) return *integer;
    refuse_argument(function, "an integer", argument);
}

double demand_number(std::string_view function, const Value& argument) {
    if (is_number(argument)) return as_float(argument);
    refuse_argument(function, "a number", argument);
}

std::size_t demand_count(std::string_view function, const Value& argument) {
    const std::int64_t count = demand_integer(function, argument);
    if (count < 0)
        refuse_number(std::string(function) + "() got " + std::to_string(count) + " where it counts characters",
                      "Give it 0 or more");
    return static_cast<std::size_t>(count);
}

}  // namespace dateline::cypher
