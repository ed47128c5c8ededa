// Who is who within one article: short forms, descriptions and pronouns refer to the mention that stands for their
// entity.
#pragma once

#include <vector>

#include "model/extraction.hpp"
#include "model/language.hpp"

namespace dateline {

/// `mentions` with `antecedent`, its rule and its confidence filled in where a mention surely refers to another: names
/// to earlier names first, then what the tree ties to a name ("the minister, NAME"), then descriptions and pronouns in
/// the order of the text; each by a row of sieves, the surest first (Raghunathan et al. 2010, Lee et al. 2013). An
/// antecedent has none itself. It stands earlier in the text, but for a description or a pronoun directly before its
/// name.
[[nodiscard]] std::vector<Mention> link_within_article(const Document& document, std::vector<Mention> mentions,
                                                       const Language& language);

}  // namespace dateline
