// Statements that deny what other statements say.
#pragma once

#include <vector>

#include "model/language.hpp"
#include "model/resolution.hpp"
#include "resolve/disputes/accounts.hpp"

namespace dateline {

/// Adds a dispute for each denial that names no act of anybody (polarity disputes are for those). A denial and a
/// statement belong together where they name one entity, share words, and have different speakers.
void find_denials(const Accounts& accounts, const Language& language, std::vector<Dispute>& disputes);

}  // namespace dateline
