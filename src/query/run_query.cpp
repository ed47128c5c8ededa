#include "query/run_query.hpp"

#include <cstdio>
#include <string>

#include "query/execution/row_steps.hpp"
#include "query/planner/planning.hpp"

namespace dateline::cypher {

namespace {

/// A query that is ready to run, with the frame it runs in.
struct Prepared {
    Prepared(const Syntax& syntax, const QueriedGraph& graph, const RunOptions& options, Arena& arena)
        : planning{syntax, graph, options, arena}, frame(graph, options, syntax.text, arena) {
        pipeline.add(start_step());
    }

    void end_with(const PlannedColumns& columns, std::size_t most_rows) {
        answer.columns = columns.names;
        pipeline.add(collect_step(columns.slots, answer.rows, most_rows));
        frame.slots.resize(planning.slots);
    }

    /// What values cannot do outside of any one expression, such as being compared for ORDER BY, is of the whole query.
    template <class Run>
    void run(const Run& run_pipeline) {
        try {
            run_pipeline();
        } catch (const ValueError& error) {
            throw_at({0, 0}, error, frame);
        }
    }

    Planning planning;
    Frame frame;
    Pipeline pipeline;
    Table answer;
};

std::string shown(double estimate) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", estimate);
    return text;
}

void describe(const Pipeline& pipeline, bool has_run, std::size_t depth, std::string& text) {
    for (const auto& step : pipeline.steps) {
        text += std::string(2 * depth, ' ') + step->description();
        if (step->estimate > 0) text += "  (expects " + shown(step->estimate) + ")";
        if (has_run) text += "  (" + std::to_string(step->rows()) + " rows)";
        text += '\n';
        for (const Pipeline* const part : step->parts()) describe(*part, has_run, depth + 1, text);
    }
}

}  // namespace

Table run_query(const Syntax& syntax, const QueriedGraph& graph, const RunOptions& options, Arena& arena,
                std::string* profile) {
    Prepared prepared(syntax, graph, options, arena);
    prepared.end_with(plan_union(prepared.planning, syntax.at(syntax.whole), Scope(), prepared.pipeline),
                      options.most_rows);
    prepared.run([&] { prepared.pipeline.run(prepared.frame); });
    if (profile != nullptr) describe(prepared.pipeline, true, 0, *profile);
    return std::move(prepared.answer);
}

std::string explain_query(const Syntax& syntax, const QueriedGraph& graph, const RunOptions& options, Arena& arena) {
    Prepared prepared(syntax, graph, options, arena);
    prepared.end_with(plan_union(prepared.planning, syntax.at(syntax.whole), Scope(), prepared.pipeline),
                      options.most_rows);
    std::string text;
    describe(prepared.pipeline, false, 0, text);
    return text;
}

Table run_clauses(const Syntax& syntax, std::span<const Clause> clauses, const Table& input, const QueriedGraph& graph,
                  const RunOptions& options, Arena& arena) {
    Prepared prepared(syntax, graph, options, arena);
    Scope scope;
    for (const std::string& name : input.columns) scope.names[name] = prepared.planning.add_slot();
    std::vector<Slot> given;
    for (const std::string& name : input.columns) given.push_back(*scope.find(name));
    plan_clauses(prepared.planning, clauses, scope, prepared.pipeline);
    PlannedColumns all;
    for (const auto& [name, slot] : scope.names) {
        all.names.push_back(name);
        all.slots.push_back(slot);
    }
    prepared.end_with(all, options.most_rows);
    // The clauses see all rows as one run, so that groups and orders are of all.
    prepared.run([&] {
        for (const auto& step : prepared.pipeline.steps) step->begin(prepared.frame);
        for (const std::vector<Value>& row : input.rows) {
            for (std::size_t i = 0; i < row.size(); ++i) prepared.frame.slots[given[i]] = row[i];
            if (!prepared.pipeline.steps.front()->take(prepared.frame)) break;
        }
        prepared.pipeline.steps.front()->end(prepared.frame);
    });
    return std::move(prepared.answer);
}

}  // namespace dateline::cypher
