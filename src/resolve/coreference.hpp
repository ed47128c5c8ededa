// Who is who within one article: short forms, descriptions and pronouns refer back to the mention that introduced their
// entity.
#pragma once

#include <vector>

#include "model/extraction.hpp"
#include "model/language.hpp"

namespace dateline {

/// `mentions` with `antecedent` and `antecedent_rule` filled in where a mention surely refers back; an antecedent
/// stands earlier in the text.
[[nodiscard]] std::vector<Mention> link_within_article(const Document& document, std::vector<Mention> mentions,
                                                       const Language& language);

}  // namespace dateline
