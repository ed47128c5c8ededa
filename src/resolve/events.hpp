// One event told by several articles. Mentions are put together only where much agrees and nothing speaks against it.
#pragma once

#include "model/resolution.hpp"
#include "resolve/disputes/acts.hpp"
#include "resolve/entities/entities.hpp"

namespace dateline {

struct Events {
    std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();
    std::vector<Event> events;                          // in the order of their first mentions
    std::vector<std::optional<Index<Event>>> event_of;  // parallel to the event mentions
    std::vector<Reason> reasons;                        // why several mentions are one event
};

/// Mentions are one event where type, act and day agree, an entity has the same part in both (two, or one and the
/// place, where the words differ), neither place nor parts exclude it, and no other event agrees as much.
[[nodiscard]] Events find_events(const Evidence& evidence, const Entities& entities, const ActWords& words);

}  // namespace dateline
