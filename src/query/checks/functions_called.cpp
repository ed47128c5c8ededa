#include "query/checks/functions_called.hpp"

#include <array>
#include <string>
#include <utility>

namespace dateline::cypher {

namespace {

bool is_known(std::string_view name) {
    return find_function(name) != nullptr || find_aggregate(name) != nullptr;
}

/// A function that is called like `name`, were it not for one typing error; empty where there is none.
std::string similar_function(const std::string& name) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789.";
    constexpr std::size_t kLongest = 40;  // bytes; no function has a name as long
    if (name.size() > kLongest) return {};
    for (std::size_t i = 0; i <= name.size(); ++i) {
        if (i + 1 < name.size()) {
            std::string swapped = name;
            std::swap(swapped[i], swapped[i + 1]);
            if (is_known(swapped)) return swapped;
        }
        if (i < name.size()) {
            std::string shorter = name;
            if (is_known(shorter.erase(i, 1))) return shorter;
        }
        for (const char letter : kLetters) {
            std::string longer = name;
            if (is_known(longer.insert(i, 1, letter))) return longer;
            std::string other = name;
            if (i < name.size() && is_known(other.replace(i, 1, 1, letter))) return other;
        }
    }
    return {};
}

/// What functions of other graph databases are called, and what gives the same here; in small letters. One
/// that ends with a point stands for all that begin so.
struct OtherFunction {
    std::string_view name;
    std::string_view remedy;
};
constexpr std::array<OtherFunction, 13> kOtherFunctions = {{
    {"elementid", "Use id(x), or x.key, which is the same in every file"},
    {"isempty", "Ask size(x) = 0, or x = ''"},
    {"tostringornull", "Use toString(x), which gives null for null and refuses lists, maps and nodes"},
    {"tointegerornull", "toInteger(x) gives null where a text is no number"},
    {"tofloatornull", "toFloat(x) gives null where a text is no number"},
    {"tobooleanornull", "toBoolean(x) gives null where a text is neither true nor false"},
    {"char_length", "Use size(x)"},
    {"character_length", "Use size(x)"},
    {"btrim", "Use trim(x)"},
    {"point", "Compare x.latitude and x.longitude, which are degrees"},
    {"valuetype", "Ask labels(x) of a node, type(x) of a relationship"},
    {"apoc.",
     "There are no libraries to call; docs/query.md has all functions: size(), collect(), split(), reduce() and more"},
    {"gds.", "There are no libraries to call; `dateline path`, `dateline rank` and their like measure the graph"},
}};

std::string_view remedy_for_function(const std::string& name) {
    std::string lower = name;
    for (char& each : lower) each = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    for (const OtherFunction& each : kOtherFunctions) {
        if (each.name.ends_with('.') ? lower.starts_with(each.name) : lower == each.name) return each.remedy;
    }
    return {};
}

std::string count_of_arguments(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " argument" : " arguments");
}

void demand_count(const CheckedQuery& query, const Expression& call, std::size_t least, std::size_t most) {
    const std::size_t given = call.operands.size();
    if (given >= least && given <= most) return;
    const std::string takes =
        least == most ? count_of_arguments(least) : std::to_string(least) + " to " + count_of_arguments(most);
    refuse(query, {call.source, "InvalidNumberOfArguments",
                   call.name + "() is given " + count_of_arguments(given) + " but takes " + takes,
                   given < least ? "Add what is missing" : "Leave out what is too many"});
}

}  // namespace

bool is_aggregation(const Expression& expression) {
    return expression.kind == ExpressionKind::count_all ||
           (expression.kind == ExpressionKind::function && find_aggregate(expression.name) != nullptr);
}

PossibleKinds check_call(const CheckedQuery& query, const Expression& call, std::span<const PossibleKinds> arguments) {
    if (const Aggregate* const aggregate = find_aggregate(call.name); aggregate != nullptr) {
        demand_count(query, call, aggregate->arguments, aggregate->arguments);
        return {aggregate->gives, aggregate->gives == kList ? arguments[0].set : std::uint32_t{kAnything}};
    }
    const Function* const function = find_function(call.name);
    if (function == nullptr) {
        const std::string_view remedy = remedy_for_function(call.name);
        const std::string similar = remedy.empty() ? similar_function(call.name) : "";
        refuse(query, {call.source, "UnknownFunction",
                       "there is no function " + quoted(call.name) +
                           (similar.empty() ? "" : "; did you mean " + quoted(similar) + "?"),
                       remedy.empty() ? "Use one of openCypher 9" : std::string(remedy)});
    }
    demand_count(query, call, function->least, function->most);
    if (call.is_distinct) {
        refuse(query, {call.source, "InvalidAggregation", call.name + "() is no aggregation and takes no DISTINCT",
                       "Leave DISTINCT out, or put it after WITH or RETURN"});
    }
    if (!arguments.empty() && is_never(arguments[0], function->takes)) {
        refuse(query, {query.at(call.operands[0]).source, "InvalidArgumentType",
                       call.name + "() is given " + words_of_kinds(arguments[0].set),
                       "Give it " + words_of_kinds(function->takes)});
    }
    return {function->gives, kAnything};
}

}  // namespace dateline::cypher
