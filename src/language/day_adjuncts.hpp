// Days between a subject and its verb.
#pragma once

#include <string_view>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// "The ministry on Friday denied": a day that stands right before the verb is when that was, and is tied to it, though
/// the tree of `analysis` ties it to the subject. Not so where the subject names an event: "the raid on Friday killed".
void tie_days_to_verbs(std::string_view text, Analysis& analysis, const Language& language);

}  // namespace dateline
