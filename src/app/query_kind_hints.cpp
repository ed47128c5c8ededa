#include "app/query_kind_hints.hpp"

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

#include "app/query_hints.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

using cypher::Expression;
using cypher::ExpressionKind;
using cypher::Operator;

/// What is compared with a property, as far as its words tell; `other` where they do not.
enum class GivenKind { other, number, text, list, day, moment };
constexpr std::array<std::string_view, 6> kKindNames = {"", "a number", "a text", "a list", "a date", "a moment"};

GivenKind kind_of_value(const cypher::Value& value) {
    if (value.as<std::int64_t>() != nullptr || value.as<double>() != nullptr) return GivenKind::number;
    if (value.as<std::string_view>() != nullptr) return GivenKind::text;
    if (value.as<cypher::List>() != nullptr) return GivenKind::list;
    return value.as<cypher::Date>() != nullptr ? GivenKind::day : GivenKind::other;
}

GivenKind kind_of_call(const std::string& name) {
    constexpr std::array<std::string_view, 4> kMoments = {"datetime", "localdatetime", "time", "localtime"};
    const std::string lower = to_lower(name);
    if (lower == "date") return GivenKind::day;
    const bool is_moment = std::find(kMoments.begin(), kMoments.end(), lower) != kMoments.end();
    return is_moment ? GivenKind::moment : GivenKind::other;
}

GivenKind kind_of_given(const ComparedWith& with) {
    if (with.parameter != nullptr) return kind_of_value(*with.parameter);
    const Expression& expression = with.expression;
    if (expression.kind == ExpressionKind::list) return GivenKind::list;
    if (expression.kind == ExpressionKind::function) return kind_of_call(expression.name);
    if (expression.kind != ExpressionKind::literal) return GivenKind::other;
    if (std::holds_alternative<std::string>(expression.literal)) return GivenKind::text;
    const bool is_number =
        std::holds_alternative<std::int64_t>(expression.literal) || std::holds_alternative<double>(expression.literal);
    return is_number ? GivenKind::number : GivenKind::other;
}

std::string write_as_date(const AskedProperty&, const ComparedWith&) {
    return "date('2024-01-31')";
}
std::string write_as_number(const AskedProperty&, const ComparedWith&) {
    return "the number without quotation marks";
}
std::string write_as_text(const AskedProperty&, const ComparedWith&) {
    return "it in quotation marks";
}
std::string write_by_membership(const AskedProperty& asked, const ComparedWith& with) {
    return with.words + " IN " + (asked.written == asked.key ? "x." : "") + asked.written;
}
std::string write_by_days(const AskedProperty&, const ComparedWith&) {
    return "the property that is a date, such as earliest, latest or said_latest";
}

/// Types of properties and kinds that never compare, and what to write instead.
struct VainKinds {
    std::string_view type;
    std::string_view type_name;
    GivenKind given;
    std::string (*remedy)(const AskedProperty&, const ComparedWith&);
};
constexpr VainKinds kVain[] = {
    {"date", "a date", GivenKind::moment, write_as_date},
    {"integer", "a number", GivenKind::text, write_as_number},
    {"float", "a number", GivenKind::text, write_as_number},
    {"text", "a text", GivenKind::number, write_as_text},
    {"text", "a text", GivenKind::day, write_by_days},
    {"text", "a text", GivenKind::moment, write_by_days},
    {"list of texts", "a list", GivenKind::text, write_by_membership},
};

/// What `expression` calls `function` with a name: "SAYS" of type(r) = 'SAYS'.
const std::string* name_compared(const Expression& call, const Expression& text, std::string_view function) {
    if (call.kind != ExpressionKind::function || to_lower(call.name) != function) return nullptr;
    return text.kind == ExpressionKind::literal ? std::get_if<std::string>(&text.literal) : nullptr;
}

template <class Named>
std::string lacking(const std::vector<Named>& all, const std::string& kind, const std::string& name) {
    std::vector<std::string> names;
    for (const Named& each : all) names.push_back(each.name);
    const std::string meant = name_meant(name, names);
    return "nothing in this file has the " + kind + " " + name + (meant.empty() ? "" : "; did you mean " + meant + "?");
}

}  // namespace

std::string kinds_in_vain(const AskedProperty& asked, std::string_view type, Operator what, const ComparedWith& with) {
    if (what == Operator::in || what == Operator::not_equal) return {};
    const GivenKind given = kind_of_given(with);
    const auto row = std::find_if(std::begin(kVain), std::end(kVain),
                                  [&](const VainKinds& each) { return each.type == type && each.given == given; });
    if (row == std::end(kVain)) return {};
    return asked.written + " is " + std::string(row->type_name) + " and " + with.words + " " +
           std::string(kKindNames[static_cast<std::size_t>(given)]) + ", which never compare; write " +
           row->remedy(asked, with);
}

std::string null_in_vain(const std::string& written, Operator what) {
    if (what != Operator::equal && what != Operator::not_equal) return {};
    return "no comparison with null is ever true; write " + written +
           (what == Operator::equal ? " IS NULL" : " IS NOT NULL");
}

std::string name_in_vain(const cypher::QueriedGraph& graph, const Expression& left, const Expression& right) {
    if (const std::string* const type = name_compared(left, right, "type"); type && !graph.find_type(*type))
        return lacking(graph.rows().types, "type", *type);
    if (const std::string* const label = name_compared(right, left, "labels"); label && !graph.find_label(*label))
        return lacking(graph.rows().labels, "label", *label);
    return {};
}

}  // namespace dateline
