#include <algorithm>
#include <map>

#include "query/execution/local_terms.hpp"
#include "query/execution/operator_terms.hpp"
#include "query/execution/row_steps.hpp"
#include "query/execution/value_terms.hpp"
#include "query/planner/planning.hpp"
#include "query/syntax/variables.hpp"

namespace dateline::cypher {

namespace {

/// Plans the terms of one scope; a method for each kind of expression.
class TermPlanner {
public:
    TermPlanner(Planning& planning, const Scope& scope)
        : planning_(planning), syntax_(planning.syntax), scope_(scope) {}

    TermPointer plan(ExpressionIndex index) {
        if (index == kAbsent) return nullptr;
        if (const auto slot = planning_.find_computed(scope_, index)) return slot_term(*slot);
        return plan_kind(syntax_.at(index));
    }

private:
    using Plan = TermPointer (TermPlanner::*)(const Expression&);

    TermPointer plan_kind(const Expression& expression);

    Terms plan_all(const std::vector<ExpressionIndex>& operands, std::size_t from = 0) {
        Terms terms;
        for (std::size_t i = from; i < operands.size(); ++i) terms.push_back(plan(operands[i]));
        return terms;
    }
    TermPointer plan_within(ExpressionIndex index, const std::vector<std::pair<std::string, Slot>>& own) {
        return plan_term_within(planning_, index, scope_, own);
    }
    TermPointer plan_literal(const Expression& e) {
        if (const auto* const text = std::get_if<std::string>(&e.literal))
            return constant_term(planning_.kept.keep(*text));
        if (const auto* const truth = std::get_if<bool>(&e.literal)) return constant_term(*truth);
        if (const auto* const integer = std::get_if<std::int64_t>(&e.literal)) return constant_term(*integer);
        if (const auto* const real = std::get_if<double>(&e.literal)) return constant_term(*real);
        return constant_term(Null{});
    }
    TermPointer plan_parameter(const Expression& e) {
        const auto found = planning_.options.parameters.find(e.name);
        if (found != planning_.options.parameters.end()) return constant_term(found->second);
        throw QueryError(syntax_.text, {QueryErrorKind::parameter_missing, "MissingParameter", e.source},
                         "the query asks for $" + e.name + ", which was not given", "Give it a value");
    }
    TermPointer plan_variable(const Expression& e) {
        if (const auto slot = scope_.find(e.name)) return slot_term(*slot);
        throw QueryError(syntax_.text, {QueryErrorKind::syntax, "UndefinedVariable", e.source},
                         "there is no variable " + e.name + " here", "Name it in a MATCH, UNWIND or WITH before");
    }
    TermPointer plan_property(const Expression& e) { return property_term(plan(e.operands[0]), e.name, e.source); }
    TermPointer plan_labels(const Expression& e) { return has_labels_term(plan(e.operands[0]), e.names, e.source); }
    TermPointer plan_list(const Expression& e) {
        const auto is_literal = [&](ExpressionIndex item) { return syntax_.at(item).kind == ExpressionKind::literal; };
        Terms items = plan_all(e.operands);
        if (!std::all_of(e.operands.begin(), e.operands.end(), is_literal)) return list_term(std::move(items));
        // Made once: long lists of words to look for stand in conditions, which are asked of each row.
        Frame frame(planning_.graph, planning_.options, syntax_.text, planning_.kept);
        return constant_term(keep(list_term(std::move(items))->evaluate(frame), frame));
    }
    TermPointer plan_map(const Expression& e) {
        std::map<std::string, TermPointer> by_key;  // of a key that comes twice the last counts
        for (std::size_t i = 0; i < e.names.size(); ++i) by_key[e.names[i]] = plan(e.operands[i]);
        std::vector<std::string_view> keys;
        Terms values;
        for (auto& [key, value] : by_key) {
            keys.push_back(planning_.kept.keep(key));  // maps of the answer outlive the plan
            values.push_back(std::move(value));
        }
        return map_term(std::move(keys), std::move(values));
    }
    TermPointer plan_subscript(const Expression& e) {
        return subscript_term(plan(e.operands[0]), plan(e.operands[1]), e.source);
    }
    TermPointer plan_slice(const Expression& e) {
        return slice_term(plan(e.operands[0]), plan(e.operands[1]), plan(e.operands[2]), e.source);
    }
    TermPointer plan_unary(const Expression& e) { return unary_term(e.operators[0], plan(e.operands[0]), e.source); }
    TermPointer plan_binary(const Expression& e) {
        return binary_term(e.operators[0], plan(e.operands[0]), plan(e.operands[1]), e.source);
    }
    TermPointer plan_comparison(const Expression& e) { return comparison_term(e.operators, plan_all(e.operands)); }
    TermPointer plan_function(const Expression& e) {
        const Function* const function = find_function(e.name);
        if (function == nullptr)
            throw QueryError(syntax_.text, {QueryErrorKind::syntax, "UnknownFunction", e.source},
                             "there is no function " + e.name + " that can stand here", "See the list of functions");
        const bool is_of_pattern = e.operands.size() == 1 && syntax_.at(e.operands[0]).kind == ExpressionKind::pattern;
        if (is_of_pattern && function == find_function("exists")) return plan(e.operands[0]);
        return call_term(*function, plan_all(e.operands), e.source);
    }
    TermPointer plan_count_all(const Expression& e) {
        throw QueryError(syntax_.text, {QueryErrorKind::syntax, "InvalidAggregation", e.source},
                         "rows cannot be counted here", "Count them in WITH or RETURN");
    }
    TermPointer plan_case(const Expression& e) {
        Terms whens;
        Terms thens;
        for (std::size_t i = 2; i + 1 < e.operands.size(); i += 2) {
            whens.push_back(plan(e.operands[i]));
            thens.push_back(plan(e.operands[i + 1]));
        }
        return case_term(plan(e.operands[0]), std::move(whens), std::move(thens), plan(e.operands[1]), e.source);
    }
    TermPointer plan_list_comprehension(const Expression& e) {
        const Slot item = planning_.add_slot();
        const std::vector<std::pair<std::string, Slot>> own{{e.name, item}};
        return list_comprehension_term(item, plan(e.operands[0]), plan_within(e.operands[1], own),
                                       plan_within(e.operands[2], own), e.source);
    }
    TermPointer plan_quantifier(const Expression& e) {
        const Slot item = planning_.add_slot();
        return quantifier_term(e.quantifier, item, plan(e.operands[0]), plan_within(e.operands[1], {{e.name, item}}),
                               e.source);
    }
    TermPointer plan_reduce(const Expression& e) {
        const Slot sum = planning_.add_slot();
        const Slot item = planning_.add_slot();
        return reduce_term(sum, item, plan(e.operands[0]), plan(e.operands[1]),
                           plan_within(e.operands[2], {{e.names[0], sum}, {e.names[1], item}}), e.source);
    }
    TermPointer plan_pattern_comprehension(const Expression& e) {
        Scope inner = inner_scope();
        Pipeline pipeline = match_of(e, e.operands[0], inner);
        return pattern_comprehension_term(std::move(pipeline), plan_term(planning_, e.operands[1], inner));
    }
    TermPointer plan_exists(const Expression& e) {
        Pipeline pipeline;
        pipeline.add(start_step());
        plan_union(planning_, syntax_.at(e.query), inner_scope(), pipeline);
        return exists_term(std::move(pipeline));
    }
    TermPointer plan_pattern(const Expression& e) {
        Scope inner = inner_scope();
        return exists_term(match_of(e, kAbsent, inner));
    }
    /// A pattern and a query may bring other variables of the names that were computed with: nothing of that holds
    /// there.
    [[nodiscard]] Scope inner_scope() const { return {scope_.names, {}}; }
    Pipeline match_of(const Expression& e, ExpressionIndex where, Scope& inner) {
        Pipeline pipeline;
        pipeline.add(start_step());
        plan_match(planning_, {e.pattern}, where, inner, pipeline);
        return pipeline;
    }

    Planning& planning_;
    const Syntax& syntax_;
    const Scope& scope_;
};

TermPointer TermPlanner::plan_kind(const Expression& expression) {
    static constexpr Plan kPlans[] = {
        // in the order of ExpressionKind
        &TermPlanner::plan_literal,
        &TermPlanner::plan_parameter,
        &TermPlanner::plan_variable,
        &TermPlanner::plan_property,
        &TermPlanner::plan_labels,
        &TermPlanner::plan_list,
        &TermPlanner::plan_map,
        &TermPlanner::plan_subscript,
        &TermPlanner::plan_slice,
        &TermPlanner::plan_unary,
        &TermPlanner::plan_binary,
        &TermPlanner::plan_comparison,
        &TermPlanner::plan_function,
        &TermPlanner::plan_count_all,
        &TermPlanner::plan_case,
        &TermPlanner::plan_list_comprehension,
        &TermPlanner::plan_pattern_comprehension,
        &TermPlanner::plan_quantifier,
        &TermPlanner::plan_reduce,
        &TermPlanner::plan_exists,
        &TermPlanner::plan_pattern,
    };
    static_assert(std::size(kPlans) == static_cast<std::size_t>(ExpressionKind::pattern) + 1);
    return (this->*kPlans[static_cast<std::size_t>(expression.kind)])(expression);
}

}  // namespace

TermPointer plan_term(Planning& planning, ExpressionIndex expression, const Scope& scope) {
    return TermPlanner(planning, scope).plan(expression);
}

TermPointer plan_term_within(Planning& planning, ExpressionIndex expression, const Scope& scope,
                             const std::vector<std::pair<std::string, Slot>>& own) {
    planning.tick(scope.names.size() + scope.computed.size());
    Scope inner = scope;
    for (const auto& [name, slot] : own) inner.names[name] = slot;
    if (!own.empty()) {
        // What is computed outside does not know the variables inside.
        const auto uses_own = [&](const Computed& known) {
            planning.tick(8);
            const std::vector<std::string> names = variables_of(planning.syntax, known.expression);
            return std::any_of(own.begin(), own.end(), [&](const auto& each) {
                return std::find(names.begin(), names.end(), each.first) != names.end();
            });
        };
        std::erase_if(inner.computed, uses_own);
    }
    return plan_term(planning, expression, inner);
}

}  // namespace dateline::cypher
