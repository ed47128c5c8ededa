// Dates that stand together: members of a row share what only one of them says ("in May and June 2014"), and the two
// ends of a range make one stretch of time ("from 3 to 5 May").
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "time/atoms.hpp"
#include "time/proposals.hpp"
#include "time/resolve_time.hpp"

namespace dateline {

enum class Joint { none, row, range };

/// How each of `chosen`, the expressions of one sentence in order, is joined to the one before; `none` for the first.
[[nodiscard]] std::vector<Joint> find_joints(const DateGrammar& grammar, std::string_view text,
                                             const std::vector<Atom>& atoms, const std::vector<Proposal>& chosen);

/// Gives dates without a year the year of the next member of their row or range; the year before where they would lie
/// after it ("from November to March 2014"). Tells which of `chosen` took theirs so.
[[nodiscard]] std::vector<bool> share_years(const std::vector<Joint>& joints, std::vector<Proposal>& chosen);

/// For each of `resolved`, which are parallel to `joints`, the days from the first to the last of the row or range that
/// it is in; nothing where it stands alone, or where they do not follow each other in time.
[[nodiscard]] std::vector<std::optional<When>> ranges_of(const std::vector<Joint>& joints,
                                                         const std::vector<std::optional<ResolvedTime>>& resolved);

}  // namespace dateline
