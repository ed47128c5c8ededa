// Options that the commands of the graph share.
#pragma once

#include <string>
#include <vector>

#include "app/answer_graph.hpp"
#include "cli/arguments.hpp"

namespace dateline {

/// `--type`, `--status`, `--from`, `--to`, `--as-of`, `--certain` and `--undated`.
void declare_tie_filter(Arguments& arguments, GraphFilterWords& filter);

/// `--kind` of entities.
void declare_kinds(Arguments& arguments, GraphFilterWords& filter);

/// `--over entities|all`.
void declare_over(Arguments& arguments, std::string& over);

/// Tells how an answer was found on standard error, a line each.
void tell_notes(const std::vector<std::string>& notes);

}  // namespace dateline
