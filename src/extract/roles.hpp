// The roles that a text gives to those it names: a title before a name, an apposition, "NAME is the mayor", "NAME, who
// is the mayor", "NAME became mayor". Read from the trees of sentences, with a bounded number of steps for a name.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/words.hpp"
#include "model/extraction.hpp"
#include "model/language.hpp"
#include "model/mention_heads.hpp"
#include "model/tree.hpp"

namespace dateline {

/// What the text says that a mention is.
struct Role {
    Index<Mention> who;
    std::size_t noun = 0;   // the head of the words
    TokenRange words;       // as written, without determiner, possessor and what follows the noun
    std::string_view rule;  // storage is static
    double confidence = 1;
    std::optional<std::size_t> verb = {};  // that gives the role, where it is one of the list office_verbs
};

class RoleReader {
public:
    /// All must outlive it.
    RoleReader(const Tree& tree, const DocumentWords& words, const std::vector<Mention>& mentions,
               const MentionHeads& heads, const Language& language);

    /// The roles of all mentions, in the order of the mentions; of one, the surest first.
    [[nodiscard]] std::vector<Role> read() const;
    /// Whether the noun that ends at a token names the holder of an office, a rank or a trade.
    [[nodiscard]] bool is_person_noun(std::size_t i) const;
    /// Whether an apposition or a copula says that a name is somebody's: "NAME, the mayor", "the mayor, NAME". So it is
    /// a person, whatever its letters look like.
    [[nodiscard]] bool is_called_person(Index<Mention> who) const;
    /// The proper nouns that a person's noun before them has in apposition, where there are two or more: "NAME NAME" in
    /// "its commander, NAME NAME,"; `head` is the token in apposition.
    [[nodiscard]] std::optional<TokenRange> apposed_name(std::size_t head) const;
    /// Whether nothing beside a predicate denies it, asks for it or makes it a mere possibility.
    [[nodiscard]] bool is_told_as_fact(std::size_t predicate) const;
    /// A noun with the adjectives and nouns directly before it that depend on it.
    [[nodiscard]] TokenRange noun_phrase(std::size_t noun) const;

private:
    void read_title(Index<Mention> who, std::vector<Role>& roles) const;
    void read_appositions(Index<Mention> who, std::vector<Role>& roles) const;
    void read_apposed(Index<Mention> who, std::vector<Role>& roles) const;
    void read_copula(Index<Mention> who, std::vector<Role>& roles) const;
    void read_relative_clause(Index<Mention> who, std::vector<Role>& roles) const;
    void read_office_verb(Index<Mention> who, std::vector<Role>& roles) const;
    void keep(Index<Mention> who, std::size_t noun, std::string_view rule, double confidence,
              std::vector<Role>& roles) const;
    [[nodiscard]] bool has_person_ending(std::size_t i) const;
    [[nodiscard]] bool is_said_of_person(std::size_t noun) const;
    [[nodiscard]] bool is_role_of(Index<Mention> who, std::size_t noun) const;
    [[nodiscard]] bool modifies(std::size_t i, TokenRange phrase) const;

    const Tree& tree_;
    const DocumentWords& words_;
    const std::vector<Mention>& mentions_;
    const MentionHeads& heads_;
    const WordList& titles_;
    const WordList& ranks_;
    const WordList& collectives_;
    const WordList& courtesies_;
    const WordList& kin_;
    const WordList& trades_;
    const WordList& endings_;
    const WordList& body_words_;
    const WordList& place_words_;
    const WordList& events_;
    const WordList& ties_;
    const WordList& verbs_;
};

/// The words of a role with what it is a role in, as in "spokesman for the ministry": at most eight tokens.
[[nodiscard]] TokenRange with_complement(const Role& role, const Tree& tree, const DocumentWords& words);

}  // namespace dateline
