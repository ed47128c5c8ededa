#include "resolve/disputes/claims.hpp"
#include "resolve/told_polarity.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

/// Whether an event that a statement tells is claimed by it. A wish, a demand or a threat claims nothing of its own
/// sentence; what a longer quotation tells in its further sentences is told plainly.
bool claims(const EvidenceStatement& statement, const EvidenceEventMention& event) {
    static constexpr std::array<Stance, 4> kClaims = {Stance::assert_, Stance::deny, Stance::accuse, Stance::believe};
    if (std::find(kClaims.begin(), kClaims.end(), statement.stance) != kClaims.end()) return true;
    return event.sentence_begin > statement.content_begin;
}

}  // namespace

std::optional<bool> affirms(const EvidenceEventMention& mention, const Act& act, const Evidence& evidence) {
    if (mention.statement && !claims(evidence.statements[mention.statement->position()], mention)) return std::nullopt;
    return (told_polarity(mention, evidence) == Polarity::positive) != act.is_opposite;
}

}  // namespace dateline
