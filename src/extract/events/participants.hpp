// Who takes part in an event, from the tree: subjects, objects and "by" phrases of verbs; possessors, "of" and "by"
// phrases of nouns, and what the verb that carries a noun says; what other prepositions lead in.
#pragma once

#include <vector>

#include "extract/events/event_view.hpp"
#include "extract/events/triggers.hpp"

namespace dateline {

/// In the order in which they are found, the surest first; each mention once; eight at most.
[[nodiscard]] std::vector<EventArgument> find_participants(const EventView& view, const Triggers& triggers,
                                                           const Trigger& trigger);

}  // namespace dateline
