// Sentences and words of a passage, in the scheme of Universal Dependencies for English. Trained on treebanks by
// tools/train; the weights are a file of the language.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/linear_classifier.hpp"
#include "language/word_hints.hpp"
#include "model/language.hpp"
#include "model/span.hpp"

namespace dateline {

/// The name of the weights among those of a language.
inline constexpr std::string_view kSegmentationWeights = "segmentation";

/// What segmentation has learned of a language, which must outlive it.
class SegmentationModel {
public:
    explicit SegmentationModel(const Language& language);

    WordHintTable hints;
    LinearClassifier words;      // of the borders between atoms: whether a word ends
    LinearClassifier sentences;  // of the borders between words: whether a sentence ends
};

/// The words and marks of a passage in the order of the text, without overlaps, holding all that is not white space,
/// and the positions in `words` at which sentences begin: 0 is the first of them.
struct Segments {
    std::vector<Span> words;
    std::vector<std::size_t> sentences;
};

/// Splits `passage` of `text`, valid UTF-8, in time linear in it. A sentence ends at an empty line too.
[[nodiscard]] Segments split_passage(std::string_view text, Span passage, const Language& language);

}  // namespace dateline
