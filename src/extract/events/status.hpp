// Whether an event has happened, is planned or is merely possible, and whether it is denied: from auxiliaries, from
// what governs its word, and from the statement that it is the head of.
#pragma once

#include "extract/events/event_view.hpp"
#include "extract/events/triggers.hpp"

namespace dateline {

[[nodiscard]] EventStatus status_of(const EventView& view, const Triggers& triggers, const Trigger& trigger);

/// Negative where a negation stands with the word or with the verb that carries it: "no attack", "held no talks", "did
/// not hold talks", "failed to meet".
[[nodiscard]] Polarity polarity_of(const EventView& view, const Triggers& triggers, const Trigger& trigger);

}  // namespace dateline
