// Where an event was: what "in", "at", "near" and the like lead in beside its own word, else beside the verb that
// carries it, else beside the verb that it is joined to or that governs its participle.
#pragma once

#include <optional>

#include "extract/events/event_view.hpp"
#include "extract/events/triggers.hpp"

namespace dateline {

/// A place or a state that the same word as the event's names; nothing where the text names none for it.
[[nodiscard]] std::optional<Index<Mention>> find_event_place(const EventView& view, const Triggers& triggers,
                                                             const Trigger& trigger);

}  // namespace dateline
