// The proper names of an article, from what the network says of each sentence and from what the same name is elsewhere
// in the article.
#pragma once

#include <string_view>
#include <vector>

#include "language/network.hpp"
#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// The names in the order of the text, without overlaps. `readings` are those of the analysis' sentences. A name's
/// confidence is the least probability that the network gives to one of its words. A name that the network is not sure
/// of takes the kind that the article's surer ones of the same words have; its confidence is then their share of all
/// names of these words, weighed by confidence, and never that of a name that is sure in itself.
[[nodiscard]] std::vector<Name> find_names(std::string_view text, const Analysis& analysis,
                                           const std::vector<SentenceReading>& readings, const Language& language);

}  // namespace dateline
