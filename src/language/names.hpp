// Proper names of a text, told by capitals and word lists. A title is no part of a person's name; a people is no name.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// The names in `sentences`, in the order of the text, without overlaps. In headlines, where all words have capitals,
/// only what ordinary sentences or a list know is a name; in lines of capitals alone nothing is.
[[nodiscard]] std::vector<Name> find_names(std::string_view text, const std::vector<Sentence>& sentences,
                                           const std::vector<Token>& tokens, const Language& language);

}  // namespace dateline
