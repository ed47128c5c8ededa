#include "tools/trainer/segmentation_trainer.hpp"

#include <ostream>
#include <unordered_set>
#include <vector>

#include "language/conllu.hpp"
#include "language/sentence_borders.hpp"
#include "language/text_atoms.hpp"
#include "language/word_borders.hpp"
#include "tools/trainer/classifier_trainer.hpp"

namespace dateline {

namespace {

/// The text of an article of the treebank, and where its words and sentences begin and end. Sentences are parted by a
/// space, paragraphs by an empty line.
struct GoldText {
    std::string text;
    std::unordered_set<std::size_t> word_borders;
    std::unordered_set<std::size_t> sentence_begins;
};

void add_sentence(GoldText& gold, const ConlluSentence& sentence, std::string_view words) {
    static constexpr std::size_t kFarthest = 3;  // bytes between two words of a text
    if (!gold.text.empty()) gold.text += sentence.begins_paragraph() ? "\n\n" : " ";
    std::size_t at = gold.text.size();
    gold.sentence_begins.insert(at);
    gold.text += words;
    for (const ConlluLine& line : sentence.lines) {
        if (line.is_empty_node()) continue;
        const std::size_t found = gold.text.find(line[ConlluColumn::form], at);
        if (found == std::string::npos || found > at + kFarthest) continue;  // no part of how the text is written
        gold.word_borders.insert(found);
        at = found;
        if (line.is_range()) continue;  // its words are within it
        at += line[ConlluColumn::form].size();
        gold.word_borders.insert(at);
    }
}

std::vector<GoldText> read_gold(std::string_view treebank, const std::string& name) {
    std::vector<GoldText> articles;
    ConlluReader reader(treebank, name);
    while (const auto sentence = reader.next()) {
        if (articles.empty() || sentence->begins_document()) articles.emplace_back();
        if (const auto words = sentence->comment("text")) add_sentence(articles.back(), *sentence, *words);
    }
    return articles;
}

struct Trainers {
    ClassifierTrainer words;
    ClassifierTrainer sentences;
};

std::vector<WordAtoms> learn_words(const GoldText& gold, const std::vector<TextAtom>& atoms,
                                   ClassifierTrainer& trainer) {
    std::vector<WordAtoms> words{{0, 1}};
    WordBorders borders(atoms);
    FeatureList features;
    for (std::size_t at = 1; at < atoms.size(); ++at) {
        const auto rule = borders.rule_at(at);
        const bool is_cut = rule ? *rule : gold.word_borders.count(atoms[at].span.begin) > 0;
        if (!rule) {
            borders.see(at, features);
            trainer.add(features, is_cut);
        }
        borders.decide(at, is_cut);
        if (is_cut) words.push_back({at, at});
        words.back().last = at + 1;
    }
    return words;
}

void learn_sentences(const GoldText& gold, const std::vector<SeenWord>& words, ClassifierTrainer& trainer) {
    SentenceBorders borders(words);
    FeatureList features;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const auto rule = borders.rule_at(at);
        const bool is_end = gold.sentence_begins.count(words[at].span.begin) > 0;
        if (!rule) {
            borders.see(at, features);
            trainer.add(features, is_end);
        }
        borders.decide(at, is_end);
    }
}

}  // namespace

std::string train_segmentation(std::string_view treebank, const std::string& name, const Language& language,
                               std::ostream& log) {
    const WordHintTable hints(language);
    Trainers trainers;
    for (const GoldText& gold : read_gold(treebank, name)) {
        const auto atoms = split_text_atoms(gold.text, {0, static_cast<std::uint32_t>(gold.text.size())}, hints);
        if (atoms.empty()) continue;
        const auto words = learn_words(gold, atoms, trainers.words);
        learn_sentences(gold, see_words(gold.text, atoms, words), trainers.sentences);
    }
    log << "segmentation: " << trainers.words.size() << " borders of words, " << trainers.sentences.size()
        << " of sentences\n";
    const ClassifierOptions options;
    return trainers.words.train(options) + trainers.sentences.train(options);
}

}  // namespace dateline
