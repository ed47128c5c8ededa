#include "query/planner/match_conditions.hpp"

#include "query/execution/operator_terms.hpp"
#include "query/execution/value_terms.hpp"
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
