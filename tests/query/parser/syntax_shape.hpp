// A query's syntax written down so that a test can compare it: operators before their operands, `_` for what is absent.
#pragma once

#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <variant>

#include "query/parser/parser.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher::testing {

/// By Operator.
inline constexpr std::array<std::string_view, 25> kOperatorNames = {
    "or", "xor", "and", "not", "=",  "<>", "<",           "<=",        ">",        ">=", "+",       "-",          "*",
    "/",  "%",   "^",   "u+",  "u-", "in", "starts-with", "ends-with", "contains", "=~", "is-null", "is-not-null"};

class Shape {
public:
    explicit Shape(const Syntax& syntax) : syntax_(syntax) {}

    [[nodiscard]] std::string of(ExpressionIndex index) const {
        if (index == kAbsent) return "_";
        const Expression& each = syntax_.at(index);
        switch (each.kind) {
            case ExpressionKind::literal:
                return of(each.literal);
            case ExpressionKind::parameter:
                return "$" + each.name;
            case ExpressionKind::variable:
                return each.name;
            case ExpressionKind::list:
                return "[" + of_all(each, 0) + "]";
            case ExpressionKind::map:
                return of_map(each);
            case ExpressionKind::count_all:
                return "count(*)";
            case ExpressionKind::comparison:
                return of_comparison(each);
            case ExpressionKind::unary:
            case ExpressionKind::binary:
                return "(" + std::string(name_of(each.operators.at(0))) + " " + of_all(each, 0) + ")";
            default:
                return "(" + head_of(each) + (each.operands.empty() ? "" : " ") + of_all(each, 0) + ")";
        }
    }

    [[nodiscard]] std::string of(const PathPattern& path) const {
        static constexpr std::array<std::string_view, 3> kSearches = {"", "shortest ", "all-shortest "};
        std::string shape = path.variable.empty() ? "" : path.variable + " = ";
        shape += kSearches.at(static_cast<std::size_t>(path.search));
        for (std::size_t i = 0; i < path.nodes.size(); ++i) {
            if (i > 0) shape += of(syntax_.at(path.relationships.at(i - 1)));
            shape += of(syntax_.at(path.nodes[i]));
        }
        return shape;
    }

    [[nodiscard]] std::string of(const UnionQuery& whole) const {
        std::string shape;
        for (std::size_t i = 0; i < whole.queries.size(); ++i) {
            if (i > 0) shape += whole.keeps_duplicates.at(i - 1) ? " union-all " : " union ";
            for (const Clause& each : whole.queries[i].clauses) {
                if (&each != &whole.queries[i].clauses.front()) shape += "; ";
                shape += of(each);
            }
        }
        return shape;
    }

    [[nodiscard]] std::string of(const Clause& clause) const {
        static constexpr std::array<std::string_view, 5> kNames = {"match", "unwind", "with", "return", "create"};
        std::string shape = clause.is_optional ? "optional-" : "";
        shape += kNames.at(static_cast<std::size_t>(clause.kind));
        for (const auto pattern : clause.patterns) shape += " " + of(syntax_.at(pattern));
        if (clause.kind == ClauseKind::unwind) shape += " " + of(clause.list) + " as " + clause.variable;
        shape += of(clause.projection);
        if (clause.where != kAbsent) shape += " where " + of(clause.where);
        return shape;
    }

private:
    static std::string_view name_of(Operator what) { return kOperatorNames.at(static_cast<std::size_t>(what)); }

    static std::string of(const Literal& literal) {
        if (const auto* const truth = std::get_if<bool>(&literal)) return *truth ? "true" : "false";
        if (const auto* const whole = std::get_if<std::int64_t>(&literal)) return std::to_string(*whole);
        if (const auto* const text = std::get_if<std::string>(&literal)) return "'" + *text + "'";
        if (const auto* const number = std::get_if<double>(&literal)) {
            std::array<char, 40> digits = {};
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *number).ptr;
            return "f" + std::string(digits.data(), end);
        }
        return "null";
    }

    [[nodiscard]] std::string of_all(const Expression& each, std::size_t from) const {
        std::string shape;
        for (std::size_t i = from; i < each.operands.size(); ++i) {
            shape += (i > from ? " " : "") + of(each.operands[i]);
        }
        return shape;
    }

    [[nodiscard]] std::string of_map(const Expression& each) const {
        std::string shape;
        for (std::size_t i = 0; i < each.operands.size(); ++i) {
            shape += (i > 0 ? " " : "") + each.names.at(i) + ":" + of(each.operands[i]);
        }
        return "{" + shape + "}";
    }

    [[nodiscard]] std::string of_comparison(const Expression& each) const {
        std::string shape = of(each.operands.at(0));
        for (std::size_t i = 0; i < each.operators.size(); ++i) {
            shape += " " + std::string(name_of(each.operators[i])) + " " + of(each.operands.at(i + 1));
        }
        return "(" + shape + ")";
    }

    static std::string names_of(const Expression& each) {
        std::string shape;
        for (const std::string& name : each.names) shape += " " + name;
        return shape;
    }

    [[nodiscard]] std::string head_of(const Expression& each) const {
        static constexpr std::array<std::string_view, 4> kQuantifiers = {"all", "any", "none", "single"};
        switch (each.kind) {
            case ExpressionKind::property:
                return "." + each.name;
            case ExpressionKind::has_labels:
                return "labels" + names_of(each);
            case ExpressionKind::subscript:
                return "at";
            case ExpressionKind::slice:
                return "slice";
            case ExpressionKind::function:
                return each.name + (each.is_distinct ? " distinct" : "");
            case ExpressionKind::case_of:
                return "case";
            case ExpressionKind::list_comprehension:
                return "each " + each.name;
            case ExpressionKind::pattern_comprehension:
                return "found " + of(syntax_.at(each.pattern));
            case ExpressionKind::quantifier:
                return std::string(kQuantifiers.at(static_cast<std::size_t>(each.quantifier))) + " " + each.name;
            case ExpressionKind::reduce:
                return "reduce" + names_of(each);
            case ExpressionKind::exists:
                return "exists " + of(syntax_.at(each.query));
            case ExpressionKind::pattern:
                return "pattern " + of(syntax_.at(each.pattern));
            default:
                return "?";
        }
    }

    [[nodiscard]] std::string of(const NodePattern& node) const {
        std::string shape = "(" + node.variable;
        for (const std::string& label : node.labels) shape += ":" + label;
        return shape + (node.properties == kAbsent ? "" : of(node.properties)) + ")";
    }

    [[nodiscard]] std::string of(const RelationshipPattern& each) const {
        std::string shape = each.direction == PatternDirection::left ? "<-[" : "-[";
        shape += each.variable;
        for (const std::string& type : each.types) shape += ":" + type;
        if (each.is_variable_length) {
            shape += "*" + (each.least ? std::to_string(*each.least) : "") + "..";
            shape += each.most ? std::to_string(*each.most) : "";
        }
        if (each.properties != kAbsent) shape += of(each.properties);
        return shape + (each.direction == PatternDirection::right ? "]->" : "]-");
    }

    [[nodiscard]] std::string of(const Projection& projection) const {
        std::string shape = projection.is_distinct ? " distinct" : "";
        if (projection.has_all) shape += " *";
        for (const ProjectionItem& item : projection.items) {
            shape += " " + of(item.expression) + (item.has_alias ? " as " : " named ") + item.name;
        }
        for (const SortItem& item : projection.order_by) {
            shape += " by " + of(item.expression) + (item.is_descending ? " down" : "");
        }
        if (projection.skip != kAbsent) shape += " skip " + of(projection.skip);
        if (projection.limit != kAbsent) shape += " limit " + of(projection.limit);
        return shape;
    }

    const Syntax& syntax_;
};

/// The shape of a whole query.
inline std::string shape_of(std::string_view query, bool may_create = false) {
    const Syntax syntax = parse_query(query, may_create);
    return Shape(syntax).of(syntax.at(syntax.whole));
}

/// The expression of a query's last clause, its WHERE or its first item.
inline ExpressionIndex last_expression(const Syntax& syntax) {
    const Clause& last = syntax.at(syntax.whole).queries.back().clauses.back();
    return last.projection.items.at(0).expression;
}

}  // namespace dateline::cypher::testing
