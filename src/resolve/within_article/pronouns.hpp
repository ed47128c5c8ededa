// Whom pronouns mean. A pronoun for a person goes to the most prominent person of its gender in the sentences just read
// (after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994, with the binding conditions on
// trees of Universal Dependencies); one for a thing goes to the subject that governs it, or to nobody: things that are
// no mentions compete for it.
#pragma once

#include <array>
#include <deque>
#include <optional>
#include <vector>

#include "model/language.hpp"
#include "resolve/within_article/article_links.hpp"
#include "resolve/within_article/genders.hpp"

namespace dateline {

class Pronouns {
public:
    /// All must outlive it.
    Pronouns(const ArticleLinks& links, Genders& genders, const Language& language);

    /// Who is meant by a pronoun. Pronouns come in the order of the text, after pass() was called for all mentions
    /// before them.
    [[nodiscard]] std::optional<Antecedent> find(Index<Mention> pronoun);
    /// Notes that a mention has been passed, and linked if it was to be.
    void pass(Index<Mention> mention);

private:
    /// What a pronoun asks for.
    struct Wanted {
        Index<Mention> pronoun;
        std::size_t token = 0;
        std::size_t head = 0;  // of the pronoun
        std::vector<std::string_view> kinds;
        std::optional<Gender> gender;
        bool is_person = false;
        bool is_plural = false;
        bool is_reflexive = false;
        bool is_possessive = false;
    };
    struct Noted {
        Index<Mention> mention;
        double weight = 0;
    };
    struct InSentence {
        std::size_t sentence = 0;
        std::vector<Noted> mentions;
    };
    struct Scored {
        Index<Mention> first;
        double score = 0;
        double weight = 0;  // of its most prominent mention
    };
    struct SieveRow {
        Sieve sieve;
        std::optional<Index<Mention>> (Pronouns::*find)(const Wanted&) const;
    };
    static const std::array<SieveRow, 7> kSieves;

    [[nodiscard]] std::optional<Wanted> read(Index<Mention> pronoun) const;
    [[nodiscard]] bool fits(const Wanted& wanted, Index<Mention> candidate) const;
    [[nodiscard]] bool is_bound_away(const Wanted& wanted, Index<Mention> candidate) const;
    [[nodiscard]] double weight_of(std::size_t token) const;
    [[nodiscard]] std::vector<Scored> rank(const Wanted& wanted) const;
    [[nodiscard]] std::optional<std::size_t> governing_subject(const Wanted& wanted) const;

    [[nodiscard]] std::optional<Index<Mention>> find_reflexive(const Wanted& wanted) const;
    [[nodiscard]] std::optional<Index<Mention>> find_fronted(const Wanted& wanted) const;
    [[nodiscard]] bool is_contested(const Wanted& wanted, Index<Mention> found) const;
    [[nodiscard]] std::optional<Index<Mention>> find_governing_subject(const Wanted& wanted) const;
    [[nodiscard]] std::optional<Index<Mention>> find_only_person(const Wanted& wanted) const;
    [[nodiscard]] std::optional<Index<Mention>> find_most_prominent(const Wanted& wanted) const;
    [[nodiscard]] std::optional<Index<Mention>> find_subject_before(const Wanted& wanted) const;
    [[nodiscard]] std::optional<Index<Mention>> find_speaker_before(const Wanted& wanted) const;

    const ArticleLinks& links_;
    Genders& genders_;
    const WordList& referring_;
    const WordList& reporting_;
    std::deque<InSentence> in_view_;  // the last sentences with mentions, the newest last
};

}  // namespace dateline
