// What a word that names several kinds of events names beside other words: a strike over pay, people killed by a flood.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/events/event_view.hpp"
#include "extract/events/triggers.hpp"

namespace dateline {

/// The type, "-" for none, that the first row of event_senses.tsv gives to `trigger` whose words stand beside it;
/// nothing where there is none, so that event_words.tsv tells. `arguments` are the event's participants.
[[nodiscard]] std::optional<std::string_view> type_beside_others(const EventView& view, const Trigger& trigger,
                                                                 const std::vector<EventArgument>& arguments);

}  // namespace dateline
