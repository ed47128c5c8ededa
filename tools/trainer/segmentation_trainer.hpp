// Learns from a treebank where words and sentences end.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "model/language.hpp"

namespace dateline {

/// The weights of segmentation (language/segmentation.hpp), learned from `treebank`, which is CoNLL-U with "# text"
/// comments; sentences without one are left out. `name` is what messages call it. Tells its progress on `log`.
[[nodiscard]] std::string train_segmentation(std::string_view treebank, const std::string& name,
                                             const Language& language, std::ostream& log);

}  // namespace dateline
