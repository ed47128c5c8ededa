// Sentences to learn from, with every label as a number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/network_model.hpp"
#include "tools/trainer/names_data.hpp"

namespace dateline {

/// Among the tags of names: nobody has told.
constexpr std::uint8_t kUnknownName = 255;

/// One sentence. Where `has_tree` is false upos, xpos, heads and relations are empty, and where `has_names` is false
/// `names` is.
struct LabelledSentence {
    std::vector<std::string> words;
    std::vector<std::uint8_t> upos;
    std::vector<std::uint8_t> xpos;
    std::vector<std::uint16_t> heads;  // 0 for the root, else the head's position from 1 on
    std::vector<std::uint8_t> relations;
    std::vector<std::uint8_t> names;
    std::vector<WordFeatures> features;

    [[nodiscard]] bool has_tree() const { return !heads.empty(); }
    [[nodiscard]] bool has_names() const { return !names.empty(); }
};

/// The sentences of CoNLL-U text, which messages call `name`, with the names of documents that have GUM's entities.
/// In other documents words that are far from every proper noun are in no name, and of the rest nothing is known.
/// Labels that `labels` lacks are added where `may_add` is true, else they become the first label.
[[nodiscard]] std::vector<LabelledSentence> read_treebank(std::string_view conllu, const std::string& name,
                                                          NetworkLabels& labels, bool may_add);

/// Sentences that are to be learned for their names alone.
[[nodiscard]] std::vector<LabelledSentence> only_named(std::vector<NamedSentence> sentences);

/// Some of `sentences`, picked evenly, as headlines write them: with capitals, without a full stop. News has many,
/// treebanks few.
[[nodiscard]] std::vector<LabelledSentence> as_headlines(const std::vector<LabelledSentence>& sentences);

}  // namespace dateline
