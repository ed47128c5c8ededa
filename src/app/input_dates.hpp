// What the input says of when an article was published and retrieved: read as dates where it is, and told where it is
// not, so that nothing of it is lost.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/article.hpp"
#include "model/language.hpp"

namespace dateline {

/// Looks at the dates that came with `article` from `where`. What is said of its publication and is no date is kept as
/// written at "published" of `article.extra`; a date of a page that only its own reader could not read becomes
/// `published`. A problem for each that is no date, which leaves the rest of the article to be used.
[[nodiscard]] std::vector<InputError> check_input_dates(Article& article, const std::string& where,
                                                        const Language& language);

}  // namespace dateline
