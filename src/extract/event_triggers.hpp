// The words that name events: whether a listed word does so where it stands, as a verb or a noun, and whether what it
// names has happened, is planned or is merely possible.
#pragma once

#include <optional>
#include <vector>

#include "extract/facts.hpp"
#include "extract/surroundings.hpp"

namespace dateline {

/// The word that names an event, and how it stands in its sentence.
struct Trigger {
    std::size_t token = 0;
    Match match;
    bool is_verb = true;
    bool is_passive = false;
    bool is_infinitive = false;
    bool is_habit = false;  // "previously, it would ..."
    bool is_negated = false;
    std::size_t begin = 0;  // where its companions begin
    EventStatus status = EventStatus::actual;
};

class TriggerFinder {
public:
    /// All must outlive it.
    TriggerFinder(const Surroundings& around, const ContentIndex& contents, const std::vector<Statement>& statements,
                  const Language& language);

    /// What token `i` names; nothing where it names no event. A headline may have capitals on all its words.
    [[nodiscard]] std::optional<Trigger> trigger_at(std::size_t i, TokenRange sentence, bool is_headline) const;

private:
    [[nodiscard]] const DocumentWords& words() const { return around_.words(); }
    [[nodiscard]] bool is_in_noun_phrase(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] bool follows_closely(std::size_t i) const;
    [[nodiscard]] bool has_actor_before(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] bool is_modifier(const Trigger& trigger, TokenRange sentence) const;
    void look_left(Trigger& trigger, TokenRange sentence) const;
    void find_status(Trigger& trigger, TokenRange sentence) const;
    [[nodiscard]] bool reaches(std::size_t plan, const Trigger& trigger) const;
    [[nodiscard]] bool is_governed(const Trigger& trigger, TokenRange sentence) const;
    [[nodiscard]] bool is_head(const Trigger& trigger, const Statement& statement) const;
    [[nodiscard]] bool is_reduced(const Trigger& trigger) const;
    void status_of_statement(Trigger& trigger, TokenRange sentence) const;

    const Surroundings& around_;
    const ContentIndex& contents_;
    const std::vector<Statement>& statements_;
    const Language& language_;
    std::vector<bool> is_cue_;  // by token: a statement's cue, which is no event beside it
};

}  // namespace dateline
