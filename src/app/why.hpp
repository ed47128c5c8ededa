// Why a fact is as it is, in sentences for people: its words and its date, the steps that led there, and after it the
// facts whose dates it took, down to what an article says of its own date.
#pragma once

#include <filesystem>
#include <string>

#include "model/result.hpp"

namespace dateline {

/// A row a sentence, in the order in which they explain each other: `why` has the sentence, the other columns what it
/// is made of. `key` is that of any fact, or an article's path. A fact for which the file keeps no reasons has one row,
/// which says so. UsageError where the file has neither.
[[nodiscard]] Result answer_why(const std::filesystem::path& database, const std::string& key);

}  // namespace dateline
