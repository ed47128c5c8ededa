// Time expressions of an article, and the date of the article itself.
#pragma once

#include <vector>

#include "model/extraction.hpp"
#include "model/language.hpp"

namespace dateline {

/// When `document` was published: its metadata, else its header, its dateline, its URL. A day of download never counts.
/// Reads all but `document.date`.
[[nodiscard]] DocumentDate date_document(const Document& document, const Language& language);

/// The time expressions in passages that hold facts, resolved against the document's date. What depends on an unknown
/// date stays open.
[[nodiscard]] std::vector<TimeExpression> read_time_expressions(const Document& document, const Language& language);

}  // namespace dateline
