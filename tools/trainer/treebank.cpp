#include "tools/trainer/treebank.hpp"

#include <algorithm>
#include <charconv>

#include "tools/trainer/names_data.hpp"

namespace dateline {

namespace {

std::uint8_t number_of(std::string_view label, std::vector<std::string>& labels, bool may_add) {
    const auto it = std::find(labels.begin(), labels.end(), label);
    if (it == labels.end() && !may_add) return 0;
    const auto number = static_cast<std::uint8_t>(it - labels.begin());
    if (it == labels.end()) labels.emplace_back(label);
    return number;
}

LabelledSentence label(const ConlluSentence& sentence, NetworkLabels& labels, bool may_add) {
    LabelledSentence result;
    for (const ConlluLine& line : sentence.lines) {
        if (!line.is_word()) continue;
        const std::string& number = line[ConlluColumn::head];
        std::uint16_t head = 0;
        std::from_chars(number.data(), number.data() + number.size(), head);
        result.words.push_back(line[ConlluColumn::form]);
        result.upos.push_back(number_of(line[ConlluColumn::upos], labels.upos, may_add));
        result.xpos.push_back(number_of(line[ConlluColumn::xpos], labels.xpos, may_add));
        result.heads.push_back(head);
        result.relations.push_back(number_of(line[ConlluColumn::deprel], labels.relations, may_add));
    }
    return result;
}

}  // namespace

std::vector<LabelledSentence> read_treebank(std::string_view conllu, const std::string& name, NetworkLabels& labels,
                                            bool may_add) {
    std::vector<LabelledSentence> sentences;
    std::vector<ConlluSentence> document;
    const auto end_document = [&] {
        const std::size_t first = sentences.size();
        for (const ConlluSentence& sentence : document) sentences.push_back(label(sentence, labels, may_add));
        if (!document.empty() && has_gum_entities(document)) {
            std::vector<NamedSentence> named = names_of_gum(document);
            for (std::size_t i = 0; i < named.size(); ++i) sentences[first + i].names = std::move(named[i].tags);
        }
        document.clear();
    };
    ConlluReader reader(conllu, name);
    while (auto sentence = reader.next()) {
        if (sentence->comment("newdoc id")) end_document();
        document.push_back(std::move(*sentence));
    }
    end_document();
    return sentences;
}

std::vector<LabelledSentence> only_named(std::vector<NamedSentence> sentences) {
    std::vector<LabelledSentence> result;
    for (NamedSentence& sentence : sentences) {
        LabelledSentence labelled;
        labelled.words = std::move(sentence.words);
        labelled.names = std::move(sentence.tags);
        result.push_back(std::move(labelled));
    }
    return result;
}

}  // namespace dateline
