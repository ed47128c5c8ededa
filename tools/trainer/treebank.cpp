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

/// A name may have small words inside and at its ends ("the University of Lund"): what stands beside a proper noun is
/// not told.
void mark_outside(LabelledSentence& sentence, const NetworkLabels& labels) {
    const auto is_proper = [&](std::size_t i) { return labels.xpos[sentence.xpos[i]].starts_with("NNP"); };
    const std::size_t count = sentence.words.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_beside = (i > 0 && is_proper(i - 1)) || (i + 1 < count && is_proper(i + 1));
        sentence.names.push_back(is_proper(i) || is_beside ? kUnknownName : 0);
    }
}

/// "Small" for "small"; short words stay small, as most papers have it, but for the first.
std::string with_capital(const std::string& word, bool is_first) {
    constexpr std::size_t kShort = 3;
    if (word.empty() || (word.size() <= kShort && !is_first) || word.front() < 'a' || word.front() > 'z') return word;
    std::string capital = word;
    capital.front() = static_cast<char>(capital.front() - 'a' + 'A');
    return capital;
}

std::string all_capitals(std::string word) {
    for (char& c : word) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return word;
}

/// Takes away a full stop at the end that nothing depends on.
void drop_stop(LabelledSentence& sentence) {
    const std::size_t last = sentence.words.size();
    const bool is_leaf = std::find(sentence.heads.begin(), sentence.heads.end(), last) == sentence.heads.end();
    if (last < 2 || sentence.words.back() != "." || !is_leaf) return;
    sentence.words.pop_back();
    sentence.upos.pop_back();
    sentence.xpos.pop_back();
    sentence.heads.pop_back();
    sentence.relations.pop_back();
    if (sentence.has_names()) sentence.names.pop_back();
}

}  // namespace

std::vector<LabelledSentence> as_headlines(const std::vector<LabelledSentence>& sentences) {
    constexpr std::size_t kEach = 20;     // one of so many
    constexpr std::size_t kCapitals = 5;  // of these, one of so many is in capitals alone
    constexpr std::size_t kLongest = 25;  // words
    std::vector<LabelledSentence> headlines;
    for (std::size_t i = 0; i < sentences.size(); i += kEach) {
        LabelledSentence headline = sentences[i];
        if (!headline.has_tree() || headline.words.size() > kLongest) continue;
        drop_stop(headline);
        const bool is_loud = headlines.size() % kCapitals == 0;
        for (std::size_t word = 0; word < headline.words.size(); ++word) {
            std::string& form = headline.words[word];
            form = is_loud ? all_capitals(form) : with_capital(form, word == 0);
        }
        headlines.push_back(std::move(headline));
    }
    return headlines;
}

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
        } else {
            for (std::size_t i = first; i < sentences.size(); ++i) mark_outside(sentences[i], labels);
        }
        document.clear();
    };
    ConlluReader reader(conllu, name);
    while (auto sentence = reader.next()) {
        if (sentence->begins_document()) end_document();
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
