// Whose word a read row is, and how it is quoted: what all kinds of dispute ask.
#pragma once

#include <optional>
#include <string>

#include "model/evidence.hpp"
#include "resolve/entities/entities.hpp"

namespace dateline {

class Accounts {
public:
    /// Both must outlive it.
    Accounts(const Evidence& evidence, const Entities& entities) : evidence_(evidence), entities_(entities) {}

    /// Equal for rows that rest on the word of the same speakers; the article's own word is its own.
    [[nodiscard]] std::string voice_of(const EvidenceRow& row,
                                       const std::optional<Index<EvidenceStatement>>& statement) const;
    /// For people: who says it, and in which article.
    [[nodiscard]] std::string teller_of(const EvidenceRow& row,
                                        const std::optional<Index<EvidenceStatement>>& statement) const;

    [[nodiscard]] std::optional<Index<Entity>> entity_of(const std::optional<Index<EvidenceMention>>& mention) const {
        return mention ? entities_.entity_of[mention->position()] : std::nullopt;
    }
    /// Whose soldiers, officials or bodies an unnamed mention in the event's sentence speaks of, where a name says so:
    /// "soldiers of NAME", "NAME's soldiers", "the army of the NAME".
    [[nodiscard]] std::optional<Index<Entity>> owner_of(Index<EvidenceMention> mention,
                                                        const EvidenceEventMention& event) const;
    [[nodiscard]] const std::string& name_of(Index<Entity> entity) const {
        return entities_.entities[entity.position()].name;
    }
    [[nodiscard]] const Evidence& evidence() const { return evidence_; }
    [[nodiscard]] const Entities& entities() const { return entities_; }

private:
    const Evidence& evidence_;
    const Entities& entities_;
};

/// Where the words begin that a row has of its sentence: of a long one it has those around the row alone.
[[nodiscard]] std::int32_t begin_of_words(const EvidenceRow& row, std::int32_t sentence_begin);

/// `words` in quotation marks, cut at a space where they are long.
[[nodiscard]] std::string quote(std::string_view words);

}  // namespace dateline
