#include "trainer/treebank.hpp"

#include <algorithm>
#include <charconv>

#include "base/table.hpp"

namespace dateline {

namespace {

std::uint8_t number_of(std::string_view label, std::vector<std::string>& labels, bool may_add) {
    const auto it = std::find(labels.begin(), labels.end(), label);
    if (it == labels.end() && !may_add) return 0;
    const auto number = static_cast<std::uint8_t>(it - labels.begin());
    if (it == labels.end()) labels.emplace_back(label);
    return number;
}

}  // namespace

std::vector<LabelledSentence> read_treebank(std::string_view conllu, NetworkLabels& labels, bool may_add) {
    std::vector<LabelledSentence> sentences(1);
    for (const std::string_view line : split(conllu, '\n')) {
        LabelledSentence& sentence = sentences.back();
        if (line.empty()) {
            if (!sentence.words.empty()) sentences.emplace_back();
            continue;
        }
        constexpr std::string_view kId = "# sent_id = ";
        if (line.starts_with(kId)) sentence.id = line.substr(kId.size());
        const std::vector<std::string_view> cells = split(line, '\t');
        if (line.front() == '#' || cells.size() != 10 || cells[0].find_first_of("-.") != std::string_view::npos)
            continue;
        std::uint16_t head = 0;
        std::from_chars(cells[6].data(), cells[6].data() + cells[6].size(), head);
        sentence.words.emplace_back(cells[1]);
        sentence.upos.push_back(number_of(cells[3], labels.upos, may_add));
        sentence.xpos.push_back(number_of(cells[4], labels.xpos, may_add));
        sentence.heads.push_back(head);
        sentence.relations.push_back(number_of(cells[7], labels.relations, may_add));
    }
    if (sentences.back().words.empty()) sentences.pop_back();
    return sentences;
}

}  // namespace dateline
