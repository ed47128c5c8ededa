// The names of Universal Dependencies' coarse tags (universaldependencies.org/u/pos), as treebanks write them.
#pragma once

#include <string_view>

#include "model/document.hpp"

namespace dateline {

/// "NOUN"; "_" where nothing has tagged.
[[nodiscard]] std::string_view name_of(Upos tag);

/// The tag of that name; `none` where it names none.
[[nodiscard]] Upos upos_named(std::string_view name);

}  // namespace dateline
