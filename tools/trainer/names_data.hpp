// What the tagger of names learns from: sentences with a tag a word, out of three sources that mark names in three
// ways, turned into one way: that of Universal NER (universalner.org), which is measured with. There a name is the
// words that are the name: no article, title or description ("the late President [Ada Lund]"), no people
// ("Palestinians") or adjective of a country, and of names in names the outermost ("[University of Lund]").
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/conllu.hpp"
#include "language/name_tags.hpp"

namespace dateline {

/// `tags` (values of NameTag) are as many as `words`. `sent_id` is empty where the source has none.
struct NamedSentence {
    std::string sent_id;
    std::vector<std::string> words;
    std::vector<std::uint8_t> tags;
};

/// Universal NER: lines of number, word, tag and further columns; "# sent_id = " before a sentence; an empty line after
/// it. The sentences of its train file are those of the treebank's dev part, which has their Penn tags and trees: these
/// are for measuring and must not be learned from, the words and names here may be. Names of other kinds count as
/// none. InputError where a line has fewer than three columns.
[[nodiscard]] std::vector<NamedSentence> read_uner(std::string_view text);

/// wikigold (Balasuriya et al. 2009): lines of word and tag, parted by a space, in the scheme IOB1; an empty line
/// after a sentence. Its miscellaneous names count as none. InputError where a line has no tag.
[[nodiscard]] std::vector<NamedSentence> read_wikigold(std::string_view text);

/// The names in a document of GUM (gucorpling.org/gum), whose mentions of entities stand in the attribute Entity of
/// MISC. A mention is more than its name, if it has one: the name is taken from the proper nouns around its head in the
/// tree. Mentions that do not end in their sentence are left out. One sentence for each of `document`.
[[nodiscard]] std::vector<NamedSentence> names_of_gum(std::span<const ConlluSentence> document);

/// Whether a document's sentences carry GUM's mentions: its first sentence has "# global.Entity".
[[nodiscard]] bool has_gum_entities(std::span<const ConlluSentence> document);

}  // namespace dateline
