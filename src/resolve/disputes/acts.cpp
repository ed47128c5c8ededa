#include "resolve/disputes/acts.hpp"

#include "base/utf8.hpp"

namespace dateline {

ActWords::ActWords(const Language& language)
    : acts_(language.list("same_acts")), loaded_(language.list("loaded_words")) {}

Act ActWords::act_of(const EvidenceEventMention& mention) const {
    const std::string lemma = fold(mention.lemma.empty() ? mention.words : mention.lemma);
    const auto* cells = acts_.find(lemma);
    if (cells == nullptr || cells->size() < 2) return {lemma, false};
    return {std::string((*cells)[0]), (*cells)[1] == "-"};
}

std::string ActWords::plain_word(std::string_view lemma) const {
    const auto* cells = loaded_.find(fold(lemma));
    if (cells == nullptr || cells->empty() || cells->front().empty()) return std::string(lemma);
    return std::string(cells->front());
}

}  // namespace dateline
