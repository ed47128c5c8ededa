// Where sentences end between words: rules for what is always or never the end of one, a classifier for the rest. Both
// the engine and the trainer walk a passage with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "language/linear_classifier.hpp"
#include "language/text_atoms.hpp"
#include "language/word_borders.hpp"

namespace dateline {

/// A word as the borders of sentences see it. `shape` is that of its atom, or a hash of those of its atoms.
struct SeenWord {
    Span span;
    std::uint32_t text = 0;
    std::uint32_t tail = 0;
    std::uint32_t shape = 0;
    AtomShape first_shape = AtomShape::edge;
    char32_t mark = 0;      // its first mark, where it is made of marks alone
    char32_t raw_mark = 0;  // the same as it is written
    bool ends_with_stop = false;
    bool is_short = false;  // a letter and its stop: an initial
    Gap gap = Gap::none;
    WordHints hints = 0;
};

/// `words` as they are seen; `atoms` are those of a passage of `text`.
[[nodiscard]] std::vector<SeenWord> see_words(std::string_view text, const std::vector<TextAtom>& atoms,
                                              const std::vector<WordAtoms>& words);

/// The borders of one passage, asked about from its beginning to its end. A border is named by the word after it.
class SentenceBorders {
public:
    /// `words` must outlive it.
    explicit SentenceBorders(const std::vector<SeenWord>& words);

    /// What a rule says of the border before word `at`: whether a sentence ends there; nothing where no rule knows.
    [[nodiscard]] std::optional<bool> rule_at(std::size_t at) const;
    /// What the classifier sees of that border.
    void see(std::size_t at, FeatureList& features) const;
    /// Whether a mark ends before that border that may end a sentence, or break one off.
    [[nodiscard]] bool has_mark(std::size_t at) const;
    /// Takes note of what was decided. Each border is decided, in order.
    void decide(std::size_t at, bool is_end);

private:
    /// What ends before a border: the mark that may end a sentence, and the quotation marks and brackets after it.
    struct Ending {
        std::size_t words = 0;      // how many words the closing marks are
        std::uint32_t closers = 0;  // their hash
        std::ptrdiff_t last = 0;    // the word before them
    };

    [[nodiscard]] const SeenWord& word_at(std::ptrdiff_t at) const;
    [[nodiscard]] Ending ending_before(std::size_t at) const;
    [[nodiscard]] std::size_t skip_openers(std::size_t at) const;
    [[nodiscard]] bool is_in_dateline(std::size_t at) const;
    void enter_paragraph(std::size_t at);
    void take_mark(const SeenWord& word);

    const std::vector<SeenWord>& words_;
    std::vector<std::uint16_t> next_end_;  // words from here to the next mark that ends sentences, or to a paragraph
    std::size_t sentence_begin_ = 0;
    std::size_t paragraph_begin_ = 0;
    std::size_t paragraph_end_ = 0;
    std::size_t paragraph_ends_ = 0;  // marks in it that end sentences
    int brackets_ = 0;                // open ones in the paragraph
    bool is_quoted_ = false;
};

/// The positions in `words` at which sentences begin, but for the first.
[[nodiscard]] std::vector<std::size_t> find_sentences(const std::vector<SeenWord>& words,
                                                      const LinearClassifier& classifier);

}  // namespace dateline
