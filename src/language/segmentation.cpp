#include "language/segmentation.hpp"

#include <memory>
#include <stdexcept>

#include "language/sentence_borders.hpp"
#include "language/text_atoms.hpp"
#include "language/word_borders.hpp"

namespace dateline {

SegmentationModel::SegmentationModel(const Language& language) : hints(language) {
    std::string_view bytes = language.weight(kSegmentationWeights);
    words = LinearClassifier::take(bytes);
    sentences = LinearClassifier::take(bytes);
    if (!bytes.empty()) throw std::logic_error("there is more in the weights of segmentation than its classifiers");
}

Segments split_passage(std::string_view text, Span passage, const Language& language) {
    const SegmentationModel& model =
        language.segmentation.get([&] { return std::make_shared<const SegmentationModel>(language); });
    const std::vector<TextAtom> atoms = split_text_atoms(text, passage, model.hints);
    const std::vector<SeenWord> seen = see_words(text, atoms, find_words(atoms, model.words));
    Segments segments;
    segments.words.reserve(seen.size());
    for (const SeenWord& word : seen) segments.words.push_back(word.span);
    if (!seen.empty()) segments.sentences.push_back(0);
    for (const std::size_t begin : find_sentences(seen, model.sentences)) segments.sentences.push_back(begin);
    return segments;
}

}  // namespace dateline
