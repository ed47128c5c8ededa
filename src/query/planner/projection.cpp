#include <algorithm>
#include <set>

#include "query/checks/functions_called.hpp"
#include "query/execution/row_steps.hpp"
#include "query/execution/table_steps.hpp"
#include "query/execution/value_terms.hpp"
#include "query/planner/planning.hpp"
#include "query/syntax/variables.hpp"

namespace dateline::cypher {

namespace {

/// Plans one WITH or RETURN: groups or projects, then DISTINCT, ORDER BY, SKIP, LIMIT, and the WHERE of WITH.
class ProjectionPlanner {
public:
    ProjectionPlanner(Planning& planning, const Clause& clause, Scope& scope, Pipeline& pipeline,
                      const std::vector<Slot>& matched)
        : planning_(planning),
          syntax_(planning.syntax),
          clause_(clause),
          projection_(clause.projection),
          scope_(scope),
          pipeline_(pipeline),
          matched_(matched) {}

    PlannedColumns plan() {
        constexpr std::size_t kStepsOfClause = 7;  // at most
        planning_.count_steps(kStepsOfClause, clause_.source);
        if (projection_.has_all) {
            for (const auto& [name, slot] : scope_.names) add_column(name, slot);
        }
        if (has_aggregates()) {
            plan_groups();
        } else {
            plan_rows();
        }
        forget_hidden();
        if (projection_.is_distinct) pipeline_.add(distinct_step(columns_.slots));
        plan_order();
        if (projection_.skip != kAbsent)
            pipeline_.add(skip_step(counted(projection_.skip), source_of(projection_.skip)));
        if (projection_.limit != kAbsent)
            pipeline_.add(limit_step(counted(projection_.limit), source_of(projection_.limit)));
        if (clause_.where != kAbsent)
            pipeline_.add(filter_step(plan_term(planning_, clause_.where, seen_), source_of(clause_.where),
                                      planning_.words(source_of(clause_.where))));
        scope_.names.clear();
        for (std::size_t i = 0; i < columns_.names.size(); ++i) scope_.names[columns_.names[i]] = columns_.slots[i];
        scope_.computed.clear();
        return columns_;
    }

private:
    [[nodiscard]] Span source_of(ExpressionIndex expression) const { return syntax_.at(expression).source; }
    void add_column(const std::string& name, Slot slot) {
        columns_.names.push_back(name);
        columns_.slots.push_back(slot);
    }

    [[nodiscard]] std::vector<ExpressionIndex> aggregates_of(ExpressionIndex expression) const {
        std::vector<ExpressionIndex> found = parts_of(syntax_, expression);
        std::erase_if(found, [&](ExpressionIndex part) { return !is_aggregation(syntax_.at(part)); });
        return found;
    }
    [[nodiscard]] bool has_aggregates() const {
        return std::any_of(projection_.items.begin(), projection_.items.end(),
                           [&](const ProjectionItem& item) { return !aggregates_of(item.expression).empty(); });
    }
    [[nodiscard]] std::optional<Slot> variable_of(ExpressionIndex index) const {
        const Expression& expression = syntax_.at(index);
        return expression.kind == ExpressionKind::variable ? scope_.find(expression.name) : std::nullopt;
    }

    /// A column that takes the name of another variable hides that: what was computed of it, written the same way, now
    /// means something else. What an aggregation saw are the rows before.
    void forget_hidden() {
        std::set<std::string, std::less<>> hidden;
        for (const ProjectionItem& item : projection_.items) {
            const Expression& expression = syntax_.at(item.expression);
            const bool is_itself = expression.kind == ExpressionKind::variable && expression.name == item.name;
            if (!is_itself && scope_.find(item.name)) hidden.insert(item.name);
        }
        if (hidden.empty()) return;
        std::erase_if(seen_.computed, [&](const Computed& each) {
            const std::vector<std::string> names = variables_of(syntax_, each.expression);
            return aggregates_of(each.expression).empty() &&
                   std::any_of(names.begin(), names.end(), [&](const auto& name) { return hidden.contains(name); });
        });
    }

    /// A row for each row. What is before stays visible to ORDER BY and WHERE, but for what DISTINCT leaves away.
    void plan_rows() {
        if (projection_.is_distinct) leave_duplicates();
        std::vector<Assignment> assignments;
        if (!projection_.is_distinct) seen_ = scope_;
        for (std::size_t i = 0; i < columns_.names.size(); ++i) seen_.names[columns_.names[i]] = columns_.slots[i];
        for (const ProjectionItem& item : projection_.items) {
            auto slot = variable_of(item.expression);
            if (!slot) {
                slot = planning_.add_slot();
                assignments.push_back({*slot, plan_term(planning_, item.expression, scope_)});
            }
            add_column(item.name, *slot);
            planning_.add_computed(seen_, item.expression, *slot);
        }
        for (std::size_t i = 0; i < columns_.names.size(); ++i) seen_.names[columns_.names[i]] = columns_.slots[i];
        if (!assignments.empty()) pipeline_.add(project_step(std::move(assignments), words()));
    }

    /// A row for each group. Items without aggregations are what groups are told apart by.
    void plan_groups() {
        std::vector<Assignment> keys;
        for (const Slot slot : columns_.slots) keys.push_back({slot, slot_term(slot)});
        for (std::size_t i = 0; i < columns_.names.size(); ++i) seen_.names[columns_.names[i]] = columns_.slots[i];
        for (const ProjectionItem& item : projection_.items) {
            const bool is_key = aggregates_of(item.expression).empty();
            const Slot slot = planning_.add_slot();
            add_column(item.name, slot);
            if (!is_key) continue;
            keys.push_back({slot, plan_term(planning_, item.expression, scope_)});
            planning_.add_computed(seen_, item.expression, slot);
            if (variable_of(item.expression)) seen_.names[syntax_.at(item.expression).name] = slot;
        }
        std::vector<Aggregation> aggregations;
        for (const ProjectionItem& item : projection_.items) add_aggregations(item.expression, aggregations);
        for (const SortItem& item : projection_.order_by) add_aggregations(item.expression, aggregations);
        count_in_last_step(aggregations);
        const bool only_distinct = std::all_of(aggregations.begin(), aggregations.end(),
                                               [](const Aggregation& each) { return each.is_distinct; });
        if (only_distinct) leave_duplicates();
        pipeline_.add(aggregate_step(std::move(keys), std::move(aggregations), words()));
        project_aggregated();
    }
    void add_aggregations(ExpressionIndex expression, std::vector<Aggregation>& aggregations) {
        for (const ExpressionIndex index : aggregates_of(expression)) {
            if (planning_.find_computed(seen_, index)) continue;
            const Expression& call = syntax_.at(index);
            Aggregation aggregation;
            aggregation.slot = planning_.add_slot();
            aggregation.source = call.source;
            aggregation.is_distinct = call.is_distinct;
            if (!counts_rows(call)) {
                aggregation.aggregate = find_aggregate(call.name);
                for (const ExpressionIndex argument : call.operands)
                    aggregation.arguments.push_back(plan_term(planning_, argument, scope_));
            }
            planning_.add_computed(seen_, index, aggregation.slot);
            aggregations.push_back(std::move(aggregation));
        }
    }
    /// count(*), and count(n) of an n that is never null.
    [[nodiscard]] bool counts_rows(const Expression& call) const {
        if (call.kind == ExpressionKind::count_all) return true;
        const bool is_plain = find_aggregate(call.name) == find_aggregate("count") && !call.is_distinct;
        const auto slot = is_plain && call.operands.size() == 1 ? variable_of(call.operands[0]) : std::nullopt;
        return slot && std::find(matched_.begin(), matched_.end(), *slot) != matched_.end();
    }
    /// Where rows are only counted, the last step need not push each, unless a key asks for what it fills.
    void count_in_last_step(const std::vector<Aggregation>& aggregations) {
        const bool only_counts = std::all_of(aggregations.begin(), aggregations.end(),
                                             [](const Aggregation& each) { return each.aggregate == nullptr; });
        Step& last = *pipeline_.steps.back();
        std::vector<Slot> asked = columns_.slots;
        for (const ProjectionItem& item : projection_.items) {
            if (!aggregates_of(item.expression).empty()) continue;
            for (const std::string& name : variables_of(syntax_, item.expression)) {
                if (const auto slot = scope_.find(name)) asked.push_back(*slot);
            }
        }
        const std::vector<Slot> filled = last.fills();
        const bool is_asked = std::any_of(filled.begin(), filled.end(), [&](Slot slot) {
            return std::find(asked.begin(), asked.end(), slot) != asked.end();
        });
        if (only_counts && !is_asked) last.count_rows();
    }
    /// Where each row counts once however often it comes, the last step but conditions need not make it again.
    void leave_duplicates() {
        const auto last = std::find_if(pipeline_.steps.rbegin(), pipeline_.steps.rend(),
                                       [](const std::unique_ptr<Step>& step) { return !step->is_condition(); });
        if (last != pipeline_.steps.rend()) (*last)->leave_duplicates();
    }
    /// The items that are made of aggregations, into their slots.
    void project_aggregated() {
        const std::size_t before = columns_.slots.size() - projection_.items.size();
        std::vector<Assignment> assignments;
        for (std::size_t i = 0; i < projection_.items.size(); ++i) {
            const ProjectionItem& item = projection_.items[i];
            if (aggregates_of(item.expression).empty()) continue;
            assignments.push_back({columns_.slots[before + i], plan_term(planning_, item.expression, seen_)});
        }
        pipeline_.add(project_step(std::move(assignments), words()));
        for (std::size_t i = 0; i < projection_.items.size(); ++i)
            seen_.names[projection_.items[i].name] = columns_.slots[before + i];
    }

    void plan_order() {
        if (projection_.order_by.empty()) return;
        std::vector<SortKey> keys;
        Span source;
        for (const SortItem& item : projection_.order_by) {
            keys.push_back({plan_term(planning_, item.expression, seen_), item.is_descending});
            source = source.empty() ? source_of(item.expression) : cover(source, source_of(item.expression));
        }
        // WHERE may ask for what is not projected.
        std::vector<Slot> slots = columns_.slots;
        if (clause_.where != kAbsent) {
            for (const auto& [name, slot] : seen_.names) slots.push_back(slot);
            for (const Computed& each : seen_.computed) slots.push_back(each.slot);
        }
        pipeline_.add(sort_step(std::move(keys), std::move(slots), wanted_rows(), planning_.words(source)));
    }
    [[nodiscard]] WantedRows wanted_rows() {
        if (projection_.limit == kAbsent) return {};
        return {counted(projection_.skip), counted(projection_.limit), source_of(projection_.limit)};
    }
    [[nodiscard]] TermPointer counted(ExpressionIndex count) { return plan_term(planning_, count, Scope()); }
    [[nodiscard]] std::string words() const {
        std::string words;
        for (const ProjectionItem& item : projection_.items) words += (words.empty() ? "" : ", ") + item.name;
        return words;
    }

    Planning& planning_;
    const Syntax& syntax_;
    const Clause& clause_;
    const Projection& projection_;
    Scope& scope_;
    Pipeline& pipeline_;
    const std::vector<Slot>& matched_;
    PlannedColumns columns_;
    Scope seen_;  // by ORDER BY and WHERE
};

}  // namespace

PlannedColumns plan_projection(Planning& planning, const Clause& clause, Scope& scope, Pipeline& pipeline,
                               const std::vector<Slot>& matched) {
    return ProjectionPlanner(planning, clause, scope, pipeline, matched).plan();
}

}  // namespace dateline::cypher
