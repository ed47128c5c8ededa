#include "resolve/disputes/claims.hpp"

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
    bool is_affirmed = mention.polarity == Polarity::positive;
    if (mention.statement) {
        const EvidenceStatement& statement = evidence.statements[mention.statement->position()];
        if (!claims(statement, mention)) return std::nullopt;
        // A denial is of what its content names, be it put as a negation or not: "replied that it had not fired".
        is_affirmed = is_affirmed && statement.stance != Stance::deny;
    }
    return is_affirmed != act.is_opposite;
}

}  // namespace dateline
