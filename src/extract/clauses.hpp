// Clauses in the dependency trees of a document: what stands as a predicate, who it is said of, who does it and to
// whom, through passives, conjunctions, control, relative clauses and participles. Positions are those of the
// document's tokens; each answer looks at a bounded number of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/words.hpp"
#include "model/tree.hpp"

namespace dateline {

/// The word that a predicate is said of. `is_own`: it stands in the predicate's own clause, and is not taken over from
/// a clause that governs this one.
struct Subject {
    std::size_t token = 0;
    bool is_own = true;
};

class Clauses {
public:
    /// All must outlive it.
    Clauses(const Tree& tree, const DocumentWords& words, const Language& language);

    [[nodiscard]] const Tree& tree() const { return tree_; }

    /// Who `predicate` is said of: its grammatical subject, a relative pronoun replaced by what it refers to. Where it
    /// has none of its own, that of the verb that it is joined to or that governs it; the noun that it describes; the
    /// object of the verb that governs it, unless that verb's subject controls it ("promised her to leave").
    [[nodiscard]] std::optional<Subject> subject(std::size_t predicate) const;
    /// Who does what the verb tells: the subject of an active one, the "by" phrase of a passive.
    [[nodiscard]] std::optional<std::size_t> agent(std::size_t verb) const;
    /// To whom: the object of an active verb, the subject of a passive one.
    [[nodiscard]] std::optional<std::size_t> patient(std::size_t verb) const;
    [[nodiscard]] bool is_passive(std::size_t verb) const;
    /// Joined to another verb, without a subject of its own: "they met and agreed".
    [[nodiscard]] bool shares_subject(std::size_t verb) const;
    /// Whether "not", "never" or a word like them stands with `predicate` or its auxiliaries.
    [[nodiscard]] bool is_negated(std::size_t predicate) const;
    /// Whether the subject of `predicate` denies it: "nobody", "no town", "neither of them", "neither NAME nor NAME".
    [[nodiscard]] bool has_negative_subject(std::size_t predicate) const;
    /// "paid no bribes": likewise of its object.
    [[nodiscard]] bool has_negative_object(std::size_t predicate) const;
    /// What the relative pronoun `i` refers to; nothing where `i` is none.
    [[nodiscard]] std::optional<std::size_t> antecedent(std::size_t i) const;
    /// The predicate with the auxiliaries, negations and adverbs that stand right before it.
    [[nodiscard]] TokenRange verb_group(std::size_t predicate) const;
    /// The first dependent of `i` that has `relation` and a preposition of that class.
    [[nodiscard]] std::optional<std::size_t> with_case(std::size_t i, std::string_view relation,
                                                       WordClass preposition) const;
    /// `head` and what is joined to it by conjunctions, in the order of the text, eight at most.
    [[nodiscard]] std::vector<std::size_t> joint(std::size_t head) const;

private:
    [[nodiscard]] std::optional<std::size_t> own_subject(std::size_t predicate) const;
    [[nodiscard]] bool is_none(std::size_t i) const;
    [[nodiscard]] bool is_gerund_complement(std::size_t i) const;

    const Tree& tree_;
    const DocumentWords& words_;
    const WordList& subject_control_;
    const WordList& negative_pronouns_;
};

}  // namespace dateline
