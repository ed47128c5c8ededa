// Whether two names are names of one bearer, and why: for people, and line by line for programs.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "base/error.hpp"
#include "model/result.hpp"

namespace dateline {

/// How the words of two names go together: a row for each, then one for the whole. `kind` is person, organization or
/// place; UsageError where it is another, or a name has no word.
[[nodiscard]] Result explain_names(const std::string& kind, const std::string& a, const std::string& b);

/// For each line `kind<TAB>name<TAB>name` of `file` (standard input for "-") a line `score<TAB>verdict<TAB>why` to
/// `out`, in order and at once; verdict is `same` or `different`. A line that cannot be used is told to `problem`, and
/// has an empty score and the verdict `unusable`. The number of such lines. UsageError where the file cannot be opened.
[[nodiscard]] std::int64_t compare_pairs(const std::string& file, std::istream& standard_input, std::ostream& out,
                                         const std::function<void(const Error&)>& problem);

}  // namespace dateline
