// The gender of persons as an article tells it: titles, roles, given names, and the pronouns that were linked to them.
#pragma once

#include <optional>
#include <unordered_map>

#include "model/language.hpp"
#include "resolve/within_article/article_links.hpp"

namespace dateline {

enum class Gender { male, female };

/// The gender that a word of the lists names; nothing for any other word.
[[nodiscard]] std::optional<Gender> gender_of_word(std::string_view word);

class Genders {
public:
    /// All must outlive it.
    Genders(const ArticleLinks& links, const Language& language);

    /// Notes what a mention of a person tells of the gender of its entity. The surest word of all its mentions counts,
    /// and of equally sure ones the first.
    void note(Index<Mention> mention);
    /// Notes that a pronoun of that gender was linked to an entity.
    void note_pronoun(Index<Mention> first, Gender gender) { known_.try_emplace(first.value, Known{gender, kPronoun}); }
    /// What the words of a mention and its title tell by themselves.
    [[nodiscard]] std::optional<Gender> told_by(Index<Mention> mention) const {
        const auto known = read(mention);
        return known ? std::optional(known->gender) : std::nullopt;
    }
    /// Of the entity that `first` stands for.
    [[nodiscard]] std::optional<Gender> of(Index<Mention> first) const;

private:
    enum Surety { kPronoun, kGivenName, kNoun, kTitle };
    struct Known {
        Gender gender = Gender::male;
        Surety surety = kPronoun;
    };
    [[nodiscard]] std::optional<Known> read(Index<Mention> mention) const;
    [[nodiscard]] std::optional<Gender> of_noun(std::size_t token) const;

    const ArticleLinks& links_;
    const WordList& courtesies_;
    const WordList& nouns_;
    const WordList& kin_;
    const WordList& given_names_;
    std::unordered_map<std::uint32_t, Known> known_;
};

}  // namespace dateline
