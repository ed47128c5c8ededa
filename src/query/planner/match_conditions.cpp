#include "query/planner/match_conditions.hpp"

#include <algorithm>

#include "query/execution/operator_terms.hpp"
#include "query/execution/value_terms.hpp"
#include "query/functions/functions.hpp"
#include "query/syntax/variables.hpp"

namespace dateline::cypher {

namespace {

class ConditionReader {
public:
    ConditionReader(Planning& planning, const MatchPattern& pattern, const Scope& scope, const std::set<Slot>& outer)
        : planning_(planning), syntax_(planning.syntax), pattern_(pattern), scope_(scope), outer_(outer) {
        read_.needs_of_ties.resize(pattern.ties.size());
    }

    MatchConditions read(const std::vector<Index<PathPattern>>& patterns, ExpressionIndex where) {
        for (const Index<PathPattern> pattern : patterns) add_node_properties(syntax_.at(pattern));
        add_tie_properties();
        add_conditions(where);
        return std::move(read_);
    }

private:
    void add_node_properties(const PathPattern& pattern) {
        for (const auto index : pattern.nodes) {
            const NodePattern& node = syntax_.at(index);
            if (node.properties == kAbsent) continue;
            const Slot slot = node_of(pattern_, node, scope_).slot;
            const Expression& map = syntax_.at(node.properties);
            for (std::size_t i = 0; i < map.names.size(); ++i) {
                read_.seeks.push_back({slot, map.names[i], map.operands[i], needs_of(map.operands[i])});
                add_property(slot, map, i);
            }
        }
    }
    void add_tie_properties() {
        for (std::size_t at = 0; at < pattern_.ties.size(); ++at) {
            const MatchTie& tie = pattern_.ties[at];
            if (tie.pattern->properties == kAbsent) continue;
            const Expression& map = syntax_.at(tie.pattern->properties);
            if (tie.pattern->is_variable_length) {
                // Those of each relationship of a longer walk are tested while it is walked.
                for (const ExpressionIndex value : map.operands) {
                    const std::vector<Slot> needs = needs_of(value);
                    read_.needs_of_ties[at].insert(read_.needs_of_ties[at].end(), needs.begin(), needs.end());
                }
                continue;
            }
            for (std::size_t i = 0; i < map.names.size(); ++i) add_property(tie.slot, map, i);
        }
    }
    void add_property(Slot of, const Expression& map, std::size_t i) {
        Terms sides;
        sides.push_back(property_term(slot_term(of), map.names[i], map.source));
        sides.push_back(plan_term(planning_, map.operands[i], scope_));
        std::vector<Slot> needs = needs_of(map.operands[i]);
        if (!outer_.contains(of)) needs.push_back(of);
        read_.conditions.push_back(
            {comparison_term({Operator::equal}, std::move(sides)), std::move(needs), map.source});
    }
    /// WHERE in the parts that all must hold.
    void add_conditions(ExpressionIndex where) {
        std::vector<ExpressionIndex> due;
        if (where != kAbsent) due.push_back(where);
        while (!due.empty()) {
            const ExpressionIndex index = due.back();
            due.pop_back();
            const Expression& part = syntax_.at(index);
            if (part.kind == ExpressionKind::binary && part.operators[0] == Operator::and_) {
                due.push_back(part.operands[1]);
                due.push_back(part.operands[0]);
                continue;
            }
            add_seeks(part);
            if (part.kind == ExpressionKind::quantifier) add_of_each(part);
            read_.conditions.push_back({plan_term(planning_, index, scope_), needs_of(index), part.source});
        }
    }
    void add_seeks(const Expression& part) {
        if (part.kind != ExpressionKind::comparison || part.operators != std::vector{Operator::equal}) return;
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            const Expression& property = syntax_.at(part.operands[side]);
            if (property.kind != ExpressionKind::property) continue;
            const Expression& of = syntax_.at(property.operands[0]);
            const auto slot = of.kind == ExpressionKind::variable ? scope_.find(of.name) : std::nullopt;
            const ExpressionIndex value = part.operands[1 - side];
            if (slot) read_.seeks.push_back({*slot, property.name, value, needs_of(value)});
        }
    }
    /// all(x IN relationships(path) WHERE ...), and its like: of nodes, of a list of relationships, none instead of
    /// all.
    void add_of_each(const Expression& part) {
        const bool is_all = part.quantifier == Quantifier::all;
        if ((!is_all && part.quantifier != Quantifier::none) || part.operands[1] == kAbsent) return;
        if (has_pattern(part.operands[1])) return;  // to be asked once of what is found, not of all that is passed
        const Expression& list = syntax_.at(part.operands[0]);
        const Function* const function = list.kind == ExpressionKind::function ? find_function(list.name) : nullptr;
        const bool is_of_nodes = function != nullptr && function == find_function("nodes");
        const bool is_of_path =
            is_of_nodes ||
            (function != nullptr && (function == find_function("relationships") || function == find_function("rels")));
        const Expression& walked = is_of_path ? syntax_.at(list.operands[0]) : list;
        const auto slot = walked.kind == ExpressionKind::variable ? scope_.find(walked.name) : std::nullopt;
        if (!slot) return;
        std::vector<Slot> needs = needs_of(part.operands[1]);
        const auto item = scope_.find(part.name);  // a variable outside that the one inside hides
        if (item) std::erase(needs, *item);
        for (const std::size_t tie : is_of_path ? ties_of_path(*slot) : ties_of_list(*slot)) {
            const bool needs_itself = std::any_of(needs.begin(), needs.end(), [&](Slot each) {
                return each == *slot || each == pattern_.ties[tie].slot;
            });
            if (pattern_.ties[tie].pattern->is_variable_length && !pattern_.ties[tie].is_known && !needs_itself)
                read_.of_each.push_back({tie, is_of_nodes, is_all, part.name, part.operands[1], needs, part.source});
        }
    }
    [[nodiscard]] bool has_pattern(ExpressionIndex expression) const {
        const std::vector<ExpressionIndex> parts = parts_of(syntax_, expression);
        return std::any_of(parts.begin(), parts.end(), [&](ExpressionIndex part) {
            using enum ExpressionKind;
            const ExpressionKind kind = syntax_.at(part).kind;
            return kind == exists || kind == pattern || kind == pattern_comprehension;
        });
    }
    [[nodiscard]] std::vector<std::size_t> ties_of_path(Slot slot) const {
        const auto path = std::find_if(pattern_.paths.begin(), pattern_.paths.end(),
                                       [&](const MatchPath& each) { return each.parts.path == slot; });
        return path == pattern_.paths.end() ? std::vector<std::size_t>() : path->ties;
    }
    [[nodiscard]] std::vector<std::size_t> ties_of_list(Slot slot) const {
        std::vector<std::size_t> ties;
        for (std::size_t i = 0; i < pattern_.ties.size(); ++i) {
            if (pattern_.ties[i].slot == slot) ties.push_back(i);
        }
        return ties;
    }
    /// The slots of this pattern that an expression looks at.
    [[nodiscard]] std::vector<Slot> needs_of(ExpressionIndex expression) const {
        std::vector<Slot> needs;
        for (const std::string& name : variables_of(syntax_, expression)) {
            const auto slot = scope_.find(name);
            if (slot && !outer_.contains(*slot)) needs.push_back(*slot);
        }
        return needs;
    }

    Planning& planning_;
    const Syntax& syntax_;
    const MatchPattern& pattern_;
    const Scope& scope_;
    const std::set<Slot>& outer_;
    MatchConditions read_;
};

}  // namespace

MatchConditions read_conditions(Planning& planning, const std::vector<Index<PathPattern>>& patterns,
                                ExpressionIndex where, const MatchPattern& pattern, const Scope& scope,
                                const std::set<Slot>& outer) {
    return ConditionReader(planning, pattern, scope, outer).read(patterns, where);
}

}  // namespace dateline::cypher
