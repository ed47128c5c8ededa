// Whether an event is told as one that was, or as one that was not.
#pragma once

#include "model/evidence.hpp"

namespace dateline {

/// The polarity of a mention as its teller has it: a denial is of what its content names, be it put as a negation or
/// not ("replied that it had not fired").
[[nodiscard]] inline Polarity told_polarity(const EvidenceEventMention& mention, const Evidence& evidence) {
    const bool is_denied =
        mention.statement && evidence.statements[mention.statement->position()].stance == Stance::deny;
    return is_denied ? Polarity::negative : mention.polarity;
}

}  // namespace dateline
