// Statements that deny what other statements say.
#pragma once

#include <vector>

#include "model/language.hpp"
#include "model/resolution.hpp"
#include "resolve/accounts.hpp"

namespace dateline {

/// Finds denials of which no event stands in `disputes` already, and adds them there. A denial and a statement belong
/// together where they name one entity, share words, and have different speakers.
void find_denials(const Accounts& accounts, const Language& language, std::vector<Dispute>& disputes);

}  // namespace dateline
