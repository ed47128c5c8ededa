// Which outlet an article comes from, told by its metadata or by what the page says of itself.
#pragma once

#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// The outlet and what tells it; no name and Basis::none where nothing does. An agency that a credit names is not the
/// outlet.
[[nodiscard]] Outlet identify_outlet(const Article& article, const std::vector<Passage>& passages,
                                     const Language& language);

}  // namespace dateline
