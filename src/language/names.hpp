// The proper names of an article, from what the network says of each sentence and from what the same name is elsewhere
// in the article.
#pragma once

#include <string_view>
#include <vector>

#include "language/network.hpp"
#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// The names in the order of the text, without overlaps. `readings` are those of the analysis' sentences. Beside what
/// the network finds there are bodies that their head words tell (`find_bodies`), first names that the parse ties to a
/// person's, and proper nouns that other mentions in the article show to be names; titles alone go. A name has the kind
/// that its mentions in the article have most (`NameKinds`). Its confidence is the least probability that the network
/// gives to one of its words, less where another kind was settled on, and a fixed one where the network found none.
[[nodiscard]] std::vector<Name> find_names(std::string_view text, const Analysis& analysis,
                                           const std::vector<SentenceReading>& readings, const Language& language);

}  // namespace dateline
