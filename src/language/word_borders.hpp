// Where words end between atoms that stand side by side: rules for what has one form alone (addresses, numbers,
// abbreviations before a name), a classifier for the rest. Both the engine and the trainer walk a passage with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "language/linear_classifier.hpp"
#include "language/text_atoms.hpp"

namespace dateline {

/// The borders of one passage, asked about from its beginning to its end. A border is named by the atom after it; where
/// white space is, a word always ends.
class WordBorders {
public:
    /// `atoms`, which must outlive it, are those of a passage.
    explicit WordBorders(const std::vector<TextAtom>& atoms);

    /// What a rule says of the border before atom `at`: whether it is cut; nothing where no rule knows.
    [[nodiscard]] std::optional<bool> rule_at(std::size_t at) const;
    /// What the classifier sees of that border.
    void see(std::size_t at, FeatureList& features) const;
    /// Takes note of what was decided. Each border is decided, in order, those with white space too.
    void decide(std::size_t at, bool is_cut);

private:
    enum class Rule : std::uint8_t { none, join, cut };
    /// A stretch without white space: atoms first..last, half open.
    struct Stretch {
        std::size_t first = 0;
        std::size_t last = 0;
        std::uint32_t shape = 0;
    };

    void find_rules();
    void enter_stretch(std::size_t first);
    [[nodiscard]] const TextAtom& atom_at(std::size_t at, std::ptrdiff_t step) const;
    [[nodiscard]] const TextAtom& within(std::size_t at, std::ptrdiff_t step) const;
    [[nodiscard]] std::uint32_t length_of_run(std::size_t at, int step) const;
    void keep_whole(std::size_t first, std::size_t last);
    void rule_addresses(std::size_t at);
    void rule_mail(std::size_t at);
    void rule_numbers(std::size_t at);
    void rule_stops(std::size_t at);
    void rule_apostrophes(std::size_t at);
    [[nodiscard]] bool follows_inner_hyphen(std::size_t at) const;

    const std::vector<TextAtom>& atoms_;
    std::vector<Rule> rules_;  // by atom
    Stretch stretch_;
    std::size_t word_begin_ = 0;
    bool was_cut_ = true;
};

/// Atoms first..last, half open, that are one word.
struct WordAtoms {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The words that `atoms`, those of a passage, make up.
[[nodiscard]] std::vector<WordAtoms> find_words(const std::vector<TextAtom>& atoms, const LinearClassifier& classifier);

}  // namespace dateline
