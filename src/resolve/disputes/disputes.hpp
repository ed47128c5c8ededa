// Points on which accounts differ. A dispute needs two voices; it sets them side by side and decides nothing.
#pragma once

#include "model/language.hpp"
#include "model/resolution.hpp"
#include "resolve/disputes/accounts.hpp"
#include "resolve/disputes/acts.hpp"

namespace dateline {

/// Figures of one attribute of one entity at one time that are given differently.
void find_figure_disputes(const Accounts& accounts, const Language& language, std::vector<Dispute>& disputes);

/// Acts of one agent, or upon one patient, that one voice affirms and another negates.
void find_polarity_disputes(const Accounts& accounts, const ActWords& words, const Language& language,
                            std::vector<Dispute>& disputes);

/// Accounts of one act with the same participants that give another date, another place or another agent.
void find_event_disputes(const Accounts& accounts, const ActWords& words, const Language& language,
                         std::vector<Dispute>& disputes);

/// One reason for each fact on a side.
void add_dispute_reasons(const Evidence& evidence, const std::vector<Dispute>& disputes, std::vector<Reason>& reasons);

}  // namespace dateline
