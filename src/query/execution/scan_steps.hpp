// Steps that bring nodes into a row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/execution/step.hpp"
#include "query/execution/term.hpp"

namespace dateline::cypher {

/// Nodes that can fill one place of a pattern: those that have all labels. Empty where a label is no label of the
/// graph.
using LabelTest = std::optional<std::vector<Index<Label>>>;

[[nodiscard]] inline bool passes(const LabelTest& test, NodeIndex node, const QueriedGraph& graph) {
    if (!test) return false;
    for (const Index<Label> label : *test) {
        if (!graph.has_label(node, label)) return false;
    }
    return true;
}

/// A row for each node with these labels.
[[nodiscard]] std::unique_ptr<Step> scan_step(Slot node, LabelTest labels, std::string name);
/// A row for each node with these labels whose property `key` equals what `value` gives: by the file's own index where
/// it has one, else by one that is made of the column.
[[nodiscard]] std::unique_ptr<Step> seek_step(Slot node, LabelTest labels, std::string key, TermPointer value,
                                              std::string name);
/// A row for each end of a known relationship that has these labels.
[[nodiscard]] std::unique_ptr<Step> scan_ends_step(Slot relationship, Slot node, LabelTest labels, std::string name);
/// Passes rows whose `node`, which is known, is a node with these labels.
[[nodiscard]] std::unique_ptr<Step> known_node_step(Slot node, LabelTest labels, std::string name);

}  // namespace dateline::cypher
