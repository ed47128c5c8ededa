// The words that name events: a listed verb or noun, or a verb of any act that has been done. What the word is, is told
// by its tag and by its place in the tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/events/event_view.hpp"

namespace dateline {

/// The word that names an event. `is_listed`: event_words.tsv has it; what another verb tells is an event only as far
/// as its text dates it and names who took part.
struct Trigger {
    std::size_t token = 0;
    bool is_verb = true;
    bool is_listed = true;
    std::string lemma;  // all words of the entry: "step down"
    Match match;        // no cells where it is not listed
};

/// What a verb makes of a noun that it governs (event_carriers.tsv).
enum class Carriage { none, act, undergone, same, goal };

class Triggers {
public:
    /// `view` must outlive it.
    explicit Triggers(const EventView& view);

    /// In the order of the text; those of passages that hold facts alone.
    [[nodiscard]] const std::vector<Trigger>& all() const { return triggers_; }
    /// Whether token `i` is a noun that names an event.
    [[nodiscard]] bool is_event_noun(std::size_t i) const { return is_noun_[i]; }
    /// What `verb` does to the noun `i`, which depends on it, as its object or subject.
    [[nodiscard]] Carriage carriage(std::size_t verb, std::size_t i) const;

    /// The verb of which the noun `i` tells the occasion: "died in an attack", "took part in talks"; nothing where no
    /// word for the same time leads it in.
    [[nodiscard]] std::optional<std::size_t> verb_around(std::size_t i) const;

private:
    void read_sentence(const Sentence& sentence, bool is_headline);
    [[nodiscard]] bool may_name_event(std::size_t i, bool is_first, bool is_headline) const;
    void add_noun(std::size_t i, bool is_headline);
    /// `sentence` is where the triggers of its sentence begin.
    void add_verb(std::size_t i, std::ptrdiff_t sentence);
    [[nodiscard]] bool is_light(std::size_t verb) const;
    [[nodiscard]] bool names_people(std::size_t i) const;
    [[nodiscard]] bool is_done_act(std::size_t verb) const;

    const EventView& view_;
    const WordList& event_words_;
    const WordList& carriers_;
    std::vector<Trigger> triggers_;
    std::vector<bool> is_noun_;
};

}  // namespace dateline
