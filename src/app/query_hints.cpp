#include "app/query_hints.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/joined.hpp"
#include "base/similar_name.hpp"
#include "base/utf8.hpp"
#include "store/queried_properties.hpp"

namespace dateline {

namespace {

using cypher::Expression;
using cypher::ExpressionKind;
using cypher::NodePattern;
using cypher::QueriedGraph;
using cypher::RelationshipPattern;
using cypher::Syntax;

using Names = std::vector<std::string>;

void add_once(Names& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

bool has(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <class Named>
Names names_of(const std::vector<Named>& all) {
    Names names;
    for (const Named& each : all) names.push_back(each.name);
    std::sort(names.begin(), names.end());
    return names;
}

/// What a query calls nodes and relationships, and what it asks of them.
struct Asked {
    std::set<std::string, std::less<>> nodes;  // variables
    std::set<std::string, std::less<>> relationships;
    Names labels;
    Names types;
    Names keys_of_nodes;
    Names keys_of_relationships;
};

void ask_keys(const Syntax& syntax, cypher::ExpressionIndex map, Names& keys) {
    if (map == cypher::kAbsent || syntax.at(map).kind != ExpressionKind::map) return;
    for (const std::string& key : syntax.at(map).names) add_once(keys, key);
}

void ask(const Syntax& syntax, const Expression& expression, Asked& asked) {
    const bool is_of_variable = !expression.operands.empty() && expression.operands[0] != cypher::kAbsent &&
                                syntax.at(expression.operands[0]).kind == ExpressionKind::variable;
    if (!is_of_variable) return;
    const std::string& variable = syntax.at(expression.operands[0]).name;
    const bool is_node = asked.nodes.contains(variable);
    if (!is_node && !asked.relationships.contains(variable)) return;
    if (expression.kind == ExpressionKind::property)
        add_once(is_node ? asked.keys_of_nodes : asked.keys_of_relationships, expression.name);
    if (expression.kind != ExpressionKind::has_labels) return;
    for (const std::string& name : expression.names) add_once(is_node ? asked.labels : asked.types, name);
}

Asked asked_by(const Syntax& syntax) {
    Asked asked;
    for (const NodePattern& node : syntax.nodes) {
        if (!node.variable.empty()) asked.nodes.insert(node.variable);
        for (const std::string& label : node.labels) add_once(asked.labels, label);
        ask_keys(syntax, node.properties, asked.keys_of_nodes);
    }
    for (const RelationshipPattern& relationship : syntax.relationships) {
        if (!relationship.variable.empty()) asked.relationships.insert(relationship.variable);
        for (const std::string& type : relationship.types) add_once(asked.types, type);
        ask_keys(syntax, relationship.properties, asked.keys_of_relationships);
    }
    for (const Expression& expression : syntax.expressions) ask(syntax, expression, asked);
    return asked;
}

Names known_keys(bool of_relationships) {
    Names keys;
    for (const QueriedProperty& property : queried_properties()) {
        if ((property.of == "edge") == of_relationships) add_once(keys, std::string(property.key));
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

class UnknownNames {
public:
    explicit UnknownNames(bool only_mistyped) : only_mistyped_(only_mistyped) {}

    void tell(const Names& asked, const Names& known, const std::string& lacking) {
        for (const std::string& name : asked) {
            if (has(known, name)) continue;
            const std::string meant = name_meant(name, known);
            if (!meant.empty()) {
                notes_.push_back(lacking + " " + name + "; did you mean " + meant + "?");
            } else if (!only_mistyped_) {
                notes_.push_back(lacking + " " + name +
                                 (known.empty() ? "; it has none" : "; there are " + joined(known)));
            }
        }
    }
    /// Properties are the same in every file: what is none is a mistake, be there rows or not. They are many.
    void tell_of_properties(const Names& asked, const Names& known, const std::string& lacking) {
        for (const std::string& name : asked) {
            if (has(known, name)) continue;
            const std::string meant = name_meant(name, known);
            notes_.push_back(lacking + " " + name +
                             (meant.empty() ? "; keys() tells what one has" : "; did you mean " + meant + "?"));
        }
    }
    [[nodiscard]] Names take() { return std::move(notes_); }

private:
    bool only_mistyped_;
    Names notes_;
};

/// The labels that patterns of the query ask of a variable, or of one node without a variable.
class AskedLabels {
public:
    explicit AskedLabels(const Syntax& syntax) {
        for (const NodePattern& node : syntax.nodes) {
            for (const std::string& label : node.labels) {
                if (!node.variable.empty()) add_once(by_variable_[node.variable], label);
            }
        }
    }
    [[nodiscard]] const Names& of(const NodePattern& node) const {
        const auto found = by_variable_.find(node.variable);
        return found == by_variable_.end() ? node.labels : found->second;
    }

private:
    std::map<std::string, Names> by_variable_;
};

/// One relationship of a pattern as it leads, whichever way it is written.
struct AskedTie {
    Names from;  // labels
    Names to;
    const RelationshipPattern& pattern;
};

bool has_all(const QueriedGraph& graph, cypher::NodeIndex node, const Names& labels) {
    return std::all_of(labels.begin(), labels.end(), [&](const std::string& label) {
        const auto known = graph.find_label(label);
        return known && graph.has_label(node, *known);
    });
}

const std::string& label_of(const QueriedGraph& graph, cypher::NodeIndex node) {
    return graph.rows().labels[graph.labels_of(node).labels.front().position()].name;
}

/// What relationships of the type that is asked for lead from and to; nothing where one is as asked.
struct Leads {
    bool is_as_asked = false;
    std::set<std::string> from;
    std::set<std::string> to;
};

Leads find_leads(const QueriedGraph& graph, const AskedTie& asked) {
    Leads leads;
    const bool is_both_ways = asked.pattern.direction == cypher::PatternDirection::both;
    for (const cypher::QueriedRelationship& each : graph.rows().relationships) {
        if (!has(asked.pattern.types, graph.rows().types[each.type.position()].name)) continue;
        leads.is_as_asked =
            (has_all(graph, each.from, asked.from) && has_all(graph, each.to, asked.to)) ||
            (is_both_ways && has_all(graph, each.from, asked.to) && has_all(graph, each.to, asked.from));
        if (leads.is_as_asked) return leads;
        leads.from.insert(label_of(graph, each.from));
        leads.to.insert(label_of(graph, each.to));
    }
    return leads;
}

std::string words_of_labels(const Names& labels) {
    return labels.empty() ? "anything" : joined(labels, " and ");
}

std::string note_of(const AskedTie& asked, const Leads& leads) {
    const std::string type = joined(asked.pattern.types, " or ");
    return "no " + type + " leads from " + words_of_labels(asked.from) + " to " + words_of_labels(asked.to) +
           " in this file: it leads from " + joined(leads.from) + " to " + joined(leads.to);
}

}  // namespace

std::string name_meant(const std::string& name, const Names& known) {
    const std::string lower = to_lower(name);
    for (const std::string& each : known) {
        if (to_lower(each) == lower) return each;
    }
    const std::string similar = find_similar_name(name, known);
    if (!similar.empty()) return similar;
    const auto longer = std::find_if(known.begin(), known.end(), [&](const std::string& each) {
        return each.starts_with(name + "_") || each.ends_with("_" + name);
    });
    return longer == known.end() ? "" : *longer;
}

std::vector<std::string> names_not_in(const QueriedGraph& graph, const Syntax& syntax, bool has_rows) {
    const Asked asked = asked_by(syntax);
    UnknownNames unknown(has_rows);
    unknown.tell(asked.labels, names_of(graph.rows().labels), "no node of this file has the label");
    unknown.tell(asked.types, names_of(graph.rows().types), "no relationship of this file has the type");
    unknown.tell_of_properties(asked.keys_of_nodes, known_keys(false), "no node has the property");
    unknown.tell_of_properties(asked.keys_of_relationships, known_keys(true), "no relationship has the property");
    return unknown.take();
}

std::vector<std::string> ties_not_in(const QueriedGraph& graph, const Syntax& syntax) {
    const AskedLabels labels(syntax);
    Names notes;
    for (const cypher::PathPattern& path : syntax.paths) {
        for (std::size_t i = 0; i < path.relationships.size(); ++i) {
            const RelationshipPattern& pattern = syntax.at(path.relationships[i]);
            if (pattern.is_variable_length || pattern.types.empty()) continue;
            const Names& left = labels.of(syntax.at(path.nodes[i]));
            const Names& right = labels.of(syntax.at(path.nodes[i + 1]));
            const bool is_left = pattern.direction == cypher::PatternDirection::left;
            const AskedTie asked{is_left ? right : left, is_left ? left : right, pattern};
            const Leads leads = find_leads(graph, asked);
            if (!leads.is_as_asked) add_once(notes, note_of(asked, leads));
        }
    }
    return notes;
}

}  // namespace dateline
