// The name that was likely meant where one is not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The one of `known` that is fewest typing errors from `name`, the first of several; empty where none is close to it.
/// A typing error is a letter left out, added, replaced, or swapped with its neighbour (Damerau 1964).
[[nodiscard]] std::string find_similar_name(std::string_view name, const std::vector<std::string>& known);

}  // namespace dateline
