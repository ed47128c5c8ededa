#include "resolve/disputes/acts.hpp"

#include <algorithm>
#include <vector>

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

std::string ActWords::plain_words(std::string_view words) const {
    std::vector<std::string_view> each;
    for (std::size_t begin = words.find_first_not_of(' '); begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        each.push_back(words.substr(begin, end - begin));
        begin = words.find_first_not_of(' ', end);
    }
    std::string plain;
    for (std::size_t i = 0; i < each.size();) {
        std::size_t taken = 1;
        const auto* cells = loaded_.find(fold(each[i]));
        if (i + 1 < each.size()) {  // "freedom fighters"
            const auto* of_two = loaded_.find(fold(each[i]) + ' ' + fold(each[i + 1]));
            if (of_two != nullptr) {
                cells = of_two;
                taken = 2;
            }
        }
        if (!plain.empty()) plain += ' ';
        const std::string_view last = each[i + taken - 1];
        const std::string own(each[i].data(), last.data() + last.size());
        const bool has_plain = cells != nullptr && !cells->empty() && !cells->front().empty();
        plain += cells == nullptr ? own : has_plain ? std::string(cells->front()) : '"' + own + '"';
        i += taken;
    }
    return plain;
}

}  // namespace dateline
