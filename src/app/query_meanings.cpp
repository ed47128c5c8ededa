#include "app/query_meanings.hpp"

#include <algorithm>

namespace dateline {

using cypher::Expression;
using cypher::ExpressionIndex;
using cypher::ExpressionKind;

QueryMeanings::QueryMeanings(const cypher::Syntax& syntax) : syntax_(syntax) {
    for (const cypher::NodePattern& node : syntax.nodes) {
        if (node.variable.empty()) continue;
        std::vector<std::string>& labels = called_[node.variable].labels;
        for (const std::string& label : node.labels) {
            if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
        }
    }
    for (const cypher::RelationshipPattern& each : syntax.relationships) {
        if (!each.variable.empty() && !each.is_variable_length) called_[each.variable].is_relationship = true;
    }
    for (const cypher::UnionQuery& query : syntax.unions) {
        for (const cypher::SingleQuery& single : query.queries) {
            for (const cypher::Clause& clause : single.clauses) add(clause);
        }
    }
    for (const Expression& each : syntax.expressions) {
        const bool brings_names = each.kind == ExpressionKind::list_comprehension ||
                                  each.kind == ExpressionKind::quantifier || each.kind == ExpressionKind::reduce;
        if (!brings_names) continue;
        aliases_[each.name].push_back(cypher::kAbsent);
        for (const std::string& name : each.names) aliases_[name].push_back(cypher::kAbsent);
    }
}

void QueryMeanings::add(const cypher::Clause& clause) {
    if (!clause.variable.empty()) aliases_[clause.variable].push_back(cypher::kAbsent);
    if (clause.kind != cypher::ClauseKind::with) return;
    for (const cypher::ProjectionItem& item : clause.projection.items) {
        const Expression& expression = syntax_.at(item.expression);
        const bool is_kept = expression.kind == ExpressionKind::variable && expression.name == item.name;
        if (!is_kept) aliases_[item.name].push_back(item.expression);
    }
}

std::optional<AskedProperty> QueryMeanings::property(ExpressionIndex index) const {
    const Expression& asked = followed(index);
    if (asked.kind != ExpressionKind::property) return std::nullopt;
    const Expression& of = followed(asked.operands[0]);
    if (of.kind != ExpressionKind::variable) return std::nullopt;
    const auto found = called_.find(of.name);
    if (found == called_.end() || aliases_.contains(of.name)) return std::nullopt;
    return AskedProperty{asked.name, words(index), found->second};
}

CalledElement QueryMeanings::of(const cypher::NodePattern& node) const {
    const auto found = called_.find(node.variable);
    return found == called_.end() || aliases_.contains(node.variable) ? CalledElement{false, node.labels}
                                                                      : found->second;
}

std::string QueryMeanings::words(ExpressionIndex index) const {
    const Span source = syntax_.at(index).source;
    return syntax_.text.substr(source.begin, source.end - source.begin);
}

/// What an alias was given for.
const Expression& QueryMeanings::followed(ExpressionIndex index) const {
    constexpr std::size_t kMostAliases = 16;
    const Expression* expression = &syntax_.at(index);
    for (std::size_t i = 0; i < kMostAliases && expression->kind == ExpressionKind::variable; ++i) {
        const auto alias = aliases_.find(expression->name);
        const bool is_one = alias != aliases_.end() && alias->second.size() == 1 &&
                            alias->second.front() != cypher::kAbsent && !called_.contains(expression->name);
        if (!is_one) break;
        expression = &syntax_.at(alias->second.front());
    }
    return *expression;
}

}  // namespace dateline
