// Event mentions as claims: what somebody says that was done, or was not.
#pragma once

#include <optional>

#include "model/evidence.hpp"
#include "resolve/disputes/acts.hpp"

namespace dateline {

/// Whether a mention says that its act was done or that it was not; nothing where its statement claims neither.
[[nodiscard]] std::optional<bool> affirms(const EvidenceEventMention& mention, const Act& act,
                                          const Evidence& evidence);

}  // namespace dateline
